import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { decimal, isDecimalString, type DecimalString } from '#libs/kernel';
import { LedgerConsumers } from '#platform/ledger';
import { BY_MACHINE } from './machine-follower';

/**
 * Books what a machine counts that knows of no jobs, such as a PLC with a few counters: people start and end the job at
 * the station, and the pieces counted meanwhile are its own where the operation says that the machine reports. Never more
 * than is still to be made: what such a machine makes beyond that belongs to nobody.
 */
@Injectable()
export class PlainMachineCounts implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly connectivity: ConnectivityApi,
    private readonly workOrders: WorkOrderApi,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.plain-machine-counts',
      types: ['machine.counted'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle({ id, jobOrderId, workUnitId, occurredAt, payload }: LedgerEntry): Promise<void> {
    if (jobOrderId || !workUnitId) return;
    // One that takes jobs says itself which of them its pieces were for, if need be afterwards.
    if ((await this.connectivity.connectionOf(workUnitId))?.jobReceiverNode) return;
    const at = new Date(occurredAt);
    const job = ownerOf(await this.workOrders.begunAt([workUnitId]), at);
    if (!job) return;
    const left = decimal.sub(job.balance.remaining, job.balance.rework);
    const good = decimal.min(figure(payload['good']), left);
    const scrap = decimal.min(figure(payload['scrap']), decimal.sub(left, good));
    if (!decimal.isPositive(decimal.add(good, scrap))) return;
    await this.workOrders.report(job.id, {
      good,
      scrap,
      source: 'machine',
      sourceKey: id,
      at,
      ...(decimal.isPositive(scrap) ? { reasonCode: BY_MACHINE } : {}),
    });
  }
}

/** The job that was under way then; one that stands only where none runs, for a piece may come out after the pause. */
function ownerOf(jobs: readonly JobOrder[], at: Date): JobOrder | undefined {
  const own = jobs.filter(
    ({ control, reporting, startedAt }) =>
      control === 'person' && reporting === 'machine' && startedAt !== null && new Date(startedAt) <= at,
  );
  return own.find(({ status }) => status === 'running') ?? own[0];
}

const figure = (value: unknown): DecimalString => {
  const text = String(value ?? '0');
  return isDecimalString(text) ? text : '0';
};
