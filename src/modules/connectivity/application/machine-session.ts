import { Logger } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import {
  ConditionWatch,
  type ConnectionOptions,
  FaultControl,
  type Gap,
  type ItemError,
  JobControl,
  LineControl,
  type StatusChange,
  SupervisedConnection,
  type TagRequest,
  type TagValue,
} from '#libs/opcua-client';
import { newId } from '#platform/ids';
import type { Spool } from '#platform/spool';
import { ComputedTags } from '../domain/computed-tags';
import type { Connection, StateRule, TagDef } from '../domain/connection';
import type { Fact } from '../domain/fact';
import { faultDoor, lineDoor } from '../domain/templates/virtual-line';
import { AlarmDesk } from './alarm-desk';
import type { ShortRuns } from './count-claims';
import { FaultDesk } from './fault-desk';
import { FactTeller } from './fact-teller';
import { FactWriter } from './fact-writer';
import { LiveBoard } from './live-board';
import type { LoadProgram } from './machine-commands';
import type { MachineContext } from './machine-context';
import { MachineDesk } from './machine-desk';
import { MachineWatch, SPOOL_FULL } from './machine-watch';
import { ProgramDesk } from './program-desk';
import { ProgramLoader } from './program-loader';
import type { SessionServices } from './session-services';
import { VIRTUAL_LINE } from './virtual-line';
import { type Asked, WatchRun } from './watch-run';

const SERVER_START_TIME = 'i=2257';
const PUBLISH_EVERY_MS = 500;
/** Once the first messages after a connection are in, the list is compared. */
const RECONCILE_AFTER_MS = 1500;
const RECONCILE_EVERY_TICKS = 10;
/** What is not written by then when a watch ends is left on disk for the next. */
const LAST_WORDS_MS = 5000;

/** Of the status codes of OPC 10000-4 the one for a node that is not there. */
const BAD_NODE_ID_UNKNOWN = 0x8034_0000;

/** A file is an object and has no value of its own. */
const isWatched = ({ role }: TagDef): boolean => role !== 'program-file';

/** How the machine is asked for a tag; nothing for one that is computed of others. */
function requestOf({ key, nodeId, samplingMs, queueSize, deadband }: TagDef): TagRequest[] {
  if (nodeId === null) return [];
  return [{ key, nodeId, samplingMs, queueSize, ...(deadband === null ? {} : { deadband }) }];
}

/** What a machine maps: its tags, and what they say of its state. */
export interface MachineMap {
  readonly tags: readonly TagDef[];
  readonly states: readonly StateRule[];
}

/** What watches before have left of a machine. */
export interface Before {
  readonly left: readonly { readonly run: string; readonly spool: Spool<Fact> }[];
  /** The watch that wrote last; null when none ever did. */
  readonly latest: string | null;
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
  private readonly conditions: ConditionWatch;
  private readonly alarms: AlarmDesk;
  private readonly watch: MachineWatch;
  private readonly own: WatchRun;
  private readonly facts: FactWriter;
  private readonly teller: FactTeller;
  private readonly computed: ComputedTags;
  private readonly live = new LiveBoard();
  /** The disk takes no more, so that watching stops. */
  private full = false;
  private hasEnded = false;
  private publishing: NodeJS.Timeout | null = null;
  private reconciling: NodeJS.Timeout | null = null;
  private ticks = 0;
  private short: ShortRuns = new Map();
  private waiting: (() => void)[] = [];

  constructor(
    readonly connection: Connection,
    private readonly machine: MachineContext,
    { tags, states }: MachineMap,
    options: ConnectionOptions,
    private readonly services: SessionServices,
    private readonly before: Before,
    onLeaseLost: () => void,
  ) {
    this.opcua = new SupervisedConnection(options);
    this.watch = new MachineWatch(services.watch, machine, tags);
    const runOf = (id: string, spool: Spool<Fact>): WatchRun =>
      new WatchRun(id, spool, machine, this.watch, services.observer, services.watch);
    const id = newId();
    this.own = runOf(
      id,
      services.spools.begin(connection.id, id, (error) => this.stopWatching(error)),
    );
    this.facts = new FactWriter(
      before.left.map(({ run, spool }) => runOf(run, spool)),
      this.own,
      async (run, spooled) => run.record(spooled, await this.ask(run, spooled.item)),
      this.logger,
      onLeaseLost,
    );
    this.teller = new FactTeller(id, machine, tags.filter(isWatched), this.own.spool, () => this.facts.wake());
    this.computed = new ComputedTags(tags, states);
    for (const tag of this.computed.unreadable) {
      this.logger.error(
        { workUnitId: machine.workUnitId, tag },
        'an expression cannot be read, so its value is unknown',
      );
    }
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
    this.conditions = new ConditionWatch(this.opcua);
    this.alarms = new AlarmDesk(machine, this.conditions, services.alarms);
    this.opcua.monitor(tags.filter(isWatched).flatMap(requestOf));
  }

  get connected(): boolean {
    return this.opcua.status === 'connected';
  }

  /** Whether the watch has ended by itself and everything it saw is written. */
  get isOver(): boolean {
    return this.hasEnded && this.facts.isWritten;
  }

  async start(): Promise<void> {
    const { latest, left } = this.before;
    const after = [...(latest ? [latest] : []), ...left.map(({ run }) => run)];
    this.teller.takeOver(this.services.watch.floor.now(), after);
    await this.services.telemetry.begin(this.connection.id, this.own.id, (dropped) => this.teller.dropped(dropped));
    this.publishing = setInterval(() => {
      this.take(this.computed.look());
      void this.publish();
    }, PUBLISH_EVERY_MS);
    void this.opcua.start();
  }

  /**
   * In good order: what was seen is written, and that nobody watches from now on; what cannot be written now is left on
   * disk.
   * @returns whether everything is written
   */
  async stop(): Promise<boolean> {
    await this.close();
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, LAST_WORDS_MS)));
    await Promise.race([this.facts.drained(), enough]);
    clearTimeout(timer);
    const { isWritten } = this.facts;
    await this.leave();
    return isWritten;
  }

  /** Without a word: another gateway has the machine, and nothing we still hold may be written. */
  async abandon(): Promise<void> {
    this.facts.abandon();
    await this.close();
    await this.leave();
  }

  /** Regular work, every few seconds. */
  async tick(): Promise<void> {
    this.ticks += 1;
    this.facts.chore('attend', () => this.attend());
    await this.desk?.giveUpOverdue();
    if (this.connected) {
      await this.desk?.carryOut();
      if (this.ticks % RECONCILE_EVERY_TICKS === 0) this.reconcile();
    }
    await this.attendFaults();
    await this.attendPrograms();
    await this.attendAlarms();
  }

  /** Tells the machine who has taken notice of its alarms. */
  async attendAlarms(): Promise<void> {
    await this.alarms.attend(this.connected);
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
    this.opcua.on('job-status', (seen) => this.teller.job(seen));
    this.opcua.on('conditions', (seen) => this.teller.conditions(seen));
    this.opcua.on('conditions-refreshed', (refreshed) => this.teller.conditionsRefreshed(refreshed));
    this.opcua.on('conditions-support', (support) => {
      this.teller.conditionsSupport(support, this.services.watch.floor.now());
    });
    this.opcua.on('skew', ({ ms }) => this.onSkew(ms));
    this.opcua.on('item-error', (refused) => this.onRefused(refused));
  }

  private onStatus(change: StatusChange): void {
    const { status } = change;
    if (status !== 'connected') this.take(this.computed.lost());
    this.teller.status(this.full ? { ...change, reason: { code: SPOOL_FULL, params: {} } } : change);
    if (status !== 'connected') return this.live.doubt();
    this.teller.reached(() => this.startOfServer());
    for (const wake of this.waiting.splice(0)) wake();
    if (!this.desk) return;
    void this.desk.carryOut().catch((error: unknown) => this.complain(error));
    if (this.reconciling) clearTimeout(this.reconciling);
    this.reconciling = setTimeout(() => this.reconcile(), RECONCILE_AFTER_MS);
  }

  private onGap(gap: Gap): void {
    // A server that kept the subscription hands over every change, so that what was known before goes on from there.
    if (!gap.resumed && !gap.keys) this.computed.forget();
    this.teller.gap(gap);
  }

  /** One way for all values: those of the machine, and those computed of them. */
  private onValues(values: readonly TagValue[]): void {
    this.take([...values, ...this.computed.of(values)]);
  }

  private onRefused({ key, code, params }: ItemError): void {
    this.logger.warn({ workUnitId: this.machine.workUnitId, tag: key, code, ...params }, 'a tag cannot be watched');
    const receivedAt = this.services.watch.floor.now();
    const nothing = {
      value: null,
      severity: 'bad',
      statusCode: BAD_NODE_ID_UNKNOWN,
      overflow: false,
      initial: true,
    } as const;
    this.take(this.computed.of([{ key, ...nothing, sourceTimestamp: null, serverTimestamp: null, receivedAt }]));
  }

  private take(values: readonly TagValue[]): void {
    if (values.length === 0) return;
    this.live.put(values);
    this.services.telemetry.push(this.own.id, this.teller.samplesOf(values));
    this.teller.values(values);
  }

  /** On a floor that runs faster than real time a server's own clock says nothing of the times its values carry. */
  private onSkew(ms: number): void {
    const skewMs = this.services.watch.floor.speed === 1 ? ms : 0;
    this.teller.clock.skewMs = skewMs;
    this.facts.chore('skew', () => this.watch.skew(skewMs));
  }

  /**
   * The disk takes no more. Nothing that was seen is given up for it; so nothing more may be seen: the machine goes on
   * counting, and the watch that follows finds its counts, while its states are unknown, and known to be.
   */
  private stopWatching(error: unknown): void {
    if (this.full) return;
    this.full = true;
    const { workUnitId } = this.machine;
    this.logger.error({ err: error, workUnitId }, 'what is seen of a machine can be kept no longer, watching stops');
    void this.close().then(() => (this.hasEnded = true));
  }

  private async ask(run: WatchRun, fact: Fact): Promise<Asked> {
    const { desk } = this;
    if (desk && fact.kind === 'job') return { totals: [], seen: await desk.withTotals(fact.seen) };
    if (!desk || fact.kind !== 'values' || !this.watch.jobsInQuestion(fact)) return { totals: [], seen: null };
    const jobs = await this.services.jobs.inQuestion(this.machine.workUnitId);
    const ids = new Set(jobs.map((job) => job.opcJobOrderId));
    if (run.currentJob !== '') ids.add(run.currentJob);
    return { totals: await desk.totals(ids), seen: null };
  }

  private async startOfServer(): Promise<Date | null> {
    try {
      const [start] = await this.opcua.read([SERVER_START_TIME]);
      return start?.value instanceof Date ? start.value : null;
    } catch (error) {
      // Gone again: the next connection asks anew.
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  private reconcile(): void {
    const { desk } = this;
    if (!desk) return;
    this.facts.chore('reconcile', async () => {
      if (this.connected) await desk.reconcile().catch((error: unknown) => this.complain(error));
    });
  }

  private async attend(): Promise<void> {
    if (this.own.isUp) await this.watch.alive();
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
    this.conditions.dispose();
    await this.opcua.stop();
    await this.teller.settled();
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** What is written leaves no trace; what is not stays on disk for whoever watches next. */
  private async leave(): Promise<void> {
    await this.facts.end();
    this.services.telemetry.end(this.own.id);
    for (const run of [this.own.id, ...this.before.left.map((left) => left.run)]) this.services.spools.forget(run);
  }

  private complain(error: unknown): void {
    this.logger.warn({ err: error, workUnitId: this.machine.workUnitId }, 'a machine could not be asked');
  }
}
