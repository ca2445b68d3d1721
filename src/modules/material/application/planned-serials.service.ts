import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import type { HeldPiece, PlannedSerial } from '../domain/lot';
import { NOT_HELD } from '../persistence/hold.columns';
import { PlannedSerialRepository, type OpenSerial } from '../persistence/planned-serial.repository';
import { MaterialService } from './material.service';
import { NumberService } from './number.service';

const MOST = 1000;

/**
 * Serial numbers of pieces that are still being made: given to an order on request, so that pieces can be told apart
 * before they are finished. The order's good pieces enter stock under them.
 */
@Injectable()
export class PlannedSerials {
  constructor(
    private readonly rows: PlannedSerialRepository,
    private readonly materials: MaterialService,
    private readonly numbers: NumberService,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** The caller holds the order's lock. @throws DomainError conflict `serial.not-tracked`, `serial.given`, `serial.too-many` */
  async give(workOrderId: string, materialId: string, quantity: DecimalString): Promise<readonly string[]> {
    return this.unitOfWork.run(async () => {
      const material = await this.materials.material(materialId);
      const { code } = material;
      if (material.tracking !== 'serial') throw new DomainError('conflict', 'serial.not-tracked', { code });
      if ((await this.rows.ofOrder(workOrderId)).length > 0) throw new DomainError('conflict', 'serial.given');
      const count = decimal.toNumber(quantity);
      if (!Number.isInteger(count) || count < 1 || count > MOST)
        throw new DomainError('conflict', 'serial.too-many', { most: MOST });
      const numbers = await this.numbers.next('serial', material, count);
      await this.rows.add(workOrderId, materialId, numbers);
      return numbers;
    });
  }

  /** In the order of their numbers; empty for an order whose pieces are numbered when they are finished. */
  async ofOrder(workOrderId: string): Promise<PlannedSerial[]> {
    return this.rows.ofOrder(workOrderId);
  }

  /**
   * Pieces go over to another order: the named ones, or as many as `quantity` says, the last first and those that are held
   * only when no other is left.
   * @returns their numbers
   * @throws DomainError conflict `serial.not-open` {numbers}, invalid `serial.count` {count}
   */
  async move(
    from: string,
    to: string,
    quantity: DecimalString,
    named: readonly string[] | null,
  ): Promise<readonly string[]> {
    const count = decimal.toNumber(quantity);
    const open = await this.rows.lockOpen(from);
    if (named === null && open.length === 0) return [];
    const lastFirst = open.toSorted((a, b) => Number(isHeld(a)) - Number(isHeld(b)) || (a.number < b.number ? 1 : -1));
    const chosen =
      named === null ? numbersOf(lastFirst.slice(0, count)) : this.require(named, numbersOf(open), quantity);
    await this.rows.move(chosen, to);
    return chosen;
  }

  /**
   * Says which pieces a report has scrapped; an order without numbers names none.
   * @throws DomainError invalid `serial.count` {count}, conflict `serial.not-open` {numbers}
   */
  async scrap(
    workOrderId: string,
    postingId: string,
    quantity: DecimalString,
    named: readonly string[],
  ): Promise<void> {
    const open = numbersOf(await this.rows.lockOpen(workOrderId));
    if (open.length === 0 && named.length === 0) return;
    await this.rows.scrap(this.require(named, open, quantity), postingId);
  }

  /** A report was taken back: what it had scrapped is being made again. */
  async restore(postingId: string): Promise<void> {
    await this.rows.restore(postingId);
  }

  /** @throws DomainError conflict `serial.not-open` {numbers}, `serial.held` {numbers} for some that are held already */
  async hold(workOrderId: string, named: readonly string[], reason: string): Promise<void> {
    const held = await this.named(workOrderId, named, (serial) => !isHeld(serial), 'serial.held');
    const hold = { holdReason: reason, holdBy: currentContext().actorId, holdAt: this.floor.now() };
    await this.rows.hold(held, hold);
  }

  /** @throws DomainError conflict `serial.not-open` {numbers}, `serial.not-held` {numbers} */
  async release(workOrderId: string, named: readonly string[]): Promise<void> {
    await this.rows.hold(await this.named(workOrderId, named, isHeld, 'serial.not-held'), NOT_HELD);
  }

  /** What is being made and held of some orders, by order. */
  async held(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, readonly HeldPiece[]>> {
    return this.rows.held(workOrderIds);
  }

  /** Those named pieces of an order, all of which are being made and `fit`. */
  private async named(
    workOrderId: string,
    named: readonly string[],
    fit: (serial: OpenSerial) => boolean,
    otherwise: 'serial.held' | 'serial.not-held',
  ): Promise<readonly string[]> {
    const open = await this.rows.lockOpen(workOrderId);
    const numbers = this.require(named, numbersOf(open), String(new Set(named).size));
    const wrong = open.filter((serial) => numbers.includes(serial.number) && !fit(serial));
    if (wrong.length > 0) throw new DomainError('conflict', otherwise, { numbers: numbersOf(wrong).join('、') });
    return numbers;
  }

  private require(named: readonly string[], open: readonly string[], quantity: DecimalString): readonly string[] {
    const numbers = [...new Set(named)];
    const wrong = numbers.filter((number) => !open.includes(number));
    if (wrong.length > 0) throw new DomainError('conflict', 'serial.not-open', { numbers: wrong.join('、') });
    if (!decimal.equals(quantity, String(numbers.length)))
      throw new DomainError('invalid', 'serial.count', { count: decimal.normal(quantity) });
    return numbers;
  }
}

const isHeld = ({ holdAt }: OpenSerial): boolean => holdAt !== null;

const numbersOf = (serials: readonly OpenSerial[]): string[] => serials.map(({ number }) => number);
