import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { timePieces, type Bucket, type TimePiece, type UnitState } from '#libs/kpi';
import { EquipmentApi } from '#modules/equipment';
import { FloorClock } from '#platform/clock';
import { PerformanceQueries } from './performance-queries';

/** A piece of planned time: what the unit did and where it counts. */
export interface PieceAnswer {
  readonly start: string;
  readonly end: string;
  /** Null where nothing was ever said of the unit. */
  readonly state: UnitState | null;
  readonly bucket: Bucket;
  readonly jobOrderId: string | null;
  readonly reason: string | null;
  readonly open: boolean;
}

export interface UnitPieces {
  readonly workUnitId: string;
  readonly pieces: readonly PieceAnswer[];
}

/** A shift of a line. */
export interface ShiftAnswer {
  readonly lineId: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

const DAY_MS = 24 * 3_600_000;
const LONGEST_MS = 32 * DAY_MS;

function answerOf({ start, end, span, bucket, open }: TimePiece): PieceAnswer {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    state: span?.state ?? null,
    bucket,
    jobOrderId: span?.orderId ?? null,
    reason: span?.reason ?? null,
    open,
  };
}

/** What figures are made of, piece by piece. */
@Injectable()
export class IntervalQueries {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly performance: PerformanceQueries,
    private readonly clock: FloorClock,
  ) {}

  /**
   * The planned time of a unit or of a line's units, in pieces; at most 32 days.
   * @throws DomainError `entity.not-found`; invalid `performance.window`
   */
  async intervals(workUnitId: string | null, lineId: string | null, from: Date, to: Date): Promise<UnitPieces[]> {
    const frame = this.performance.frameOf(from, to, LONGEST_MS);
    const units = (await this.equipment.workUnits()).filter(
      (unit) => (workUnitId === null || unit.id === workUnitId) && (lineId === null || unit.lineId === lineId),
    );
    const id = workUnitId ?? lineId;
    if (units.length === 0 && id !== null)
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    const histories = await this.equipment.timeHistories(units, frame, 'job-order');
    return units.map((unit) => {
      const history = histories.get(unit.id);
      return { workUnitId: unit.id, pieces: history ? timePieces(history).map(answerOf) : [] };
    });
  }

  /** The shift each line is in, else the last one it had within a week. */
  async shifts(): Promise<ShiftAnswer[]> {
    const now = this.clock.now();
    const lines = await this.equipment.lines();
    const plans = await this.equipment.plannedSpans(
      lines.map(({ id }) => id),
      new Date(now.getTime() - 7 * DAY_MS),
      now,
    );
    return lines.flatMap(({ id }) => {
      const begun = (plans.get(id) ?? []).filter(({ kind, start }) => kind === 'work' && start <= now.getTime());
      const last = begun.at(-1);
      if (!last) return [];
      return {
        lineId: id,
        name: last.name ?? '',
        start: new Date(last.start).toISOString(),
        end: new Date(last.end).toISOString(),
      };
    });
  }
}
