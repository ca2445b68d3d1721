import type { FieldProblem } from '#libs/kernel';
import { api } from '../../shared/api/client';
import { toProblem } from '../../shared/api/problem-error';

export interface SheetProblem {
  readonly sheet: string;
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

export interface ImportResult {
  readonly applied: boolean;
  /** What rows have become, by the key of their sheet. */
  readonly imported: readonly { readonly sheet: string; readonly id: string; readonly label: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems: readonly SheetProblem[];
  /** Nothing stopped because of them. */
  readonly warnings: readonly SheetProblem[];
}

export interface ImportFiles {
  readonly workbook: File;
  /** Pictures and drawings its cells name. */
  readonly attachments: readonly File[];
}

function problemOf({ code, params }: FieldProblem): SheetProblem {
  const { sheet, row, column, expected, got } = params ?? {};
  return {
    sheet: String(sheet ?? ''),
    row: Number(row ?? 0),
    column: typeof column === 'string' ? column : null,
    code,
    expected: String(expected ?? ''),
    got: String(got ?? ''),
  };
}

/** Checks (`dryRun`) or applies a workbook; wrong cells are a result here, not an error. */
export async function runImport(
  { workbook, attachments }: ImportFiles,
  dryRun: boolean,
  progress: string,
): Promise<ImportResult> {
  const form = new FormData();
  form.append('workbook', workbook, workbook.name);
  for (const file of attachments) form.append('attachments', file, file.name);
  try {
    return await api.post<ImportResult>('/imports', form, { query: { dryRun, progress } });
  } catch (error) {
    const problem = toProblem(error);
    if (problem.code !== 'import.has-problems') throw error;
    return { applied: false, imported: [], counts: {}, warnings: [], problems: (problem.errors ?? []).map(problemOf) };
  }
}

export interface ImportState {
  /** Before the workbook has arrived the server is waiting for it. */
  readonly phase: 'waiting' | 'reading' | 'checking' | 'writing' | 'done';
  readonly done: number;
  readonly total: number;
}

/** How far an import is. */
export const fetchProgress = (progress: string, signal: AbortSignal): Promise<ImportState> =>
  api.get<ImportState>(`/imports/${progress}/progress`, { signal });
