import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { Connection } from '../domain/connection';
import {
  aboutLineCommand,
  type LineCommand,
  type LineCommandDraft,
  type VirtualLineState,
} from '../domain/line-command';
import { ConnectionRepository } from '../persistence/connection.repository';
import { LineCommandRepository } from '../persistence/line-command.repository';
import { ScenarioFiles } from './scenario-files';
import { VIRTUAL_LINE } from './virtual-line';

/** The virtual line as an instructor moves it; it hears of a command after the commit. */
@Injectable()
export class LineService {
  constructor(
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly connections: ConnectionRepository,
    private readonly commands: LineCommandRepository,
    private readonly scenarios: ScenarioFiles,
  ) {}

  async state(): Promise<VirtualLineState> {
    const [machines, { moved, pending }] = await Promise.all([this.machines(), this.commands.last()]);
    const paused = moved === 'pause' || moved === 'reset';
    return { present: this.isPresent(machines), paused, speed: this.floor.speed, pending };
  }

  /** Newest first; one more than `limit` when there is a next page. @param before the last id of the page before */
  page(before: string | null, limit: number): Promise<LineCommand[]> {
    return this.commands.page(before, limit);
  }

  /**
   * Asks the whole virtual line for something; `line.paused` and its like tell that it is done, `line.command-refused` that
   * it never will be.
   * @throws DomainError `connectivity.no-virtual-line`, `connectivity.speed-with-real-machines`,
   * `connectivity.speed-fixed`, `connectivity.line-not-paused`, `connectivity.speed-missing`, `connectivity.scenario-unknown`
   */
  async ask(asked: Omit<LineCommandDraft, 'seed'>, actorId: string): Promise<LineCommand> {
    await this.requireFitting(asked);
    const draft = { ...asked, seed: this.seedOf(asked.scenario) };
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.commands.add(id, draft, actorId, this.floor.now());
      this.ledger.append({ type: 'line.command-requested', ...aboutLineCommand({ id, ...draft }), actorId });
    });
    const command = await this.commands.find(id);
    if (!command) throw new Error(`line command ${id} is gone`);
    return command;
  }

  private seedOf(scenario: string | null): number | null {
    if (scenario === null) return null;
    const found = this.scenarios.find(scenario);
    if (found) return found.seed;
    const problem = { pointer: '/scenario', code: 'connectivity.scenario-unknown', params: { scenario } };
    throw new DomainError('unprocessable', problem.code, problem.params, [problem]);
  }

  private async requireFitting({ action, speed }: Omit<LineCommandDraft, 'seed'>): Promise<void> {
    const machines = await this.machines();
    if (!this.isPresent(machines)) throw new DomainError('conflict', 'connectivity.no-virtual-line');
    if (action === 'speed') {
      if (speed === null) {
        const problem = { pointer: '/speed', code: 'connectivity.speed-missing', params: {} };
        throw new DomainError('unprocessable', problem.code, {}, [problem]);
      }
      if (this.floor.name === null) throw new DomainError('conflict', 'connectivity.speed-fixed');
      // What a real machine tells of is in real time.
      if (machines.some(({ template }) => template !== VIRTUAL_LINE)) {
        throw new DomainError('conflict', 'connectivity.speed-with-real-machines');
      }
    }
    if (action === 'step') {
      const { moved } = await this.commands.last();
      if (moved !== 'pause' && moved !== 'reset') throw new DomainError('conflict', 'connectivity.line-not-paused');
    }
  }

  private async machines(): Promise<readonly Connection[]> {
    return (await this.connections.all()).filter(({ enabled }) => enabled);
  }

  private isPresent(machines: readonly Connection[]): boolean {
    return this.settings.demo && machines.some(({ template }) => template === VIRTUAL_LINE);
  }
}
