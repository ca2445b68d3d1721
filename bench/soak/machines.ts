import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StationCode } from '#libs/line-simulator';
import { Cable } from '../../test/support/cable';
import { HelperProcess } from '../helper-process';
import type { Stage } from '../stage';
import type { LineOrder } from './line';
import { reportingTo } from './memory';

export interface Pieces {
  readonly good: number;
  readonly scrap: number;
}

interface Started {
  readonly stations: readonly { readonly code: StationCode; readonly port: number }[];
}

interface Kept {
  readonly memory: Pieces & Readonly<Record<string, unknown>>;
}

const NONE: Pieces = { good: 0, scrap: 0 };

/** The machines of the line, each behind a cable of its own, and what they have really made. */
export class Machines {
  /** What a machine had made before its counters went to 0. */
  private readonly before = new Map<StationCode, Pieces>();

  private constructor(
    private readonly line: HelperProcess,
    private readonly cables: ReadonlyMap<StationCode, Cable>,
    private readonly folder: string,
  ) {}

  /** @param origin milliseconds of the wall clock from which on the floor runs `speed` times as fast */
  static async start(stage: Stage, origin: number, speed: number, memoryFile: string): Promise<Machines> {
    const folder = join(stage.folder, 'line');
    const args = [folder, String(origin), String(speed)];
    const line = HelperProcess.start(stage, 'soak/line.ts', args, reportingTo(memoryFile));
    // Each machine makes its keys first.
    const { stations } = await line.hear<Started>('stations', 180_000);
    const cables = new Map<StationCode, Cable>();
    for (const { code, port } of stations) {
      const cable = await Cable.to({ host: '127.0.0.1', port });
      stage.defer(() => cable.remove());
      cables.set(code, cable);
    }
    return new Machines(line, cables, folder);
  }

  get pid(): number {
    return this.line.pid;
  }

  /** Where the server finds each machine: at the near end of its cable. */
  get endpoints(): readonly { readonly code: StationCode; readonly endpointUrl: string }[] {
    return [...this.cables].map(([code, { port }]) => ({ code, endpointUrl: `opc.tcp://127.0.0.1:${port}` }));
  }

  async pull(machine: StationCode): Promise<void> {
    await this.cables.get(machine)?.cut();
  }

  async plug(machine: StationCode): Promise<void> {
    await this.cables.get(machine)?.restore();
  }

  /** It has no room for the next part, and stands until it is switched off. */
  async stand(machine: StationCode): Promise<void> {
    await this.ask({ does: 'stand', machine });
  }

  async switchOff(machine: StationCode): Promise<void> {
    await this.ask({ does: 'off', machine });
  }

  async switchOn(machine: StationCode): Promise<void> {
    await this.ask({ does: 'on', machine });
  }

  /** Sets the counters of a machine that is switched off to 0; what it knows of its jobs stays. */
  forgetCounts(machine: StationCode): void {
    const file = this.keptFile(machine);
    this.before.set(machine, this.made(machine));
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    writeFileSync(file, JSON.stringify({ ...kept, memory: { ...kept.memory, ...NONE } }));
  }

  /** What the machine itself says it has made since the beginning: it keeps a piece on disk before it shows it. */
  made(machine: StationCode): Pieces {
    const { memory } = JSON.parse(readFileSync(this.keptFile(machine), 'utf8')) as Kept;
    const before = this.before.get(machine) ?? NONE;
    return { good: before.good + memory.good, scrap: before.scrap + memory.scrap };
  }

  private keptFile(machine: StationCode): string {
    return join(this.folder, 'kept', `${machine}.json`);
  }

  private async ask(order: LineOrder): Promise<void> {
    const answer = this.line.hear<{ done: boolean; why?: string }>('done');
    this.line.send(order);
    const { done, why } = await answer;
    if (!done) throw new Error(`${order.machine} could not be made to do "${order.does}": ${why}`);
  }
}
