import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { createTranslator, unitText, type Locale } from '#libs/texts';
import { Settings } from '#platform/config';
import { Reports, type OwnReport, type ReportContext } from '#platform/reports';
import { BYTE_ORDER_MARK, csvLine } from '../domain/csv';
import { MOST_EXPORT_ROWS, type ExportRequest } from '../domain/telemetry-export';
import { type CursorRow, exportRows } from '../persistence/telemetry-cursor';
import { TelemetryRepository } from '../persistence/telemetry.repository';
import { checkedRange, Trends } from './trends';

/** The request as a report keeps it. */
interface ExportParams extends Omit<ExportRequest, 'from' | 'to'> {
  readonly from: string;
  readonly to: string;
}

const KIND = 'telemetry';
const QUALITIES = ['good', 'uncertain', 'bad'] as const;
const COLUMNS = {
  raw: ['value', 'quality'],
  minute: ['min', 'mean', 'max', 'last', 'samples', 'uncertain', 'bad', 'unwatched'],
  hour: ['min', 'mean', 'max', 'last', 'samples', 'uncertain', 'bad', 'unwatched'],
} as const;

/** Telemetry as a file for a spreadsheet: a report that is written row by row. */
@Injectable()
export class TelemetryExports implements OnModuleInit {
  constructor(
    private readonly trends: Trends,
    private readonly telemetry: TelemetryRepository,
    private readonly equipment: EquipmentApi,
    private readonly reports: Reports,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.reports.register<ExportParams>({
      kind: KIND,
      formats: ['csv'],
      name: async ({ workUnitId }, locale) =>
        `${createTranslator(locale)('telemetry-export.file')} ${await this.codeOf(workUnitId)}`,
      make: ({ from, to, ...how }, context) => this.lines({ ...how, from: new Date(from), to: new Date(to) }, context),
    });
  }

  /**
   * Asks for a file, a step of which is a row.
   * @throws DomainError `entity.not-found`, `connectivity.tag-unknown`, `connectivity.range-reversed`,
   * `connectivity.range-too-long`, `connectivity.export-too-long` {rows}
   */
  async request(request: ExportRequest, locale: Locale, actorId: string): Promise<OwnReport> {
    await this.trends.tagsOf(request.workUnitId, request.keys);
    checkedRange(request);
    const rows = await this.telemetry.exportRows(request, MOST_EXPORT_ROWS + 1);
    if (rows > MOST_EXPORT_ROWS) {
      throw new DomainError('unprocessable', 'connectivity.export-too-long', { rows: MOST_EXPORT_ROWS });
    }
    const { from, to, ...how } = request;
    const params: ExportParams = { ...how, from: from.toISOString(), to: to.toISOString() };
    return this.reports.request(KIND, params, { format: 'csv', locale, total: rows }, actorId);
  }

  /** The file in pieces of some thousand lines, telling after each how far it is. */
  private async *lines(asked: ExportRequest, { locale, progress }: ReportContext): AsyncGenerator<Buffer> {
    const t = createTranslator(locale);
    const unitCode = await this.codeOf(asked.workUnitId);
    const tags = new Map((await this.trends.tagsOf(asked.workUnitId, asked.keys)).map((tag) => [tag.key, tag]));
    const shown = (key: string): readonly string[] => {
      const tag = tags.get(key);
      const name = locale === 'en' ? tag?.nameEn : tag?.name;
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
      await progress(done);
    }
  }

  private async codeOf(workUnitId: string): Promise<string> {
    return (await this.equipment.workUnit(workUnitId))?.code ?? '';
  }
}

const qualityKey = (quality: string | null | undefined) =>
  `telemetry-export.quality.${QUALITIES[Number(quality ?? 2)] ?? 'bad'}` as const;
