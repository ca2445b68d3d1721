import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { may, type Principal } from '#platform/auth';
import { isId } from '#platform/ids';
import { Topics, type TopicKind } from '#platform/realtime';
import { StudyRepository } from '../persistence/study.repository';
import { scopeOf } from './access';

/** Topic `measurement-study:{id}`: somebody has entered a reading, or the state has changed; which, the page asks. */
@Injectable()
export class StudyTopic implements TopicKind, OnModuleInit {
  readonly name = 'measurement-study';
  readonly hasId = true;

  constructor(
    private readonly topics: Topics,
    private readonly studies: StudyRepository,
  ) {}

  onModuleInit(): void {
    this.topics.register(this);
  }

  async mayListen(principal: Principal, id: string): Promise<boolean> {
    if (!may(principal, 'measurement-study.read') || !isId(id)) return false;
    return (await this.studies.byId(id, scopeOf(principal))) !== null;
  }

  idsOf({ type, subjectId }: LedgerEntry): readonly string[] {
    return type.startsWith('measurement-study.') ? [subjectId] : [];
  }
}
