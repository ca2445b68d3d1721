import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Settings } from '#platform/config';
import type { Frame, PlannedSpan, Times, UnitHistory } from '#libs/kpi';
import { Calendars } from './application/calendars';
import { Histories, type CodedInterval } from './application/histories';
import { StateRecorder, type OrderContextChange, type StateObservation } from './application/state-recorder';
import { UnitHistories, type OrderOf } from './application/unit-histories';
import { UnitTimes } from './application/unit-times';
import type { StateInterval } from './domain/derive-intervals';
import { plannedTime, type PlannedTime } from './domain/planned-time';
import type { EquipmentState, Line, WorkUnit, WorkUnitNow } from './domain/work-unit';
import { CalendarRepository } from './persistence/calendar.repository';
import { StateRepository } from './persistence/state.repository';
import { WorkUnitRepository } from './persistence/work-unit.repository';

export interface CurrentState {
  readonly state: EquipmentState;
  /** Null while nothing was ever said of the unit. */
  readonly since: Date | null;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
}

const MOST_INTERVALS = 100_000;

/** The front door of equipment: the stations of the lines, their states over time, and the lines' calendar. */
@Injectable()
export class EquipmentApi {
  constructor(
    private readonly units: WorkUnitRepository,
    private readonly stateRepository: StateRepository,
    private readonly recorder: StateRecorder,
    private readonly calendar: CalendarRepository,
    private readonly settings: Settings,
    private readonly calendars: Calendars,
    private readonly history: Histories,
    private readonly unitHistories: UnitHistories,
    private readonly unitTimes: UnitTimes,
  ) {}

  async workUnit(id: string): Promise<WorkUnit | null> {
    return this.units.byId(id);
  }

  /** In no particular order; unknown ids are left out. */
  async workUnitsByIds(ids: readonly string[]): Promise<WorkUnit[]> {
    return this.units.byIds(ids);
  }

  /** As {@link workUnitsByIds}, each with the state that lasts now. */
  async workUnitsNow(ids: readonly string[]): Promise<WorkUnitNow[]> {
    return this.units.withStates(ids);
  }

  async workUnitByCode(code: string): Promise<WorkUnit | null> {
    return this.units.byCode(code);
  }

  /** All work units, along their lines. */
  async workUnits(): Promise<WorkUnit[]> {
    return this.units.all();
  }

  /**
   * Writes down what a machine, a person or a lost connection says of a unit's state. May arrive twice, late or out of
   * order; the intervals come out the same. A change of state becomes `work-unit.state-changed` {from, to, source},
   * with `late: true` when it leaves the present state as it is.
   * @returns whether any state, now or in the past, changed by it
   * @throws DomainError `entity.not-found`
   */
  async recordState(observation: StateObservation): Promise<boolean> {
    return this.recorder.recordState(observation);
  }

  /**
   * From `at` on the unit works on this order (null: on none). Splits the running interval, so that the same machine
   * signal counts as ISO 22400-2 delay with an order and as down time without one.
   * @throws DomainError `entity.not-found`
   */
  async setOrderContext(change: OrderContextChange): Promise<void> {
    await this.recorder.setOrderContext(change);
  }

  /** The state that lasts now; `unknown` since null when nothing was ever said. */
  async currentState(id: string): Promise<CurrentState> {
    return present(await this.units.withState(id));
  }

  /** The present states of several units, by unit. */
  async currentStates(ids: readonly string[]): Promise<ReadonlyMap<string, CurrentState>> {
    return new Map((await this.units.withStates(ids)).map((row) => [row.id, present(row)]));
  }

  /** Intervals that touch [from, to), uncut, by start; the last may have no end yet. */
  async states(workUnitId: string, from: Date, to: Date): Promise<StateInterval[]> {
    return this.stateRepository.touching(workUnitId, from, to, null, MOST_INTERVALS);
  }

  /** All lines, with their names. */
  async lines(): Promise<Line[]> {
    return this.units.lines();
  }

  /** Intervals of several units that touch [from, to), uncut, by unit and start, with the reasons of stops. One read. */
  async histories(workUnitIds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, CodedInterval[]>> {
    return this.history.of(workUnitIds, from, to);
  }

  /** The times of units in a window, by unit: a few reads, however many units and however long. */
  async times(units: readonly WorkUnit[], frame: Frame): Promise<ReadonlyMap<string, Times>> {
    return this.unitTimes.of(units, frame);
  }

  /** What units did in a window and what was planned, by unit: piece by piece what {@link times} are the sums of. */
  async timeHistories(
    units: readonly WorkUnit[],
    frame: Frame,
    by: OrderOf,
  ): Promise<ReadonlyMap<string, UnitHistory>> {
    const parts = units.map((unit) => ({ unit, from: frame.from, to: frame.to }));
    const found = new Map<string, UnitHistory>();
    for await (const [{ unit }, history] of this.unitHistories.each(parts, frame.now, by))
      found.set(unit.id, { ...history, frame });
    return found;
  }

  /** Shifts and breaks of several lines that touch [from, to), uncut, by start, by line. */
  async plannedSpans(lineIds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, PlannedSpan[]>> {
    return this.calendars.plannedSpans(lineIds, from, to);
  }

  /** Of these lines those that their calendar closes on the day of `at` (by the school's clock), with what it calls it. */
  async closedLines(lineIds: readonly string[], at: Date): Promise<ReadonlyMap<string, string>> {
    return this.calendar.closedOn(
      lineIds,
      DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).toISODate() ?? '',
    );
  }

  /** Shifts and breaks of a line that touch [from, to), uncut, by start. */
  async plannedTime(lineId: string, from: Date, to: Date): Promise<PlannedTime[]> {
    return plannedTime(await this.calendar.rulesOf(lineId), this.settings.get('zone'), from, to);
  }
}

function present(row: WorkUnitNow | null): CurrentState {
  return {
    state: row?.state ?? 'unknown',
    since: row?.since ?? null,
    jobOrderId: row?.jobOrderId ?? null,
    workOrderId: row?.workOrderId ?? null,
  };
}
