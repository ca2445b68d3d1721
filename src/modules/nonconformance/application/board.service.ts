import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { decimalsOf, requirePrecision } from '#libs/quantities';
import { actorOf, type Principal } from '#platform/auth';
import { newId } from '#platform/ids';
import { dispose } from '../domain/balance';
import { asksCustomer, dispositionObstacles, requireNone } from '../domain/guards';
import type { Disposition, DispositionKind, Ncr } from '../domain/nonconformance';
import { PartRepository } from '../persistence/part.repository';
import { NcrBook } from './ncr-book';

export interface NewDisposition {
  readonly kind: DispositionKind;
  readonly quantity: DecimalString;
  readonly serials?: readonly string[] | undefined;
  readonly note: string;
  readonly validUntil?: string | undefined;
}

/** The material review board (MRB): what becomes of the units, said by more than who found them. */
@Injectable()
export class BoardService {
  constructor(
    private readonly book: NcrBook,
    private readonly parts: PartRepository,
  ) {}

  /** The board takes it up. */
  async review(caller: Principal, id: string): Promise<Ncr> {
    return this.book.act(caller, id, 'review', () => ({}));
  }

  /**
   * Decides of some of the open units. What who found them decides waits for somebody else's approval; a concession or
   * repair of a company's parts waits for the company.
   * @throws DomainError as {@link dispose}; conflict `nonconformance.not-in-review`, `nonconformance.not-from-stock`
   */
  async propose(caller: Principal, id: string, draft: NewDisposition): Promise<Ncr> {
    const by = actorOf(caller);
    return this.book.change(
      caller,
      id,
      'proposed',
      async ({ ncr, dispositions }) => {
        requireInReview(ncr);
        requirePrecision(draft.quantity, decimalsOf(ncr.unit));
        if (draft.kind === 'return' && ncr.standing !== 'stock' && ncr.standing !== 'elsewhere')
          throw new DomainError('conflict', 'nonconformance.not-from-stock');
        const now = this.book.now();
        const own = by === ncr.foundBy;
        const disposition: Disposition = {
          id: newId(),
          kind: draft.kind,
          quantity: decimal.normal(draft.quantity),
          serials: draft.serials ?? [],
          note: draft.note,
          status: own ? 'proposed' : 'approved',
          validUntil: draft.validUntil ?? null,
          proposedBy: by,
          proposedAt: now,
          approvedBy: own ? null : by,
          approvedAt: own ? null : now,
          customer: asksCustomer(draft.kind, ncr) ? 'asked' : 'not-needed',
          customerAt: null,
          customerNote: null,
          ...UNDONE,
        };
        dispose({ found: ncr.found, serials: ncr.serials, dispositions }, disposition);
        await this.parts.saveDisposition(ncr.id, disposition);
        return { payload: factsOf(disposition) };
      },
      draft.note,
    );
  }

  /** @throws DomainError forbidden `nonconformance.finder-decides`: who found the units does not decide alone */
  async approve(caller: Principal, id: string, dispositionId: string): Promise<Ncr> {
    const by = actorOf(caller);
    return this.book.change(caller, id, 'approved', async ({ ncr, dispositions }) => {
      requireInReview(ncr);
      const before = oneOf(dispositions, dispositionId, 'proposed');
      if (by === ncr.foundBy) throw new DomainError('forbidden', 'nonconformance.finder-decides');
      const after: Disposition = { ...before, status: 'approved', approvedBy: by, approvedAt: this.book.now() };
      await this.parts.saveDisposition(ncr.id, after);
      return { payload: factsOf(after) };
    });
  }

  /** The company agrees to a concession or repair of its parts, or does not; said once. */
  async answer(caller: Principal, id: string, dispositionId: string, agreed: boolean, note: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      agreed ? 'customer-agreed' : 'customer-refused',
      async ({ ncr, dispositions }) => {
        const before = oneOf(dispositions, dispositionId, 'proposed', 'approved');
        if (before.customer !== 'asked') throw new DomainError('conflict', 'nonconformance.customer-not-asked');
        const customer = agreed ? 'agreed' : 'refused';
        const after: Disposition = { ...before, customer, customerAt: this.book.now(), customerNote: note };
        await this.parts.saveDisposition(ncr.id, after);
        return { payload: factsOf(after) };
      },
      note,
    );
  }

  /** Taken back before it was carried out; its units are open again. */
  async withdraw(caller: Principal, id: string, dispositionId: string, reason: string): Promise<Ncr> {
    return this.book.change(
      caller,
      id,
      'withdrawn',
      async ({ ncr, dispositions }) => {
        requireInReview(ncr);
        const before = oneOf(dispositions, dispositionId, 'proposed', 'approved');
        await this.parts.saveDisposition(ncr.id, { ...before, status: 'withdrawn' });
        return { payload: factsOf(before) };
      },
      reason,
    );
  }

  /** The board has concluded. @throws DomainError conflict as {@link dispositionObstacles} says */
  async conclude(caller: Principal, id: string): Promise<Ncr> {
    return this.book.act(caller, id, 'disposition', (known) => {
      requireNone(dispositionObstacles(known));
      return {};
    });
  }

  /** Back to the board: what it said does not do. */
  async revise(caller: Principal, id: string, reason: string): Promise<Ncr> {
    return this.book.act(caller, id, 'revise', () => ({}), reason);
  }
}

const UNDONE = {
  executedBy: null,
  executedAt: null,
  outcome: null,
  reworkJobId: null,
  inspectedBy: null,
  inspectedAt: null,
  inspectedOk: null,
  inspectedNote: null,
} as const;

export const factsOf = ({ id, kind, quantity }: Disposition) => ({ dispositionId: id, kind, quantity });

/** @throws DomainError not-found `entity.not-found`, conflict `nonconformance.disposition-state` */
export function oneOf(
  dispositions: readonly Disposition[],
  id: string,
  ...states: readonly Disposition['status'][]
): Disposition {
  const found = dispositions.find((each) => each.id === id);
  if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'disposition', id });
  if (!states.includes(found.status)) throw new DomainError('conflict', 'nonconformance.disposition-state');
  return found;
}

function requireInReview({ status }: Ncr): void {
  if (status !== 'in-review') throw new DomainError('conflict', 'nonconformance.not-in-review');
}
