import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { tool as lifecycle, type ToolAction, type ToolState } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { lifeState } from '../domain/life';
import type { Tool, ToolFields } from '../domain/tool';
import { ToolRepository, type ToolFilter } from '../persistence/tool.repository';
import { UseRepository } from '../persistence/use.repository';
import { ToolFacts, type Occasion } from './tool-facts';

export interface NewTool extends ToolFields {
  /** What of its life is gone already; nothing when absent. */
  readonly lifeUsed?: DecimalString;
  /** Where it is set up from the start. */
  readonly workUnitId?: string | null;
}

export interface Step extends Occasion {
  /** The version the caller has seen; without one none is asked for. */
  readonly expected?: number;
}

/** The register of tools and fixtures, and what is done with each of them. */
@Injectable()
export class ToolService {
  constructor(
    private readonly tools: ToolRepository,
    private readonly uses: UseRepository,
    private readonly equipment: EquipmentApi,
    private readonly facts: ToolFacts,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  async tool(id: string): Promise<Tool> {
    return found(await this.tools.byId(id), id);
  }

  /** By code, after the last one of the page before. */
  async page(filter: ToolFilter, after: string | null, limit: number): Promise<Page<Tool>> {
    return toPage(await this.tools.page(filter, after, limit), limit, ({ code }) => [code]);
  }

  async byCode(code: string): Promise<Tool> {
    return found((await this.tools.byCodes([code]))[0] ?? null, code);
  }

  /** @throws DomainError conflict `tooling.code-taken` {code}, invalid `tooling.life-incomplete` */
  async register({ lifeUsed = '0', workUnitId = null, ...fields }: NewTool): Promise<Tool> {
    return this.unitOfWork.run(async () => {
      await this.requireGood(fields, null);
      const tool: Tool = {
        ...fields,
        id: newId(),
        status: lifecycle.initial,
        lifeUsed: decimal.normal(lifeUsed),
        renewals: 0,
        workUnitId: null,
        jobOrderId: null,
        issuedAt: null,
        reason: null,
        version: 1,
      };
      await this.tools.add(tool);
      this.facts.tell(tool, 'tool.registered', {});
      const judged = await this.judge(tool, {});
      return workUnitId !== null && judged.status === 'available' ? this.issue(tool.id, workUnitId) : judged;
    });
  }

  /** A new limit may wear a tool out or bring it back. @throws DomainError as {@link register}, conflict `tooling.retired` */
  async change(id: string, fields: ToolFields, expected?: number): Promise<Tool> {
    return this.unitOfWork.run(async () => {
      const before = found(await this.tools.lock(id), id);
      if (expected !== undefined) requireVersion(before.version, expected);
      if (before.status === 'retired') throw new DomainError('conflict', 'tooling.retired', { code: before.code });
      await this.requireGood(fields, id);
      const after = { ...before, ...fields, version: before.version + 1 };
      await this.tools.update(after);
      this.facts.tell(after, 'tool.changed', {});
      return this.judge(after, {});
    });
  }

  /**
   * Sets a tool up at a work unit; one that is there already stays as it is.
   * @throws DomainError conflict `tooling.elsewhere` {code, workUnit}, or as the lifecycle says
   */
  async issue(id: string, workUnitId: string, step: Step = {}): Promise<Tool> {
    return this.unitOfWork.run(async () => {
      const before = await this.locked(id, step);
      if (before.status === 'issued' && before.workUnitId === workUnitId) return before;
      if (before.workUnitId !== null) {
        const there = await this.equipment.workUnit(before.workUnitId);
        const { code } = before;
        throw new DomainError('conflict', 'tooling.elsewhere', { code, workUnit: there?.code ?? '' });
      }
      const unit = await this.equipment.workUnit(workUnitId);
      if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
      const status = lifecycle.next(before.status, 'issue');
      const at = this.floor.now();
      const given = { ...before, status, workUnitId, jobOrderId: step.jobOrderId ?? null, issuedAt: at.toISOString() };
      await this.uses.startStay(given, at);
      return this.keep(before, given, 'issue', step, unit.code);
    });
  }

  /** Back to its place, as it is: a worn one stays worn. */
  async giveBack(id: string, step: Step = {}): Promise<Tool> {
    return this.unitOfWork.run(async () => {
      const before = await this.locked(id, step);
      const status = lifecycle.next(before.status, 'return');
      if (before.workUnitId === null)
        throw new DomainError('conflict', 'tooling.not-out', { code: before.code, location: before.location });
      await this.uses.endStay(id, this.floor.now());
      const { workUnitId, jobOrderId } = before;
      const after = { ...before, status, workUnitId: null, jobOrderId: null, issuedAt: null };
      return this.keep(before, after, 'return', { workUnitId, jobOrderId, ...step }, before.location);
    });
  }

  async block(id: string, reason: string, step: Step = {}): Promise<Tool> {
    return this.decide(id, 'block', { ...step, reason }, (tool) => ({ ...tool, reason }));
  }

  async release(id: string, reason: string, step: Step = {}): Promise<Tool> {
    return this.decide(id, 'release', { ...step, reason }, (tool) => ({ ...tool, reason: null }));
  }

  /** Reground or overhauled: its life begins anew. */
  async renew(id: string, reason: string, step: Step = {}): Promise<Tool> {
    return this.decide(id, 'renew', { ...step, reason }, (tool) => ({
      ...tool,
      lifeUsed: '0',
      renewals: tool.renewals + 1,
    }));
  }

  /** @throws DomainError conflict `tooling.still-out` {code, workUnit}: it is given back first */
  async retire(id: string, reason: string, step: Step = {}): Promise<Tool> {
    return this.unitOfWork.run(async () => {
      const { code, workUnitId } = await this.locked(id, step);
      if (workUnitId !== null) {
        const there = await this.equipment.workUnit(workUnitId);
        throw new DomainError('conflict', 'tooling.still-out', { code, workUnit: there?.code ?? '' });
      }
      return this.decide(id, 'retire', { ...step, reason }, (tool) => ({ ...tool, reason }));
    });
  }

  /** Lets the status follow the life, in the caller's unit of work; a blocked or retired tool stays so. */
  async judge(tool: Tool, step: Step): Promise<Tool> {
    const atLimit = lifeState(tool) === 'limit';
    if (atLimit && lifecycle.can(tool.status, 'wear'))
      return this.keep(tool, { ...tool, status: lifecycle.next(tool.status, 'wear') }, 'wear', step);
    if (!atLimit && tool.status === 'worn')
      return this.keep(tool, { ...tool, status: lifecycle.next('worn', 'revive', placeOf(tool)) }, 'revive', step);
    return tool;
  }

  private async decide(id: string, action: ToolAction, step: Step, work: (tool: Tool) => Tool): Promise<Tool> {
    return this.unitOfWork.run(async () => {
      const before = await this.locked(id, step);
      const after = work(before);
      const back = lifeState(after) === 'limit' ? 'worn' : placeOf(after);
      return this.keep(before, { ...after, status: lifecycle.next(before.status, action, back) }, action, step);
    });
  }

  /** @param place where it has gone, for who reads the history */
  private async keep(before: Tool, after: Tool, action: ToolAction, step: Step, place?: string): Promise<Tool> {
    const kept = { ...after, version: before.version + 1 };
    await this.tools.update(kept);
    const { expected: _, ...occasion } = step;
    this.facts.acted(before, kept, action, occasion, place);
    return kept;
  }

  private async locked(id: string, { expected }: Step): Promise<Tool> {
    const tool = found(await this.tools.lock(id), id);
    if (expected !== undefined) requireVersion(tool.version, expected);
    return tool;
  }

  private async requireGood({ code, lifeUnit, lifeLimit }: ToolFields, id: string | null): Promise<void> {
    if ((lifeUnit === null) !== (lifeLimit === null)) throw new DomainError('invalid', 'tooling.life-incomplete');
    const [other] = await this.tools.byCodes([code]);
    if (other && other.id !== id) throw new DomainError('conflict', 'tooling.code-taken', { code });
  }
}

const placeOf = ({ workUnitId }: Tool): ToolState => (workUnitId === null ? 'available' : 'issued');

function found(tool: Tool | null, id: string): Tool {
  if (!tool) throw new DomainError('not-found', 'entity.not-found', { type: 'tool', id });
  return tool;
}
