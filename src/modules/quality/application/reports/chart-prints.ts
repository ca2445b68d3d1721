import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { linesFor } from '#libs/spc';
import { createTranslator, type Locale } from '#libs/texts';
import { Compute } from '#platform/compute';
import { fontFiles } from '#platform/pdf';
import { Reports, type OwnReport, type ReportContext } from '#platform/reports';
import type { ControlChart } from '../../domain/charts/chart';
import { rulesAt, rulingAt, rulingOf, type Ruling } from '../../domain/charts/judging';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { ChartPictures, type DrawnPoint } from '../charts/chart-picture';
import { foundChart } from '../charts/chart.service';
import type { ChartPrintInput, PrintedPoint } from './chart-input';
import { ReportNames } from './report-names';

/** Which points: a window of time, or the newest ones. */
export interface PrintWindow {
  readonly from: string | null;
  readonly to: string | null;
  readonly newest: number | null;
}

/** The request as a report keeps it. */
interface PrintParams extends PrintWindow {
  readonly chartId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly balloon: string;
}

const KIND = 'control-chart';
/** More points side by side cannot be told apart on a sheet. */
const MOST_DRAWN = 400;
const MOST_LISTED = 20_000;

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** Control charts on paper and as tables. */
@Injectable()
export class ChartPrints implements OnModuleInit {
  constructor(
    private readonly charts: ChartRepository,
    private readonly pictures: ChartPictures,
    private readonly names: ReportNames,
    private readonly reports: Reports,
    private readonly compute: Compute,
  ) {}

  onModuleInit(): void {
    this.reports.register<PrintParams>({
      kind: KIND,
      formats: ['pdf', 'xlsx'],
      name: ({ balloon, name, nameEn }, locale) =>
        `${createTranslator(locale)('report-kind.control-chart')} ${balloon} ${locale === 'en' ? nameEn || name : name}`,
      make: (params, context) => this.make(params, context),
    });
  }

  /** Asks for a chart the caller may see, on paper or as a table of its points. */
  async request(
    { id, balloon, name, nameEn }: ControlChart,
    window: PrintWindow,
    how: { readonly format: 'pdf' | 'xlsx'; readonly locale: Locale },
    actorId: string,
  ): Promise<OwnReport> {
    const params: PrintParams = { chartId: id, balloon, name, nameEn, ...window };
    return this.reports.request(KIND, params, { ...how, total: 1 }, actorId);
  }

  /** @throws DomainError unprocessable `control-chart.print-empty`, `control-chart.print-too-long` {points, most} */
  private async make(params: PrintParams, { format, locale }: ReportContext): Promise<Buffer> {
    const chart = foundChart(await this.charts.byId(params.chartId, { workUnitIds: null }), params.chartId);
    const most = format === 'pdf' ? MOST_DRAWN : MOST_LISTED;
    const window = { from: dateOf(params.from), to: dateOf(params.to), newest: params.newest, most };
    const { points, signals, total } = await this.pictures.of(chart, window);
    if (total === 0) throw new DomainError('unprocessable', 'control-chart.print-empty');
    if (format !== 'pdf' && points.length < total)
      throw new DomainError('unprocessable', 'control-chart.print-too-long', { points: total, most });
    const revisions = await this.charts.revisions(chart.id);
    const rulings = revisions.map(rulingOf);
    const newest = revisions.at(-1);
    const { materials, workUnits } = await this.names.of([chart]);
    const input: ChartPrintInput = {
      format: format === 'pdf' ? 'pdf' : 'xlsx',
      locale,
      fonts: fontFiles(),
      generatedAt: this.names.now(),
      chart,
      material: materials.get(chart.materialId) ?? null,
      workUnit: workUnits.get(chart.workUnitId) ?? null,
      revision: newest?.revision ?? null,
      preliminary: newest?.limits.base.preliminary ?? false,
      total,
      points: points.map((point) => this.printed(point, rulings)),
      signals: signals.map((signal) => ({
        ...signal,
        at: this.time(signal.toAt),
        judgedBy: rulesAt(rulings, new Date(signal.toAt)).find(({ code }) => code === signal.rule) ?? null,
      })),
    };
    return Buffer.from(await this.compute.run<Uint8Array>(require.resolve('./chart.script'), input));
  }

  private printed(point: DrawnPoint, rulings: readonly Ruling[]): PrintedPoint {
    const limits = rulingAt(rulings, new Date(point.at))?.limits;
    return { ...point, at: this.time(point.at), lines: limits ? linesFor(limits, point.readings.length) : null };
  }

  private time(at: string): string {
    return this.names.moment(new Date(at), 'yyyy-MM-dd HH:mm:ss');
  }
}
