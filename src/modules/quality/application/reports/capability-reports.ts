import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { createTranslator, type Locale } from '#libs/texts';
import { Compute } from '#platform/compute';
import { fontFiles } from '#platform/pdf';
import { Reports, type OwnReport, type ReportContext } from '#platform/reports';
import { gradedIndex } from '../../domain/charts/study';
import { ChartRepository, type ChartChoice, type ChartScope } from '../../persistence/charts/chart.repository';
import { ChartStudies, type StudyWindow } from '../charts/chart-study';
import type { CapabilityReportInput, StudiedCharacteristic } from './capability-input';
import { ReportNames } from './report-names';

/** The request as a report keeps it. */
interface CapabilityParams {
  readonly chartIds: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

const KIND = 'capability';
const MOST_CHARTS = 500;
const TOLD_EVERY = 25;
const EVERYWHERE: ChartScope = { workUnitIds: null };

const windowOf = ({ from, to }: CapabilityParams): StudyWindow => ({
  from: from === null ? null : new Date(from),
  to: to === null ? null : new Date(to),
});

/** Worst first; at the end what has no index. */
function byIndex(a: StudiedCharacteristic, b: StudiedCharacteristic): number {
  const [left, right] = [gradedIndex(a.findings.capability), gradedIndex(b.findings.capability)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return left - right;
}

/** Capability studies 过程能力研究 of many characteristics as one report. */
@Injectable()
export class CapabilityReports implements OnModuleInit {
  constructor(
    private readonly charts: ChartRepository,
    private readonly studies: ChartStudies,
    private readonly names: ReportNames,
    private readonly reports: Reports,
    private readonly compute: Compute,
  ) {}

  onModuleInit(): void {
    this.reports.register<CapabilityParams>({
      kind: KIND,
      formats: ['pdf', 'xlsx'],
      name: (_params, locale) =>
        `${createTranslator(locale)('report-kind.capability')} ${this.names.now('yyyy-MM-dd')}`,
      make: (params, context) => this.make(params, context),
    });
  }

  /**
   * Asks for a report of chosen charts, or of all of a material and a work unit; a step of it is a chart.
   * @throws DomainError not-found `entity.not-found` for a chart that is none, also outside the scope; unprocessable
   *   `control-chart.none-chosen`, `control-chart.too-many-chosen` {most}
   */
  async request(
    choice: ChartChoice,
    { from, to }: StudyWindow,
    how: { readonly format: 'pdf' | 'xlsx'; readonly locale: Locale },
    scope: ChartScope,
    actorId: string,
  ): Promise<OwnReport> {
    const charts = await this.charts.chosen(choice, MOST_CHARTS + 1, scope);
    const found = new Set(charts.map(({ id }) => id));
    const missing = choice.ids?.find((id) => !found.has(id));
    if (missing) throw new DomainError('not-found', 'entity.not-found', { type: 'control-chart', id: missing });
    if (charts.length === 0) throw new DomainError('unprocessable', 'control-chart.none-chosen');
    if (charts.length > MOST_CHARTS)
      throw new DomainError('unprocessable', 'control-chart.too-many-chosen', { most: MOST_CHARTS });
    const params: CapabilityParams = {
      chartIds: charts.map(({ id }) => id),
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
    };
    return this.reports.request(KIND, params, { ...how, total: charts.length }, actorId);
  }

  /** What the report says, worst first; `progress` hears how many charts are done. */
  async contents(
    chartIds: readonly string[],
    window: StudyWindow,
    progress: (done: number) => Promise<void>,
  ): Promise<StudiedCharacteristic[]> {
    const choice = { ids: chartIds, materialId: null, workUnitId: null };
    const charts = await this.charts.chosen(choice, chartIds.length, EVERYWHERE);
    const { materials, workUnits } = await this.names.of(charts);
    const studied: StudiedCharacteristic[] = [];
    for await (const findings of this.studies.ofMany(charts, window)) {
      const chart = charts[studied.length];
      if (!chart) break;
      const [material, workUnit] = [materials.get(chart.materialId), workUnits.get(chart.workUnitId)];
      studied.push({ chart, material: material ?? null, workUnit: workUnit ?? null, findings });
      if (studied.length % TOLD_EVERY === 0) await progress(studied.length);
    }
    await progress(studied.length);
    return studied.sort(byIndex);
  }

  private async make(params: CapabilityParams, { format, locale, progress }: ReportContext): Promise<Buffer> {
    const window = windowOf(params);
    const printed = (at: Date | null): string => (at ? this.names.moment(at) : '');
    const input: CapabilityReportInput = {
      format: format === 'xlsx' ? 'xlsx' : 'pdf',
      locale,
      fonts: fontFiles(),
      from: printed(window.from),
      to: printed(window.to),
      generatedAt: this.names.now(),
      characteristics: await this.contents(params.chartIds, window, progress),
    };
    return Buffer.from(await this.compute.run<Uint8Array>(require.resolve('./capability.script'), input));
  }
}
