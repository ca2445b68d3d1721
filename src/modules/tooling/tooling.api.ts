import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import type { Occasion } from './application/tool-facts';
import { ToolLife, type Work } from './application/tool-life';
import { ToolService } from './application/tool.service';
import { missingOf } from './domain/life';
import type { Tool, ToolNeed } from './domain/tool';
import { ToolRepository } from './persistence/tool.repository';
import { UseRepository } from './persistence/use.repository';

/** Where somebody wants tools, and for what. */
export interface NeedAt {
  readonly workUnitId: string;
  readonly needs: readonly ToolNeed[];
}

const MOST_CHOICES = 100;

/** The front door of tooling: who has which tool, what is missing for a job, and what lives go into. */
@Injectable()
export class ToolingApi {
  constructor(
    private readonly tools: ToolRepository,
    private readonly uses: UseRepository,
    private readonly service: ToolService,
    private readonly life: ToolLife,
  ) {}

  /** What is still to be issued, in the order asked; a class nobody has registered any tool of is never missing. */
  async missing(asked: readonly NeedAt[]): Promise<ToolNeed[][]> {
    const classes = [...new Set(asked.flatMap(({ needs }) => needs.map(({ toolClass }) => toolClass)))];
    if (classes.length === 0) return asked.map(() => []);
    const workUnitIds = [...new Set(asked.map(({ workUnitId }) => workUnitId))];
    const { registered, issued } = await this.uses.standing(classes, workUnitIds);
    return asked.map(({ workUnitId, needs }) => missingOf(needs, registered, issued.get(workUnitId) ?? new Map()));
  }

  /** Everything of some classes that is not retired: what is at the work unit, then free ones; at most a hundred. */
  async choices(toolClasses: readonly string[], workUnitId: string): Promise<Tool[]> {
    return toolClasses.length === 0 ? [] : this.tools.ofClasses(toolClasses, workUnitId, MOST_CHOICES);
  }

  /** @throws DomainError not-found `entity.not-found` */
  async tool(id: string): Promise<Tool> {
    return this.service.tool(id);
  }

  /** By its code; null when nothing is called so. */
  async find(code: string): Promise<Tool | null> {
    return (await this.tools.byCodes([code]))[0] ?? null;
  }

  /** By its code, as a scanner reads it. @throws DomainError not-found `entity.not-found` */
  async byCode(code: string): Promise<Tool> {
    return this.service.byCode(code);
  }

  /** @throws DomainError conflict `tooling.elsewhere`, `lifecycle.transition-not-allowed` */
  async issue(toolId: string, workUnitId: string, occasion: Occasion): Promise<Tool> {
    return this.service.issue(toolId, workUnitId, occasion);
  }

  /** @throws DomainError conflict `tooling.not-out`, `lifecycle.transition-not-allowed` */
  async giveBack(toolId: string, occasion: Occasion): Promise<Tool> {
    return this.service.giveBack(toolId, occasion);
  }

  /** Out of use until somebody has looked at it. @throws DomainError conflict `lifecycle.transition-not-allowed` */
  async block(toolId: string, reason: string, occasion: Occasion): Promise<Tool> {
    return this.service.block(toolId, reason, occasion);
  }

  /** Pieces made; once for each source and tool. */
  async countPieces(work: Work, pieces: DecimalString): Promise<void> {
    return this.life.count(work, 'pieces', pieces);
  }

  /** One start of a job; once for each source and tool. */
  async countUse(work: Work): Promise<void> {
    return this.life.count(work, 'uses', '1');
  }

  /** A job ran from `from` until `work.at`; once for each source and tool. */
  async countMinutes(work: Work, from: Date): Promise<void> {
    return this.life.ran(work, from);
  }

  /** Takes back what a source was counted as. */
  async takeBack(work: Work, reverses: string): Promise<void> {
    return this.life.takeBack(work, reverses);
  }
}
