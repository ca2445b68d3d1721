import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { TraceabilityApi, type TracedLot } from '#modules/traceability';
import { WorkOrderApi } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { nonconformance as lifecycle, workOrder as orderLifecycle } from '#libs/lifecycles';
import { actorOf, type Principal } from '#platform/auth';
import type { Ncr } from '../domain/nonconformance';
import { PartRepository } from '../persistence/part.repository';
import { NcrBook } from './ncr-book';

/** What may be touched by a nonconformance, by genealogy. */
export interface SuspectCandidates {
  /** Nearest first. */
  readonly lots: readonly TracedLot[];
  /** The search stopped at its bounds. */
  readonly more: boolean;
}

export interface Containment {
  /** What was done at once. */
  readonly note: string;
  readonly lotIds: readonly string[];
  readonly holdOrder: boolean;
}

/** Nothing of what is in doubt goes on 隔离: suspects by genealogy, held in stock and on the order until they are released. */
@Injectable()
export class ContainmentService {
  constructor(
    private readonly book: NcrBook,
    private readonly parts: PartRepository,
    private readonly traceability: TraceabilityApi,
    private readonly material: MaterialApi,
    private readonly workOrders: WorkOrderApi,
  ) {}

  /** The lot it is about, or the lots its order made, and everything they went into. */
  async candidates(caller: Principal, id: string): Promise<SuspectCandidates> {
    return this.candidatesOf(await this.book.find(caller, id));
  }

  /**
   * Holds what is available of the lots named, and the order on wish.
   * @throws DomainError conflict `lifecycle.transition-not-allowed`, invalid `nonconformance.not-a-suspect`: a lot the
   *   genealogy does not lead to
   */
  async contain(caller: Principal, id: string, { note, lotIds, holdOrder }: Containment): Promise<Ncr> {
    return this.book.act(
      caller,
      id,
      'contain',
      async ({ ncr }) => {
        await this.hold(ncr, lotIds, note);
        const orderHeld = holdOrder && (await this.holdOrder(ncr, note));
        return { containment: note, containedAt: this.book.now(), orderHeld };
      },
      note,
      { lots: lotIds.length, holdOrder },
    );
  }

  /** More lots are in doubt, at any time before the end. */
  async suspect(caller: Principal, id: string, lotIds: readonly string[], note: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      'suspected',
      async ({ ncr }) => {
        await this.hold(ncr, lotIds, note);
        return { payload: { lots: lotIds.length } };
      },
      note,
    );
  }

  /**
   * Lots are no longer in doubt; what was held for this alone is available again.
   * @throws DomainError conflict `nonconformance.held-until-dispositioned`: the lot it is about, before the board concluded
   */
  async release(caller: Principal, id: string, lotIds: readonly string[], note: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      'released',
      async ({ ncr, suspects }) => {
        const chosen = suspects.filter(({ lotId, releasedAt }) => lotIds.includes(lotId) && releasedAt === null);
        if (chosen.length !== new Set(lotIds).size) throw new DomainError('invalid', 'nonconformance.not-a-suspect');
        if (lotIds.includes(ncr.lotId ?? '') && !isDecided(ncr))
          throw new DomainError('conflict', 'nonconformance.held-until-dispositioned');
        for (const { lotId, held } of chosen) {
          await this.parts.release(ncr.id, lotId, this.book.now(), actorOf(caller), note);
          if (held) await this.accept(ncr, lotId, note);
        }
        return { payload: { lots: chosen.length } };
      },
      note,
    );
  }

  /** The order goes on. @throws DomainError conflict `nonconformance.order-not-held` */
  async resumeOrder(caller: Principal, id: string, note: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      'order-resumed',
      async ({ ncr }) => {
        if (!ncr.orderHeld) throw new DomainError('conflict', 'nonconformance.order-not-held');
        await this.resume(ncr, note);
        return { changes: { orderHeld: false } };
      },
      note,
    );
  }

  /** Raised by mistake: everything held for it goes on. */
  async cancel(caller: Principal, id: string, reason: string): Promise<Ncr> {
    return this.book.act(
      caller,
      id,
      'cancel',
      async ({ ncr, suspects }) => {
        for (const { lotId, held, releasedAt } of suspects) {
          if (releasedAt !== null) continue;
          await this.parts.release(ncr.id, lotId, this.book.now(), actorOf(caller), reason);
          if (held) await this.accept(ncr, lotId, reason);
        }
        if (ncr.orderHeld) await this.resume(ncr, reason);
        return { orderHeld: false };
      },
      reason,
    );
  }

  private async hold(ncr: Ncr, lotIds: readonly string[], note: string): Promise<void> {
    if (lotIds.length === 0) return;
    const { lots } = await this.candidatesOf(ncr);
    const chosen = lots.filter(({ id }) => lotIds.includes(id));
    if (chosen.length !== new Set(lotIds).size) throw new DomainError('invalid', 'nonconformance.not-a-suspect');
    for (const { id: lotId, depth, quantity, status } of chosen) {
      // What another nonconformance holds is held for both, and released by the last.
      const held = status === 'available' || (await this.parts.isSuspectElsewhere(lotId, ncr.id));
      await this.parts.addSuspect(ncr.id, { lotId, depth, quantity, held });
    }
    await this.material.holdLots([...lotIds], `${ncr.number} ${note}`);
  }

  private async candidatesOf(ncr: Ncr): Promise<SuspectCandidates> {
    const { lotId, workOrderId, jobOrderId } = ncr;
    const made = workOrderId ? await this.material.lotsOfOrders([workOrderId], jobOrderId ? [jobOrderId] : []) : [];
    const roots = lotId ? [lotId] : made.map(({ id }) => id);
    const found = new Map<string, TracedLot>();
    let more = false;
    for (const root of roots) {
      const affected = await this.traceability.affectedBy(root);
      more ||= affected.more;
      for (const lot of affected.lots) {
        const known = found.get(lot.id);
        if (!known || lot.depth < known.depth) found.set(lot.id, lot);
      }
    }
    return { lots: [...found.values()].sort((a, b) => a.depth - b.depth || a.number.localeCompare(b.number)), more };
  }

  private async accept(ncr: Ncr, lotId: string, note: string): Promise<void> {
    if (await this.parts.isSuspectElsewhere(lotId, ncr.id)) return;
    const lot = await this.material.lot(lotId);
    if (lot.status === 'quarantine') await this.material.decide(lotId, 'accept', `${ncr.number} ${note}`);
  }

  /** @returns whether it is held now for this */
  private async holdOrder({ workOrderId, number }: Ncr, note: string): Promise<boolean> {
    if (!workOrderId) return false;
    const { status } = await this.workOrders.order(workOrderId);
    if (!orderLifecycle.can(status, 'hold')) return false;
    await this.workOrders.hold(workOrderId, { reason: `${number} ${note}` });
    return true;
  }

  private async resume({ workOrderId, number }: Ncr, note: string): Promise<void> {
    if (!workOrderId) return;
    const { status, holdReason } = await this.workOrders.order(workOrderId);
    if (status === 'on-hold' && holdReason?.startsWith(number))
      await this.workOrders.resume(workOrderId, { reason: `${number} ${note}` });
  }
}

const isDecided = ({ status }: Ncr): boolean =>
  lifecycle.can(status, 'execute') || lifecycle.can(status, 'verify') || lifecycle.can(status, 'close');
