import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { decimal, DomainError, type DecimalString, type FieldProblem } from '#libs/kernel';
import { stockCount as lifecycle, type StockCountAction, type StockCountState } from '#libs/lifecycles';
import { precisionProblems } from '#libs/quantities';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { CountLine, StockCount } from '../domain/types';
import { StockCountRepository } from '../persistence/stock-count.repository';
import { LotLabels, type LotLabel } from './lot-labels';

export interface CountLineView extends CountLine {
  readonly lot: LotLabel;
}

export interface CountDetail extends StockCount {
  readonly lines: readonly CountLineView[];
}

export interface Counted {
  readonly lotId: string;
  readonly counted: DecimalString;
}

const HAPPENED: Readonly<Record<StockCountAction, string>> = {
  submit: 'stock-count.counted',
  reopen: 'stock-count.reopened',
  post: 'stock-count.posted',
  cancel: 'stock-count.cancelled',
};

/**
 * Counts a place. The difference of a line is taken against what the books said when it was counted, so that goods may
 * come and go until it is posted.
 */
@Injectable()
export class StockCountService {
  constructor(
    private readonly counts: StockCountRepository,
    private readonly materials: MaterialApi,
    private readonly labels: LotLabels,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Newest first. */
  async page(status: StockCountState | undefined, after: string | null, limit: number): Promise<Page<StockCount>> {
    return toPage(await this.counts.page(status, after, limit), limit, ({ id }) => [id]);
  }

  async detail(id: string): Promise<CountDetail> {
    const count = found(await this.counts.byId(id), id);
    return { ...count, lines: await this.labels.on(await this.counts.lines(id)) };
  }

  /** @throws DomainError conflict `stock-count.open-there` {location} */
  async open(location: string, note: string | null): Promise<CountDetail> {
    return this.unitOfWork.run(async () => {
      if (await this.counts.isOpenAt(location))
        throw new DomainError('conflict', 'stock-count.open-there', { location });
      const count: StockCount = {
        id: newId(),
        number: await this.counts.nextNumber(),
        location,
        status: lifecycle.initial,
        note,
        reason: null,
        openedAt: this.floor.now().toISOString(),
        openedBy: currentContext().actorId,
        countedAt: null,
        countedBy: null,
        postedAt: null,
        postedBy: null,
        version: 1,
      };
      await this.counts.add(count);
      const here = await this.materials.stockAt(location);
      await this.counts.putLines(
        count.id,
        here.map(({ lot, quantity }) => ({ lotId: lot.id, expected: quantity, counted: null })),
      );
      this.tell(count, 'stock-count.opened', null);
      return this.detail(count.id);
    });
  }

  /**
   * Writes figures down, also of lots the books do not see there.
   * @throws DomainError conflict `stock-count.not-open`, not-found `entity.not-found`; invalid `request.invalid` with
   *   `quantity.negative` | `quantity.not-whole` | `quantity.too-fine` at each line that is wrong
   */
  async count(id: string, lines: readonly Counted[], expected: number): Promise<CountDetail> {
    return this.unitOfWork.run(async () => {
      const count = await this.locked(id, expected);
      if (count.status !== 'open') throw new DomainError('conflict', 'stock-count.not-open', { number: count.number });
      const lots = await this.materials.lotsByIds(lines.map(({ lotId }) => lotId));
      const written = lines.map(({ lotId, counted }) => {
        const lot = lots.find((each) => each.id === lotId);
        if (!lot) throw new DomainError('not-found', 'entity.not-found', { type: 'lot', id: lotId });
        const here = lot.stock.find(({ location }) => location === count.location)?.quantity ?? '0';
        return { lotId, materialId: lot.materialId, expected: here, counted: decimal.normal(counted) };
      });
      await this.requireCountable(written);
      await this.counts.putLines(id, written);
      await this.counts.update({ ...count, version: count.version + 1 });
      return this.detail(id);
    });
  }

  /** @throws DomainError conflict `stock-count.incomplete` {missing} while a line has no figure */
  async submit(id: string, expected: number): Promise<CountDetail> {
    return this.act(id, 'submit', expected, null, async (count) => {
      const missing = (await this.counts.lines(id)).filter(({ counted }) => counted === null).length;
      if (missing > 0) throw new DomainError('conflict', 'stock-count.incomplete', { missing });
      return { ...count, countedAt: this.floor.now().toISOString(), countedBy: currentContext().actorId };
    });
  }

  async reopen(id: string, reason: string, expected: number): Promise<CountDetail> {
    return this.act(id, 'reopen', expected, reason, async (count) => count);
  }

  async cancel(id: string, reason: string, expected: number): Promise<CountDetail> {
    return this.act(id, 'cancel', expected, reason, async (count) => ({ ...count, reason }));
  }

  /** Posts each difference as a movement. @throws DomainError conflict `lot.too-little-here` when goods have left since */
  async post(id: string, reason: string, expected: number): Promise<CountDetail> {
    return this.act(id, 'post', expected, reason, async (count) => {
      const differences = (await this.counts.lines(id))
        .map(({ lotId, counted, expected }) => ({ lotId, difference: decimal.sub(counted ?? expected, expected) }))
        .filter(({ difference }) => !decimal.isZero(difference));
      await this.materials.adjust(count.location, differences, { sourceId: id, reason });
      return { ...count, reason, postedAt: this.floor.now().toISOString(), postedBy: currentContext().actorId };
    });
  }

  private async act(
    id: string,
    action: StockCountAction,
    expected: number,
    reason: string | null,
    work: (count: StockCount) => Promise<StockCount>,
  ): Promise<CountDetail> {
    return this.unitOfWork.run(async () => {
      const before = await this.locked(id, expected);
      const status = lifecycle.next(before.status, action);
      const after = { ...(await work(before)), status, version: before.version + 1 };
      await this.counts.update(after);
      this.tell(after, HAPPENED[action], reason, before.status);
      return this.detail(id);
    });
  }

  private async requireCountable(
    lines: readonly { readonly materialId: string; readonly counted: DecimalString }[],
  ): Promise<void> {
    const materials = await this.materials.materials([...new Set(lines.map(({ materialId }) => materialId))]);
    const units = new Map(materials.map(({ id, unit }) => [id, unit]));
    const problems = lines.flatMap(({ materialId, counted }, index): readonly FieldProblem[] => {
      const pointer = `/lines/${index}/counted`;
      if (decimal.isNegative(counted)) return [{ pointer, code: 'quantity.negative', params: { value: counted } }];
      return precisionProblems(pointer, counted, units.get(materialId) ?? '');
    });
    if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
  }

  private async locked(id: string, expected: number): Promise<StockCount> {
    const count = found(await this.counts.lock(id), id);
    requireVersion(count.version, expected);
    return count;
  }

  private tell(count: StockCount, type: string, reason: string | null, from?: StockCountState): void {
    const { number, location, status } = count;
    this.ledger.append({
      type,
      subjectId: count.id,
      reason,
      payload: { number, location, from: from ?? null, to: status },
    });
  }
}

function found(count: StockCount | null, id: string): StockCount {
  if (!count) throw new DomainError('not-found', 'entity.not-found', { type: 'stock-count', id });
  return count;
}
