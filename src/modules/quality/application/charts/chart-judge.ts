import { Injectable } from '@nestjs/common';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { judge, rulingOf, type Ruling } from '../../domain/charts/judging';
import type { ControlChart } from '../../domain/charts/chart';
import { patternsOf, reconcile, type KnownSignal, type Pattern } from '../../domain/charts/patterns';
import { ChartRepository } from '../../persistence/charts/chart.repository';
import { PointRepository, type PointRow } from '../../persistence/charts/point.repository';
import { SignalRepository } from '../../persistence/charts/signal.repository';
import { ChartBlocks } from './chart-blocks';

/**
 * Every so many points one keeps what the rules remember, so that a late value need not begin at the beginning; and the
 * chart gets blocks of what has come since.
 */
const ANCHOR_EVERY = 64;

/** Judges the newest points of a chart, and keeps its signals in step with them. The chart is locked by the caller. */
@Injectable()
export class ChartJudge {
  constructor(
    private readonly charts: ChartRepository,
    private readonly points: PointRepository,
    private readonly blocks: ChartBlocks,
    private readonly signals: SignalRepository,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Judges the points from `from` on (null: all); points before it are left as they are.
   * @returns the judged points, in order
   */
  async judgeFrom(chart: ControlChart, from: Date | null): Promise<PointRow[]> {
    const anchor = from === null ? null : await this.points.anchor(chart.id, from);
    const behind = await this.points.behind(chart.id, anchor);
    const revisions = await this.charts.revisions(chart.id);
    const last = behind.at(-1);
    const first = anchor ?? behind[0];
    const units = [...new Set(behind.flatMap(({ workUnitId }) => workUnitId ?? []))];
    const tools = first && last ? await this.charts.marks(units, first.at, last.at) : [];
    const rulings = revisions.map(rulingOf);
    const judged = judge(chart, rulings, tools, anchor, behind);
    const rows = behind.map((row, index) => ({ ...row, ...judged[index] }));
    await this.points.keep(
      rows.map(({ id, location, spread, marks, starts, memory }, index) => {
        const kept = id % ANCHOR_EVERY === 0 || index === rows.length - 1;
        return { id, location, spread, marks, starts: [...starts], memory: kept ? memory : null };
      }) as Parameters<PointRepository['keep']>[0],
    );
    if (anchor && last && anchor.id % ANCHOR_EVERY !== 0) await this.points.forget(anchor.id);
    await this.blocks.forget(chart.id, anchor);
    if (rows.some(({ id }) => id % ANCHOR_EVERY === 0)) await this.blocks.follow(chart.id);
    if (revisions[0]) await this.keepSignals(chart, rulings, anchor, rows, new Date(revisions[0].baseTo));
    return rows;
  }

  /** Signals are raised in phase II only: what lies in the base period is marked on the chart, and no alarm. */
  private async keepSignals(
    chart: ControlChart,
    rulings: readonly Ruling[],
    anchor: PointRow | null,
    rows: readonly PointRow[],
    baseTo: Date,
  ): Promise<void> {
    const points = anchor ? [anchor, ...rows] : rows;
    const found = patternsOf(chart.kind, rulings, points).filter(({ toAt }) => toAt > baseTo);
    const here = new Set([...rows, ...(anchor ? [anchor] : [])].map(({ id }) => id));
    // Beside the anchor there may be points of the same moment that were not looked at.
    const known = (await this.signals.known(chart.id, anchor?.at ?? null)).filter(
      ({ toAt, lastPoint }) => !anchor || toAt > anchor.at || here.has(lastPoint),
    );
    const { raise, extend, withdraw } = reconcile(found, known);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const signal of withdraw) await this.withdraw(chart, signal);
    for (const { signal, pattern } of extend) await this.extend(chart, anchor, signal, pattern);
    for (const pattern of raise) await this.raise(chart, pattern, byId.get(pattern.lastPoint) ?? null);
  }

  private async raise(chart: ControlChart, pattern: Pattern, point: PointRow | null): Promise<void> {
    const id = newId();
    const place = { workOrderId: point?.workOrderId ?? null, workUnitId: point?.workUnitId ?? chart.workUnitId };
    await this.signals.add(id, chart.id, pattern, place);
    const { rule, panel, value, toAt, points } = pattern;
    this.ledger.append({
      type: 'spc-signal.raised',
      subjectId: id,
      workUnitId: place.workUnitId,
      payload: {
        chartId: chart.id,
        rule,
        panel,
        value,
        points,
        at: toAt.toISOString(),
        balloon: chart.balloon,
        name: chart.name,
        nameEn: chart.nameEn,
      },
    });
  }

  /** A pattern that began before the stretch that was looked at keeps its beginning. */
  private async extend(chart: ControlChart, anchor: PointRow | null, signal: KnownSignal, pattern: Pattern) {
    const begun = anchor !== null && signal.fromAt < anchor.firstAt && pattern.firstPoint === anchor.id;
    const ahead = begun ? await this.points.countWithin(chart.id, signal.fromAt, anchor.at) : 1;
    const { firstPoint, fromAt } = begun ? signal : pattern;
    await this.signals.extend(signal.id, { ...pattern, firstPoint, fromAt, points: pattern.points + ahead - 1 });
  }

  /** What was closed stays in the record as it was; the pattern it told of is gone from the chart. */
  private async withdraw(chart: ControlChart, signal: KnownSignal): Promise<void> {
    const row = await this.signals.lock(signal.id);
    if (!row || row.status === 'closed' || row.status === 'withdrawn') return;
    await this.signals.change(signal.id, { status: 'withdrawn' });
    this.ledger.append({
      type: 'spc-signal.withdrawn',
      subjectId: signal.id,
      workUnitId: row.workUnitId,
      payload: { chartId: chart.id, rule: signal.rule, balloon: chart.balloon, name: chart.name, nameEn: chart.nameEn },
    });
  }
}
