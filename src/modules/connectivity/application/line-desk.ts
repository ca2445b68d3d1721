import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorParams } from '#libs/kernel';
import type { LineControl, LineMove, ReturnStatus } from '#libs/opcua-client';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { aboutFault } from '../domain/fault-refs';
import { aboutLineCommand, LINE_FACTS } from '../domain/line-command';
import { FaultRepository } from '../persistence/fault.repository';
import { LineCommandRepository, type OpenLineCommand } from '../persistence/line-command.repository';
import { FloorPaces } from './floor-paces';

/** The line is not moved later than this: nobody waits for it any more. Real seconds. */
const PATIENCE_SECONDS = 60;

const MOVES = { pause: 'Pause', resume: 'Resume', step: 'Step' } as const satisfies Record<string, LineMove>;

interface Refusal {
  readonly code: string;
  readonly params: ErrorParams;
}

/** Carries out what instructors ask of the line as a whole, one after the other. */
@Injectable()
export class LineDesk {
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly commands: LineCommandRepository,
    private readonly faults: FaultRepository,
    private readonly paces: FloorPaces,
  ) {}

  /**
   * Carries out what is open, in the order it was asked. The line does each once for its id, so that it harms nothing when
   * two gateways are at it.
   * @param control null: no machine of the line is connected here
   * @throws DomainError of kind `unavailable` when the line cannot be asked; the rest stays as it is
   */
  attend(control: LineControl | null): Promise<void> {
    const done = this.turn.then(() => this.work(control));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async work(control: LineControl | null): Promise<void> {
    for (const command of await this.commands.open(PATIENCE_SECONDS)) {
      if (command.overdue) {
        await this.end(command, { code: 'connectivity.not-reached', params: { seconds: PATIENCE_SECONDS } });
      } else if (control) {
        await this.end(command, await this.carryOut(control, command));
      }
    }
  }

  /** @returns why it was not done; null when it was */
  private async carryOut(control: LineControl, command: OpenLineCommand): Promise<Refusal | null> {
    try {
      const status = await this.ask(control, command);
      return status.ok ? null : { code: 'connectivity.line-refused', params: { returnStatus: String(status.raw) } };
    } catch (error) {
      // Without the door it has refused; away, it is asked again.
      if (error instanceof DomainError && error.kind !== 'unavailable') return error;
      throw error;
    }
  }

  private async ask(control: LineControl, { id, action, speed, seed }: OpenLineCommand): Promise<ReturnStatus> {
    if (action === 'reset') return control.reset(id, seed);
    if (action !== 'speed') return control.move(MOVES[action], id);
    const { name } = this.floor;
    if (name === null) throw new DomainError('conflict', 'connectivity.speed-fixed');
    const { status, pace } = await control.setSpeed(id, speed ?? 1);
    if (!status.ok) return status;
    await this.unitOfWork.run(() => this.commands.addPace(id, name, pace));
    await this.paces.look();
    // Told as done once it is so, and every process has heard of it.
    await sleep(this.floor.realMsUntil(pace));
    return status;
  }

  /** Another gateway may have been faster. */
  private async end(command: OpenLineCommand, refusal: Refusal | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      if ((await this.commands.lock(command.id))?.state !== 'asked') return;
      await this.commands.end(command.id, refusal ? 'refused' : 'done', this.floor.now(), refusal);
      const about = aboutLineCommand(command);
      const fact = { ...about, actorId: command.askedBy };
      if (refusal) {
        const payload = { ...about.payload, error: refusal.code };
        this.ledger.append({ type: 'line.command-refused', ...fact, payload });
      } else {
        if (command.action === 'reset') await this.endFaults(command.askedBy);
        this.ledger.append({ type: LINE_FACTS[command.action], ...fact });
      }
    });
  }

  /** The line has cleared them; what a machine does not have yet is set after the reset. */
  private async endFaults(actorId: string): Promise<void> {
    const occurredAt = this.floor.now();
    for (const fault of await this.faults.endAllAccepted(occurredAt)) {
      const about = aboutFault(fault, 'virtual');
      const payload = { ...about.payload, ending: fault.state };
      this.ledger.append({ type: 'fault.cleared', ...about, occurredAt, actorId, payload });
    }
  }
}
