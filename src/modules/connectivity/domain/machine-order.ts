import type { JobOrder } from '#libs/opcua-client';
import { decimal, isDecimalString } from '#libs/kernel';
import type { MachineJob } from './machine-job';

/** Pieces are counted by machines, so a job's quantity must be whole. */
export function isWholeQuantity(quantity: string | null): quantity is string {
  return quantity !== null && isDecimalString(quantity) && decimal.isPositive(quantity) && !quantity.includes('.');
}

/**
 * The job as the machine gets it: RunsPlanned and PlannedCycleTime (seconds) after OPC 40001-3, the produced material
 * with its quantity as a decimal string (OPC 10031-4). Always the same for the same job, so that it can be sent again.
 */
export function machineOrder(job: MachineJob): JobOrder {
  const { order, quantity } = job;
  if (!order || !isWholeQuantity(quantity)) throw new Error(`machine job ${job.opcJobOrderId} has no whole quantity`);
  const { plannedCycleSeconds, materialCode, lotNo, description } = order;
  return {
    jobOrderId: job.opcJobOrderId,
    ...(description ? { description } : {}),
    parameters: [
      { id: 'RunsPlanned', value: Number(quantity), dataType: 'UInt32' },
      ...(plannedCycleSeconds
        ? [{ id: 'PlannedCycleTime', value: plannedCycleSeconds, dataType: 'Double' as const }]
        : []),
    ],
    ...(materialCode
      ? { materials: [{ definitionId: materialCode, ...(lotNo ? { lotId: lotNo } : {}), use: 'Produced', quantity }] }
      : {}),
  };
}
