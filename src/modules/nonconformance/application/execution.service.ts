import { Injectable } from '@nestjs/common';
import { WorkOrderApi } from '#modules/work-order';
import { jobOrder as jobLifecycle } from '#libs/lifecycles';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { decimalsOf, requirePrecision } from '#libs/quantities';
import { actorOf, type Principal } from '#platform/auth';
import { UnitOfWork } from '#platform/database';
import { reduce } from '../domain/balance';
import { dispositionObstacles, isReinspected, standing } from '../domain/guards';
import type { Disposition, Ncr } from '../domain/nonconformance';
import { PartRepository } from '../persistence/part.repository';
import { factsOf, oneOf } from './board.service';
import { Bookings } from './bookings';
import { NcrBook } from './ncr-book';

export interface Outcome {
  readonly note: string;
  /** Of sorting: how many were in order; all when absent. */
  readonly conforming?: DecimalString | undefined;
  readonly serials?: readonly string[] | undefined;
  /** Of rework and repair: the operation that is done again. */
  readonly operationId?: string | undefined;
}

/** Dispositions are carried out and looked at; the nonconformance goes on by itself when all are. */
@Injectable()
export class ExecutionOfDispositions {
  constructor(
    private readonly book: NcrBook,
    private readonly parts: PartRepository,
    private readonly bookings: Bookings,
    private readonly workOrders: WorkOrderApi,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Carries a disposition out, in the books of order and stock too. Units that sorting found not in order are open again,
   * and the board has to decide of them.
   * @throws DomainError conflict `nonconformance.not-dispositioned`, `nonconformance.disposition-state`,
   *   `nonconformance.concession-expired`; as {@link Bookings.carryOut}
   */
  async execute(caller: Principal, id: string, dispositionId: string, outcome: Outcome): Promise<Ncr> {
    const day = this.book.day(this.book.now());
    return this.unitOfWork.run(async () => {
      const done = await this.book.change(
        caller,
        id,
        'carried-out',
        async ({ ncr, dispositions }) => {
          if (ncr.status !== 'dispositioned') throw new DomainError('conflict', 'nonconformance.not-dispositioned');
          const approved = oneOf(dispositions, dispositionId, 'approved');
          if (approved.validUntil !== null && approved.validUntil < day)
            throw new DomainError('conflict', 'nonconformance.concession-expired', { day: approved.validUntil });
          const before = sorted(ncr, dispositions, approved, outcome);
          const booked =
            before.status === 'withdrawn'
              ? { postingId: ncr.postingId, reworkJobId: null }
              : await this.bookings.carryOut(ncr, before, outcome.operationId);
          const after: Disposition = {
            ...before,
            status: before.status === 'withdrawn' ? 'withdrawn' : 'executed',
            executedBy: actorOf(caller),
            executedAt: this.book.now(),
            outcome: outcome.note,
            reworkJobId: booked.reworkJobId,
          };
          await this.parts.saveDisposition(ncr.id, after);
          return { changes: { postingId: booked.postingId }, payload: factsOf(after) };
        },
        outcome.note,
      );
      return this.goOn(done);
    });
  }

  /**
   * The re-inspection of reworked or repaired units. What fails is open again, and goes back to the board.
   * @throws DomainError conflict `nonconformance.rework-running`, `nonconformance.nothing-to-inspect`; forbidden
   *   `nonconformance.executor-inspects`: who carried it out does not inspect it
   */
  async inspect(caller: Principal, id: string, dispositionId: string, ok: boolean, note: string): Promise<Ncr> {
    const by = actorOf(caller);
    return this.unitOfWork.run(async () => {
      const done = await this.book.change(
        caller,
        id,
        'reinspected',
        async ({ ncr, dispositions }) => {
          const before = oneOf(dispositions, dispositionId, 'executed');
          if (!isReinspected(before.kind) || before.inspectedOk !== null)
            throw new DomainError('conflict', 'nonconformance.nothing-to-inspect');
          if (by === before.executedBy) throw new DomainError('forbidden', 'nonconformance.executor-inspects');
          await this.requireReworked(before);
          const after: Disposition = {
            ...before,
            status: ok ? 'executed' : 'withdrawn',
            inspectedBy: by,
            inspectedAt: this.book.now(),
            inspectedOk: ok,
            inspectedNote: note,
          };
          await this.parts.saveDisposition(ncr.id, after);
          return { payload: { ...factsOf(after), ok } };
        },
        note,
      );
      return ok ? done : this.goOn(done);
    });
  }

  /** Executed when all dispositions are; back to the board when units have none. */
  private async goOn(ncr: Ncr): Promise<Ncr> {
    const known = await this.book.known(ncr);
    if (dispositionObstacles(known).length > 0) return this.book.step(ncr, 'revise', {});
    const rest = standing(known.dispositions).some(({ status }) => status !== 'executed');
    return rest || ncr.status !== 'dispositioned' ? ncr : this.book.step(ncr, 'execute', {});
  }

  private async requireReworked({ reworkJobId }: Disposition): Promise<void> {
    if (!reworkJobId) return;
    const { status, number } = await this.workOrders.jobOrder(reworkJobId);
    const ended = status === 'completed' || jobLifecycle.isTerminal(status);
    if (!ended) throw new DomainError('conflict', 'nonconformance.rework-running', { job: number });
  }
}

/** What sorting leaves of a disposition; any other stays as it is. */
function sorted(
  ncr: Ncr,
  dispositions: readonly Disposition[],
  one: Disposition,
  { conforming, serials = [] }: Outcome,
): Disposition {
  if (one.kind !== 'sort' || conforming === undefined) return one;
  requirePrecision(conforming, decimalsOf(ncr.unit));
  const named = decimal.equals(conforming, one.quantity) ? one.serials : serials;
  const after = reduce({ found: ncr.found, serials: ncr.serials, dispositions }, one.id, conforming, named);
  return oneOf(after.dispositions, one.id, 'approved', 'withdrawn');
}
