import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#libs/kernel';
import { formatOf, type CsvLayout, type FileFormat, type MeasurementFile } from '#libs/measurement-files';
import { FloorClock } from '#platform/clock';
import { Compute } from '#platform/compute';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { FileStore, type ReceivedFile } from '#platform/files';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { FileMatch, LineFate, TakenFile } from '../../domain/files/file-lines';
import type { MatchOptions } from '../../domain/files/match-file';
import type { NewMeasurement } from '../../domain/quality';
import { InspectionRepository, type InspectionScope } from '../../persistence/inspection.repository';
import { MeasurementFileRepository } from '../../persistence/measurement-file.repository';
import { MeasurementSourceRepository } from '../../persistence/measurement-source.repository';
import type { InspectionEntity } from '../../persistence/quality.entities';
import { foundInspection } from '../found-inspection';
import { refsOf } from '../inspection-refs';
import { MeasurementService, requireMeasurable } from '../measurement.service';
import { FileMatcher, type FileName } from './file-matcher';
import type { FileToRead } from './read-measurement-file.script';

/** Files of this type of owner are read by whoever reads the inspection. */
export const MEASUREMENT_FILES = 'measurement-file';

export interface FileOptions extends MatchOptions {
  /** How a table is written; null: our own. */
  readonly sourceId: string | null;
}

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a file says of an inspection, and whether it was taken in. */
export interface FileTaking extends FileMatch {
  readonly applied: boolean;
  /** The same file, when it was taken in before; then nothing changes. */
  readonly already: TakenFile | null;
  readonly name: string;
  readonly sha256: string;
  /** How many lines come to what. */
  readonly counts: Readonly<Record<LineFate, number>>;
}

const FATES: readonly LineFate[] = ['new', 'replaces', 'known', 'no-value', 'left-out', 'wrong'];

interface Opened {
  readonly file: MeasurementFile;
  readonly name: FileName;
  readonly sourceId: string | null;
}

/** Takes files of instruments in as measurements: all that a file holds or, with a single problem, nothing. */
@Injectable()
export class MeasurementFiles {
  constructor(
    private readonly files: MeasurementFileRepository,
    private readonly sources: MeasurementSourceRepository,
    private readonly inspections: InspectionRepository,
    private readonly matcher: FileMatcher,
    private readonly measurements: MeasurementService,
    private readonly store: FileStore,
    private readonly compute: Compute,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Files taken in at an inspection, newest first. @throws DomainError not-found outside the scope */
  async of(inspectionId: string, scope: InspectionScope): Promise<TakenFile[]> {
    foundInspection(await this.inspections.byId(inspectionId, scope), inspectionId);
    return this.files.ofInspection(inspectionId);
  }

  /**
   * Where everything in a file would go; writes nothing.
   * @throws DomainError not-found outside the scope; unsupported `measurement-file.format`; conflict `inspection.decided`,
   *   `measurement-file.taken-elsewhere`
   */
  async preview(
    inspectionId: string,
    upload: UploadedFile,
    options: FileOptions,
    scope: InspectionScope,
  ): Promise<FileTaking> {
    const opened = await this.open(upload, options);
    const row = foundInspection(await this.inspections.byId(inspectionId, scope), inspectionId);
    requireMeasurable(row);
    const already = await this.alreadyTaken(row, opened.name);
    const { match } = await this.matcher.match(row, opened.file, opened.name, options);
    return takingOf(opened.name, match, already, false);
  }

  /**
   * Takes a file in. The same file again, or one whose every result is known, changes nothing.
   * @throws DomainError as {@link preview}; unprocessable `measurement-file.has-problems` {count} with every place that is
   *   wrong; what {@link MeasurementService.recordAll} and {@link FileStore.receive} say
   */
  async take(
    inspectionId: string,
    upload: UploadedFile,
    options: FileOptions,
    scope: InspectionScope,
  ): Promise<FileTaking> {
    const opened = await this.open(upload, options);
    if (opened.file.problems.length > 0) throw refusal(opened.file);
    const received = await this.store.receiveBytes(upload.bytes, upload.name);
    return this.unitOfWork.run(async () => {
      await this.files.claim(opened.name.sha256);
      const row = foundInspection(await this.inspections.lock(inspectionId, scope), inspectionId);
      requireMeasurable(row);
      const already = await this.alreadyTaken(row, opened.name);
      const { match, entries } = await this.matcher.match(row, opened.file, opened.name, options);
      if (already) return takingOf(opened.name, match, already, false);
      if (match.problems.length > 0) throw refusal(match);
      if (entries.length === 0) return takingOf(opened.name, match, null, false);
      await this.keep(row, opened, received, entries, match, scope);
      return takingOf(opened.name, match, null, true);
    });
  }

  private async keep(
    row: InspectionEntity,
    { file, name, sourceId }: Opened,
    received: ReceivedFile,
    entries: readonly NewMeasurement[],
    match: FileMatch,
    scope: InspectionScope,
  ): Promise<void> {
    const { measurements } = await this.measurements.recordAll(row.id, entries, scope);
    const { id: fileId } = await this.store.attach(received, { type: MEASUREMENT_FILES, id: name.id });
    const taken: TakenFile = {
      ...name,
      inspectionId: row.id,
      format: file.format,
      sourceId,
      fileId,
      taken: entries.length,
      known: countsOf(match).known,
      takenBy: currentContext().actorId,
      takenAt: this.floor.now().toISOString(),
    };
    const places = measurements.flatMap(({ id: measurementId }, index) => {
      const origin = entries[index]?.origin;
      return origin ? [{ ...origin, measurementId }] : [];
    });
    await this.files.add(taken, places);
    this.ledger.append({
      type: 'measurement-file.taken',
      subjectId: name.id,
      ...refsOf(row),
      payload: {
        inspectionId: row.id,
        subject: { type: row.subjectType, id: row.subjectId },
        name: name.name,
        sha256: name.sha256,
        format: file.format,
        sourceId,
        taken: taken.taken,
        known: taken.known,
      },
    });
  }

  private async open({ name, bytes }: UploadedFile, { sourceId }: FileOptions): Promise<Opened> {
    const format = formatOf(name);
    const layout = await this.layoutOf(format, sourceId);
    const input: FileToRead = { bytes, format, layout };
    const file = await this.compute.run<MeasurementFile>(require.resolve('./read-measurement-file.script'), input);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { file, name: { id: newId(), name: name.slice(-200), sha256 }, sourceId: layout ? sourceId : null };
  }

  /** Only tables are written in ways of their own. */
  private async layoutOf(format: FileFormat, sourceId: string | null): Promise<CsvLayout | null> {
    if (sourceId === null || format !== 'csv') return null;
    const source = await this.sources.byId(sourceId);
    if (!source) throw new DomainError('not-found', 'entity.not-found', { type: 'measurement-source', id: sourceId });
    return source.layout;
  }

  /** @throws DomainError conflict `measurement-file.taken-elsewhere` for a file of another inspection */
  private async alreadyTaken({ id }: InspectionEntity, { sha256 }: FileName): Promise<TakenFile | null> {
    const earlier = await this.files.bySum(sha256);
    if (earlier && earlier.inspectionId !== id) throw new DomainError('conflict', 'measurement-file.taken-elsewhere');
    return earlier;
  }
}

function countsOf({ lines }: FileMatch): Record<LineFate, number> {
  const count = (fate: LineFate): number => lines.filter((line) => line.fate === fate).length;
  return Object.fromEntries(FATES.map((fate) => [fate, count(fate)])) as Record<LineFate, number>;
}

function takingOf(
  { name, sha256 }: FileName,
  match: FileMatch,
  already: TakenFile | null,
  applied: boolean,
): FileTaking {
  // What was taken in before is known, and no line of it is new or wrong any more.
  const settled = already ? { ...match, problems: [], warnings: [], lines: [] } : match;
  return { ...settled, applied, already, name, sha256, counts: countsOf(settled) };
}

function refusal({ problems }: Pick<FileMatch, 'problems'>): DomainError {
  const errors = problems.map(({ line, column, code, params }): FieldProblem => ({
    pointer: `/lines/${line}${column === null ? '' : `/${column}`}`,
    code,
    params: { ...params, line, column },
  }));
  return new DomainError('unprocessable', 'measurement-file.has-problems', { count: problems.length }, errors);
}
