import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { requireRule, type RuleBody, type RuleRevision, type SamplingRule } from '../domain/rule';
import { RuleRepository, type RuleFilter } from '../persistence/rule.repository';

export type RuleFields = Pick<SamplingRule, 'materialId' | 'supplier' | 'kind' | 'body'>;

/** A rule with the words of its material. */
export interface SamplingRuleView extends SamplingRule {
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
}

/** Sampling rules: made, changed and retired, each time as a new revision. */
@Injectable()
export class RuleService {
  constructor(
    private readonly rules: RuleRepository,
    private readonly material: MaterialApi,
    private readonly ledger: Ledger,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** Newest first. */
  async page(filter: RuleFilter, before: string | null, limit: number): Promise<Page<SamplingRuleView>> {
    const { items, nextCursor } = toPage(await this.rules.page(filter, before, limit), limit, ({ id }) => [id]);
    return { items: await this.worded(items), nextCursor };
  }

  /** Newest first. @throws DomainError not-found `entity.not-found` */
  async revisions(id: string): Promise<RuleRevision[]> {
    if (!(await this.rules.byId(id))) throw unknown(id);
    return this.rules.revisions(id);
  }

  /**
   * A retired rule of the same material, supplier and kind holds again with its next revision.
   * @param mayConfirm whether the caller may take tables that were not compared with the standard
   * @throws DomainError not-found `entity.not-found`; conflict `lot-inspection.rule-exists`; invalid and forbidden as
   *   {@link change}
   */
  async add(fields: RuleFields, mayConfirm: boolean): Promise<SamplingRuleView> {
    requireRule(fields);
    await this.material.material(fields.materialId);
    return this.unitOfWork.run(async () => {
      const known = await this.rules.of(fields);
      if (known?.active) throw new DomainError('conflict', 'lot-inspection.rule-exists');
      requireConfirmed(null, fields.body, mayConfirm);
      const createdAt = this.floor.now();
      if (known) return this.revise({ ...known, body: fields.body, active: true, createdAt }, 'created');
      const rule: SamplingRule = { ...fields, id: newId(), active: true, createdAt, revision: 1 };
      if (!(await this.rules.add(rule))) throw new DomainError('conflict', 'lot-inspection.rule-exists');
      return this.kept(rule, 'created');
    });
  }

  /**
   * @throws DomainError not-found `entity.not-found`; conflict `lot-inspection.rule-retired`; stale
   *   `precondition.stale`; invalid as {@link requireRule}; forbidden `lot-inspection.table-unconfirmed`
   */
  async change(id: string, body: RuleBody, expected: number | null, mayConfirm: boolean): Promise<SamplingRuleView> {
    return this.unitOfWork.run(async () => {
      const before = await this.lockActive(id);
      if (expected !== null) requireVersion(before.revision, expected);
      requireRule({ ...before, body });
      requireConfirmed(before.body, body, mayConfirm);
      return this.revise({ ...before, body }, 'changed');
    });
  }

  /** Lots that come from now on are inspected by the rule of all suppliers, if there is one, or not at all. */
  async retire(id: string): Promise<SamplingRuleView> {
    return this.unitOfWork.run(async () => this.revise({ ...(await this.lockActive(id)), active: false }, 'retired'));
  }

  private async lockActive(id: string): Promise<SamplingRule> {
    const rule = await this.rules.lock(id);
    if (!rule) throw unknown(id);
    if (!rule.active) throw new DomainError('conflict', 'lot-inspection.rule-retired');
    return rule;
  }

  private async revise(changed: SamplingRule, happened: string): Promise<SamplingRuleView> {
    const rule = { ...changed, revision: changed.revision + 1 };
    await this.rules.update(rule);
    return this.kept(rule, happened);
  }

  private async kept(rule: SamplingRule, happened: string): Promise<SamplingRuleView> {
    await this.rules.keep(rule, currentContext().actorId, this.floor.now());
    const [view] = await this.worded([rule]);
    if (!view) throw new Error('a rule that was named is gone');
    const { id, kind, supplier, revision, body } = rule;
    this.ledger.append({
      type: `sampling-rule.${happened}`,
      subjectId: id,
      payload: { materialId: rule.materialId, material: view.materialCode, kind, supplier, revision, body },
    });
    return view;
  }

  private async worded(rules: readonly SamplingRule[]): Promise<SamplingRuleView[]> {
    const materials = await this.material.materials([...new Set(rules.map(({ materialId }) => materialId))]);
    const words = new Map(materials.map((material) => [material.id, material]));
    return rules.map((rule) => {
      const material = words.get(rule.materialId);
      return {
        ...rule,
        materialCode: material?.code ?? '',
        materialName: material?.name ?? '',
        materialNameEn: material?.nameEn ?? '',
      };
    });
  }
}

/** Who names a table that nobody has compared with the standard confirms it; keeping it asks nobody again. */
function requireConfirmed(before: RuleBody | null, { reduced }: RuleBody, mayConfirm: boolean): void {
  if (reduced === 'ISO 2859-1' && before?.reduced !== reduced && !mayConfirm)
    throw new DomainError('forbidden', 'lot-inspection.table-unconfirmed');
}

const unknown = (id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type: 'sampling-rule', id });
