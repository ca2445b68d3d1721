import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { may, type Principal } from '#platform/auth';
import { isId } from '#platform/ids';
import { Topics, type TopicKind } from '#platform/realtime';
import { InspectionRepository } from '../persistence/inspection.repository';
import { scopeOf } from './scope';

/** Topic `inspection:{id}`: something was measured or decided; what exactly, the page asks the API. */
@Injectable()
export class InspectionTopic implements TopicKind, OnModuleInit {
  readonly name = 'inspection';
  readonly hasId = true;

  constructor(
    private readonly topics: Topics,
    private readonly inspections: InspectionRepository,
  ) {}

  onModuleInit(): void {
    this.topics.register(this);
  }

  async mayListen(principal: Principal, id: string): Promise<boolean> {
    if (!may(principal, 'inspection.read') || !isId(id)) return false;
    return (await this.inspections.byId(id, scopeOf(principal))) !== null;
  }

  idsOf({ type, subjectId, payload }: LedgerEntry): readonly string[] {
    if (type.startsWith('inspection.')) return [subjectId];
    return type === 'measurement.recorded' && typeof payload.inspectionId === 'string' ? [payload.inspectionId] : [];
  }
}
