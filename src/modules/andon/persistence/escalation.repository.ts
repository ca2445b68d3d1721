import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Escalation } from '../domain/escalation';

@Injectable()
export class EscalationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(lock: 'share' | 'update' | null = null): Promise<Escalation> {
    const locking = lock === null ? '' : `FOR ${lock === 'share' ? 'SHARE' : 'UPDATE'}`;
    const [row] = await this.unitOfWork.manager.query<Escalation[]>(
      `SELECT id, rules, version FROM andon.escalation ${locking}`,
    );
    if (!row) throw new Error('the migration puts one row into andon.escalation');
    return row;
  }

  async update({ rules, version }: Escalation): Promise<void> {
    await this.unitOfWork.manager.query('UPDATE andon.escalation SET rules = $1, version = $2', [
      JSON.stringify(rules),
      version,
    ]);
  }
}
