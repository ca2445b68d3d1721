import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { PlannedSerial } from '../domain/lot';
import { PlannedSerialRepository } from '../persistence/planned-serial.repository';
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
   * Pieces go over to another order: the named ones, or as many as `quantity` says, the last first.
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
    const open = (await this.rows.lockOpen(from, {})).map(({ number }) => number);
    if (named === null && open.length === 0) return [];
    const chosen = named === null ? open.slice(-count) : this.require(named, open, quantity);
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
    const open = (await this.rows.lockOpen(workOrderId, {})).map(({ number }) => number);
    if (open.length === 0 && named.length === 0) return;
    await this.rows.scrap(this.require(named, open, quantity), postingId);
  }

  /** A report was taken back: what it had scrapped is being made again. */
  async restore(postingId: string): Promise<void> {
    await this.rows.restore(postingId);
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
