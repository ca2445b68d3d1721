import type { QueryKey } from '@tanstack/react-query';
import type { FieldProblem } from '#libs/kernel';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import { toProblem } from '../api/problem-error';

export type FileTaking = Answer<'FileTaking'>;
export type FileLine = FileTaking['lines'][number];
export type TakenFile = Answer<'TakenFile'>;
export type MeasurementSource = Answer<'MeasurementSource'>;

export interface PlacedProblem {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What was found in a file: where it goes, or, where that cannot be said, what is wrong with it. */
export interface FileOutcome {
  readonly taking: FileTaking | null;
  readonly problems: readonly PlacedProblem[];
  readonly warnings: readonly PlacedProblem[];
}

export interface FileChoice {
  readonly file: File;
  readonly sourceId: string | null;
  readonly piece: number | null;
  readonly leaveOut: boolean;
}

export const SOURCES_KEY: QueryKey = ['measurement-sources'];
export const takenFilesKey = (inspectionId: string): QueryKey => ['measurement-files', inspectionId];

/** By name; nobody has more of them than a page holds. */
export const fetchSources = (signal: AbortSignal): Promise<Page<MeasurementSource>> =>
  api.get('/measurement-sources', { query: { limit: 200 }, signal });

export const fetchTakenFiles = (inspectionId: string, signal: AbortSignal): Promise<Page<TakenFile>> =>
  api.get(`/inspections/${inspectionId}/measurement-files`, { signal });

function placed({ code, params = {} }: FieldProblem): PlacedProblem {
  const { line, column, ...more } = params;
  return { line: Number(line ?? 0), column: typeof column === 'string' ? column : null, code, params: more };
}

/** Lays a file beside an inspection (`dryRun`) or takes it in; what is wrong with the file is a result here, no error. */
export async function sendFile(
  inspectionId: string,
  { file, sourceId, piece, leaveOut }: FileChoice,
  dryRun: boolean,
): Promise<FileOutcome> {
  const form = new FormData();
  form.append('file', file, file.name);
  try {
    const query = { dryRun, sourceId, piece, leaveOut };
    const taking = await api.post<FileTaking>(`/inspections/${inspectionId}/measurement-files`, form, { query });
    return { taking, problems: taking.problems, warnings: taking.warnings };
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code !== 'measurement-file.has-problems') throw error;
    return { taking: null, problems: (problem.errors ?? []).map(placed), warnings: [] };
  }
}
