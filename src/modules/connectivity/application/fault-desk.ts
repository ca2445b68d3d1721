import { DomainError } from '#libs/kernel';
import type { FaultControl, FaultReport, ReturnStatus } from '#libs/opcua-client';
import type { OpenFault } from '../persistence/fault.repository';
import type { FaultBooks } from './fault-books';
import type { MachineContext } from './machine-context';

/** A fault is not put in later than this: the lesson may be over. Real seconds. */
const PATIENCE_SECONDS = 300;

/** Brings the faults an instructor asked for into one machine, and asks it what became of them. */
export class FaultDesk {
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly machine: MachineContext,
    private readonly control: FaultControl,
    private readonly books: FaultBooks,
  ) {}

  /**
   * Gives the machine what it does not have, ends what is to be ended, and writes down what it tells.
   * @throws DomainError of kind `unavailable` when the machine cannot be asked; the rest stays as it is
   */
  attend(connected: boolean): Promise<void> {
    const done = this.turn.then(() => this.work(connected));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async work(connected: boolean): Promise<void> {
    const open = await this.books.open(this.machine, PATIENCE_SECONDS);
    for (const fault of open) if (fault.state === 'asked') await this.plan(fault, connected);
    if (!connected || open.length === 0) return;
    for (const fault of open) if (fault.state === 'clearing') await this.control.clear(fault.id);
    const reports = new Map((await this.control.list()).map((report) => [report.id, report]));
    for (const fault of await this.books.open(this.machine, PATIENCE_SECONDS)) {
      const report = reports.get(fault.id) ?? null;
      if (fault.state !== 'asked' && isNews(fault, report)) await this.books.seen(this.machine, fault, report);
    }
  }

  private async plan(fault: OpenFault, connected: boolean): Promise<void> {
    if (fault.overdue) {
      const error = { code: 'connectivity.not-reached', params: { seconds: PATIENCE_SECONDS } };
      return this.books.refused(this.machine, fault, error);
    }
    if (!connected) return;
    const status = await this.ask(fault);
    if (status instanceof DomainError) return this.books.refused(this.machine, fault, status);
    if (status.ok) return this.books.accepted(this.machine, fault);
    const params = { returnStatus: String(status.raw) };
    await this.books.refused(this.machine, fault, { code: 'connectivity.fault-refused', params });
  }

  /** A machine without the door, or that says no, has refused. @throws DomainError of kind `unavailable` */
  private async ask({
    id,
    fault,
    afterSeconds,
    afterParts,
    lastsSeconds,
  }: OpenFault): Promise<ReturnStatus | DomainError> {
    try {
      return await this.control.plan({ id, fault, afterSeconds, afterParts, lastsSeconds: lastsSeconds ?? 0 });
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return error;
      throw error;
    }
  }
}

function isNews(fault: OpenFault, report: FaultReport | null): boolean {
  return !report || report.endedAt !== null || (report.beganAt !== null && fault.beganAt === null);
}
