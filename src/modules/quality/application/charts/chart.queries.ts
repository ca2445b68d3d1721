import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { EquipmentApi } from '#modules/equipment';
import { toPage, type Page } from '#platform/http';
import type { ControlChart, LimitsRevision, SpcSignal } from '../../domain/charts/chart';
import {
  ChartRepository,
  type ChartFilter,
  type ChartScope,
  type ListedChart,
} from '../../persistence/charts/chart.repository';
import { OriginRepository, type Origin } from '../../persistence/charts/origin.repository';
import { PointRepository } from '../../persistence/charts/point.repository';
import { SignalRepository } from '../../persistence/charts/signal.repository';
import { toDrawn, type DrawnPoint } from './chart-picture';
import { foundChart } from './chart.service';

export type { ListedChart } from '../../persistence/charts/chart.repository';

export interface ChartDetail extends ControlChart {
  readonly revisions: readonly LimitsRevision[];
}

/** Where a point came from. */
export interface PointOrigin {
  readonly point: DrawnPoint;
  readonly signals: readonly SpcSignal[];
  readonly measurements: readonly (Origin & {
    /** What the work unit was doing when the piece was measured; null when nobody knows. */
    readonly machine: { readonly state: string; readonly source: string; readonly since: string } | null;
  })[];
}

const HIDDEN = { subjectType: null, subjectId: null, workOrderId: null } as const;

/** What pages show of charts, within what the caller may see. */
@Injectable()
export class ChartQueries {
  constructor(
    private readonly charts: ChartRepository,
    private readonly points: PointRepository,
    private readonly signals: SignalRepository,
    private readonly origins: OriginRepository,
    private readonly equipment: EquipmentApi,
  ) {}

  async page(filter: ChartFilter, after: string | null, limit: number, scope: ChartScope): Promise<Page<ListedChart>> {
    return toPage(await this.charts.page(filter, after, limit, scope), limit, ({ id }) => [id]);
  }

  /** @throws DomainError not-found `entity.not-found`, also outside the scope */
  async chart(id: string, scope: ChartScope): Promise<ControlChart> {
    return foundChart(await this.charts.byId(id, scope), id);
  }

  async one(id: string, scope: ChartScope): Promise<ChartDetail> {
    return { ...(await this.chart(id, scope)), revisions: await this.charts.revisions(id) };
  }

  async signalsOf(id: string, before: string | null, limit: number, scope: ChartScope): Promise<Page<SpcSignal>> {
    await this.chart(id, scope);
    return toPage(await this.signals.page(id, before, limit), limit, (signal) => [signal.id]);
  }

  /**
   * A point back to its pieces, with the state of the machine at the second each was measured.
   * @param seesOrders false: whose order it was stays hidden, as from a student of another team
   */
  async origin(id: string, pointId: number, scope: ChartScope, seesOrders: boolean): Promise<PointOrigin> {
    await this.chart(id, scope);
    const [row] = await this.points.byIds(id, [pointId]);
    if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'chart-point', id: String(pointId) });
    const origins = await this.origins.of(row.measurements);
    const machines = await this.machinesAt(row.workUnitId, origins);
    const rulings = await this.charts.rulings(id);
    return {
      point: toDrawn(rulings, row, null),
      signals: await this.signals.ofPoint(id, pointId),
      measurements: origins.map((origin, index) => ({
        ...origin,
        ...(seesOrders ? {} : HIDDEN),
        machine: machines[index] ?? null,
      })),
    };
  }

  private async machinesAt(workUnitId: string | null, origins: readonly Origin[]) {
    const times = origins.map(({ measuredAt }) => Date.parse(measuredAt));
    if (!workUnitId || times.length === 0) return [];
    const [from, to] = [new Date(Math.min(...times)), new Date(Math.max(...times) + 1)];
    const states = await this.equipment.states(workUnitId, from, to);
    return times.map((time) => {
      const held = states.find(({ start, end }) => start.getTime() <= time && (end === null || end.getTime() > time));
      return held ? { state: held.state, source: held.source, since: held.start.toISOString() } : null;
    });
  }
}
