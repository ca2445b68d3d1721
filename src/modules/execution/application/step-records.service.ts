import { Injectable } from '@nestjs/common';
import type { Operation, Step } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { refsOf } from './refs';
import { checkStepValue, isFileCapture } from '../domain/step-value';
import type { StepRecord } from '../domain/step-record';
import { StepRecordRepository } from '../persistence/step-record.repository';
import { JobFiles } from './job-files';

const BEGUN = ['running', 'held', 'suspended'] as const;

/** Steps of measuring are done by measuring: the inspection knows whether they are. */
const recordable = (step: Step): boolean => step.kind !== 'measure';

/** What a machine does is prepared by hand before it starts; what a person does begins with the start and its gates. */
const statesToRecordIn = ({ control }: JobOrder): readonly JobOrder['status'][] =>
  control === 'machine' ? ['dispatched', ...BEGUN] : BEGUN;

@Injectable()
export class StepRecords {
  constructor(
    private readonly records: StepRecordRepository,
    private readonly workOrders: WorkOrderApi,
    private readonly files: JobFiles,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError `execution.unknown-step`, `execution.step-value-invalid`, or 409 when the job has ended */
  async record(jobOrderId: string, stepId: string, value: unknown, piece: number): Promise<StepRecord> {
    return this.unitOfWork.run(async () => {
      const job = await this.workOrders.jobOrder(jobOrderId);
      if (!statesToRecordIn(job).includes(job.status)) {
        throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
          lifecycle: 'job-order',
          state: job.status,
          action: 'record-step',
        });
      }
      const step = (await this.operationOf(job)).steps.find(({ id }) => id === stepId);
      if (!step) throw new DomainError('not-found', 'execution.unknown-step');
      const stored = checkStepValue(step, value);
      if (isFileCapture(step)) await this.files.require(jobOrderId, String(stored), step.input?.type !== 'file');
      const at = this.floor.now();
      const id = newId();
      const entryId = this.ledger.append({
        type: 'step.recorded',
        subjectId: id,
        ...refsOf(job),
        occurredAt: at,
        payload: { stepId, seq: step.seq, kind: step.kind, piece, value: stored },
      });
      const record: StepRecord = {
        id,
        jobOrderId,
        stepId,
        stepSeq: step.seq,
        stepKind: step.kind,
        mandatory: step.mandatory,
        piece,
        value: stored,
        recordedBy: currentContext().actorId,
        recordedAt: at,
        entryId,
      };
      await this.records.add(record);
      return record;
    });
  }

  async of(jobOrderIds: readonly string[]): Promise<StepRecord[]> {
    return this.records.of(jobOrderIds);
  }

  /** Mandatory steps nobody has recorded yet. */
  async missing(job: JobOrder): Promise<Step[]> {
    const operation = await this.operationOf(job);
    const mandatory = operation.steps.filter((step) => step.mandatory && recordable(step));
    if (mandatory.length === 0) return [];
    const done = new Set((await this.records.of([job.id])).map((record) => record.stepId));
    return mandatory.filter((step) => !done.has(step.id));
  }

  /** @throws DomainError `execution.steps-missing` */
  async requireComplete(job: JobOrder): Promise<void> {
    const missing = await this.missing(job);
    if (missing.length === 0) return;
    throw new DomainError('conflict', 'execution.steps-missing', { steps: missing.map((step) => step.title) });
  }

  async operationOf(job: JobOrder): Promise<Operation> {
    const directive = await this.workOrders.directive(job.workOrderId);
    const operation = directive.operations.find(({ operationId }) => operationId === job.operationId);
    if (!operation) throw new Error(`the directive of ${job.number} lacks its operation`);
    return operation;
  }
}
