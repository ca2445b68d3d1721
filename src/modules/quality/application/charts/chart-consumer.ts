import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { RoutingApi, type OperationPlace } from '#modules/routing';
import { isId } from '#platform/ids';
import { LedgerConsumers } from '#platform/ledger';
import type { ControlChart } from '../../domain/charts/chart';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { PointRepository } from '../../persistence/charts/point.repository';
import { InspectionRepository } from '../../persistence/inspection.repository';
import { PlanRepository } from '../../persistence/plan.repository';
import { toCharacteristic } from '../../persistence/plan.rows';
import type { InspectionEntity } from '../../persistence/quality.entities';
import { EVERYTHING } from '../inspection.service';
import { ChartJudge } from './chart-judge';
import { ChartMaker } from './chart-maker';
import { ChartPlotter, type MeasuredRun } from './chart-plotter';

const runOf = (inspection: InspectionEntity): MeasuredRun => ({
  operationId: inspection.operationId,
  runId: inspection.workOrderId ?? inspection.id,
  workOrderId: inspection.workOrderId,
  workUnitId: inspection.workUnitId,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Charts follow the ledger: a measurement becomes a point, a tool that is set up splits the series, a released plan has
 * its charts. Each is taken in from what is stored by then, so an entry that comes twice or late changes nothing twice.
 */
@Injectable()
export class ChartConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly inspections: InspectionRepository,
    private readonly plans: PlanRepository,
    private readonly routings: RoutingApi,
    private readonly charts: ChartRepository,
    private readonly points: PointRepository,
    private readonly maker: ChartMaker,
    private readonly plotter: ChartPlotter,
    private readonly judge: ChartJudge,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'quality.control-charts',
      types: ['measurement.recorded', 'control-chart.created', 'tool.issued', 'routing-version.released'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    if (entry.type === 'measurement.recorded') return this.measured(entry);
    if (entry.type === 'routing-version.released') return this.maker.followVersion(entry.subjectId);
    if (entry.type === 'tool.issued') return this.toolSetUp(entry);
    return this.begin(entry.subjectId);
  }

  private async measured({ payload, occurredAt }: LedgerEntry): Promise<void> {
    const [inspectionId, balloon] = [textOf(payload['inspectionId']), textOf(payload['balloon'])];
    const inspection = isId(inspectionId) ? await this.inspections.byId(inspectionId, EVERYTHING) : null;
    if (!inspection) return;
    const [place] = await this.routings.operationPlaces({ operationIds: [inspection.operationId] });
    if (!place) return;
    const newest = payload['supersedes'] ? null : new Date(occurredAt);
    for (const { id } of await this.chartsOf(inspection, place, balloon)) {
      const chart = await this.charts.lock(id);
      if (chart) await this.plotter.plot(chart, runOf(inspection), newest);
    }
  }

  /** The charts of what was measured; one that makes itself when the plan was released before there were charts. */
  private async chartsOf(
    inspection: InspectionEntity,
    { materialId, number, workUnitId }: OperationPlace,
    balloon: string,
  ): Promise<readonly ControlChart[]> {
    const key = { materialId, operationNumber: number, balloon };
    const known = await this.charts.ofKey(key);
    if (known.length > 0) return known;
    const row = (await this.plans.ofInspections([inspection.id])).find((one) => one.balloon === balloon);
    if (!row) return [];
    const characteristic = toCharacteristic(row.characteristicId, row);
    const made = await this.maker.makeByItself({ ...key, workUnitId, characteristic });
    return made ? [made] : [];
  }

  /** A chart that is new takes in what was measured before it. */
  private async begin(chartId: string): Promise<void> {
    const chart = await this.charts.lock(chartId);
    if (!chart) return;
    const { materialId, operationNumber: number, balloon } = chart;
    const places = await this.routings.operationPlaces({ materialId, number });
    const runs = await this.points.runs(
      places.map(({ operationId }) => operationId),
      balloon,
    );
    if (runs.length > 0) await this.plotter.plotAll(chart, runs);
  }

  /** Known of a tool is where and when it was set up; at that work unit the series starts anew. */
  private async toolSetUp({ id, workUnitId, occurredAt, payload }: LedgerEntry): Promise<void> {
    if (!workUnitId) return;
    await this.charts.addMark(id, workUnitId, occurredAt, textOf(payload['code']));
    const at = new Date(occurredAt);
    for (const { id: chartId } of await this.charts.ofWorkUnit(workUnitId)) {
      const newest = await this.points.newest(chartId);
      if (newest === null || newest < at) continue;
      const chart = await this.charts.lock(chartId);
      if (chart) await this.judge.judgeFrom(chart, at);
    }
  }
}
