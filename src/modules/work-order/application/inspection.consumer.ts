import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LedgerConsumers } from '#platform/ledger';
import { Progress } from './progress';

/** An order whose last job ended before its last inspection is completed by that inspection. */
@Injectable()
export class InspectionConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly progress: Progress,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'work-order.inspection-decided',
      types: ['inspection.passed', 'inspection.failed', 'inspection.conceded', 'inspection.cancelled'],
      handle: async ({ workOrderId }) => {
        if (workOrderId) await this.progress.lookAgain(workOrderId);
      },
    });
  }
}
