import { Injectable } from '@nestjs/common';
import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { ToolAction } from '#libs/lifecycles';
import { Ledger } from '#platform/ledger';
import type { Tool } from '../domain/tool';

/** On whose account and when something is done with a tool; now and by the caller when absent. */
export interface Occasion extends LedgerRefs {
  readonly lineMode?: LineMode;
  readonly at?: Date;
  readonly reason?: string | null;
}

const HAPPENED: Readonly<Record<ToolAction, string>> = {
  issue: 'tool.issued',
  return: 'tool.returned',
  wear: 'tool.worn',
  revive: 'tool.revived',
  renew: 'tool.renewed',
  block: 'tool.blocked',
  release: 'tool.released',
  retire: 'tool.retired',
};

/** The ledger entries about tools, all with the same words. */
@Injectable()
export class ToolFacts {
  constructor(private readonly ledger: Ledger) {}

  /** @param place where it has gone */
  acted(before: Tool, after: Tool, action: ToolAction, occasion: Occasion, place?: string): void {
    const where = place === undefined ? {} : { place };
    this.tell(after, HAPPENED[action], occasion, { from: before.status, to: after.status, ...where });
  }

  tell(
    tool: Tool,
    type: string,
    { at, reason, ...refs }: Occasion,
    more: Readonly<Record<string, unknown>> = {},
  ): void {
    const { code, toolClass, lifeUnit, lifeUsed, lifeLimit } = tool;
    this.ledger.append({
      type,
      subjectId: tool.id,
      workUnitId: tool.workUnitId,
      jobOrderId: tool.jobOrderId,
      ...refs,
      ...(at ? { occurredAt: at } : {}),
      reason: reason ?? null,
      payload: { code, toolClass, lifeUnit, lifeUsed, lifeLimit, ...more },
    });
  }
}
