import { Injectable } from '@nestjs/common';
import { groupBy } from '#libs/kernel';
import { DAY_MS, debounce, type Span, type UnitHistory } from '#libs/kpi';
import { withReasons } from '../domain/stops';
import type { WorkUnit } from '../domain/work-unit';
import { DowntimeRepository, type CodedTime, type PlacedCoding } from '../persistence/downtime.repository';
import { StateRepository, type PlacedInterval, type UnitPart } from '../persistence/state.repository';
import { Calendars } from './calendars';

/** A part of a unit's time, milliseconds since 1970. */
export interface Part {
  readonly unit: WorkUnit;
  readonly from: number;
  readonly to: number;
}

/** What a unit did in a part of its time and what was planned, as the arithmetic of libs/kpi wants it. */
export interface PartHistory extends Omit<UnitHistory, 'frame'> {
  /**
   * Begin of the interval that still lasts, when its reason was said of another stop: where it ends may change whose
   * reason it has. Else null.
   */
  readonly waversFrom: number | null;
}

/** Whose order the time of an interval goes to. */
export type OrderOf = 'job-order' | 'work-order';

/** So many days of units are read at once: more take the database too long, and hold everybody else up. */
const MOST_DAYS = 400;

type CodedRow = PlacedInterval & { readonly coding: PlacedCoding | null };

const spanOf = ({ start, end, state, jobOrderId, workOrderId, coding }: CodedRow, by: OrderOf): Span => ({
  start: start.getTime(),
  end: end?.getTime() ?? null,
  state,
  orderId: by === 'job-order' ? jobOrderId : workOrderId,
  reason: coding?.reason ?? null,
});

function waversFrom(last: CodedRow | undefined): number | null {
  if (!last?.coding || last.end !== null || last.coding.start.getTime() === last.start.getTime()) return null;
  return last.start.getTime();
}

/**
 * What units did in parts of their time. Each part comes out as it would as a part of a longer one: what decides it beyond
 * its ends is read too.
 */
@Injectable()
export class UnitHistories {
  constructor(
    private readonly states: StateRepository,
    private readonly downtime: DowntimeRepository,
    private readonly calendars: Calendars,
  ) {}

  /** In the order of the parts, in one read for each table. Flickers of the signal are taken out. */
  async of(parts: readonly Part[], by: OrderOf): Promise<PartHistory[]> {
    const [coded, plans] = await Promise.all([
      this.codedIntervals(
        parts.map(({ unit, from, to }) => ({ workUnitId: unit.id, from: new Date(from), to: new Date(to) })),
      ),
      this.calendars.plansOf(parts.map(({ unit, from, to }) => ({ lineId: unit.lineId, from, to }))),
    ]);
    return parts.map(({ unit }, index) => {
      const rows = coded[index] ?? [];
      return {
        capacity: unit.capacity,
        plan: plans[index] ?? [],
        spans: debounce(rows.map((row) => spanOf(row, by))),
        waversFrom: waversFrom(rows.at(-1)),
      };
    });
  }

  /** Of any number of parts, as far as they are over; one after the other, so that nobody holds all of them. */
  async *each(parts: readonly Part[], now: number, by: OrderOf): AsyncGenerator<readonly [Part, PartHistory]> {
    for (const some of inReads(parts)) {
      const over = some.map((part) => ({ ...part, to: Math.max(part.from, Math.min(part.to, now)) }));
      const histories = await this.of(over, by);
      for (const [index, part] of some.entries()) {
        const history = histories[index];
        if (history) yield [part, history];
      }
    }
  }

  private async codedIntervals(parts: readonly UnitPart[]): Promise<CodedRow[][]> {
    const intervals = groupBy(await this.states.deciding(parts), ({ part }) => part);
    const known = [...intervals.values()];
    const codings = await this.downtime.codingsOver(known.map(timeOf));
    const byPart = groupBy(codings, ({ part }) => part);
    const found = new Map(
      [...intervals.keys()].map((part, index) => [part, withReasons(known[index] ?? [], byPart.get(index + 1) ?? [])]),
    );
    return parts.map((_, index) => found.get(index + 1) ?? []);
  }
}

/** Parts that are read together. */
function inReads(parts: readonly Part[]): Part[][] {
  const reads: Part[][] = [];
  let left = 0;
  for (const part of parts) {
    const length = (part.to - part.from) / DAY_MS;
    if (length > left || reads.length === 0) {
      reads.push([]);
      left = MOST_DAYS;
    }
    reads.at(-1)?.push(part);
    left -= length;
  }
  return reads;
}

/** All the time of intervals, as long as they are. */
function timeOf(intervals: readonly PlacedInterval[]): CodedTime {
  const [first] = intervals;
  const last = intervals.at(-1);
  return { workUnitId: first?.workUnitId ?? '', from: first?.start ?? new Date(0), to: last?.end ?? null };
}
