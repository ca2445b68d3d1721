import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { createTranslator } from '#libs/texts';
import { IdentityApi } from '#modules/identity';
import { MaterialApi } from '#modules/material';
import { QualityApi, type PlannedCharacteristic } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { TrainingApi } from '#modules/training';
import { WorkOrderApi } from '#modules/work-order';
import { aliasLetters, mayBeTaught, revealing } from '../domain/redaction';
import type { StoredTrialJob } from '../domain/trial-job';
import { TrialJobRepository } from '../persistence/trial-job.repository';
import type { Conversion } from '../domain/trial-job.types';
import { TrialJobs, type Move } from './trial-jobs';

/** What students read is Chinese first; the letters are the same in every language. */
const alias = createTranslator('zh-CN');

/**
 * 教学化改造: an agreed trial job becomes a routing, an order and, with a team, an assignment, in one transaction. Nothing
 * that students can see carries the company's name.
 */
@Injectable()
export class ConversionService {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly rows: TrialJobRepository,
    private readonly identity: IdentityApi,
    private readonly materials: MaterialApi,
    private readonly routings: RoutingApi,
    private readonly quality: QualityApi,
    private readonly workOrders: WorkOrderApi,
    private readonly training: TrainingApi,
  ) {}

  /**
   * @throws DomainError conflict `trial-job.not-for-students`; invalid `request.invalid` with `trial-job.reveals-company`,
   *   `trial-job.material-or-draft`, `trial-job.routing-or-base`, `trial-job.title-required`; whatever material, routing,
   *   work-order and training refuse. Nothing of it is left then.
   */
  async convert(id: string, input: Conversion, move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, 'plan', move, async (job) => {
      await this.check(job, input);
      const materialId = await this.materialFor(input);
      const routingVersionId = input.routingVersionId ?? (await this.ownRouting(job, materialId, input));
      const serial = await this.rows.aliasSerial(job.organisationId);
      const order = await this.workOrders.create({
        materialId,
        routingVersionId,
        quantity: input.quantity,
        priority: input.priority,
        dueAt: input.dueAt ?? null,
        acknowledgePastDue: input.acknowledgePastDue,
        teamId: input.teamId ?? null,
        lineMode: input.lineMode,
        alias: alias('trial-job.alias', { letters: aliasLetters(serial) }),
        confidentiality: job.request.confidentiality ?? 0,
        context: { trialJobId: id },
      });
      await this.workOrders.plan(order.id);
      const assigned = await this.assign(job, order.id, materialId, input);
      return { workOrderId: order.id, routingVersionId, materialId, teamId: input.teamId ?? null, ...assigned };
    });
  }

  private async check({ request, organisationId }: StoredTrialJob, input: Conversion): Promise<void> {
    const { title, titleEn, objectives, material } = input;
    if (input.teamId && !mayBeTaught(request)) throw new DomainError('conflict', 'trial-job.not-for-students');
    const wrong = (pointer: string, code: string) => ({ pointer, code });
    const [company] = await this.identity.organisationsByIds([organisationId]);
    const texts = {
      '/title': title,
      '/titleEn': titleEn,
      '/objectives': objectives,
      '/material/code': material?.code,
      '/material/name': material?.name,
      '/material/nameEn': material?.nameEn,
      '/material/specification': material?.specification,
    };
    const problems = [
      ...revealing(texts, company ? [company.name, company.code] : []),
      ...((input.materialId === undefined) === (material === undefined)
        ? [wrong('/materialId', 'trial-job.material-or-draft')]
        : []),
      ...((input.routingVersionId === undefined) === (input.basedOnVersionId === undefined)
        ? [wrong('/routingVersionId', 'trial-job.routing-or-base')]
        : []),
      ...(input.teamId && !title?.trim() ? [wrong('/title', 'trial-job.title-required')] : []),
    ];
    if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
  }

  private async materialFor({ materialId, material }: Conversion): Promise<string> {
    if (materialId) return materialId;
    if (!material) throw new Error('neither a material nor a draft of one');
    const created = await this.materials.createMaterial({
      code: material.code,
      revision: material.revision ?? 'A',
      name: material.name,
      nameEn: material.nameEn,
      specification: material.specification ?? '',
      unit: material.unit ?? 'pcs',
      kind: 'product',
      tracking: 'lot',
    });
    return created.id;
  }

  /** Copies a version with its inspection plan into a routing named after the trial job, and releases it. */
  private async ownRouting({ number }: StoredTrialJob, materialId: string, input: Conversion): Promise<string> {
    const baseId = input.basedOnVersionId ?? '';
    const draft = await this.routings.draftOf(baseId);
    const { operations: from } = await this.routings.directiveOf(baseId);
    const created = await this.routings.createVersion({ ...draft, code: number, materialId });
    const numberOf = new Map(from.map((operation) => [operation.operationId, operation.number]));
    const idOf = new Map(created.operations.map((operation) => [operation.number, operation.operationId]));
    const plan = await this.quality.planFor(from.map(({ operationId }) => operationId));
    await this.quality.addCharacteristics(
      plan.map((line) => copyOf(line, idOf.get(numberOf.get(line.operationId) ?? -1))),
    );
    await this.routings.release(created.routingVersionId);
    return created.routingVersionId;
  }

  private async assign(
    { id }: StoredTrialJob,
    workOrderId: string,
    materialId: string,
    { teamId, title = '', titleEn, objectives, startsAt, dueAt, rubricId }: Conversion,
  ): Promise<{ taskId: string; assignmentId: string; attemptId: string } | object> {
    if (!teamId) return {};
    const task = await this.training.createTask({
      title,
      titleEn,
      objectives,
      source: 'trial-job',
      trialJobId: id,
      materialId,
    });
    return this.training.createAssignment({ taskId: task.id, teamId, workOrderId, rubricId, startsAt, dueAt });
  }
}

function copyOf({ id: _lineId, ...line }: PlannedCharacteristic, operationId: string | undefined) {
  if (!operationId) throw new Error('a copied routing has lost an operation');
  return { ...line, operationId };
}
