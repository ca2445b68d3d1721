import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may } from '#platform/auth';
import { isId } from '#platform/ids';
import { Topics } from '#platform/realtime';
import { TrainingReader } from './training-reader';

const OWN = /^(attempt|score)\./;

/** `attempt:{id}`: its states and that something about its score changed, never a score. */
@Injectable()
export class AttemptTopic implements OnModuleInit {
  constructor(
    private readonly topics: Topics,
    private readonly reader: TrainingReader,
  ) {}

  onModuleInit(): void {
    this.topics.register({
      name: 'attempt',
      hasId: true,
      mayListen: async (principal, id) =>
        may(principal, 'assignment.read') && isId(id) && (await this.reader.find(principal, id)) !== null,
      idsOf: ({ attemptId, type }) => (attemptId && OWN.test(type) ? [attemptId] : []),
      payloadOf: ({ payload: { from, to } }) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) }),
    });
  }
}
