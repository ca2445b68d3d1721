import { Injectable } from '@nestjs/common';
import { QualityApi, type Inspection } from '#modules/quality';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { DomainError, type FieldProblem } from '#libs/kernel';
import { Ledger } from '#platform/ledger';
import { limitsText } from '../domain/limits-text';
import { countedGood, type Amounts } from '../domain/out-of-limits';
import { AcceptedPieceRepository } from '../persistence/accepted-piece.repository';
import { subjectOf } from './first-article-rules';
import { refsOf } from './refs';

/** More than this nobody reads in one refusal. */
const MOST_NAMED = 20;

/**
 * A piece measured out of limits is not reported good without a word (our rule): it is scrap or rework, or who reports
 * gives a reason, which the ledger keeps. Once the inspection has failed as a whole, no reason will do: then the pieces
 * are scrap or rework, or an instructor concedes them 让步接收. What was sent away to rework comes back good only after
 * it was measured again where it was found out of limits.
 */
@Injectable()
export class OutOfLimits {
  constructor(
    private readonly quality: QualityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly accepted: AcceptedPieceRepository,
    private readonly ledger: Ledger,
  ) {}

  /**
   * @returns the pieces out of limits that are reported good for the reason given
   * @throws DomainError conflict `execution.out-of-limits` without a reason, `execution.inspection-failed`; both with
   *   {count, pieces} and an error for each value out of limits; `execution.measure-again` {job, pieces} at rework
   */
  async require(job: JobOrder, amounts: Amounts, reason: string | null): Promise<readonly number[]> {
    if (job.returnsTo !== null) await this.requireMeasuredAgain(job.returnsTo, amounts);
    const [inspection] = await this.quality.resultsOf([subjectOf(job)]);
    if (!inspection?.gate.failed) return [];
    const answeredFor = await this.answeredFor(job.id);
    const pieces = countedGood(job, amounts, inspection.gate.rejectedPieces, answeredFor);
    if (pieces.length === 0 || (reason !== null && inspection.status !== 'failed')) return pieces;
    const open = inspection.gate.rejectedPieces.filter((piece) => !answeredFor.has(piece));
    throw new DomainError(
      'conflict',
      inspection.status === 'failed' ? 'execution.inspection-failed' : 'execution.out-of-limits',
      { count: pieces.length, pieces: open.slice(0, MOST_NAMED).join('、') },
      valuesOf(inspection, open).slice(0, MOST_NAMED),
    );
  }

  async keep(job: JobOrder, postingId: string, pieces: readonly number[], reason: string | null): Promise<void> {
    if (pieces.length === 0) return;
    await this.accepted.add(job.id, postingId, pieces);
    this.ledger.append({
      type: 'job-order.out-of-limits-accepted',
      subjectId: job.id,
      ...refsOf(job),
      reason,
      payload: { postingId, pieces: pieces.join('、') },
    });
  }

  /** What a rework job order reports good counts as good of the job that sent it: no piece is out of limits there. */
  private async requireMeasuredAgain(sentBy: string, { good, scrap }: Amounts): Promise<void> {
    const base = await this.workOrders.jobOrder(sentBy);
    const [inspection] = await this.quality.resultsOf([subjectOf(base)]);
    if (!inspection?.gate.failed) return;
    const back = { good, scrap, rework: '0', firstPass: false };
    const pieces = countedGood(base, back, inspection.gate.rejectedPieces, await this.answeredFor(base.id));
    if (pieces.length > 0)
      throw new DomainError('conflict', 'execution.measure-again', {
        job: base.number,
        pieces: pieces.slice(0, MOST_NAMED).join('、'),
      });
  }

  private async answeredFor(jobOrderId: string): Promise<ReadonlySet<number>> {
    const accepted = await this.accepted.of(jobOrderId);
    if (accepted.length === 0) return new Set();
    const standing = (await this.workOrders.postings(jobOrderId)).filter(({ reversedBy }) => reversedBy === null);
    const ids = new Set(standing.map(({ id }) => id));
    return new Set(accepted.flatMap(({ postingId, piece }) => (ids.has(postingId) ? [piece] : [])));
  }
}

function valuesOf({ characteristics }: Inspection, pieces: readonly number[]): FieldProblem[] {
  return pieces.flatMap((piece) =>
    characteristics.flatMap((characteristic) => {
      const measured = characteristic.measurements.find((each) => each.current && each.piece === piece);
      if (!characteristic.mandatory || measured?.verdict !== 'ng') return [];
      const { name, nameEn, unit, kind, lsl, usl } = characteristic;
      const params = { piece, name, nameEn, value: measured.entered, unit, limits: limitsText(lsl, usl) };
      return [
        kind === 'attribute'
          ? { pointer: '/good', code: 'execution.piece-not-ok', params: { piece, name, nameEn } }
          : { pointer: '/good', code: 'execution.piece-out-of-limits', params },
      ];
    }),
  );
}
