import { Injectable } from '@nestjs/common';
import { groupBy } from '#libs/kernel';
import { withReasons } from '../domain/stops';
import type { EquipmentState } from '../domain/work-unit';
import { DowntimeRepository } from '../persistence/downtime.repository';
import { StateRepository } from '../persistence/state.repository';

/** An interval with the reason somebody gave its stop. */
export interface CodedInterval {
  readonly workUnitId: string;
  readonly start: Date;
  readonly end: Date | null;
  readonly state: EquipmentState;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  /** Null for what is no stop or was not explained. */
  readonly reason: string | null;
}

/** What several units did, for who sums it up. */
@Injectable()
export class Histories {
  constructor(
    private readonly states: StateRepository,
    private readonly downtime: DowntimeRepository,
  ) {}

  async of(workUnitIds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, CodedInterval[]>> {
    const [intervals, codings] = await Promise.all([
      this.states.ofUnits(workUnitIds, from, to),
      this.downtime.codings(workUnitIds, from, to),
    ]);
    const coded = withReasons(intervals, codings).map(({ coding, ...interval }) => ({
      ...interval,
      reason: coding?.reason ?? null,
    }));
    return groupBy(coded, ({ workUnitId }) => workUnitId);
  }
}
