import { Injectable } from '@nestjs/common';
import { MaterialApi, type Lot } from '#modules/material';
import { NonconformanceApi } from '#modules/nonconformance';
import { decimal, DomainError } from '#libs/kernel';
import { figuresOf, severityOf, type LotInspection } from '../domain/inspection';
import { lotSize } from '../domain/plan';
import { present } from './opening.service';

/** What sorting found. */
export interface Sorted {
  readonly nonconforming: number;
  /** Which pieces, where each has a number. */
  readonly serials: readonly string[];
}

/** What becomes of the lots an inspection holds: released, or handed over to a nonconformance. */
@Injectable()
export class LotHolds {
  constructor(
    private readonly material: MaterialApi,
    private readonly nonconformance: NonconformanceApi,
  ) {}

  /** Free for use, unless a nonconformance holds them as well: it releases them then. */
  async release({ lotIds, number }: LotInspection, except: ReadonlySet<string> = new Set()): Promise<void> {
    const held = await this.nonconformance.heldLots(lotIds);
    const lots = await this.material.lotsByIds(lotIds);
    for (const { id, status } of lots.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      if (status === 'quarantine' && !held.has(id) && !except.has(id)) await this.material.decide(id, 'accept', number);
  }

  /** All that is left goes over to one nonconformance. @throws DomainError conflict `lot-inspection.nothing-left` */
  async refuse(inspection: LotInspection, reason: string): Promise<Pick<LotInspection, 'ncrId' | 'ncrNumber'>> {
    return this.raise(inspection, await this.left(inspection), reason);
  }

  /**
   * The nonconforming units become a lot of their own, or are the serials named; the others are released.
   * @throws DomainError invalid `sampling.found` {found, n} | `lot-inspection.serials-needed` {count}; conflict
   *   `lot-inspection.nothing-left` | `lot-inspection.scattered` {quantity}: no place has so many to take out
   */
  async sorted(
    inspection: LotInspection,
    { nonconforming, serials }: Sorted,
  ): Promise<Pick<LotInspection, 'ncrId' | 'ncrNumber'>> {
    const lots = await this.left(inspection);
    const n = lotSize(decimal.add('0', ...lots.map(({ quantity }) => quantity)));
    if (nonconforming > n) throw new DomainError('invalid', 'sampling.found', { found: String(nonconforming), n });
    const bad = await this.takeOut(lots, nonconforming, n, serials);
    await this.release(inspection, new Set(bad.map(({ id }) => id)));
    const none = { ncrId: null, ncrNumber: null };
    return bad.length === 0 ? none : this.raise(inspection, bad, figuresOf(inspection));
  }

  private async takeOut(lots: readonly Lot[], count: number, n: number, serials: readonly string[]): Promise<Lot[]> {
    if (count === 0) return [];
    if (count === n) return [...lots];
    const [only] = lots;
    if (lots.length > 1 || !only) {
      const named = lots.filter(({ number }) => serials.includes(number));
      if (named.length !== count || new Set(serials).size !== count)
        throw new DomainError('invalid', 'lot-inspection.serials-needed', { count });
      return named;
    }
    const quantity = String(count);
    const place = only.stock.find((stored) => decimal.compare(stored.quantity, quantity) >= 0);
    if (!place) throw new DomainError('conflict', 'lot-inspection.scattered', { quantity });
    return [await this.material.split(only.id, place.location, quantity)];
  }

  private async left({ lotIds, number }: LotInspection): Promise<Lot[]> {
    const lots = present(await this.material.lotsByIds(lotIds));
    if (lots.length === 0) throw new DomainError('conflict', 'lot-inspection.nothing-left', { number });
    return lots;
  }

  private async raise(inspection: LotInspection, lots: readonly Lot[], reason: string) {
    const { id, kind, number, workOrderId, decidedBy, verdicts } = inspection;
    const several = lots.length > 1;
    const ncr = await this.nonconformance.raiseForLots(
      {
        source: kind === 'incoming' ? 'receipt' : 'inspection',
        inspectionId: id,
        severity: severityOf(verdicts ?? {}),
        lots,
        serialsOf: several ? workOrderId : null,
        serials: several ? lots.map((lot) => lot.number) : [],
        quantity: decimal.add('0', ...lots.map((lot) => lot.quantity)),
        measured: figuresOf(inspection),
        description: `${number} ${reason}`,
      },
      decidedBy,
    );
    return { ncrId: ncr.id, ncrNumber: ncr.number };
  }
}
