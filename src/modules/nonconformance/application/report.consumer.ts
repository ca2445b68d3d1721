import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { decimal } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { LedgerConsumers } from '#platform/ledger';
import { NcrRepository } from '../persistence/ncr.repository';
import { NcrBook } from './ncr-book';

/**
 * Units that were found before anybody reported them stand in the books once somebody does: their nonconformance is
 * about that report from then on, so that its disposition never scraps the same unit a second time (our rule). A report
 * that is taken back leaves them unreported again.
 */
@Injectable()
export class ReportConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly rows: NcrRepository,
    private readonly book: NcrBook,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'nonconformance.reports',
      types: ['job-order.reported', 'job-order.report-reversed'],
      handle: (entry) => this.unitOfWork.run(() => this.handle(entry)),
    });
  }

  private async handle({ type, jobOrderId, payload }: LedgerEntry): Promise<void> {
    const { postingId, reverses } = payload;
    if (type === 'job-order.report-reversed') {
      const ncr = typeof reverses === 'string' ? await this.rows.lockReported(reverses) : null;
      if (ncr) await this.book.note(ncr, 'report-reversed', { standing: 'unreported', postingId: null }, {});
      return;
    }
    const standing = decimal.isPositive(figure(payload['scrap'])) ? 'scrap' : 'rework';
    const quantity = figure(payload[standing]);
    if (!jobOrderId || typeof postingId !== 'string' || !decimal.isPositive(quantity)) return;
    if (await this.rows.byPosting(postingId)) return;
    const ncr = await this.rows.lockUnreported(jobOrderId, quantity);
    if (ncr) await this.book.note(ncr, 'reported', { standing, postingId }, { postingId, standing });
  }
}

const figure = (value: unknown): string => (typeof value === 'string' ? value : '0');
