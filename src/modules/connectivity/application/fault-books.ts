import { Injectable } from '@nestjs/common';
import type { ErrorParams } from '#libs/kernel';
import type { FaultReport } from '#libs/opcua-client';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { aboutFault } from '../domain/fault-refs';
import type { FaultEnding } from '../domain/machine-fault';
import { FaultRepository, type OpenFault } from '../persistence/fault.repository';
import { LeaseRepository } from '../persistence/lease.repository';
import type { MachineContext } from './machine-context';

const TOLD: Readonly<Record<FaultEnding, string>> = {
  remedy: 'fault.cleared',
  withdrawn: 'fault.cleared',
  time: 'fault.ended',
  refused: 'fault.refused',
  lost: 'fault.lost',
};

/** Keeps what machines made of the faults that were put into them. */
@Injectable()
export class FaultBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly leases: LeaseRepository,
    private readonly faults: FaultRepository,
  ) {}

  /** Those of a machine that are not over, first asked first; `overdue` after so many seconds. */
  open(machine: MachineContext, patienceSeconds: number): Promise<readonly OpenFault[]> {
    return this.faults.openAt(machine.workUnitId, patienceSeconds);
  }

  accepted(machine: MachineContext, fault: OpenFault): Promise<void> {
    return this.write(machine, fault, () => this.faults.accept(fault.id));
  }

  refused(machine: MachineContext, fault: OpenFault, error: { code: string; params: ErrorParams }): Promise<void> {
    return this.write(machine, fault, () => this.end(machine, fault, 'refused', this.floor.now(), error));
  }

  /** What the machine says of a fault it was given; null: it knows nothing of it. */
  seen(machine: MachineContext, fault: OpenFault, report: FaultReport | null): Promise<void> {
    return this.write(machine, fault, async () => {
      // One that was taken back before the machine had it.
      if (!report) return this.end(machine, fault, fault.accepted ? 'lost' : 'withdrawn', this.floor.now());
      const { beganAt, endedAt, signal } = report;
      if (beganAt && !fault.beganAt) {
        await this.faults.begin(fault.id, beganAt, signal);
        this.tell('fault.began', machine, fault, { occurredAt: beganAt });
      }
      if (endedAt) await this.end(machine, fault, endingOf(report), endedAt);
    });
  }

  private async end(
    machine: MachineContext,
    fault: OpenFault,
    ending: FaultEnding,
    at: Date,
    error: { code: string; params: ErrorParams } | null = null,
  ): Promise<void> {
    await this.faults.end(fault.id, ending, at, error);
    const type = TOLD[ending];
    const actorId = type === 'fault.cleared' ? fault.clearAskedBy : null;
    this.tell(type, machine, fault, { occurredAt: at, actorId, ending });
  }

  private tell(
    type: string,
    machine: MachineContext,
    fault: OpenFault,
    { ending, ...fact }: { occurredAt: Date; actorId?: string | null; ending?: FaultEnding },
  ): void {
    const about = aboutFault(fault, machine.lineMode);
    this.ledger.append({ type, ...about, ...fact, payload: { ...about.payload, ...(ending ? { ending } : {}) } });
  }

  /** As long as the machine is this gateway's and the fault is not over. */
  private async write(machine: MachineContext, fault: OpenFault, work: () => Promise<void>): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      if ((await this.faults.lock(fault.id))?.endedAt === null) await work();
    });
  }
}

/** A machine may name endings that we do not know. */
function endingOf({ ending, beganAt }: FaultReport): FaultEnding {
  if (ending === 'time') return 'time';
  return beganAt ? 'remedy' : 'withdrawn';
}
