import { Injectable } from '@nestjs/common';
import type { LedgerRefs, LineMode } from '#libs/contracts';
import { decimal, type DecimalString } from '#libs/kernel';
import { lifeState, minutesTogether, working } from '../domain/life';
import type { LifeUnit, Tool, ToolNeed, ToolThere } from '../domain/tool';
import { ToolRepository } from '../persistence/tool.repository';
import { UseRepository } from '../persistence/use.repository';
import { ToolFacts } from './tool-facts';
import { ToolService } from './tool.service';

/** Some work of a job at a work unit: what it needed, and whose entry tells of it. */
export interface Work extends LedgerRefs {
  readonly jobOrderId: string;
  readonly workUnitId: string;
  readonly lineMode: LineMode;
  readonly needs: readonly ToolNeed[];
  /** A posting, or the ledger entry of a start or a stop: it counts once. */
  readonly sourceId: string;
  readonly at: Date;
}

/** Books work on the lives of the tools that did it: those needed that were at the work unit at the time. */
@Injectable()
export class ToolLife {
  constructor(
    private readonly tools: ToolRepository,
    private readonly uses: UseRepository,
    private readonly service: ToolService,
    private readonly facts: ToolFacts,
  ) {}

  /** Pieces made, or one use; on the tools set up when it happened. */
  async count(work: Work, unit: Exclude<LifeUnit, 'minutes'>, amount: DecimalString): Promise<void> {
    const there = await this.uses.lockThere(work.workUnitId, work.at, work.at);
    for (const tool of working(work.needs, there))
      if (tool.lifeUnit === unit) await this.book(tool, work, amount, null);
  }

  /** Time a job ran, on each tool for as long as it was there. */
  async ran(work: Work, from: Date): Promise<void> {
    const there = await this.uses.lockThere(work.workUnitId, from, work.at);
    const counted = there.filter((tool) => work.needs.some(({ toolClass }) => toolClass === tool.toolClass));
    const total = new Map<string, { readonly tool: ToolThere; readonly minutes: DecimalString }>();
    for (const tool of counted.filter(({ lifeUnit }) => lifeUnit === 'minutes')) {
      const before = total.get(tool.id)?.minutes ?? '0';
      total.set(tool.id, { tool, minutes: decimal.add(before, minutesTogether(tool, from, work.at)) });
    }
    for (const { tool, minutes } of total.values())
      if (decimal.isPositive(minutes)) await this.book(tool, work, minutes, null);
  }

  /** Takes back what `reverses` was counted as, on the same tools wherever they are now. */
  async takeBack(work: Work, reverses: string): Promise<void> {
    for (const { toolId, amount, renewals } of await this.uses.ofSource(reverses)) {
      const tool = await this.tools.lock(toolId);
      if (tool) await this.book({ ...tool, renewals }, work, decimal.neg(amount), reverses, tool);
    }
  }

  /** A use of a life before the last regrinding is kept, and changes nothing any more. */
  private async book(
    { id, renewals }: Pick<Tool, 'id' | 'renewals'>,
    work: Work,
    amount: DecimalString,
    reverses: string | null,
    now?: Tool,
  ): Promise<void> {
    const { needs: _, sourceId, at, ...refs } = work;
    const { jobOrderId } = work;
    const isNew = await this.uses.add({ toolId: id, sourceId, reverses, amount, renewals, jobOrderId, at });
    const tool = now ?? (await this.tools.lock(id));
    if (!isNew || !tool || tool.renewals !== renewals) return;
    const used = { ...tool, lifeUsed: decimal.add(tool.lifeUsed, amount) };
    await this.tools.update(used);
    if (lifeState(tool) === 'good' && lifeState(used) === 'warning')
      this.facts.tell(used, 'tool.warned', { ...refs, at });
    await this.service.judge(used, { ...refs, at });
  }
}
