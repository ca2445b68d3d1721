import { spoilsPart } from './faults/effects';
import { FaultBook } from './faults/fault-book';
import type { FaultOrder, MachineFault } from './faults/machine-fault';
import type { StationProfile } from './profile';
import { type JobCause, type JobCommand, jobTransition } from './job-lifecycle';
import type { JobList } from './job-list';
import { type Job, type JobOrder, occupiesMachine, storedJob } from './job-order';
import {
  type Chance,
  type Fault,
  type JobEvent,
  type MachineBehaviour,
  type MachineMemory,
  type MachineView,
  type OperationMode,
  type Upstream,
} from './machine-types';
import { planCycle } from './cycle';
import { itemStateOf, packMlStateOf } from './machine-state';
import { Output } from './output';
import { type Piece, pieceOf } from './process/pieces';
import { RETURN_STATUS, type ReturnStatus } from './return-status';
import { Work } from './work';

const NOTHING_BEFORE: Upstream = () => ({ turned: null, milled: null });

/** The alarm code of a machine stopped by hand. */
const STOP_ALARM = 101;

/**
 * A machine without its network: jobs by OPC 10031-4, parts, counters and faults. It has no clock and no timers; every
 * call brings the floor time (milliseconds since 1970), and {@link nextDueAt} says when to call {@link advance} next.
 */
export class Machine {
  private readonly work: Work;
  private powerOnMs: number;
  private executingMs: number;
  private mode: OperationMode = 'processing';
  private conditions = new Set<Fault>();
  private readonly book: FaultBook;
  private readonly output: Output;
  /** Lifetime number of the part in the machine that will be scrap whatever chance says. */
  private spoiledPart: number | null;
  /** The running job was held for want of material or of room only, and goes on by itself. */
  private waiting = false;
  /** The instructor lets the machine stand, or lets it make one part and stand again. */
  private halt: 'none' | 'paused' | 'stepping' = 'none';
  private chance: Chance;
  private beginAt: number | null = null;
  private changes = 0;

  /**
   * Switches the machine on at `now` with what it kept. A job that was running is found interrupted and held
   * (our rule: nobody knows how far the part in the machine got, so a person resumes it and the part is made anew).
   */
  constructor(
    private readonly profile: StationProfile,
    private readonly behaviour: MachineBehaviour,
    memory: MachineMemory,
    private now: number,
    upstream: Upstream = NOTHING_BEFORE,
  ) {
    this.work = new Work(memory.jobs, (job) => this.planCycle(job));
    this.output = new Output(profile, behaviour.scrapProbability, memory, upstream);
    this.powerOnMs = memory.powerOnMs;
    this.executingMs = memory.executingMs;
    this.spoiledPart = memory.spoiledPart;
    this.chance = memory.chance;
    this.book = new FaultBook(profile, this.luck().seed, memory.faults);
    const running = this.jobs.running();
    if (running) this.take(running, 'hold');
    this.passFaults();
  }

  /**
   * The part cycle, the machine's own decision to begin, or a fault is due then, in floor milliseconds; null: nothing is.
   */
  nextDueAt(): number | null {
    const due = [this.workDueAt(), this.book.nextDueAt()].filter((time) => time !== null);
    return due.length === 0 ? null : Math.min(...due);
  }

  /** Lets everything happen that is due up to `now`, in its order and at its own time. Going back in time does nothing. */
  advance(now: number): void {
    for (let due = this.nextDueAt(); due !== null && due <= now; due = this.nextDueAt()) {
      this.elapse(due);
      if (this.workDueAt() !== due) this.passFaults();
      else if (this.work.hasPart) this.finishPart();
      else this.begin();
    }
    this.elapse(now);
  }

  /**
   * Takes a job over. The same order again is answered with success and changes nothing (a command repeated after a
   * lost answer is harmless); another order under the same id, an order without RunsPlanned and an order for
   * which the list has no room are refused.
   */
  store(order: JobOrder, now: number): ReturnStatus {
    this.advance(now);
    const known = this.jobs.find(order.id);
    if (known) return known.order.content === order.content ? RETURN_STATUS.success : RETURN_STATUS.unableToAccept;
    if (!isAcceptable(order) || !this.jobs.hasRoom()) return RETURN_STATUS.unableToAccept;
    this.jobs.add(storedJob(order));
    this.changes += 1;
    return RETURN_STATUS.success;
  }

  /** {@link store}, then `start` for a job that is not allowed to start yet. */
  storeAndStart(order: JobOrder, now: number): ReturnStatus {
    const stored = this.store(order, now);
    if (stored !== RETURN_STATUS.success) return stored;
    return this.jobs.find(order.id)?.state === 'not-allowed-to-start' ? this.command('start', order.id, now) : stored;
  }

  /** Replaces the content of a job that has not started. */
  update(order: JobOrder, now: number): ReturnStatus {
    if (this.jobs.find(order.id) && !isAcceptable(order)) return RETURN_STATUS.unableToAccept;
    return this.command('update', order.id, now, order);
  }

  /**
   * One command for one job: 1 done, 2 unknown job, 8 the job's state does not know the command, 16 the machine is
   * faulty, starved, blocked, paused by the instructor or not in mode Processing and cannot resume.
   */
  command(command: JobCommand, jobId: string, now: number, replacement?: JobOrder): ReturnStatus {
    this.advance(now);
    const job = this.jobs.find(jobId);
    if (!job) return RETURN_STATUS.unknownJobOrder;
    if (!jobTransition(job.state, command)) return RETURN_STATUS.invalidState;
    if (command === 'resume' && !this.canWork()) return RETURN_STATUS.unableToAccept;
    if (occupiesMachine(job)) this.waiting = false;
    this.take(replacement ? { ...job, order: replacement } : job, command);
    this.planBegin();
    return RETURN_STATUS.success;
  }

  /** Puts a condition in or takes all away. Starved and blocked machines go on by themselves; a stopped one is resumed. */
  inject(fault: Fault, now: number): void {
    this.advance(now);
    if (fault === 'clear') {
      this.conditions.clear();
      this.book.clearAll(this.now);
      this.changes += 1;
    } else {
      this.conditions.add(fault);
    }
    this.settle();
  }

  /** Takes a fault of the catalogue in; see {@link FaultBook.plan}. */
  planFault(order: FaultOrder, now: number): ReturnStatus {
    this.advance(now);
    const status = this.book.plan(order, this.now, this.parts);
    this.passFaults();
    return status;
  }

  /** Ends a fault or keeps it from beginning; 2: the machine knows no such fault. */
  clearFault(id: string, now: number): ReturnStatus {
    this.advance(now);
    const status = this.book.clear(id, this.now);
    this.changes += 1;
    this.settle();
    return status;
  }

  /** Planned, acting and the last of the past, in the order in which they were asked for. */
  listFaults(): readonly MachineFault[] {
    return this.book.list();
  }

  /** Chooses the operation mode; leaving Processing holds the running job. */
  setMode(mode: OperationMode, now: number): void {
    this.advance(now);
    this.mode = mode;
    const running = this.jobs.running();
    if (running && !this.canWork()) this.take(running, 'hold');
    this.planBegin();
  }

  /** Lets the machine stand until {@link goOn}: the part in it waits, nothing begins. */
  pause(now: number): void {
    this.advance(now);
    this.halt = 'paused';
    this.settle();
  }

  /** A job that stood for the pause alone goes on by itself. */
  goOn(now: number): void {
    this.advance(now);
    this.halt = 'none';
    this.settle();
  }

  /** Lets a paused machine finish the part in it, or make its next one, and stand again; nothing when it has no work. */
  stepOn(now: number): void {
    this.advance(now);
    const hasWork = this.jobs.occupant() ? this.waiting : this.jobs.nextToBegin() !== null;
    if (this.halt !== 'paused' || !hasWork) return;
    this.halt = 'stepping';
    this.settle();
  }

  /**
   * Brings the machine into a known state, in which it stands paused: no condition and no fault, mode Processing, no part
   * in it, and chance from its beginning. A job begun is ended as by `stop`, its unfinished part uncounted; what is not
   * begun stays on the list, and the counters of a lifetime go on.
   * @param seed null: the one the line was started with
   */
  reset(now: number, seed: number | null): void {
    this.advance(now);
    this.halt = 'paused';
    this.mode = 'processing';
    this.conditions.clear();
    const occupant = this.jobs.occupant();
    if (occupant) this.take(occupant, 'stop');
    this.waiting = false;
    this.output.reset();
    this.chance = { seed, firstPart: this.parts };
    this.book.reset(this.now, this.luck().seed);
    this.work.lastCycleMs = 0;
    this.changes += 1;
    this.settle();
  }

  /** Grows whenever something changed that {@link memory} must not lose. */
  get revision(): number {
    return this.changes;
  }

  /** The transitions since the last call, oldest first. */
  takeEvents(): readonly JobEvent[] {
    return this.work.takeEvents();
  }

  /** The n-th good piece (from 0) of the order of a job, when it was made here and is not forgotten. */
  pieceOf(jobId: string, index: number): Piece | null {
    return pieceOf(this.output.memory().pieces, jobId, index);
  }

  list(): readonly Job[] {
    return this.jobs.all();
  }

  memory(): MachineMemory {
    const { powerOnMs, executingMs, spoiledPart, chance } = this;
    const [jobs, faults] = [this.jobs.all(), this.book.list()];
    return { ...this.output.memory(), powerOnMs, executingMs, jobs, faults, spoiledPart, chance };
  }

  view(): MachineView {
    const { powerOnMs, executingMs, mode } = this;
    const { lastCycleMs } = this.work;
    const currentJob = this.jobs.occupant() ?? null;
    const { blocked, offline, clockAheadMs } = this.book.disturbance(this.now);
    const alarmCode = this.alarmCode();
    const flags = {
      alarm: alarmCode !== 0,
      starved: this.conditions.has('starve'),
      blocked: blocked || this.conditions.has('block'),
    };
    const counts = { ...this.output.view(), powerOnMs, executingMs, currentJob, lastCycleMs };
    const itemState = itemStateOf(currentJob, flags.alarm);
    const packMlState = packMlStateOf(currentJob, mode, flags);
    const acting = this.book.acting();
    return { ...counts, itemState, mode, ...flags, alarmCode, packMlState, acting, offline, clockAheadMs };
  }

  private get jobs(): JobList {
    return this.work.jobs;
  }

  /** Parts made in the life of the machine; also the lifetime number of the part that is in it, from 0. */
  private get parts(): number {
    return this.output.parts;
  }

  /** The same since chance began. */
  private get number(): number {
    return this.parts - this.chance.firstPart;
  }

  private luck(): MachineBehaviour {
    return { ...this.behaviour, seed: this.chance.seed ?? this.behaviour.seed };
  }

  private workDueAt(): number | null {
    return this.work.dueAt ?? this.beginAt;
  }

  private canWork(): boolean {
    const disturbed = this.alarmCode() !== 0 || this.book.disturbance(this.now).blocked;
    return this.mode === 'processing' && this.halt !== 'paused' && this.conditions.size === 0 && !disturbed;
  }

  private alarmCode(): number {
    return this.conditions.has('stop') ? STOP_ALARM : this.book.disturbance(this.now).alarmCode;
  }

  /** Lets faults begin and end that are due. */
  private passFaults(): void {
    const begun = this.book.pass(this.now, this.parts, this.jobs.running() !== undefined);
    if (begun.some(spoilsPart)) {
      this.output.changeTool();
      if (this.work.hasPart) this.spoiledPart = this.parts;
    }
    this.changes += 1;
    this.settle();
  }

  /**
   * Holds the job of a machine that can no longer work. One that stood for want of material or of room goes on by itself
   * when it can; after an alarm a person decides.
   */
  private settle(): void {
    if (this.alarmCode() !== 0) this.waiting = false;
    const occupant = this.jobs.occupant();
    if (occupant?.state === 'running' && !this.canWork()) {
      this.take(occupant, 'hold');
      this.waiting = this.alarmCode() === 0;
    } else if (occupant && this.waiting && this.canWork()) {
      this.waiting = false;
      this.take(occupant, 'release');
    }
    this.planBegin();
  }

  private elapse(until: number): void {
    const spent = until - this.now;
    if (spent <= 0) return;
    this.now = until;
    this.powerOnMs += spent;
    const running = this.jobs.running();
    if (!running) return;
    this.executingMs += spent;
    this.jobs.put({ ...running, productionMs: running.productionMs + spent });
  }

  private begin(): void {
    const next = this.jobs.nextToBegin();
    this.beginAt = null;
    if (next) this.take(next, 'begin');
  }

  private planBegin(): void {
    const free = this.canWork() && !this.jobs.occupant() && this.jobs.nextToBegin() !== null;
    this.beginAt = free ? (this.beginAt ?? this.now + this.profile.loadMs) : null;
  }

  private finishPart(): void {
    const job = this.jobs.running();
    if (!job) return;
    this.changes += 1;
    const { scrap: leastScrap, shifted } = this.book.disturbance(this.now);
    const isSpoiled = this.spoiledPart === this.parts;
    const { seed } = this.luck();
    const isScrap = this.output.finish(job, { seed, number: this.number, isSpoiled, shifted, leastScrap });
    this.spoiledPart = null;
    this.work.finishPart();
    const after = { ...job, good: job.good + (isScrap ? 0 : 1), scrap: job.scrap + (isScrap ? 1 : 0) };
    this.jobs.put(after);
    if (this.halt === 'stepping') this.halt = 'paused';
    if (after.good + after.scrap >= (job.order.runsPlanned ?? 0)) this.take(after, 'complete');
    // What begins with this part concerns the next one already.
    this.passFaults();
    this.work.nextPart(this.now);
  }

  private planCycle({ order }: Job): number {
    const planned = planCycle(this.profile, this.luck(), this.number, order.plannedCycleMs);
    return Math.round(planned * this.book.disturbance(this.now).cycleFactor);
  }

  /** Moves a job along `cause`; a part that leaves the machine uncounted is not spoiled any more. */
  private take(job: Job, cause: JobCause): void {
    if (!this.work.take(job, cause, this.now)) return;
    this.changes += 1;
    if (!this.jobs.occupant()) this.spoiledPart = null;
  }
}

function isAcceptable(order: JobOrder): boolean {
  return order.id !== '' && order.runsPlanned !== null;
}
