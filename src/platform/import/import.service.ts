import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Permission } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import type { Locale } from '#libs/texts';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { Breath } from './breath';
import { ImportLog } from './import-log';
import type { ImportState } from './import-progress';
import { inLanguage } from './language';
import { parseWorkbook, type ParsedSheet } from './parse-sheets';
import type { Imported, SheetProblem } from './sheet';
import { SheetRegistry } from './sheet-registry';
import type { RawSheet } from './read-workbook';
import { WorkbookReader } from './workbook-reader';
import { WorkbookRun } from './workbook-run';

export interface ImportRequest {
  readonly workbook: Buffer;
  /** The workbook's file name, kept in the list of imports. */
  readonly name: string;
  /** Files that cells refer to by name (pictures, drawings). */
  readonly attachments?: ReadonlyMap<string, Buffer>;
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean;
  /** Language of the problems; Chinese unless said otherwise. */
  readonly locale?: Locale;
  /** What the importing person may; all, when the installation itself imports. */
  readonly may?: (permission: Permission) => boolean;
  /** Hears how far it is. */
  readonly onProgress?: (state: ImportState) => void;
}

export interface ImportResult {
  readonly applied: boolean;
  readonly problems: readonly SheetProblem[];
  /** What to look at, although everything could be imported. */
  readonly warnings: readonly SheetProblem[];
  /** Rows by sheet key. */
  readonly counts: Readonly<Record<string, number>>;
  /** What rows have become, the first ones of a long list. */
  readonly imported: readonly Imported[];
}

/** What an import in the end found wrong or has made. */
type Applied = Pick<WorkbookRun, 'problems' | 'imported'>;

class FoundProblems extends Error {}

const everything = (): boolean => true;

/** A thousand lines are more than anybody mends in one go, and an answer that can still be read. */
const MOST_PROBLEMS = 1000;

/** More than anybody opens one by one. */
const MOST_IMPORTED = 200;

const tellerOf =
  ({ onProgress }: ImportRequest) =>
  (phase: ImportState['phase'], done: number, total: number): void =>
    onProgress?.({ phase, done, total });

/** By sheet and row. */
const inOrder = (problems: readonly SheetProblem[]): SheetProblem[] =>
  [...problems].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.row - b.row).slice(0, MOST_PROBLEMS);

/** Takes a workbook in: everything or, with a single problem in any sheet, nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly registry: SheetRegistry,
    private readonly reader: WorkbookReader,
    private readonly log: ImportLog,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError `import.unreadable`, `import.too-…`, `import.nothing-to-import` when there is no sheet to speak of */
  async run(request: ImportRequest): Promise<ImportResult> {
    const tell = tellerOf(request);
    tell('reading', 0, 0);
    try {
      return await this.take(request, await this.reader.read(request.workbook));
    } finally {
      tell('done', 0, 0);
    }
  }

  private async take(request: ImportRequest, raws: readonly RawSheet[]): Promise<ImportResult> {
    return inLanguage(request.locale ?? 'zh-CN', async () => {
      const breath = new Breath();
      const total = raws.reduce((sum, { rows }) => sum + rows.length, 0);
      tellerOf(request)('checking', 0, total);
      const parsed = await parseWorkbook(raws, this.registry.all(), (name) => this.registry.byName(name), breath);
      const warnings: SheetProblem[] = [];
      const result = (
        problems: readonly SheetProblem[],
        applied: boolean,
        imported: readonly Imported[] = [],
      ): ImportResult => ({
        applied,
        imported: imported.slice(0, MOST_IMPORTED),
        problems: inOrder(problems),
        warnings: inOrder(warnings),
        counts: Object.fromEntries(parsed.sheets.map(({ sheet, rows }) => [sheet.key, rows.length])),
      });
      if (parsed.misshapen) return result(parsed.problems, false);
      if (parsed.sheets.length === 0) throw new DomainError('invalid', 'import.nothing-to-import');
      const run = this.newRun(request, parsed.sheets);
      // Checks of modules read typed values, so they get the rows whose every cell has one; of the others what they can say.
      await run.forEach(async ({ sheet, sound, faulty }) => {
        await sheet.check?.(sound, run);
        if (faulty.length > 0) await sheet.checkFaulty?.(faulty, run);
      });
      warnings.push(...run.warnings);
      const problems = [...parsed.problems, ...run.problems];
      if (problems.length > 0 || request.dryRun) return result(problems, false);
      const late = await this.apply(request, parsed.sheets, run, result([], true).counts);
      return result(late.problems, late.problems.length === 0, late.imported);
    });
  }

  private newRun(request: ImportRequest, sheets: readonly ParsedSheet[]): WorkbookRun {
    const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
    let done = 0;
    const onRows = (count: number): void => {
      done = Math.min(total, done + count);
      tellerOf(request)('writing', done, total);
    };
    return new WorkbookRun(sheets, request.attachments ?? new Map(), request.may ?? everything, new Breath(), onRows);
  }

  /** @returns problems that appeared since the first check, when somebody else was quicker; then nothing is written */
  private async apply(
    request: ImportRequest,
    sheets: readonly ParsedSheet[],
    checked: WorkbookRun,
    counts: Readonly<Record<string, number>>,
  ): Promise<Applied> {
    const prepared = new Map<string, unknown>();
    await checked.forEach(async ({ sheet, rows }) => {
      prepared.set(sheet.key, await sheet.prepare?.(rows, checked));
    });
    let run = checked;
    try {
      await this.unitOfWork.run(async () => {
        await this.allowTime();
        run = this.newRun(request, sheets);
        await run.forEach(async ({ sheet, rows }) => sheet.check?.(rows, run));
        if (run.problems.length > 0) throw new FoundProblems();
        await run.forEach(({ sheet, rows }) => sheet.apply(rows, run, prepared.get(sheet.key)));
        await this.record(request, counts);
      });
    } catch (error) {
      if (!(error instanceof FoundProblems)) throw error;
    }
    return run;
  }

  /** A transaction's running timer is only reset by switching it off first; imports wait for each other. */
  private async allowTime(): Promise<void> {
    const manager = this.unitOfWork.manager;
    await manager.query('SET LOCAL transaction_timeout = 0');
    await manager.query("SET LOCAL transaction_timeout = '60s'");
    await manager.query("SELECT pg_advisory_xact_lock(hashtext('linelab.import'))");
  }

  private async record(request: ImportRequest, counts: Readonly<Record<string, number>>): Promise<void> {
    const id = newId();
    const sha256 = createHash('sha256').update(request.workbook).digest('hex');
    await this.log.add(id, request.name, sha256, counts);
    this.ledger.append({ type: 'import.applied', subjectId: id, payload: { sheets: counts } });
  }
}
