import { Injectable } from '@nestjs/common';
import { RoutingApi } from '#modules/routing';
import { ToolingApi, type Tool, type ToolNeed } from '#modules/tooling';
import type { JobOrder } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { refsOf } from './refs';

/** A class of tools an operation needs: what of it is at the work unit, and what could be had. */
export interface NeededTools extends ToolNeed {
  /** Still to be issued; zero also when the school has registered none of the class. */
  readonly missing: number;
  /** At the work unit, worn and blocked ones too. */
  readonly here: readonly Tool[];
  /** In their places. */
  readonly free: readonly Tool[];
}

/** The tools of a job at its station: what it needs, what it has, issue and return. */
@Injectable()
export class JobTools {
  constructor(
    private readonly routing: RoutingApi,
    private readonly tooling: ToolingApi,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of({ operationId, workUnitId }: JobOrder): Promise<NeededTools[]> {
    const needs = await this.needsOf(operationId);
    const tools = await this.tooling.choices(
      needs.map(({ toolClass }) => toolClass),
      workUnitId,
    );
    const [missing = []] = await this.tooling.missing([{ workUnitId, needs }]);
    return needs.map(({ toolClass, count }) => {
      const ofClass = tools.filter((tool) => tool.toolClass === toolClass);
      return {
        toolClass,
        count,
        missing: missing.find((need) => need.toolClass === toolClass)?.count ?? 0,
        here: ofClass.filter((tool) => tool.workUnitId === workUnitId),
        free: ofClass.filter(({ status }) => status === 'available'),
      };
    });
  }

  /**
   * Sets a tool up at the work unit of a job, by the code on it.
   * @throws DomainError `execution.tool-not-needed` (409), `entity.not-found`, and what tooling says of issuing
   */
  async issue(job: JobOrder, code: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const needs = await this.needsOf(job.operationId);
      const { id, toolClass } = await this.tooling.byCode(code);
      if (!needs.some((need) => need.toolClass === toolClass)) {
        const needed = needs.map((need) => need.toolClass).join('、') || '–';
        throw new DomainError('conflict', 'execution.tool-not-needed', { toolClass, needed });
      }
      await this.tooling.issue(id, job.workUnitId, refsOf(job));
    });
  }

  /**
   * Gives a tool at the work unit back; what somebody found wrong with it keeps it out of use.
   * @throws DomainError `execution.tool-not-here` {code} (409), and what tooling says of giving back
   */
  async giveBack(job: JobOrder, toolId: string, problem: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { code, status, workUnitId } = await this.tooling.tool(toolId);
      if (workUnitId !== job.workUnitId) throw new DomainError('conflict', 'execution.tool-not-here', { code });
      if (problem !== null && status !== 'blocked') await this.tooling.block(toolId, problem, refsOf(job));
      await this.tooling.giveBack(toolId, refsOf(job));
    });
  }

  private async needsOf(operationId: string): Promise<readonly ToolNeed[]> {
    return (await this.routing.toolNeeds([operationId])).get(operationId) ?? [];
  }
}
