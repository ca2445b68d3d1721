import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { WorkOrderApi } from '#modules/work-order';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { SignatureRepository } from '../persistence/signature.repository';
import { ArticleReader, evidenceOf } from './article-reader';

/** The signature under a first-article report that leaves nothing open. */
@Injectable()
export class ArticleSigning {
  constructor(
    private readonly reader: ArticleReader,
    private readonly signatures: SignatureRepository,
    private readonly workOrders: WorkOrderApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Signs the report of an order as complete, as it stands now; a measurement corrected afterwards asks for another
   * signature.
   * @throws DomainError not-found `entity.not-found`; conflict `first-article-report.not-complete` {accounted, balloons},
   *   `first-article-report.signed`
   */
  async sign(workOrderId: string, note: string, signedBy: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { coverage, characteristics } = await this.reader.of(workOrderId);
      const { balloons, accounted, complete } = coverage;
      if (!complete) throw new DomainError('conflict', 'first-article-report.not-complete', { balloons, accounted });
      const [id, evidence] = [newId(), evidenceOf(characteristics)];
      const isNew = await this.signatures.add({
        id,
        workOrderId,
        signedBy,
        signedAt: this.floor.now(),
        note,
        evidence,
      });
      if (!isNew) throw new DomainError('conflict', 'first-article-report.signed');
      const { number, attemptId, trialJobId, lineMode } = await this.workOrders.order(workOrderId);
      this.ledger.append({
        type: 'first-article-report.signed',
        subjectId: id,
        workOrderId,
        attemptId,
        trialJobId,
        lineMode,
        reason: note || null,
        payload: { number, balloons, evidence },
      });
    });
  }
}
