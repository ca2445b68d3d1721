import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { WorkOrderApi } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { pictureOf } from '../domain/picture';
import type { Affected, Recall, RecallLine, RecallOrigin, RecallPicture, TracedLot } from '../domain/types';
import { RecallRepository } from '../persistence/recall.repository';
import { TraceService } from './trace.service';

export interface RecallDetail extends Recall {
  /** What went into what, as it is known now, among the lots of the list. */
  readonly picture: RecallPicture;
  readonly lines: readonly (RecallLine & { readonly lot: TracedLot })[];
}

const BOUNDS = { depth: 50, lots: 5000 };
const MOST_DAYS = 366;
const DAY = 86_400_000;

/** Everything touched by a lot, a serial, or a machine in a time; and the recall that is declared of it. */
@Injectable()
export class RecallService {
  constructor(
    private readonly recalls: RecallRepository,
    private readonly traces: TraceService,
    private readonly material: MaterialApi,
    private readonly equipment: EquipmentApi,
    private readonly workOrders: WorkOrderApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found`, invalid `recall.no-window` */
  async affected(origin: RecallOrigin): Promise<Affected> {
    const roots = origin.kind === 'lot' ? [(await this.material.lot(origin.lotId)).id] : await this.madeBy(origin);
    const { edges, more } = await this.material.trace(roots, 'forward', BOUNDS);
    const depths = new Map(roots.map((id) => [id, 0]));
    for (const { producedLotId, depth } of edges) if (!depths.has(producedLotId)) depths.set(producedLotId, depth);
    const lots = await this.traces.lots(depths);
    return { lots, picture: pictureOf(lots, edges), more: more.length > 0 };
  }

  /** Freezes the list and, on wish, holds what is available of it. */
  async declare(origin: RecallOrigin, reason: string, hold: boolean): Promise<RecallDetail> {
    return this.unitOfWork.run(async () => {
      const { lots, more } = await this.affected(origin);
      if (lots.length === 0) throw new DomainError('conflict', 'recall.nothing-touched');
      const { kind } = origin;
      const recall: Omit<Recall, 'lots'> = {
        id: newId(),
        number: await this.recalls.nextNumber(),
        kind,
        lotId: kind === 'lot' ? origin.lotId : null,
        workUnitId: kind === 'machine' ? origin.workUnitId : null,
        from: kind === 'machine' ? origin.from.toISOString() : null,
        to: kind === 'machine' ? origin.to.toISOString() : null,
        reason,
        held: hold,
        more,
        declaredAt: this.floor.now().toISOString(),
        declaredBy: currentContext().actorId,
      };
      const lines = lots.map(({ id, depth, status, quantity, locations }) => ({
        lotId: id,
        depth,
        status,
        quantity,
        locations: locations.join(', '),
      }));
      await this.recalls.add(recall, lines);
      const ids = lots.map(({ id }) => id);
      const held = hold ? await this.material.holdLots(ids, `${recall.number} ${reason}`) : 0;
      this.ledger.append({
        type: 'recall.declared',
        subjectId: recall.id,
        workUnitId: recall.workUnitId,
        reason,
        payload: {
          number: recall.number,
          kind,
          lotId: recall.lotId,
          from: recall.from,
          to: recall.to,
          lots: lots.length,
          held,
          more,
        },
      });
      return this.detail(recall.id);
    });
  }

  /** Newest first. */
  async page(after: string | null, limit: number): Promise<Page<Recall>> {
    return toPage(await this.recalls.page(after, limit), limit, ({ id }) => [id]);
  }

  async detail(id: string): Promise<RecallDetail> {
    const recall = await this.recalls.byId(id);
    if (!recall) throw new DomainError('not-found', 'entity.not-found', { type: 'recall', id });
    const lines = await this.recalls.lines(id);
    const lots = await this.traces.lots(new Map(lines.map(({ lotId, depth }) => [lotId, depth])));
    const byId = new Map(lots.map((lot) => [lot.id, lot]));
    const roots = lines.flatMap(({ lotId, depth }) => (depth === 0 ? [lotId] : []));
    const { edges } = await this.material.trace(roots, 'forward', BOUNDS);
    return {
      ...recall,
      picture: pictureOf(lots, edges),
      lines: lines.flatMap((line) => {
        const lot = byId.get(line.lotId);
        return lot ? [{ ...line, lot }] : [];
      }),
    };
  }

  /** What the orders have made whose jobs the work unit worked on in the time. */
  private async madeBy({ workUnitId, from, to }: RecallOrigin & { kind: 'machine' }): Promise<string[]> {
    if (from >= to || to.getTime() - from.getTime() > MOST_DAYS * DAY)
      throw new DomainError('invalid', 'recall.no-window', { days: MOST_DAYS });
    if (!(await this.equipment.workUnit(workUnitId)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
    const intervals = await this.equipment.states(workUnitId, from, to);
    const jobs = [...new Set(intervals.flatMap(({ jobOrderId }) => jobOrderId ?? []))];
    const orders = new Set((await this.workOrders.jobOrdersByIds(jobs)).map(({ workOrderId }) => workOrderId));
    return (await this.material.lotsOfOrders([...orders], jobs)).map(({ id }) => id);
  }
}
