import { Injectable, Logger } from '@nestjs/common';
import type { LiveMessage } from '#libs/contracts';
import { UnitOfWork } from '#platform/database';

export const LIVE_CHANNEL = 'live_values';

/** PostgreSQL refuses notices of 8000 bytes and more. */
const MAX_BYTES = 7900;

/** Newest tag values on their way to browsers. Nothing is stored; a lost message is overtaken by the next. */
@Injectable()
export class LiveValues {
  private readonly logger = new Logger(LiveValues.name);

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async publish(message: Omit<LiveMessage, 'topic'>): Promise<void> {
    const payload = JSON.stringify(message);
    if (Buffer.byteLength(payload) > MAX_BYTES) {
      this.logger.warn({ workUnitId: message.workUnitId }, 'too many live values at once, not sent');
      return;
    }
    await this.unitOfWork.manager.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, payload]);
  }
}
