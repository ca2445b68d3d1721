import { Injectable } from '@nestjs/common';
import { isStop, MINOR_STOP_MS, planPieces, UNASSIGNED, type PlanPiece } from '#libs/kpi';
import { DomainError } from '#libs/kernel';
import { PersonnelApi } from '#modules/personnel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { decodeCursor, pageLimit, toPage, type Page, type PageQuery } from '#platform/http';
import { Ledger } from '#platform/ledger';
import type { StateInterval } from '../domain/derive-intervals';
import { requireAddable, requireUsable, type DowntimeReason } from '../domain/downtime-reason';
import { busyPart, dueOf, withReasons, type Coding } from '../domain/stops';
import { firstTouched } from '../domain/unit-days';
import type { EquipmentState, LockedUnit, WorkUnit } from '../domain/work-unit';
import { DowntimeRepository } from '../persistence/downtime.repository';
import { StateRepository } from '../persistence/state.repository';
import { UnitDayRepository } from '../persistence/unit-day.repository';
import { WorkUnitRepository } from '../persistence/work-unit.repository';
import { Calendars } from './calendars';

/** A stop as people explain it. */
export interface Stop {
  readonly workUnitId: string;
  readonly start: Date;
  readonly end: Date | null;
  readonly state: EquipmentState;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  /** `Z` while nobody said. */
  readonly reason: string;
  readonly note: string | null;
  readonly codedAt: Date | null;
  readonly codedBy: string | null;
  /** Milliseconds within shifts and outside breaks, up to now. */
  readonly busyMs: number;
  readonly mustCode: boolean;
  /** Should have been explained by now. */
  readonly overdue: boolean;
}

export interface StopScope {
  readonly workUnitIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

/** A line of the pareto. */
export interface Loss {
  readonly reason: string;
  readonly ms: number;
  readonly count: number;
}

export interface StopRef {
  readonly workUnitId: string;
  readonly start: Date;
}

const MOST_STOPS = 20_000;
const MOST_OPEN = 100;
const DAY_MS = 24 * 3_600_000;

function placeOf(cursor: string | undefined): readonly [string, string] | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [start, id] = keys.map(String);
  if (Number.isNaN(Date.parse(start ?? '')) || !/^[0-9a-f-]{36}$/.test(id ?? ''))
    throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return [start ?? '', id ?? ''];
}

/** Why units stopped: the tree of reasons, the stops, and what people say of them. */
@Injectable()
export class Downtime {
  constructor(
    private readonly repository: DowntimeRepository,
    private readonly units: WorkUnitRepository,
    private readonly states: StateRepository,
    private readonly days: UnitDayRepository,
    private readonly calendars: Calendars,
    private readonly personnel: PersonnelApi,
    private readonly clock: FloorClock,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  async reasons(): Promise<DowntimeReason[]> {
    return this.repository.reasons();
  }

  /** @throws DomainError as {@link requireAddable} */
  async addReason(reason: Omit<DowntimeReason, 'retired' | 'parentCode'> & { parentCode: string }): Promise<void> {
    requireAddable(await this.repository.reasons(), reason.code, reason.parentCode);
    await this.repository.addReason(reason);
  }

  /** From now on nobody can choose it; what it was given to keeps it. @throws DomainError `entity.not-found` */
  async retireReason(code: string): Promise<void> {
    if (!(await this.reasonOf(code)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'downtime-reason', id: code });
    await this.repository.retireReason(code, this.clock.now());
  }

  /** Stops longer than a minor one, the newest first; `open`: only those that still need a reason. */
  async page(scope: StopScope, open: boolean, query: PageQuery): Promise<Page<Stop>> {
    const limit = pageLimit(query);
    const now = this.clock.now();
    const filter = { ...scope, now, shortestMs: MINOR_STOP_MS };
    const rows = await this.repository.stops(filter, placeOf(query.cursor), limit + 1);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.start.toISOString(), row.workUnitId]);
    const stops = await this.explained(items, scope, now);
    return { items: await this.named(stops.filter((stop) => !open || stop.mustCode)), nextCursor };
  }

  /** What a unit did not explain yet of the last day, the newest first. */
  async openAt(workUnitId: string): Promise<Stop[]> {
    const to = this.clock.now();
    const scope = { workUnitIds: [workUnitId], from: new Date(to.getTime() - DAY_MS), to };
    const rows = await this.repository.stops({ ...scope, now: to, shortestMs: MINOR_STOP_MS }, null, MOST_OPEN);
    return (await this.explained(rows, scope, to)).filter(({ mustCode }) => mustCode);
  }

  /** Time and count of stops by reason, the greatest loss first; only busy time of the window counts. */
  async pareto(scope: StopScope): Promise<Loss[]> {
    const now = this.clock.now();
    const rows = await this.repository.stops({ ...scope, now, shortestMs: 0 }, null, MOST_STOPS);
    const losses = new Map<string, { reason: string; ms: number; count: number }>();
    for (const { reason, busyMs } of await this.explained(rows.map(cutTo(scope)), scope, now)) {
      if (busyMs === 0) continue;
      const loss = losses.get(reason) ?? { reason, ms: 0, count: 0 };
      losses.set(reason, { reason, ms: loss.ms + busyMs, count: loss.count + 1 });
    }
    return [...losses.values()].sort((a, b) => b.ms - a.ms || a.reason.localeCompare(b.reason));
  }

  /**
   * Says why units stopped, of all of them or of none. Saying it again of the same stop replaces what was said; the
   * ledger keeps both.
   * @throws DomainError `downtime.unknown-reason`, `downtime.retired-reason`; `downtime.no-stop` {start}: there is no
   * stop of that unit that began then
   */
  async code(stops: readonly StopRef[], reason: string, note: string | null, actorId: string | null): Promise<number> {
    requireUsable(await this.reasonOf(reason), reason);
    const now = this.clock.now();
    const sorted = stops.toSorted((a, b) => a.workUnitId.localeCompare(b.workUnitId) || +a.start - +b.start);
    return this.unitOfWork.run(async () => {
      for (const stop of sorted) await this.codeOne(stop, { reason, note, codedBy: actorId, codedAt: now });
      return sorted.length;
    });
  }

  private async codeOne(
    { workUnitId, start }: StopRef,
    said: Pick<Coding, 'reason' | 'note' | 'codedBy' | 'codedAt'>,
  ): Promise<void> {
    const unit = await this.units.lock(workUnitId);
    const interval = unit && (await this.repository.intervalAt(workUnitId, start));
    if (!interval || !isStop(interval.state))
      throw new DomainError('invalid', 'downtime.no-stop', { start: start.toISOString() });
    const end = interval.end ?? said.codedAt;
    const [old] = withReasons([interval], await this.repository.codings([workUnitId], start, end));
    const before = old?.coding ?? null;
    if (before && before.start.getTime() !== start.getTime())
      await this.repository.removeCoding(workUnitId, before.start);
    await this.repository.saveCoding({ workUnitId, start, end: end < start ? start : end, ...said });
    await this.dropDays(unit, start, before);
    this.append(unit, interval, before?.reason ?? UNASSIGNED, said.reason);
  }

  /** From the stop on its time counts elsewhere; what is replaced may have lain over the one before it too. */
  private async dropDays(unit: LockedUnit, start: Date, replaced: Coding | null): Promise<void> {
    const isOther = replaced && replaced.start.getTime() !== start.getTime();
    const before = isOther ? await this.states.startBefore(unit.id, replaced.start) : null;
    const touched = firstTouched(unit, before && before < start ? before : start);
    if (touched !== null) await this.days.dropFrom(unit.id, touched);
  }

  private append(unit: WorkUnit, interval: StateInterval, from: string, to: string): void {
    const { jobOrderId, workOrderId, attemptId, trialJobId, start, end } = interval;
    this.ledger.append({
      type: 'work-unit.downtime-coded',
      subjectId: unit.id,
      workUnitId: unit.id,
      jobOrderId,
      workOrderId,
      attemptId,
      trialJobId,
      lineMode: unit.lineMode,
      payload: { from, to, start: start.toISOString(), end: end?.toISOString() ?? null },
    });
  }

  private async reasonOf(code: string): Promise<DowntimeReason | undefined> {
    return (await this.repository.reasons()).find((reason) => reason.code === code);
  }

  private async explained(rows: readonly StateInterval[], scope: StopScope, now: Date): Promise<Stop[]> {
    const first = rows.reduce((at, { start }) => (start < at ? start : at), scope.from);
    const units = await this.units.byIds([...new Set(rows.map(({ workUnitId }) => workUnitId))]);
    const lineOf = new Map(units.map(({ id, lineId }) => [id, lineId]));
    const planned = await this.calendars.plannedSpans([...new Set(lineOf.values())], first, now);
    const plans = new Map([...planned].map(([lineId, spans]) => [lineId, planPieces(spans)]));
    const sorted = rows.toSorted((a, b) => a.workUnitId.localeCompare(b.workUnitId) || +a.start - +b.start);
    const codings = await this.repository.codings([...lineOf.keys()], first, now);
    const found = withReasons(sorted, codings).map((row) =>
      stopOf(row, plans.get(lineOf.get(row.workUnitId) ?? '') ?? [], now),
    );
    return found.sort((a, b) => +b.start - +a.start || b.workUnitId.localeCompare(a.workUnitId));
  }

  /** Who said it, by name. */
  private async named(stops: readonly Stop[]): Promise<Stop[]> {
    const ids = [...new Set(stops.flatMap(({ codedBy }) => codedBy ?? []))];
    if (ids.length === 0) return [...stops];
    const names = new Map((await this.personnel.persons(ids)).map(({ id, name }) => [id, name]));
    return stops.map((stop) => ({ ...stop, codedBy: (stop.codedBy && names.get(stop.codedBy)) ?? null }));
  }
}

const cutTo =
  ({ from, to }: StopScope) =>
  (row: StateInterval): StateInterval => ({
    ...row,
    start: row.start < from ? from : row.start,
    end: !row.end || row.end > to ? to : row.end,
  });

function stopOf(row: StateInterval & { readonly coding: Coding | null }, plan: readonly PlanPiece[], now: Date): Stop {
  const { workUnitId, start, end, state, jobOrderId, workOrderId, coding } = row;
  const reason = coding?.reason ?? UNASSIGNED;
  const busyMs = busyPart(row, plan, now);
  return {
    workUnitId,
    start,
    end,
    state,
    jobOrderId,
    workOrderId,
    reason,
    note: coding?.note ?? null,
    codedAt: coding?.codedAt ?? null,
    codedBy: coding?.codedBy ?? null,
    busyMs,
    ...dueOf(row, reason, busyMs, now),
  };
}
