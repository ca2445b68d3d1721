import { Logger } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import {
  type ConnectionOptions,
  FaultControl,
  type Gap,
  JobControl,
  type JobObservation,
  LineControl,
  type StatusChange,
  SupervisedConnection,
  type TagValue,
} from '#libs/opcua-client';
import type { Connection, TagDef } from '../domain/connection';
import { keepNewest } from '../domain/keep-newest';
import { TagCourse } from '../domain/tag-course';
import { faultDoor, lineDoor } from '../domain/templates/virtual-line';
import type { ShortRuns } from './count-claims';
import { FaultDesk } from './fault-desk';
import { FactQueue } from './fact-queue';
import { LiveBoard, plain } from './live-board';
import type { LoadProgram } from './machine-commands';
import type { MachineContext } from './machine-context';
import { MachineDesk } from './machine-desk';
import { MachineWatch } from './machine-watch';
import { ProgramDesk } from './program-desk';
import { ProgramLoader } from './program-loader';
import type { SessionServices } from './session-services';
import { VIRTUAL_LINE } from './virtual-line';

const SERVER_START_TIME = 'i=2257';
/** Above this many unwritten facts, values of one tag replace each other; counters lose nothing by it, for each job. */
const MANY_FACTS = 2000;
const PUBLISH_EVERY_MS = 500;
/** Once the first messages after a connection are in, the list is compared. */
const RECONCILE_AFTER_MS = 1500;
const RECONCILE_EVERY_TICKS = 10;

const QUALITY = { good: 0, uncertain: 1, bad: 2 } as const;

/** A file is an object and has no value of its own. */
const isWatched = ({ role }: TagDef): boolean => role !== 'program-file';

/** Values that wait to be written together. */
interface Batch {
  values: readonly TagValue[];
}

/** One machine as this process watches it: connection, facts in their order, commands, live values, telemetry. */
export class MachineSession {
  readonly desk: MachineDesk | null;
  /** The control of the whole line that the machine belongs to; null where it offers none. */
  readonly line: LineControl | null;
  private readonly logger = new Logger(MachineSession.name);
  private readonly opcua: SupervisedConnection;
  private readonly control: JobControl | null;
  private readonly faults: FaultDesk | null;
  private readonly programs: ProgramDesk;
  private readonly watch: MachineWatch;
  private readonly facts: FactQueue;
  private readonly live = new LiveBoard();
  private readonly analog: ReadonlySet<string>;
  private readonly courses: ReadonlyMap<string, TagCourse>;
  private readonly jobTags: ReadonlySet<string>;
  private tail: Batch | null = null;
  private serverStartedAt: Date | null = null;
  private publishing: NodeJS.Timeout | null = null;
  private reconciling: NodeJS.Timeout | null = null;
  private ticks = 0;
  private short: ShortRuns = new Map();
  private waiting: (() => void)[] = [];

  constructor(
    readonly connection: Connection,
    private readonly machine: MachineContext,
    tags: readonly TagDef[],
    options: ConnectionOptions,
    private readonly services: SessionServices,
    onLeaseLost: () => void,
  ) {
    this.opcua = new SupervisedConnection(options);
    this.watch = new MachineWatch(services.watch, machine, tags);
    this.facts = new FactQueue(this.logger, onLeaseLost);
    const keysOf = (role: TagDef['role']) => new Set(tags.filter((tag) => tag.role === role).map(({ key }) => key));
    this.analog = keysOf('analog');
    this.courses = new Map(
      tags.filter(isWatched).map((tag) => [tag.key, new TagCourse(machine.workUnitId, tag)] as const),
    );
    this.jobTags = keysOf('current-job');
    const { jobReceiverNode, jobResponsesNode } = connection;
    this.control = jobReceiverNode
      ? new JobControl(this.opcua, jobReceiverNode, jobResponsesNode ? { responsesNodeId: jobResponsesNode } : {})
      : null;
    const loader = new ProgramLoader(this.opcua, tags, services.files);
    const load: LoadProgram = (program) => loader.load(program);
    this.programs = new ProgramDesk(machine, load, services.programs);
    this.desk = this.control && new MachineDesk(machine, this.control, services.books, services.observer, load);
    const door = connection.template === VIRTUAL_LINE ? faultDoor(machine.code) : null;
    this.faults =
      door && new FaultDesk(machine, new FaultControl(this.opcua, door.machineNode, door.uri), services.faults);
    this.line = door && new LineControl(this.opcua, lineDoor.controlNode, lineDoor.uri);
    this.listen();
    this.opcua.monitor(
      tags.filter(isWatched).map(({ key, nodeId, samplingMs, queueSize, deadband }) => ({
        key,
        nodeId,
        samplingMs,
        queueSize,
        ...(deadband === null ? {} : { deadband }),
      })),
    );
  }

  get connected(): boolean {
    return this.opcua.status === 'connected';
  }

  start(): void {
    this.facts.push(() => this.watch.takeOver());
    this.publishing = setInterval(() => void this.publish(), PUBLISH_EVERY_MS);
    void this.opcua.start();
  }

  /** In good order: what was seen is written, and that nobody watches from now on. */
  async stop(): Promise<void> {
    await this.close();
    await this.facts.drained();
  }

  /** Without a word: another gateway has the machine, and nothing we still hold may be written. */
  async abandon(): Promise<void> {
    this.facts.abandon();
    await this.close();
  }

  /** Regular work, every few seconds. */
  async tick(): Promise<void> {
    this.ticks += 1;
    if (this.facts.length === 0) this.facts.push(() => this.attend());
    await this.desk?.giveUpOverdue();
    if (this.connected) {
      await this.desk?.carryOut();
      if (this.ticks % RECONCILE_EVERY_TICKS === 0) this.reconcile();
    }
    await this.attendFaults();
    await this.attendPrograms();
  }

  /** Brings programs that people asked for into the machine. */
  async attendPrograms(): Promise<void> {
    await this.programs.attend(this.connected);
  }

  /** Brings faults for teaching into the machine and out of it; nothing where it takes none. */
  async attendFaults(): Promise<void> {
    await this.faults?.attend(this.connected);
  }

  /** Resolves when connected, or after `withinMs`. */
  untilConnected(withinMs: number): Promise<void> {
    if (this.connected) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private listen(): void {
    this.opcua.on('status', (change) => this.onStatus(change));
    this.opcua.on('gap', (gap) => this.onGap(gap));
    this.opcua.on('values', (values) => this.onValues(values));
    this.opcua.on('job-status', (seen) => this.onJob(seen));
    this.opcua.on('skew', ({ ms }) => this.facts.push(() => this.watch.skew(ms)));
    this.opcua.on('item-error', ({ key, code, params }) =>
      this.logger.warn({ workUnitId: this.machine.workUnitId, tag: key, code, ...params }, 'a tag cannot be watched'),
    );
  }

  private onStatus({ status, at, reason }: StatusChange): void {
    this.facts.push(() => this.watch.status(status, at, reason ?? null));
    if (status !== 'connected') return this.live.doubt();
    this.facts.push(() => this.readServerStart());
    for (const wake of this.waiting.splice(0)) wake();
    if (!this.desk) return;
    void this.desk.carryOut().catch((error: unknown) => this.complain(error));
    if (this.reconciling) clearTimeout(this.reconciling);
    this.reconciling = setTimeout(() => this.reconcile(), RECONCILE_AFTER_MS);
  }

  private onGap(gap: Gap): void {
    this.facts.push(() => this.watch.gap(gap));
  }

  private onValues(values: readonly TagValue[]): void {
    this.live.put(values);
    for (const value of values) this.sample(value);
    const facts = values.filter(({ key }) => !this.analog.has(key));
    if (facts.length === 0) return;
    if (this.tail && this.facts.length > MANY_FACTS) {
      this.tail.values = keepNewest(this.tail.values, facts, ({ key }) => this.jobTags.has(key));
      return;
    }
    const batch: Batch = { values: facts };
    this.tail = batch;
    this.facts.push(() => this.write(batch));
  }

  private async write(batch: Batch): Promise<void> {
    if (this.tail === batch) this.tail = null;
    const { values } = batch;
    const totals =
      this.desk && this.watch.jobsInQuestion(values) ? await this.desk.totals(await this.inQuestion()) : [];
    await this.watch.values(values, this.serverStartedAt, totals);
  }

  private async inQuestion(): Promise<Set<string>> {
    const jobs = await this.services.jobs.inQuestion(this.machine.workUnitId);
    const ids = new Set(jobs.map((job) => job.opcJobOrderId));
    if (this.watch.currentJob !== '') ids.add(this.watch.currentJob);
    return ids;
  }

  private onJob(seen: JobObservation): void {
    // A fact of its own: the values before it are written before it.
    this.tail = null;
    this.facts.push(async () => {
      const whole = this.desk ? await this.desk.withTotals(seen) : seen;
      await this.services.observer.observe(this.machine, whole);
    });
  }

  private sample(told: TagValue): void {
    const { key, value, severity, initial } = told;
    const sample = this.courses.get(key)?.sampleOf({
      value: plain(value),
      quality: QUALITY[severity],
      at: this.watch.timeOf(told),
      initial,
    });
    if (sample) this.services.telemetry.push(sample);
  }

  private async readServerStart(): Promise<void> {
    try {
      const [start] = await this.opcua.read([SERVER_START_TIME]);
      this.serverStartedAt = start?.value instanceof Date ? start.value : null;
    } catch (error) {
      // Gone again: the next connection asks anew.
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private reconcile(): void {
    const { desk } = this;
    if (!desk) return;
    this.tail = null;
    this.facts.push(async () => {
      if (this.connected) await desk.reconcile().catch((error: unknown) => this.complain(error));
    });
  }

  private async attend(): Promise<void> {
    await this.watch.alive();
    this.short = await this.services.claims.settle(this.machine, this.short);
  }

  private async publish(): Promise<void> {
    const values = this.live.takeChanged();
    if (!values) return;
    const { workUnitId, connectionId } = this.machine;
    const at = this.services.watch.floor.now();
    try {
      await this.services.liveValues.publish({ workUnitId, at: at.toISOString(), values });
      await this.services.newest.save(connectionId, at, this.live.all());
    } catch (error) {
      this.logger.debug({ err: error, workUnitId }, 'live values were not shown');
    }
  }

  private async close(): Promise<void> {
    if (this.publishing) clearInterval(this.publishing);
    if (this.reconciling) clearTimeout(this.reconciling);
    this.control?.dispose();
    await this.opcua.stop();
    for (const wake of this.waiting.splice(0)) wake();
  }

  private complain(error: unknown): void {
    this.logger.warn({ err: error, workUnitId: this.machine.workUnitId }, 'a machine could not be asked');
  }
}
