import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { lot as lifecycle } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { Lot } from '../domain/lot';
import type { Material } from '../domain/material';
import { GenealogyRepository } from '../persistence/genealogy.repository';
import { NOT_HELD } from '../persistence/hold.columns';
import { LotEntity } from '../persistence/lot.entity';
import { LotRepository } from '../persistence/lot.repository';
import { MovementRepository } from '../persistence/movement.repository';
import { PlannedSerialRepository } from '../persistence/planned-serial.repository';
import { LotBooks, type MovementContext } from './lot-books';
import { LotService } from './lot.service';
import { MaterialService } from './material.service';
import { NumberService } from './number.service';
import { StockService } from './stock.service';

export interface Production extends MovementContext {
  readonly workOrderId: string;
  /** The job order that made them: the last operation's. */
  readonly jobOrderId: string;
  readonly materialId: string;
  /** Pieces or other units of the material. A material with serial numbers gets one lot per piece. */
  readonly quantity: DecimalString;
  readonly location: string;
}

export interface OrderLot {
  readonly workOrderId: string;
  readonly jobOrderId: string;
  readonly materialId: string;
}

const SERIALS_AT_ONCE = 1000;

/**
 * What an order makes. Its material is gathered in one lot of the order from the first operation on; what is good in the
 * end enters stock as that lot or, for a material with serial numbers, as pieces that came out of it.
 */
@Injectable()
export class ProductionService {
  constructor(
    private readonly books: LotBooks,
    private readonly lots: LotRepository,
    private readonly lotService: LotService,
    private readonly stock: StockService,
    private readonly materials: MaterialService,
    private readonly numbers: NumberService,
    private readonly movements: MovementRepository,
    private readonly genealogy: GenealogyRepository,
    private readonly planned: PlannedSerialRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** The lot that gathers an order's work; made when it is asked for first. */
  async orderLot({ workOrderId, jobOrderId, materialId }: OrderLot): Promise<Lot> {
    return this.unitOfWork.run(async () => this.books.view(await this.gathering(workOrderId, jobOrderId, materialId)));
  }

  /** @returns the lot, or the serials, that entered stock */
  async produce(production: Production): Promise<Lot[]> {
    if (!decimal.isPositive(production.quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
    return this.unitOfWork.run(async () => {
      const { workOrderId, jobOrderId } = production;
      const material = await this.materials.material(production.materialId);
      const gathered = await this.gathering(workOrderId, jobOrderId, material.id);
      if (material.tracking === 'serial') return this.serials(material, gathered, production);
      const { quantity, location, ...context } = production;
      await this.enter(gathered, location, quantity, context);
      return [await this.books.view(gathered)];
    });
  }

  /** How much of an order's production stands. */
  async producedQuantity(workOrderId: string): Promise<DecimalString> {
    return decimal.add('0', ...(await this.movements.producedFor(workOrderId)).map(({ quantity }) => quantity));
  }

  /**
   * Takes production of an order back, the latest first, as far as it is still where it was put.
   * @returns how much could not be taken back, because it has gone on
   */
  async unproduce(workOrderId: string, quantity: DecimalString, context: MovementContext): Promise<DecimalString> {
    return this.unitOfWork.run(async () => {
      let open = quantity;
      for (const movement of await this.movements.producedFor(workOrderId)) {
        if (!decimal.isPositive(open)) break;
        const lot = await this.books.lock(movement.lotId);
        const here =
          (await this.books.view(lot)).stock.find(({ location }) => location === movement.to)?.quantity ?? '0';
        if (decimal.compare(here, movement.quantity) < 0) continue;
        await this.stock.takeBack(lot, movement, context, await this.planned.has(lot.id));
        const rest = decimal.sub(movement.quantity, open);
        open = decimal.max('0', decimal.neg(rest));
        // Only a part of it was too much: the rest stays made.
        const { workOrderId: order, jobOrderId } = movement;
        if (decimal.isPositive(rest))
          await this.enter(lot, movement.to ?? '', rest, { ...context, workOrderId: order, jobOrderId });
      }
      return open;
    });
  }

  /** The order ends without a product: its lot holds what was scrapped. */
  async giveUp(workOrderId: string, reason: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.lots.lockOrder(workOrderId);
      const known = await this.lots.gathering(workOrderId);
      if (!known || decimal.isPositive(await this.producedQuantity(workOrderId))) return;
      const lot = await this.books.lock(known.id);
      if (decimal.isZero(lot.quantity) && lifecycle.can(lot.status, 'scrap')) await this.lotService.giveUp(lot, reason);
    });
  }

  /** Into stock; the lot of an order is free for use with the first good pieces, unless somebody holds it. */
  private async enter(lot: LotEntity, to: string, quantity: DecimalString, context: MovementContext): Promise<void> {
    const isNew = lot.status === 'quarantine' && decimal.isZero(lot.received);
    if (isNew && lot.holdAt === null) lot.status = lifecycle.next(lot.status, 'accept');
    await this.books.post(lot, { ...context, kind: 'produce', quantity, from: null, to });
  }

  private async gathering(workOrderId: string, jobOrderId: string, materialId: string): Promise<LotEntity> {
    await this.lots.lockOrder(workOrderId);
    const known = await this.lots.gathering(workOrderId);
    if (known) return this.books.lock(known.id);
    const material = await this.materials.material(materialId);
    return this.lotService.open(material, { workOrderId, jobOrderId });
  }

  /** Any number of them, some at a time: what a machine has counted cannot be refused. */
  private async serials(material: Material, gathered: LotEntity, production: Production): Promise<Lot[]> {
    const count = decimal.toNumber(production.quantity);
    if (!Number.isInteger(count)) throw new DomainError('invalid', 'lot.not-one-piece', { code: material.code });
    const made: LotEntity[] = [];
    while (made.length < count) {
      const some = Math.min(count - made.length, SERIALS_AT_ONCE);
      made.push(...(await this.someSerials(material, gathered, production, some)));
    }
    return this.books.views(made);
  }

  private async someSerials(
    material: Material,
    gathered: LotEntity,
    { location, jobOrderId, quantity: _all, materialId: _known, ...context }: Production,
    count: number,
  ): Promise<LotEntity[]> {
    const at = context.at ?? this.floor.now();
    const byPersonId = context.actorId === undefined ? currentContext().actorId : context.actorId;
    const accepted = gathered.status !== 'rejected';
    const posting = { ...context, jobOrderId, at, actorId: byPersonId };
    const planned = await this.planned.lockOpen(context.workOrderId, count);
    const named = new Map(planned.filter(({ lotId }) => lotId === null).map((serial) => [serial.number, serial]));
    const numbers = [...named.keys(), ...(await this.numbers.next('serial', material, count - planned.length))];
    const made = numbers.map((number) => {
      const { holdReason, holdBy, holdAt } = named.get(number) ?? NOT_HELD;
      return this.lotService.blankSerial(material, number, {
        jobOrderId,
        accepted,
        hold: { holdReason, holdBy, holdAt },
      });
    });
    await this.books.enterNew(made, { ...posting, to: location });
    await this.planned.made(made.flatMap(({ id, number }) => (named.has(number) ? [{ number, lotId: id }] : [])));
    await this.genealogy.add(
      made.map(({ id }) => ({
        id: newId(),
        producedLotId: id,
        consumedLotId: gathered.id,
        quantity: '1',
        unit: material.unit,
        jobOrderId,
        at,
        byPersonId,
      })),
    );
    // Those whose production was taken back are the same pieces, made again.
    const again = [...(await this.books.lockAll(planned.flatMap(({ lotId }) => lotId ?? []))).values()];
    const holds = new Map(
      planned.map(({ lotId, holdReason, holdBy, holdAt }) => [lotId, { holdReason, holdBy, holdAt }]),
    );
    for (const lot of again) {
      Object.assign(lot, holds.get(lot.id));
      await this.enter(lot, location, '1', posting);
    }
    return [...made, ...again];
  }
}
