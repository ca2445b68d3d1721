import { Injectable } from '@nestjs/common';
import { Ledger } from '#platform/ledger';
import type { ControlChart } from '../../domain/charts/chart';
import { subgroupsOf, type Subgroup } from '../../domain/charts/subgroups';
import { PointRepository, type PointRow, type Run } from '../../persistence/charts/point.repository';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { ChartJudge } from './chart-judge';
import { toDrawn } from './chart-picture';

export interface MeasuredRun extends Run {
  readonly operationId: string;
}

const sameMembers = (row: PointRow, { measurements, at }: Subgroup): boolean =>
  row.at.getTime() === at.getTime() &&
  row.measurements.length === measurements.length &&
  row.measurements.every((id, index) => id === measurements[index]);

const earliest = (times: readonly Date[]): Date | null =>
  times.reduce<Date | null>((first, at) => (first === null || at < first ? at : first), null);

/** Turns measurements into points. The chart is locked by the caller; all of it is one unit of work. */
@Injectable()
export class ChartPlotter {
  constructor(
    private readonly charts: ChartRepository,
    private readonly points: PointRepository,
    private readonly judge: ChartJudge,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Takes in what was measured in a run.
   * @param newest when the new measurement was taken; null when something earlier was corrected
   */
  async plot(chart: ControlChart, run: MeasuredRun, newest: Date | null): Promise<void> {
    const end = newest ? await this.points.endOfRun(chart.id, run) : null;
    const grows = newest !== null && chart.subgroupBy === 'count' && (end === null || newest > end.at);
    const changed = grows ? await this.append(chart, run, end) : await this.rebuild(chart, run);
    if (changed === null) return;
    await this.tell(chart, run, await this.judge.judgeFrom(chart, changed));
  }

  /** All there is of some runs, as when a chart is new. */
  async plotAll(chart: ControlChart, runs: readonly MeasuredRun[]): Promise<void> {
    for (const run of runs) await this.rebuild(chart, run);
    await this.judge.judgeFrom(chart, null);
  }

  /** Only what stands behind the run's last point is read. */
  private async append(
    chart: ControlChart,
    run: MeasuredRun,
    end: { readonly at: Date; readonly measurements: readonly string[] } | null,
  ): Promise<Date | null> {
    const drawn = new Set(end?.measurements ?? []);
    const values = await this.points.values(run.operationId, chart.balloon, run, end?.at ?? null);
    const { subgroups } = subgroupsOf(
      chart,
      values.filter(({ id }) => !drawn.has(id)),
      false,
    );
    for (const subgroup of subgroups) await this.points.add(chart.id, run, subgroup);
    return earliest(subgroups.map(({ at }) => at));
  }

  /** The subgroups of the whole run anew: a late value moves those behind it, a corrected one changes its own. */
  private async rebuild(chart: ControlChart, run: MeasuredRun): Promise<Date | null> {
    const values = await this.points.values(run.operationId, chart.balloon, run, null);
    const ended = chart.subgroupBy !== 'count' && (await this.points.ended(run.operationId, run));
    const { subgroups } = subgroupsOf(chart, values, ended);
    const rows = new Map((await this.points.ofRun(chart.id, run)).map((row) => [row.firstId, row]));
    const kept = new Set(subgroups.map(({ firstId }) => firstId));
    const gone = [...rows.values()].filter(({ firstId }) => !kept.has(firstId));
    const touched = gone.map(({ at }) => at);
    await this.points.remove(gone.map(({ id }) => id));
    for (const subgroup of subgroups) {
      const row = rows.get(subgroup.firstId);
      if (row && sameMembers(row, subgroup)) continue;
      touched.push(subgroup.at, ...(row ? [row.at] : []));
      await (row ? this.points.replace(row.id, subgroup) : this.points.add(chart.id, run, subgroup));
    }
    return earliest(touched);
  }

  /**
   * The newest point goes along, so that an open page draws it without asking. Whose order it is does not: everybody who
   * sees the chart hears this.
   */
  private async tell(chart: ControlChart, run: Run, judged: readonly PointRow[]): Promise<void> {
    const last = judged.at(-1);
    if (!last) return;
    const rulings = await this.charts.rulings(chart.id);
    this.ledger.append({
      type: 'control-chart.plotted',
      subjectId: chart.id,
      workUnitId: run.workUnitId,
      payload: {
        judged: judged.length,
        point: judged.length === 1 ? toDrawn(rulings, last, null) : null,
      },
    });
  }
}
