import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LedgerConsumers } from '#platform/ledger';
import { ScoringService } from './scoring.service';

/** An attempt that is handed in is scored at once: everything it needs is in the database. */
@Injectable()
export class SubmissionConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly scoring: ScoringService,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'assessment.score',
      types: ['attempt.submitted'],
      handle: async ({ attemptId }) => {
        if (attemptId) await this.scoring.scoreSubmitted(attemptId);
      },
    });
  }
}
