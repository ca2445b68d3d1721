import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { IN_TRANSIT } from '../domain/location';
import { requireFine } from '../domain/material';
import { GenealogyRepository } from '../persistence/genealogy.repository';
import { LotEntity } from '../persistence/lot.entity';
import { LotRepository } from '../persistence/lot.repository';
import { MovementRepository } from '../persistence/movement.repository';
import { LotBooks, type MovementContext } from './lot-books';
import { MaterialService } from './material.service';
import { StockService } from './stock.service';

export interface Consumption extends MovementContext {
  readonly consumedLotId: string;
  readonly producedLotId: string;
  /** In the unit of the consumed material. */
  readonly quantity: DecimalString;
  readonly jobOrderId: string | null;
  /** Where it is taken from; where most of it lies when absent. */
  readonly from?: string;
}

export interface BackflushLine {
  readonly materialId: string;
  readonly quantity: DecimalString;
  /** Only these lots, in this order: people have said which. The oldest available ones when absent. */
  readonly lotIds?: readonly string[];
}

export interface Backflush extends MovementContext {
  readonly producedLotId: string;
  readonly jobOrderId: string;
  readonly lines: readonly BackflushLine[];
  /** Looked at first: the line-side store of the work unit. */
  readonly prefer?: string;
}

/** Material goes into what is made: by scan, a chosen lot; by backflush 倒冲, the oldest that may be used. */
@Injectable()
export class ConsumptionService {
  constructor(
    private readonly books: LotBooks,
    private readonly lots: LotRepository,
    private readonly genealogy: GenealogyRepository,
    private readonly movements: MovementRepository,
    private readonly materials: MaterialService,
    private readonly stock: StockService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Takes some of a lot for another one and writes the edge between them.
   * @throws DomainError `lot.not-available` | `lot.too-little` | `lot.too-little-here` | `lot.of-itself` |
   *   `lot.quantity-not-positive`, and as {@link requireFine}
   */
  async consume(consumption: Consumption): Promise<void> {
    const { consumedLotId, producedLotId, quantity } = consumption;
    if (!decimal.isPositive(quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
    await this.unitOfWork.run(async () => {
      // Both, in one order, so that two lots cannot go into each other at the same time.
      const lot = (await this.books.lockAll([consumedLotId, producedLotId])).get(consumedLotId);
      if (!lot) throw new Error('a lot is locked or not found');
      const material = await this.materials.material(lot.materialId);
      requireFine(quantity, material);
      const { number, status } = lot;
      if (status !== 'available') throw new DomainError('conflict', 'lot.not-available', { number, status });
      if (decimal.compare(lot.quantity, quantity) < 0)
        throw new DomainError('conflict', 'lot.too-little', { number, quantity: decimal.normal(lot.quantity) });
      await this.requireNotOfItself(lot, producedLotId);
      let open = quantity;
      for (const [from, part] of await this.placesOf(lot, quantity, consumption.from)) {
        await this.take(lot, from, part, material.unit, consumption);
        open = decimal.sub(open, part);
      }
      if (decimal.isPositive(open))
        throw new DomainError('conflict', 'lot.too-little', { number, quantity: decimal.sub(quantity, open) });
    });
  }

  /**
   * Takes each line from the lots it names or the oldest available ones, first from the preferred place, then from wherever they lie.
   * @returns what there was not enough of; the rest has been taken
   */
  async backflush({ lines, prefer, ...consumption }: Backflush): Promise<BackflushLine[]> {
    return this.unitOfWork.run(async () => {
      const missing: BackflushLine[] = [];
      // Two that name the same lots in another order would wait for each other.
      await this.books.lockAll(lines.flatMap(({ lotIds = [] }) => lotIds));
      for (const line of [...lines].sort((a, b) => a.materialId.localeCompare(b.materialId))) {
        const open = await this.flushLine(line, prefer, consumption);
        if (decimal.isPositive(open)) missing.push({ materialId: line.materialId, quantity: open });
      }
      return missing;
    });
  }

  /** Takes back what one source had consumed, such as a report that was reversed. */
  async giveBackOf(sourceId: string, reason: string, context: MovementContext): Promise<void> {
    await this.unitOfWork.run(async () => {
      const standing = (await this.movements.standingOf(sourceId)).filter(({ kind }) => kind === 'consume');
      const locked = await this.books.lockAll(standing.map(({ lotId }) => lotId));
      for (const movement of standing) {
        const lot = locked.get(movement.lotId);
        if (lot) await this.stock.takeBack(lot, movement, { ...context, reason });
      }
    });
  }

  /** @returns what is still missing */
  private async flushLine(
    { materialId, quantity, lotIds }: BackflushLine,
    prefer: string | undefined,
    consumption: Omit<Backflush, 'lines' | 'prefer'>,
  ): Promise<DecimalString> {
    const { unit } = await this.materials.material(materialId);
    const ids = (lotIds ?? (await this.lots.availableIds(materialId))).filter((id) => id !== consumption.producedLotId);
    const stored = new Map((await this.books.views(await this.lots.byIds(ids))).map((lot) => [lot.id, lot.stock]));
    const near = (id: string): boolean => stored.get(id)?.some(({ location }) => location === prefer) ?? false;
    let open = quantity;
    const locked = new Map<string, LotEntity>();
    for (const only of prefer === undefined ? [undefined] : [prefer, undefined])
      for (const id of only === undefined ? ids : ids.filter(near)) {
        if (!decimal.isPositive(open)) return open;
        const lot = locked.get(id) ?? (await this.books.lock(id));
        locked.set(id, lot);
        if (lot.status !== 'available') continue;
        for (const [from, part] of await this.placesOf(lot, open, only)) {
          await this.take(lot, from, part, unit, consumption);
          open = decimal.sub(open, part);
        }
      }
    return open;
  }

  /** From which places `quantity` of a lot comes: the named one, or the fullest first; never from a transport under way. */
  private async placesOf(
    lot: LotEntity,
    quantity: DecimalString,
    from: string | undefined,
  ): Promise<(readonly [string, DecimalString])[]> {
    const { stock } = await this.books.view(lot);
    const places = stock
      .filter(({ location }) => (from === undefined ? location !== IN_TRANSIT : location === from))
      .sort((a, b) => decimal.compare(b.quantity, a.quantity));
    let open = quantity;
    return places.flatMap(({ location, quantity: here }) => {
      const part = decimal.min(here, open);
      open = decimal.sub(open, part);
      return decimal.isPositive(part) ? [[location, part] as const] : [];
    });
  }

  private async take(
    lot: LotEntity,
    from: string,
    quantity: DecimalString,
    unit: string,
    { producedLotId, jobOrderId, ...context }: MovementContext & { readonly producedLotId: string },
  ): Promise<void> {
    const posting = { ...context, jobOrderId, kind: 'consume' as const, quantity, from, to: null };
    const { id, at, actorId } = await this.books.post(lot, { ...posting, otherLotId: producedLotId });
    await this.genealogy.add([
      {
        id,
        producedLotId,
        consumedLotId: lot.id,
        quantity,
        unit,
        jobOrderId: jobOrderId ?? null,
        at,
        byPersonId: actorId,
      },
    ]);
  }

  /** Only a lot that something was made of can have gone into the consumed one. */
  private async requireNotOfItself(consumed: LotEntity, producedLotId: string): Promise<void> {
    const { number } = consumed;
    if (consumed.id === producedLotId) throw new DomainError('conflict', 'lot.of-itself', { number });
    if (!(await this.genealogy.isConsumed(producedLotId))) return;
    const { edges } = await this.genealogy.trace([consumed.id], 'backward');
    if (edges.some(({ consumedLotId }) => consumedLotId === producedLotId))
      throw new DomainError('conflict', 'lot.of-itself', { number });
  }
}
