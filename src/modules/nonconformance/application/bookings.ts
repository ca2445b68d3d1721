import { Injectable } from '@nestjs/common';
import { ExecutionApi, type PersonReport } from '#modules/execution';
import { MaterialApi } from '#modules/material';
import { WorkOrderApi } from '#modules/work-order';
import { decimal, DomainError } from '#libs/kernel';
import { bookSteps, type BookStep } from '../domain/booking';
import type { Disposition, Ncr } from '../domain/nonconformance';

/** What a disposition left behind in the books of others. */
export interface Booked {
  /** The report the nonconformance is about now. */
  readonly postingId: string | null;
  readonly reworkJobId: string | null;
}

/** Carries dispositions out in the books of orders and stock, by their own front doors and in their own words. */
@Injectable()
export class Bookings {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly execution: ExecutionApi,
    private readonly material: MaterialApi,
  ) {}

  /** @throws DomainError as the reports of work-order and the stock of material refuse */
  async carryOut(ncr: Ncr, disposition: Disposition, operationId: string | undefined): Promise<Booked> {
    let booked: Booked = { postingId: ncr.postingId, reworkJobId: null };
    for (const step of bookSteps(ncr.standing, disposition.kind))
      booked = await this.take(step, { ...ncr, postingId: booked.postingId }, disposition, operationId, booked);
    return booked;
  }

  private async take(
    step: BookStep,
    ncr: Ncr,
    disposition: Disposition,
    operationId: string | undefined,
    booked: Booked,
  ): Promise<Booked> {
    const { quantity } = disposition;
    switch (step) {
      case 'take-back':
        return { ...booked, postingId: await this.takeBack(ncr, disposition) };
      case 'rework':
        await this.report(ncr, disposition, step, { rework: quantity });
        return booked;
      case 'good':
        await this.report(ncr, disposition, step, { good: quantity, firstPass: false });
        return booked;
      case 'scrap':
        await this.report(ncr, disposition, step, { scrap: quantity, firstPass: false });
        return booked;
      case 'scrap-first':
        await this.report(ncr, disposition, step, { scrap: quantity });
        return booked;
      case 'send':
        return { ...booked, reworkJobId: await this.send(ncr, disposition, operationId) };
      case 'scrap-lot':
      case 'return-lot':
        await this.takeOut(ncr, disposition, step);
        return booked;
    }
  }

  private async report(
    ncr: Ncr,
    { id, serials, note }: Disposition,
    step: BookStep,
    figures: Omit<PersonReport, 'sourceKey'>,
  ): Promise<string> {
    const job = await this.workOrders.jobOrder(jobOf(ncr));
    const { postingId } = await this.execution.report(job, {
      ...figures,
      reasonCode: ncr.defectCode ?? 'other',
      sourceKey: `nonconformance:${id}:${step}`,
      ...(figures.scrap && serials.length > 0 ? { serials } : {}),
      ...(job.status === 'completed' ? { correction: `${ncr.number} ${note}` } : {}),
    });
    return postingId;
  }

  /** The report is taken back whole; what stands of it is posted anew. @returns the report it is about from now on */
  private async takeBack(ncr: Ncr, disposition: Disposition): Promise<string | null> {
    const jobOrderId = jobOf(ncr);
    const postings = await this.workOrders.postings(jobOrderId);
    const posting = postings.find(({ id }) => id === ncr.postingId);
    if (!posting) throw new DomainError('conflict', 'nonconformance.no-posting');
    await this.execution.reverse(jobOrderId, posting.id, `${ncr.number} ${disposition.note}`);
    const scrap = decimal.sub(posting.scrap, disposition.quantity);
    if (decimal.isZero(decimal.add(scrap, posting.good, posting.rework))) return null;
    return this.report(ncr, { ...disposition, serials: [] }, 'take-back', {
      good: posting.good,
      scrap,
      rework: posting.rework,
      firstPass: posting.pass === 'first',
      pictureId: posting.pictureId,
    });
  }

  private async send(ncr: Ncr, { quantity, note }: Disposition, operationId: string | undefined): Promise<string> {
    const rework = await this.workOrders.sendToRework(jobOf(ncr), {
      quantity,
      reason: `${ncr.number} ${note}`,
      ...(operationId ? { operationId } : {}),
    });
    return rework.id;
  }

  private async takeOut(ncr: Ncr, { quantity, note }: Disposition, step: 'scrap-lot' | 'return-lot'): Promise<void> {
    if (!ncr.lotId) throw new DomainError('conflict', 'nonconformance.no-lot');
    const { stock } = await this.material.lot(ncr.lotId);
    let left = quantity;
    for (const { location, quantity: here } of stock) {
      const some = decimal.min(left, here);
      if (!decimal.isPositive(some)) continue;
      const leaving = {
        from: location,
        quantity: some,
        reason: `${ncr.number} ${note}`,
        workOrderId: ncr.workOrderId,
        jobOrderId: ncr.jobOrderId,
      };
      await (step === 'scrap-lot'
        ? this.material.scrap(ncr.lotId, leaving)
        : this.material.giveBack(ncr.lotId, leaving));
      left = decimal.sub(left, some);
    }
    if (decimal.isPositive(left)) throw new DomainError('conflict', 'nonconformance.too-little-in-stock', { left });
  }
}

function jobOf({ jobOrderId }: Ncr): string {
  if (!jobOrderId) throw new DomainError('conflict', 'nonconformance.no-job');
  return jobOrderId;
}
