import { Injectable } from '@nestjs/common';
import { DomainError, type FieldProblem } from '#libs/kernel';
import { RoutingApi, type RoutingVersion } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { lineProblems } from '../domain/characteristic-check';
import { planChanges } from '../domain/plan-changes';
import type { Characteristic, CharacteristicDraft } from '../domain/quality';
import { PlanRepository } from '../persistence/plan.repository';
import { toCharacteristic, toPlanRow } from '../persistence/plan.rows';

/** All the plan of one operation says; what is not in it is taken out. */
export interface PlanContent {
  readonly firstArticle: boolean;
  /** In their order. */
  readonly characteristics: readonly EditedCharacteristic[];
}

/** A line that names its id stays the same one. */
export type EditedCharacteristic = Omit<CharacteristicDraft, 'operationId'> & { readonly id?: string };

/** Inspection plans as people write them: one operation of a draft version at a time, as a whole. */
@Injectable()
export class PlanEditor {
  constructor(
    private readonly routing: RoutingApi,
    private readonly plans: PlanRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Writes the plan of an operation anew. Nothing is written while anything in it is wrong.
   * @param expected its version as it was read; 0 where nobody had written it
   * @returns the version of the routing it belongs to
   * @throws DomainError not-found `entity.not-found`; conflict `routing.not-draft`; `precondition.stale`; invalid
   *   `request.invalid` with each wrong place: `characteristic.…`, `measurement.limits-…`
   */
  async write(
    operationId: string,
    { firstArticle, characteristics }: PlanContent,
    expected: number,
  ): Promise<RoutingVersion> {
    return this.unitOfWork.run(async () => {
      const version = await this.routing.lockDraftOf(operationId);
      const head = (await this.plans.heads([operationId])).get(operationId);
      requireVersion(head?.version ?? 0, expected);
      const stored = await this.plans.ofOperations([operationId]);
      const before = stored.map((row) => toCharacteristic(row.id, row));
      const revisions = await this.knownRevisions(version, before);
      refuse([
        ...(firstArticle && characteristics.length === 0
          ? [{ pointer: '/firstArticle', code: 'characteristic.first-article-without' }]
          : []),
        ...contentProblems(characteristics),
        ...referenceProblems(characteristics, before, revisions),
      ]);
      const rows = characteristics.map(({ id = newId(), ...line }, index) =>
        toPlanRow({ ...line, operationId }, id, index + 1),
      );
      await this.plans.replace(operationId, rows);
      await this.plans.head(operationId, firstArticle);
      const after = rows.map((row) => toCharacteristic(row.id, row));
      this.ledger.append({
        type: 'inspection-plan.edited',
        subjectId: operationId,
        payload: {
          routingId: version.routingId,
          version: version.version,
          characteristics: after.length,
          balloons: after.filter(({ place }) => place !== null).length,
          firstArticle,
          ...planChanges(before, after),
        },
      });
      return version;
    });
  }

  /** Balloons stand on documents of the material or of an operation of the version, or where they stood before. */
  private async knownRevisions(version: RoutingVersion, before: readonly Characteristic[]): Promise<Set<string>> {
    const operations = await this.routing.operationsOf(version.id);
    const documents = await this.routing.documentsAbout({
      materialId: version.materialId,
      documentIds: operations.flatMap(({ documentIds }) => documentIds),
    });
    return new Set([
      ...documents.flatMap(({ revisions }) => revisions.map(({ id }) => id)),
      ...before.flatMap(({ place }) => place?.revisionId ?? []),
    ]);
  }
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
}

const at = (index: number, { pointer, ...problem }: FieldProblem): FieldProblem => ({
  ...problem,
  pointer: `/characteristics/${index}${pointer}`,
});

const contentProblems = (lines: readonly EditedCharacteristic[]): FieldProblem[] =>
  lineProblems(lines).flatMap((problems, index) => problems.map((problem) => at(index, problem)));

/** Lines that name a line of another plan, or one twice, or a drawing this product is not made by. */
function referenceProblems(
  lines: readonly EditedCharacteristic[],
  before: readonly Characteristic[],
  revisions: ReadonlySet<string>,
): FieldProblem[] {
  const mine = new Set(before.map(({ id }) => id));
  const ids = lines.map(({ id }) => id);
  return lines.flatMap(({ id, place }, index) => [
    ...(id === undefined || (mine.has(id) && ids.indexOf(id) === index)
      ? []
      : [at(index, { pointer: '/id', code: 'characteristic.of-other-plan' })]),
    ...(!place || revisions.has(place.revisionId)
      ? []
      : [at(index, { pointer: '/place/revisionId', code: 'characteristic.drawing-unknown' })]),
  ]);
}
