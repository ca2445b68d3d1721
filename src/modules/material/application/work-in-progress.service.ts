import { Injectable } from '@nestjs/common';
import { decimal, type DecimalString } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { WorkInProgress } from '../domain/lot';
import { WorkInProgressRepository } from '../persistence/work-in-progress.repository';
import type { MovementContext } from './lot-books';
import { ProductionService, type OrderLot } from './production.service';

export interface PutAwayWork extends OrderLot, Omit<MovementContext, keyof OrderLot> {
  readonly location: string;
  /** Unfinished pieces; nothing lies there any more when it is zero. */
  readonly quantity: DecimalString;
  readonly label: string | null;
}

/**
 * Work in progress 在制品 that was put somewhere. It is no stock: nobody can issue, count or consume it, and the job's
 * books alone say how much there is of it; here stands where it lies, so that it is found and its lot tells.
 */
@Injectable()
export class WorkInProgressService {
  constructor(
    private readonly rows: WorkInProgressRepository,
    private readonly production: ProductionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Said again, it is corrected. */
  async putAway({ workOrderId, jobOrderId, materialId, location, quantity, label, ...of }: PutAwayWork): Promise<void> {
    await this.unitOfWork.run(async () => {
      const at = of.at ?? this.floor.now();
      if (decimal.isZero(quantity)) return this.takeUp(jobOrderId, { ...of, at, workOrderId });
      const { id: lotId, number } = await this.production.orderLot({ workOrderId, jobOrderId, materialId });
      const by = of.actorId === undefined ? currentContext().actorId : of.actorId;
      const [before] = await this.rows.ofJobs([jobOrderId]);
      await this.rows.put({ jobOrderId, lotId, location, quantity, label, by, at });
      this.tell(
        'lot.put-away',
        lotId,
        { ...of, workOrderId, jobOrderId, at },
        {
          number,
          from: before?.location ?? null,
          to: location,
          quantity,
          label,
        },
      );
    });
  }

  /** Work goes on with what lay there until then, or has ended. */
  async takeUp(jobOrderId: string, context: MovementContext = {}): Promise<void> {
    await this.unitOfWork.run(async () => {
      const at = context.at ?? this.floor.now();
      const taken = await this.rows.take(jobOrderId, at);
      if (!taken) return;
      const { lotId, location: from, quantity, label } = taken;
      this.tell('lot.taken-up', lotId, { ...context, jobOrderId, at }, { from, to: null, quantity, label });
    });
  }

  async ofJobs(jobOrderIds: readonly string[]): Promise<WorkInProgress[]> {
    return this.rows.ofJobs(jobOrderIds);
  }

  async at(location: string): Promise<WorkInProgress[]> {
    return this.rows.at(location);
  }

  private tell(
    type: string,
    subjectId: string,
    { workOrderId, jobOrderId, at, actorId, lineMode }: MovementContext,
    payload: Readonly<Record<string, unknown>>,
  ): void {
    this.ledger.append({
      type,
      subjectId,
      workOrderId: workOrderId ?? null,
      jobOrderId: jobOrderId ?? null,
      occurredAt: at,
      actorId,
      lineMode,
      payload,
    });
  }
}
