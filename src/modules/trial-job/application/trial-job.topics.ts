import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { may } from '#platform/auth';
import { isId } from '#platform/ids';
import { Topics } from '#platform/realtime';
import { TrialJobRepository } from '../persistence/trial-job.repository';
import { scopeOf } from './trial-jobs';

const own = ({ type }: LedgerEntry): boolean => type.startsWith('trial-job.');

const states = ({ payload: { from, to, reportId } }: LedgerEntry): Record<string, unknown> => ({
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(reportId ? { reportId } : {}),
});

/**
 * `trial-jobs` for the school, `partner-trial-jobs:{organisationId}` for a company, `trial-job:{id}` for whoever may read
 * it, with the events of its order.
 */
@Injectable()
export class TrialJobTopics implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly rows: TrialJobRepository,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      name: 'trial-jobs',
      hasId: false,
      mayListen: (principal) => may(principal, 'trial-job.read-all'),
      idsOf: (entry) => (own(entry) ? [''] : []),
      payloadOf: states,
    });
    this.topics.register({
      name: 'partner-trial-jobs',
      hasId: true,
      mayListen: (principal, id) => may(principal, 'trial-job.read') && principal.organisationId === id,
      idsOf: (entry) => (own(entry) ? [String(entry.payload.organisationId)] : []),
      payloadOf: states,
    });
    this.topics.register({
      name: 'trial-job',
      hasId: true,
      mayListen: async (principal, id) =>
        may(principal, 'trial-job.read') && isId(id) && (await this.rows.byId(id, scopeOf(principal))) !== null,
      idsOf: ({ trialJobId }) => (trialJobId ? [trialJobId] : []),
      payloadOf: states,
    });
  }
}
