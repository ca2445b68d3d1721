import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { lot as lifecycle, type LotAction } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Lot, NewLot, TracedEdge } from '../domain/material';
import { LotEntity } from '../persistence/lot.entity';
import { LotRepository, type LotFilter } from '../persistence/lot.repository';
import { MaterialService } from './material.service';

export interface Consumption {
  readonly consumedLotId: string;
  readonly producedLotId: string;
  /** In the unit of the consumed material. */
  readonly quantity: DecimalString;
  readonly jobOrderId: string | null;
}

/** What the ledger calls each change of a lot. */
const HAPPENED: Readonly<Record<LotAction, string>> = {
  accept: 'lot.accepted',
  block: 'lot.blocked',
  reject: 'lot.rejected',
  'use-up': 'lot.used-up',
  'give-back': 'lot.returned',
  scrap: 'lot.scrapped',
};

export function toLot(entity: LotEntity): Lot {
  return {
    ...entity,
    received: decimal.normal(entity.received),
    quantity: decimal.normal(entity.quantity),
    receivedAt: entity.receivedAt.toISOString(),
  };
}

@Injectable()
export class LotService {
  constructor(
    private readonly lots: LotRepository,
    private readonly materials: MaterialService,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Oldest first. */
  async page(filter: LotFilter): Promise<Page<Lot>> {
    return toPage((await this.lots.page(filter)).map(toLot), filter.limit, ({ id }) => [id]);
  }

  async trace(id: string, direction: 'backward' | 'forward'): Promise<TracedEdge[]> {
    await this.lot(id);
    return this.lots.trace(id, direction);
  }

  async lot(id: string): Promise<Lot> {
    return toLot(found(await this.lots.byId(id), id));
  }

  /** @throws DomainError `lot.quantity-not-positive` | `lot.exists` */
  async receive(received: NewLot): Promise<Lot> {
    if (!decimal.isPositive(received.quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
    return this.unitOfWork.run(async () => {
      const material = await this.materials.material(received.materialId);
      const number = received.number ?? (await this.lots.nextNumber());
      if ((await this.lots.numbersTaken([number])).length > 0)
        throw new DomainError('conflict', 'lot.exists', { number });
      const status = received.accepted ? lifecycle.next(lifecycle.initial, 'accept') : lifecycle.initial;
      const entity: LotEntity = {
        id: newId(),
        number,
        materialId: material.id,
        status,
        received: received.quantity,
        quantity: received.quantity,
        supplierLot: received.supplierLot ?? null,
        location: received.location ?? null,
        jobOrderId: received.jobOrderId ?? null,
        receivedAt: this.floor.now(),
        version: 1,
      };
      await this.lots.add(entity);
      this.ledger.append({
        type: 'lot.received',
        subjectId: entity.id,
        jobOrderId: entity.jobOrderId,
        payload: { number, materialId: material.id, quantity: received.quantity, unit: material.unit, status },
      });
      return toLot(entity);
    });
  }

  async act(id: string, action: Exclude<LotAction, 'use-up'>, expected: number, reason: string): Promise<Lot> {
    return this.unitOfWork.run(async () => {
      const entity = found(await this.lots.lock(id), id);
      requireVersion(entity.version, expected);
      await this.move(entity, action, entity.quantity, reason);
      return this.lot(id);
    });
  }

  /**
   * Takes some of a lot for another one and writes the edge between them.
   * @throws DomainError `lot.not-available` | `lot.too-little` | `lot.of-itself` | `lot.quantity-not-positive`
   */
  async consume({ consumedLotId, producedLotId, quantity, jobOrderId }: Consumption): Promise<void> {
    if (!decimal.isPositive(quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
    await this.unitOfWork.run(async () => {
      // Both, in one order, so that two lots cannot go into each other at the same time.
      for (const id of [consumedLotId, producedLotId].sort()) found(await this.lots.lock(id), id);
      const consumed = found(await this.lots.byId(consumedLotId), consumedLotId);
      const { number } = consumed;
      if (consumed.status !== 'available')
        throw new DomainError('conflict', 'lot.not-available', { number, status: consumed.status });
      const left = decimal.sub(consumed.quantity, quantity);
      if (decimal.isNegative(left))
        throw new DomainError('conflict', 'lot.too-little', { number, quantity: decimal.normal(consumed.quantity) });
      const ancestors = await this.lots.trace(consumedLotId, 'backward');
      if (consumedLotId === producedLotId || ancestors.some((edge) => edge.consumedLotId === producedLotId))
        throw new DomainError('conflict', 'lot.of-itself', { number });
      const { unit } = await this.materials.material(consumed.materialId);
      await this.lots.addEdge({
        id: newId(),
        producedLotId,
        consumedLotId,
        quantity,
        unit,
        jobOrderId,
        at: this.floor.now(),
        byPersonId: currentContext().actorId,
      });
      this.ledger.append({
        type: 'lot.consumed',
        subjectId: consumedLotId,
        jobOrderId,
        payload: { producedLotId, quantity, unit },
      });
      if (decimal.isZero(left)) await this.move(consumed, 'use-up', left);
      else await this.lots.change(consumed, { status: consumed.status, quantity: left });
    });
  }

  private async move(entity: LotEntity, action: LotAction, quantity: DecimalString, reason?: string): Promise<void> {
    const to = lifecycle.next(entity.status, action);
    await this.lots.change(entity, { status: to, quantity });
    this.ledger.append({
      type: HAPPENED[action],
      subjectId: entity.id,
      jobOrderId: entity.jobOrderId,
      reason: reason ?? null,
      payload: { number: entity.number, from: entity.status, to },
    });
  }
}

function found(lot: LotEntity | null, id: string): LotEntity {
  if (!lot) throw new DomainError('not-found', 'entity.not-found', { type: 'lot', id });
  return lot;
}
