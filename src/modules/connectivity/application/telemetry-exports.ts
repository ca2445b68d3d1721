import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { createTranslator, unitText } from '#libs/texts';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { FileAccess, FileStore } from '#platform/files';
import { newId } from '#platform/ids';
import { Ledger, LedgerConsumers } from '#platform/ledger';
import { JobQueue, type JobData } from '#platform/queue';
import { BYTE_ORDER_MARK, csvLine } from '../domain/csv';
import { MOST_EXPORT_ROWS, type ExportRequest, type TelemetryExport } from '../domain/telemetry-export';
import { ExportRepository } from '../persistence/export.repository';
import { type CursorRow, exportRows } from '../persistence/telemetry-cursor';
import { TelemetryRepository } from '../persistence/telemetry.repository';
import { checkedRange, Trends } from './trends';

interface ExportJob extends JobData {
  readonly exportId: string;
}

const KIND = 'telemetry-export';
const OWNER = 'telemetry-export';
const QUALITIES = ['good', 'uncertain', 'bad'] as const;
const COLUMNS = {
  raw: ['value', 'quality'],
  minute: ['min', 'mean', 'max', 'last', 'samples', 'uncertain', 'bad', 'unwatched'],
  hour: ['min', 'mean', 'max', 'last', 'samples', 'uncertain', 'bad', 'unwatched'],
} as const;

/** Whoever asked has changed their mind. */
class Cancelled extends Error {}

/** Telemetry as a file for a spreadsheet: asked for, made by the queue row by row, given up when nobody wants it. */
@Injectable()
export class TelemetryExports implements OnModuleInit {
  constructor(
    private readonly trends: Trends,
    private readonly exports: ExportRepository,
    private readonly telemetry: TelemetryRepository,
    private readonly equipment: EquipmentApi,
    private readonly store: FileStore,
    private readonly fileAccess: FileAccess,
    private readonly queue: JobQueue,
    private readonly consumers: LedgerConsumers,
    private readonly ledger: Ledger,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.queue.register<ExportJob>({
      kind: KIND,
      concurrency: 1,
      role: 'worker',
      attempts: 3,
      run: ({ exportId }, { last }) => this.make(exportId, last),
    });
    this.consumers.register({
      name: 'connectivity.make-exports',
      types: ['telemetry-export.requested'],
      handle: ({ id, subjectId, correlationId }) =>
        this.queue.enqueue(KIND, id, { correlationId, causationId: id, exportId: subjectId }),
    });
    this.fileAccess.register(
      OWNER,
      async ({ actorId }, id) => (await this.exports.find(id))?.requestedBy === actorId && actorId !== null,
    );
  }

  /**
   * Asks for a file; `telemetry-export.ready` tells when it is there.
   * @throws DomainError `entity.not-found`, `connectivity.tag-unknown`, `connectivity.range-reversed`,
   * `connectivity.range-too-long`, `connectivity.export-too-long` {rows}
   */
  async request(request: ExportRequest, actorId: string): Promise<TelemetryExport> {
    await this.trends.tagsOf(request.workUnitId, request.keys);
    checkedRange(request);
    const rows = await this.telemetry.exportRows(request, MOST_EXPORT_ROWS + 1);
    if (rows > MOST_EXPORT_ROWS) {
      throw new DomainError('unprocessable', 'connectivity.export-too-long', { rows: MOST_EXPORT_ROWS });
    }
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.exports.add(id, request, actorId, this.floor.now(), rows);
      this.tell(id, request.workUnitId, 'requested', { level: request.level, rows });
    });
    return this.own(id, actorId);
  }

  /** @throws DomainError `entity.not-found`, also for somebody else's */
  async own(id: string, actorId: string): Promise<TelemetryExport> {
    return mine(await this.exports.find(id), id, actorId);
  }

  /** Gives it up; what is ready already stays. @throws DomainError `entity.not-found` */
  async cancel(id: string, actorId: string): Promise<TelemetryExport> {
    await this.unitOfWork.run(async () => {
      const { state, workUnitId } = mine(await this.exports.lock(id), id, actorId);
      if (state !== 'making') return;
      await this.exports.cancel(id);
      this.tell(id, workUnitId, 'cancelled', {});
    });
    return this.own(id, actorId);
  }

  /** May run more than once for one file; only the first that ends counts. */
  private async make(id: string, isLast: boolean): Promise<void> {
    const asked = await this.exports.find(id);
    if (asked?.state !== 'making') return;
    try {
      await this.write(asked);
    } catch (error) {
      if (error instanceof Cancelled) return;
      if (!(error instanceof DomainError) && !isLast) throw error;
      await this.fail(
        asked,
        error instanceof DomainError ? error : new DomainError('unavailable', 'connectivity.export-failed'),
      );
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private async write(asked: TelemetryExport): Promise<void> {
    const { id, workUnitId, locale } = asked;
    const unit = await this.equipment.workUnit(workUnitId);
    const name = `${createTranslator(locale)('telemetry-export.file')} ${unit?.code ?? ''}.csv`;
    const received = await this.store.receive(Readable.from(this.lines(asked, unit?.code ?? '')), name);
    await this.unitOfWork.run(async () => {
      const locked = await this.exports.lock(id);
      if (locked?.state !== 'making') return;
      const file = await this.store.attach(received, { type: OWNER, id });
      await this.exports.ready(id, file.id);
      this.tell(id, workUnitId, 'ready', { fileId: file.id });
    });
  }

  /** The file in pieces of some thousand lines, telling after each how far it is. */
  private async *lines(asked: TelemetryExport, unitCode: string): AsyncGenerator<Buffer> {
    const t = createTranslator(asked.locale);
    const tags = new Map((await this.trends.tagsOf(asked.workUnitId, asked.keys)).map((tag) => [tag.key, tag]));
    const shown = (key: string): readonly string[] => {
      const tag = tags.get(key);
      const name = asked.locale === 'en' ? tag?.nameEn : tag?.name;
      return [unitCode, key, name ?? key, unitText(t, tag?.unit ?? '')];
    };
    const fields = ([key, time, ...figures]: CursorRow): readonly (string | null)[] => {
      const told = asked.level === 'raw' ? [figures[0] ?? null, t(qualityKey(figures[1]))] : figures;
      return [...shown(key ?? ''), time ?? null, ...told];
    };
    const head = [...(['unit', 'tag', 'name', 'measure', 'time'] as const), ...COLUMNS[asked.level]];
    yield Buffer.from(BYTE_ORDER_MARK + csvLine(head.map((column) => t(`telemetry-export.${column}`))));
    let done = 0;
    for await (const rows of exportRows(this.settings, asked)) {
      yield Buffer.from(rows.map((row) => csvLine(fields(row))).join(''));
      done += rows.length;
      if (!(await this.exports.progress(asked.id, done))) throw new Cancelled();
    }
  }

  private async fail({ id, workUnitId }: TelemetryExport, error: DomainError): Promise<void> {
    await this.unitOfWork.run(async () => {
      if ((await this.exports.lock(id))?.state !== 'making') return;
      await this.exports.fail(id, error);
      this.tell(id, workUnitId, 'failed', { code: error.code });
    });
  }

  private tell(id: string, workUnitId: string, what: string, payload: Readonly<Record<string, unknown>>): void {
    this.ledger.append({ type: `telemetry-export.${what}`, subjectId: id, workUnitId, payload });
  }
}

const qualityKey = (quality: string | null | undefined) =>
  `telemetry-export.quality.${QUALITIES[Number(quality ?? 2)] ?? 'bad'}` as const;

/** Each shows and gives up the own only. */
function mine(found: TelemetryExport | null, id: string, actorId: string): TelemetryExport {
  if (found?.requestedBy === actorId) return found;
  throw new DomainError('not-found', 'entity.not-found', { type: 'telemetry-export', id });
}
