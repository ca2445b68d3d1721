import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { spcSignal as lifecycle } from '#libs/lifecycles';
import { limitsFromReadings, type Rule } from '#libs/spc';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { Ledger } from '#platform/ledger';
import {
  requireOtherRules,
  type Cause,
  type ControlChart,
  type LimitsRevision,
  type SpcSignal,
} from '../../domain/charts/chart';
import { ChartRepository, type ChartScope } from '../../persistence/charts/chart.repository';
import { PointRepository } from '../../persistence/charts/point.repository';
import { SignalRepository } from '../../persistence/charts/signal.repository';
import { ChartJudge } from './chart-judge';

export interface BasePeriod {
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
}

const MOST_BASE_POINTS = 5000;

export function foundChart<C extends ControlChart>(chart: C | null, id: string): C {
  if (!chart) throw new DomainError('not-found', 'entity.not-found', { type: 'control-chart', id });
  return chart;
}

/** What people decide about charts: limits and signals. */
@Injectable()
export class ChartService {
  constructor(
    private readonly charts: ChartRepository,
    private readonly points: PointRepository,
    private readonly signals: SignalRepository,
    private readonly judge: ChartJudge,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Freezes limits from the points of a base period. The first ones judge everything there is; later ones judge what is
   * measured from now on, so that what was judged before stays as it was.
   * @throws DomainError not-found; conflict by the version; invalid `spc.base-too-small` {points, least}
   */
  async freeze(id: string, base: BasePeriod, expected: number, scope: ChartScope): Promise<LimitsRevision> {
    return this.unitOfWork.run(async () => {
      const chart = foundChart(await this.charts.lock(id, scope), id);
      requireVersion(chart.version, expected);
      const rows = await this.points.between(id, base.from, base.to, MOST_BASE_POINTS);
      const { kind, ewma, cusum } = chart;
      const limits = limitsFromReadings(
        kind,
        rows.map(({ readings }) => readings),
        { ...(ewma ? { ewma } : {}), ...(cusum ? { cusum } : {}) },
      );
      const before = (await this.charts.revisions(id)).at(-1);
      const newest = await this.points.newest(id);
      const revision: LimitsRevision = {
        revision: (before?.revision ?? 0) + 1,
        limits,
        rules: chart.rules,
        baseFrom: (rows[0]?.at ?? base.from).toISOString(),
        baseTo: (rows.at(-1)?.at ?? base.to).toISOString(),
        effectiveAfter: before && newest ? newest.toISOString() : null,
        reason: base.reason,
        frozenBy: currentContext().actorId,
        frozenAt: this.floor.now().toISOString(),
      };
      await this.charts.addRevision(id, revision);
      await this.charts.bumpVersion(id);
      this.ledger.append({
        type: 'control-chart.limits-frozen',
        subjectId: id,
        workUnitId: chart.workUnitId,
        reason: base.reason,
        payload: {
          revision: revision.revision,
          ...limits.base,
          cl: limits.location.cl,
          ucl: limits.location.ucl,
          lcl: limits.location.lcl,
          balloon: chart.balloon,
          name: chart.name,
          nameEn: chart.nameEn,
        },
      });
      if (!before) await this.judge.judgeFrom(chart, null);
      return revision;
    });
  }

  /**
   * Other rules, or other parameters of them, for what is measured from now on: what was judged stays as it was. They
   * come as a new revision of the limits, whose lines stay the same; before any limits they wait for the first ones.
   * @throws DomainError not-found; conflict by the version; invalid `request.invalid` with `control-chart.no-rules`,
   *   `control-chart.same-rules`; invalid `spc.rule` {code}
   */
  async changeRules(
    id: string,
    { rules, reason }: { readonly rules: readonly Rule[]; readonly reason: string },
    expected: number,
    scope: ChartScope,
  ): Promise<void> {
    await this.unitOfWork.run(async () => {
      const chart = foundChart(await this.charts.lock(id, scope), id);
      requireVersion(chart.version, expected);
      requireOtherRules(chart.rules, rules);
      const before = (await this.charts.revisions(id)).at(-1);
      const newest = await this.points.newest(id);
      if (before)
        await this.charts.addRevision(id, {
          ...before,
          revision: before.revision + 1,
          rules,
          effectiveAfter: newest?.toISOString() ?? before.effectiveAfter,
          reason,
          frozenBy: currentContext().actorId,
          frozenAt: this.floor.now().toISOString(),
        });
      await this.charts.setRules(id, rules);
      await this.charts.bumpVersion(id);
      this.ledger.append({
        type: 'control-chart.rules-changed',
        subjectId: id,
        workUnitId: chart.workUnitId,
        reason,
        payload: {
          from: chart.rules,
          to: rules,
          codes: rules.map(({ code }) => code).join('、'),
          balloon: chart.balloon,
          name: chart.name,
          nameEn: chart.nameEn,
        },
      });
    });
  }

  /** Somebody has looked: the cause (5M1E) and what is done about it. */
  async acknowledge(
    id: string,
    by: { readonly cause: Cause; readonly note: string; readonly action: string },
    expected: number,
    scope: ChartScope,
  ): Promise<SpcSignal> {
    const done = { ...by, acknowledgedBy: currentContext().actorId, acknowledgedAt: this.floor.now() };
    return this.move(id, 'acknowledge', done, { cause: by.cause, action: by.action }, expected, scope);
  }

  /** The action was taken; what became of it. */
  async close(id: string, result: string, expected: number, scope: ChartScope): Promise<SpcSignal> {
    return this.move(id, 'close', { result, closedAt: this.floor.now() }, { result }, expected, scope);
  }

  private async move(
    id: string,
    act: 'acknowledge' | 'close',
    changes: Parameters<SignalRepository['change']>[1],
    told: Readonly<Record<string, string>>,
    expected: number,
    scope: ChartScope,
  ): Promise<SpcSignal> {
    return this.unitOfWork.run(async () => {
      const missing = new DomainError('not-found', 'entity.not-found', { type: 'spc-signal', id });
      const signal = await this.signals.byId(id);
      // The chart first, as the consumer does it: two orders of locking would meet.
      const chart = signal && (await this.charts.lock(signal.chartId, scope));
      const row = chart && (await this.signals.lock(id));
      if (!chart || !row) throw missing;
      requireVersion(row.version, expected);
      const status = lifecycle.next(row.status, act);
      await this.signals.change(id, { ...changes, status });
      this.ledger.append({
        type: act === 'close' ? 'spc-signal.closed' : 'spc-signal.acknowledged',
        subjectId: id,
        workUnitId: row.workUnitId,
        payload: {
          chartId: chart.id,
          rule: row.rule,
          balloon: chart.balloon,
          name: chart.name,
          nameEn: chart.nameEn,
          ...told,
        },
      });
      const after = await this.signals.byId(id);
      if (!after) throw missing;
      return after;
    });
  }
}
