import { Injectable } from '@nestjs/common';
import { RecallService } from './application/recall.service';
import type { Affected } from './domain/types';

/** The front door of traceability for the modules beside it. */
@Injectable()
export class TraceabilityApi {
  constructor(private readonly recalls: RecallService) {}

  /** A lot or serial and everything it went into, nearest first. @throws DomainError not-found `entity.not-found` */
  async affectedBy(lotId: string): Promise<Affected> {
    return this.recalls.affected({ kind: 'lot', lotId });
  }
}
