import { Injectable } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';

/** Each is a lot of its own, and a report is taken back in one go. */
const MOST_SERIALS = 1000;

/** Which reports finish pieces of an order, so that they enter stock. */
@Injectable()
export class Finishing {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly material: MaterialApi,
  ) {}

  /** Whether nothing but skipped operations comes after the job. */
  async endsOrder(job: JobOrder): Promise<boolean> {
    const { links } = await this.workOrders.directive(job.workOrderId);
    const skipped = new Set(
      (await this.workOrders.jobOrders(job.workOrderId)).flatMap(({ status, operationId }) =>
        status === 'skipped' ? [operationId] : [],
      ),
    );
    const ends = (operationId: string): boolean =>
      links.every(({ from, to }) => from !== operationId || (skipped.has(to) && ends(to)));
    return ends(job.operationId);
  }

  /**
   * A person can report so many pieces in several goes.
   * @throws DomainError invalid `execution.too-many-serials` {most} for more finished pieces with serial numbers at once
   */
  async requireFewSerials(job: JobOrder, good: DecimalString): Promise<void> {
    if (decimal.compare(good, String(MOST_SERIALS)) <= 0) return;
    const { materialId } = await this.workOrders.order(job.workOrderId);
    const { tracking } = await this.material.material(materialId);
    if (tracking === 'serial' && (await this.endsOrder(job)))
      throw new DomainError('invalid', 'execution.too-many-serials', { most: MOST_SERIALS });
  }
}
