import { Injectable } from '@nestjs/common';
import { debounce, type Frame, type Span, type UnitHistory } from '#libs/kpi';
import { EquipmentApi, type CodedInterval, type WorkUnit } from '#modules/equipment';

/** Which order the time of an interval goes to. */
type OrderOf = (interval: CodedInterval) => string | null;

const byJob: OrderOf = ({ jobOrderId }) => jobOrderId;
export const byWorkOrder: OrderOf = ({ workOrderId }) => workOrderId;

const spanOf = (interval: CodedInterval, orderOf: OrderOf): Span => ({
  start: interval.start.getTime(),
  end: interval.end?.getTime() ?? null,
  state: interval.state,
  orderId: orderOf(interval),
  reason: interval.reason,
});

/** What work units did, as the arithmetic wants it; one read for each table, however many units. */
@Injectable()
export class TimeReader {
  constructor(private readonly equipment: EquipmentApi) {}

  /** By unit. Flickers of the signal are taken out. */
  async histories(
    units: readonly WorkUnit[],
    frame: Frame,
    orderOf: OrderOf = byJob,
  ): Promise<ReadonlyMap<string, UnitHistory>> {
    const from = new Date(frame.from);
    const to = new Date(Math.max(frame.from, Math.min(frame.to, frame.now)));
    const ids = units.map(({ id }) => id);
    const [intervals, plans] = await Promise.all([
      this.equipment.histories(ids, from, to),
      this.equipment.plannedSpans([...new Set(units.map(({ lineId }) => lineId))], from, to),
    ]);
    return new Map(
      units.map(({ id, lineId, capacity }) => [
        id,
        {
          frame,
          capacity,
          plan: plans.get(lineId) ?? [],
          spans: debounce((intervals.get(id) ?? []).map((interval) => spanOf(interval, orderOf))),
        },
      ]),
    );
  }
}
