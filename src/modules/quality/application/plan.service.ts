import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { characteristicProblems } from '../domain/characteristic-check';
import type { Characteristic, CharacteristicDraft } from '../domain/quality';
import { FirstArticleRepository } from '../persistence/first-article.repository';
import { PlanRepository } from '../persistence/plan.repository';
import { toCharacteristic, toPlanRow } from '../persistence/plan.rows';

export type PlannedCharacteristic = Characteristic & { readonly operationId: string };

/** Inspection plans: what is measured in which operation of a routing version. Frozen together with the version. */
@Injectable()
export class PlanService {
  constructor(
    private readonly plans: PlanRepository,
    private readonly firstArticles: FirstArticleRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async planFor(operationIds: readonly string[]): Promise<PlannedCharacteristic[]> {
    const rows = await this.plans.ofOperations(operationIds);
    return rows.map((row) => ({ ...toCharacteristic(row.id, row), operationId: row.operationId }));
  }

  /** Of these operations those that ask for a first-article inspection. */
  async askingFirstArticle(operationIds: readonly string[]): Promise<string[]> {
    return this.firstArticles.asking(operationIds);
  }

  /** From now on these operations of a draft version ask for a first-article inspection. */
  async askFirstArticle(operationIds: readonly string[]): Promise<void> {
    if (operationIds.length > 0) await this.unitOfWork.run(() => this.firstArticles.ask(operationIds));
  }

  /** Leaves nothing of the plans of these operations of draft versions. */
  async clear(operationIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run(() => this.plans.clear(operationIds));
  }

  /** Adds to the plans of draft versions, behind what is there. */
  async add(drafts: readonly CharacteristicDraft[]): Promise<Characteristic[]> {
    return this.unitOfWork.run(async () => {
      const existing = await this.plans.ofOperations(drafts.map(({ operationId }) => operationId));
      const problems: FieldProblem[] = [];
      const rows = drafts.map((draft, index) => {
        const { operationId, balloon } = draft;
        const before = [...existing, ...drafts.slice(0, index)].filter((other) => other.operationId === operationId);
        if (before.some((other) => other.balloon === balloon))
          problems.push({ pointer: `/${index}/balloon`, code: 'characteristic.repeated', params: { balloon } });
        for (const wrong of characteristicProblems(draft))
          problems.push({ ...wrong, pointer: `/${index}${wrong.pointer}` });
        return toPlanRow(draft, newId(), before.length + 1);
      });
      if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
      if (rows.length > 0) await this.plans.add(rows);
      return rows.map((row) => toCharacteristic(row.id, row));
    });
  }
}
