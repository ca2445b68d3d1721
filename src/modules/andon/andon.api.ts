import { Injectable } from '@nestjs/common';
import type { Call } from './domain/call';
import { CallRepository } from './persistence/call.repository';

/** The front door of andon: what was called for. */
@Injectable()
export class AndonApi {
  constructor(private readonly calls: CallRepository) {}

  /** Null when there is none. */
  async call(id: string): Promise<Call | null> {
    return this.calls.byId(id);
  }
}
