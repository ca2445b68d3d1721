import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import type { LocationTotal, Lot } from '../domain/lot';
import { isFine, requireFine } from '../domain/material';
import { isOfTransport, isReversible, kindOfMove, type Movement } from '../domain/movement';
import { GenealogyRepository } from '../persistence/genealogy.repository';
import type { LotEntity } from '../persistence/lot.entity';
import { LotRepository } from '../persistence/lot.repository';
import { MovementRepository } from '../persistence/movement.repository';
import { StockRepository } from '../persistence/stock.repository';
import { LotBooks, type MovementContext } from './lot-books';
import { LotService } from './lot.service';
import { MaterialService } from './material.service';

export interface Move extends MovementContext {
  readonly from: string;
  readonly to: string;
  readonly quantity: DecimalString;
}

export interface Leaving extends MovementContext {
  readonly from: string;
  readonly quantity: DecimalString;
}

export interface CountDifference {
  readonly lotId: string;
  /** What was counted less what the books say; not nothing. */
  readonly difference: DecimalString;
}

export interface StockLine {
  readonly location: string;
  readonly quantity: DecimalString;
  readonly lot: Lot;
}

const MOST_LINES = 1000;

/** Goods between places, out of the house, found or missing, and back again when a movement was a mistake. */
@Injectable()
export class StockService {
  constructor(
    private readonly books: LotBooks,
    private readonly lots: LotRepository,
    private readonly lotService: LotService,
    private readonly materials: MaterialService,
    private readonly stock: StockRepository,
    private readonly movements: MovementRepository,
    private readonly genealogy: GenealogyRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async locations(): Promise<LocationTotal[]> {
    return this.stock.locations();
  }

  /** What lies at a place, oldest lot first; at most a thousand lots. */
  async at(location: string): Promise<StockLine[]> {
    const rows = await this.stock.at(location, MOST_LINES);
    const lots = new Map(
      (await this.books.views(await this.lots.byIds(rows.map(({ lotId }) => lotId)))).map((lot) => [lot.id, lot]),
    );
    return rows.flatMap(({ lotId, quantity }) => {
      const lot = lots.get(lotId);
      return lot ? [{ location, quantity, lot }] : [];
    });
  }

  /** Newest first. */
  async history(
    of: { lotId?: string; materialId?: string },
    after: string | null,
    limit: number,
  ): Promise<Page<Movement>> {
    if (of.lotId) await this.lotService.lot(of.lotId);
    else await this.materials.material(of.materialId ?? '');
    return toPage(await this.movements.page(of, after, limit), limit, ({ id }) => [id]);
  }

  /**
   * Issue to the line side, return from it, or another place.
   * @throws DomainError `lot.too-little-here`, `lot.same-place`, conflict `movement.of-transport` without its task, and as
   *   {@link requireFine}
   */
  async move(lotId: string, { from, to, quantity, ...context }: Move): Promise<Lot> {
    return this.change(lotId, async (lot) => {
      if (from === to) throw new DomainError('invalid', 'lot.same-place', { location: to });
      // The task alone knows where its goods are going.
      if (isOfTransport({ from, to }) && !context.sourceId) throw new DomainError('conflict', 'movement.of-transport');
      await this.requireWhole(lot, from, quantity);
      await this.books.post(lot, { ...context, kind: kindOfMove(from, to), quantity, from, to });
    });
  }

  /** @throws DomainError `lot.too-little-here`, `lifecycle.transition-not-allowed`, and as {@link requireFine} */
  async scrap(lotId: string, { from, quantity, ...context }: Leaving): Promise<Lot> {
    return this.change(lotId, async (lot) => {
      await this.requireWhole(lot, from, quantity);
      await this.books.post(lot, { ...context, kind: 'scrap', quantity, from, to: null });
    });
  }

  /** Back to the supplier. @throws DomainError `lot.too-little-here`, and as {@link requireFine} */
  async giveBack(lotId: string, { from, quantity, ...context }: Leaving): Promise<Lot> {
    return this.change(lotId, async (lot) => {
      await this.requireWhole(lot, from, quantity);
      await this.books.post(lot, { ...context, kind: 'give-back', quantity, from, to: null });
    });
  }

  /** A count at a place has found more (positive) or less (negative) of lots than the books say. */
  async adjust(location: string, found: readonly CountDifference[], context: MovementContext): Promise<void> {
    await this.unitOfWork.run(async () => {
      const locked = await this.books.lockAll(found.map(({ lotId }) => lotId));
      const postings = found.flatMap(({ lotId, difference }) => {
        const lot = locked.get(lotId);
        const less = decimal.isNegative(difference);
        const quantity = less ? decimal.neg(difference) : difference;
        const way = less ? { from: location, to: null } : { from: null, to: location };
        return lot ? [{ lot, posting: { ...context, kind: 'count' as const, quantity, ...way } }] : [];
      });
      await this.books.postAll(postings);
    });
  }

  /**
   * Splits some of a lot off into a lot of its own, at the same place and in the same state; the new one came from the old.
   * @throws DomainError `lot.not-splittable`, `lot.too-little-here`, `lot.exists`, and as {@link requireFine}
   */
  async split(lotId: string, { from, quantity, number }: Leaving & { readonly number?: string }): Promise<Lot> {
    return this.unitOfWork.run(async () => {
      const lot = await this.books.lock(lotId);
      if (decimal.compare(quantity, lot.quantity) >= 0)
        throw new DomainError('conflict', 'lot.not-splittable', {
          number: lot.number,
          quantity: decimal.normal(lot.quantity),
        });
      const material = await this.materials.material(lot.materialId);
      if (material.tracking === 'serial')
        throw new DomainError('invalid', 'lot.not-one-piece', { code: material.code });
      requireFine(quantity, material);
      const child = await this.lotService.create(material, {
        number,
        accepted: lot.status === 'available',
        supplier: lot.supplier,
        supplierLot: lot.supplierLot,
        jobOrderId: lot.jobOrderId,
      });
      if (lot.status === 'rejected') child.status = 'rejected';
      const { holdReason, holdBy, holdAt } = lot;
      Object.assign(child, { holdReason, holdBy, holdAt });
      const { id, at, actorId } = await this.books.post(lot, {
        kind: 'split',
        quantity,
        from,
        to: null,
        otherLotId: child.id,
      });
      await this.books.post(child, { kind: 'split', quantity, from: null, to: from, otherLotId: lot.id });
      await this.genealogy.add([
        {
          id,
          producedLotId: child.id,
          consumedLotId: lot.id,
          quantity,
          unit: material.unit,
          jobOrderId: null,
          at,
          byPersonId: actorId,
        },
      ]);
      return this.books.view(child);
    });
  }

  /**
   * Takes a movement back with another one of the same size the other way.
   * @throws DomainError conflict `movement.already-reversed`, `movement.not-reversible`, `movement.of-transport`,
   *   `lot.too-little-here`
   */
  async reverse(movementId: string, reason: string, context: MovementContext = {}): Promise<Movement> {
    return this.unitOfWork.run(async () => {
      const first = await this.movement(movementId);
      const lot = await this.books.lock(first.lotId);
      // Read again: somebody may have taken it back while we waited for the lock.
      const movement = await this.movement(movementId);
      if (movement.reversedBy) throw new DomainError('conflict', 'movement.already-reversed');
      if (!isReversible(movement)) throw new DomainError('conflict', 'movement.not-reversible');
      if (isOfTransport(movement)) throw new DomainError('conflict', 'movement.of-transport');
      return this.takeBack(lot, movement, { ...context, reason });
    });
  }

  /** As {@link reverse}, for a movement known to stand, of a lot locked by the caller; or one that is made again. */
  async takeBack(
    lot: Parameters<LotBooks['post']>[0],
    movement: Movement,
    context: MovementContext,
    isMadeAgain = false,
  ): Promise<Movement> {
    const { kind, quantity, from, to, otherLotId, workOrderId, jobOrderId, sourceId } = movement;
    const { id, at, actorId } = await this.books.post(lot, {
      workOrderId,
      jobOrderId,
      sourceId,
      ...context,
      kind,
      quantity,
      from: to,
      to: from,
      otherLotId,
      reverses: movement.id,
      isMadeAgain,
    });
    if (kind === 'consume') await this.genealogy.reverse(movement.id, newId(), at, actorId);
    return this.movement(id);
  }

  /** What a backflush has left of a piece may leave its place with all that lies there, or it would lie there for ever. */
  private async requireWhole(lot: LotEntity, from: string, quantity: DecimalString): Promise<void> {
    const material = await this.materials.material(lot.materialId);
    if (isFine(quantity, material)) return;
    const { stock } = await this.books.view(lot);
    const isAll = stock.some(({ location, quantity: here }) => location === from && decimal.equals(here, quantity));
    if (!isAll) requireFine(quantity, material);
  }

  private async movement(id: string): Promise<Movement> {
    const movement = await this.movements.byId(id);
    if (!movement) throw new DomainError('not-found', 'entity.not-found', { type: 'movement', id });
    return movement;
  }

  private async change(
    lotId: string,
    work: (lot: Awaited<ReturnType<LotBooks['lock']>>) => Promise<void>,
  ): Promise<Lot> {
    return this.unitOfWork.run(async () => {
      const lot = await this.books.lock(lotId);
      await work(lot);
      return this.books.view(lot);
    });
  }
}
