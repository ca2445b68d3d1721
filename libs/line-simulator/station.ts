import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { OPCUAServer } from 'node-opcua';
import { KeptProgram, programName } from './kept-program';
import { KeptState } from './kept-state';
import type { LineControl } from './line-control';
import {
  type Fault,
  type FaultOrder,
  Machine,
  type MachineFault,
  type MachineMemory,
  type OperationMode,
  type ReturnStatus,
  STATION_PROFILES,
  type StationCode,
  type StationProfile,
} from './model';
import { MachineBinding } from './opcua/machine-binding';
import { NetworkCable } from './opcua/network-cable';
import { createStationServer } from './opcua/station-server';
import type { VirtualLineOptions } from './options';

const DEFAULT_SCRAP_PROBABILITY = 0.02;
/** Real milliseconds between two readings of the analog signals. */
const SIGNAL_PERIOD_MS = 1000;
/** Real milliseconds until the machine tries again to keep its state. */
const KEEP_RETRY_MS = 1000;
/** Real milliseconds; a longer timer would overflow. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

interface Running {
  readonly server: OPCUAServer;
  readonly machine: Machine;
  readonly binding: MachineBinding;
  readonly cable: NetworkCable;
  readonly signals: NodeJS.Timeout;
}

/** One work unit of the line: its machine, its server, its timers and what it keeps on disk. */
export class Station {
  readonly profile: StationProfile;
  private readonly kept: KeptState;
  private readonly keptProgram: KeptProgram;
  private running: Running | null = null;
  private timer: NodeJS.Timeout | null = null;
  private keptRevision = -1;
  private tick = 0;
  private boundPort: number;
  private isListening = false;

  constructor(
    readonly code: StationCode,
    port: number,
    private readonly options: VirtualLineOptions,
    private readonly line: LineControl,
  ) {
    this.profile = STATION_PROFILES[code];
    this.boundPort = port;
    this.kept = new KeptState(join(options.dataDir, 'kept', `${code}.json`));
    this.keptProgram = new KeptProgram(join(options.dataDir, 'kept', `${code}.nc`));
  }

  get port(): number {
    return this.boundPort;
  }

  get endpointUrl(): string {
    return `opc.tcp://${this.options.host}:${this.boundPort}`;
  }

  /** Switches the machine on with what it kept and opens its port. */
  async start(): Promise<void> {
    if (this.running) return;
    const memory = this.kept.load();
    const server = await createStationServer(this.profile, this.boundPort, this.options);
    try {
      await this.switchOn(server, memory);
      await server.start();
    } catch (error) {
      this.switchOff();
      await server.shutdown(0);
      throw error;
    }
    this.boundPort = portOf(server) ?? this.boundPort;
    this.isListening = true;
    this.followNetwork();
  }

  /** Switches the machine off; connections end, the state is kept. */
  async stop(): Promise<void> {
    const running = this.running;
    if (!running) return;
    try {
      this.step((now) => running.machine.advance(now));
      this.kept.save(running.machine.memory());
    } finally {
      this.switchOff();
      await running.server.shutdown(0);
    }
  }

  inject(fault: Fault): void {
    this.step((now) => this.on().machine.inject(fault, now));
  }

  setMode(mode: OperationMode): void {
    this.step((now) => this.on().machine.setMode(mode, now));
  }

  planFault(order: FaultOrder): ReturnStatus {
    return this.step((now) => this.on().machine.planFault(order, now));
  }

  clearFault(id: string): ReturnStatus {
    return this.step((now) => this.on().machine.clearFault(id, now));
  }

  faults(): readonly MachineFault[] {
    return this.on().machine.listFaults();
  }

  get isOn(): boolean {
    return this.running !== null;
  }

  pause(): void {
    this.step((now) => this.on().machine.pause(now));
  }

  goOn(): void {
    this.step((now) => this.on().machine.goOn(now));
  }

  stepOn(): void {
    this.step((now) => this.on().machine.stepOn(now));
  }

  reset(seed: number | null): void {
    this.step((now) => this.on().machine.reset(now, seed));
  }

  /** What this machine made of the n-th good piece (from 0) of the order of a job; null while it is switched off, too. */
  sizeOf(jobId: string, index: number): number | null {
    return this.running?.machine.pieceOf(jobId, index)?.size ?? null;
  }

  /** Lets happen what is due; the next is waited for as long as floor time now takes for it. */
  catchUp(): void {
    try {
      this.step((now) => this.on().machine.advance(now));
    } catch {
      // The problem was reported and the timer set again.
    }
  }

  private async switchOn(server: OPCUAServer, memory: MachineMemory): Promise<void> {
    const addressSpace = server.engine.addressSpace;
    if (!addressSpace) throw new Error(`The server of ${this.code} has no address space`);
    const binding = new MachineBinding(addressSpace, this.profile);
    await binding.restore(memory.jobs);
    const { seed, scrapProbability = DEFAULT_SCRAP_PROBABILITY } = this.options;
    const { clock } = this.line;
    const behaviour = { seed, scrapProbability };
    const machine = new Machine(this.profile, behaviour, memory, clock.now().getTime(), this.line.upstream);
    binding.bindMethods(
      {
        store: (order) => this.step((now) => machine.store(order, now)),
        storeAndStart: (order) => this.step((now) => machine.storeAndStart(order, now)),
        update: (order) => this.step((now) => machine.update(order, now)),
        command: (command, jobId) => this.step((now) => machine.command(command, jobId, now)),
        jobs: () => machine.list(),
      },
      this,
      this.line,
    );
    binding.bindClock(() => new Date(clock.now().getTime() + machine.view().clockAheadMs));
    this.offerProgram(binding, machine);
    binding.started(clock.now());
    const cable = new NetworkCable(server, (error) => this.options.onProblem?.(this.code, error));
    const signals = setInterval(() => this.readSignals(), SIGNAL_PERIOD_MS);
    this.running = { server, machine, binding, cable, signals };
    this.keptRevision = -1;
    this.step((now) => (this.line.paused ? machine.pause(now) : machine.advance(now)));
    this.readSignals();
  }

  /** The program in the machine outlasts its being switched off; it is kept before it is shown. */
  private offerProgram(binding: MachineBinding, machine: Machine): void {
    if (!this.profile.program) return;
    let content = this.keptProgram.load();
    const show = (): void => {
      const checksum = content.length === 0 ? '' : createHash('sha256').update(content).digest('hex');
      binding.showProgram(programName(content), checksum, this.line.clock.now());
    };
    binding.bindProgram({
      get content() {
        return content;
      },
      get busy() {
        return machine.view().itemState === 'executing';
      },
      take: (written) => {
        this.keptProgram.save(written);
        content = written;
        show();
      },
    });
    show();
  }

  private switchOff(): void {
    this.isListening = false;
    this.running?.cable.end();
    if (this.running) clearInterval(this.running.signals);
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.running = null;
  }

  private on(): Running {
    if (!this.running) throw new Error(`${this.code} is switched off`);
    return this.running;
  }

  /**
   * Does something to the machine, keeps what came of it on disk, and only then shows it: what a client was told has
   * survived any kill. Throws when the disk refuses; the change is kept and shown as soon as it can be.
   */
  private step<T>(action: (now: number) => T): T {
    const { machine, binding } = this.on();
    const now = this.line.clock.now();
    const result = action(now.getTime());
    if (machine.revision !== this.keptRevision) {
      try {
        this.kept.save(machine.memory());
      } catch (error) {
        this.options.onProblem?.(this.code, error as Error);
        this.wake(KEEP_RETRY_MS);
        throw error;
      }
      this.keptRevision = machine.revision;
    }
    binding.publish(machine.view(), machine.list(), machine.takeEvents(), now);
    binding.publishLine(this.line, now);
    this.followNetwork();
    this.schedule(now.getTime());
    return result;
  }

  /** A cable can be pulled only of a server that listens. */
  private followNetwork(): void {
    const { machine, cable } = this.on();
    if (this.isListening) cable.plug(!machine.view().offline);
  }

  private schedule(now: number): void {
    const due = this.on().machine.nextDueAt();
    if (due === null) {
      if (this.timer) clearTimeout(this.timer);
      this.timer = null;
    } else {
      this.wake(this.line.clock.toRealMs(due - now));
    }
  }

  private wake(realMs: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.catchUp(), Math.min(LONGEST_TIMER_MS, Math.max(1, Math.ceil(realMs))));
  }

  private readSignals(): void {
    const { machine, binding } = this.on();
    const at = this.line.clock.now();
    binding.readSignals(machine.view(), this.options.seed, this.tick, at);
    this.tick += 1;
  }
}

/** The port the server really listens on, when it was free to choose. */
function portOf(server: OPCUAServer): number | null {
  const port = server.endpoints[0]?.port;
  return port ? port : null;
}
