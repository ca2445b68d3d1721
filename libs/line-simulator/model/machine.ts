import { spoilsPart } from './faults/effects';
import { FaultBook } from './faults/fault-book';
import type { FaultOrder, MachineFault } from './faults/machine-fault';
import type { StationProfile } from './profile';
import { type JobCause, type JobCommand, jobTransition } from './job-lifecycle';
import { type Job, type JobOrder, isOver, occupiesMachine, storedJob } from './job-order';
import {
  type Cycle,
  type Fault,
  type JobEvent,
  type MachineBehaviour,
  type MachineMemory,
  type MachineView,
  type OperationMode,
} from './machine-types';
import { planCycle, rollScrap } from './cycle';
import { itemStateOf, packMlStateOf } from './machine-state';
import { RETURN_STATUS, type ReturnStatus } from './return-status';

/** Jobs not yet over that the machine accepts (MaxDownloadableJobOrders). */
export const MAX_OPEN_JOBS = 20;

/** The alarm code of a machine stopped by hand. */
const STOP_ALARM = 101;

/** Jobs over that are remembered when no client clears them; the oldest go first, so that the list cannot fill up. */
const MAX_FINISHED_JOBS = 40;

/**
 * A machine without its network: jobs by OPC 10031-4, parts, counters and faults. It has no clock and no timers; every
 * call brings the floor time (milliseconds since 1970), and {@link nextDueAt} says when to call {@link advance} next.
 */
export class Machine {
  private jobs: Job[];
  private good: number;
  private scrap: number;
  private powerOnMs: number;
  private executingMs: number;
  private mode: OperationMode = 'processing';
  private faults = new Set<Fault>();
  private readonly book: FaultBook;
  /** Lifetime number of the part in the machine that will be scrap whatever chance says. */
  private spoiledPart: number | null;
  /** The running job was held for want of material or of room only, and goes on by itself. */
  private waiting = false;
  private cycle: Cycle | null = null;
  private beginAt: number | null = null;
  private lastCycleMs = 0;
  private events: JobEvent[] = [];
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
  ) {
    this.jobs = [...memory.jobs];
    this.good = memory.good;
    this.scrap = memory.scrap;
    this.powerOnMs = memory.powerOnMs;
    this.executingMs = memory.executingMs;
    this.spoiledPart = memory.spoiledPart;
    this.book = new FaultBook(profile, behaviour.seed, memory.faults);
    const running = this.jobs.find((job) => job.state === 'running');
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
      else if (this.cycle) this.finishPart();
      else this.begin();
    }
    this.elapse(now);
  }

  /**
   * Takes a job over. The same order again is answered with success and changes nothing (a command repeated after a
   * lost answer is harmless); another order under the same id, an order without RunsPlanned and an order beyond
   * {@link MAX_OPEN_JOBS} are refused.
   */
  store(order: JobOrder, now: number): ReturnStatus {
    this.advance(now);
    const known = this.find(order.id);
    if (known) return known.order.content === order.content ? RETURN_STATUS.success : RETURN_STATUS.unableToAccept;
    if (!isAcceptable(order) || this.jobs.filter((job) => !isOver(job)).length >= MAX_OPEN_JOBS) {
      return RETURN_STATUS.unableToAccept;
    }
    this.jobs = [...this.jobs, storedJob(order)];
    this.changes += 1;
    return RETURN_STATUS.success;
  }

  /** {@link store}, then `start` for a job that is not allowed to start yet. */
  storeAndStart(order: JobOrder, now: number): ReturnStatus {
    const stored = this.store(order, now);
    if (stored !== RETURN_STATUS.success) return stored;
    return this.find(order.id)?.state === 'not-allowed-to-start' ? this.command('start', order.id, now) : stored;
  }

  /** Replaces the content of a job that has not started. */
  update(order: JobOrder, now: number): ReturnStatus {
    if (this.find(order.id) && !isAcceptable(order)) return RETURN_STATUS.unableToAccept;
    return this.command('update', order.id, now, order);
  }

  /**
   * One command for one job: 1 done, 2 unknown job, 8 the job's state does not know the command, 16 the machine is
   * faulty, starved, blocked or not in mode Processing and cannot resume.
   */
  command(command: JobCommand, jobId: string, now: number, replacement?: JobOrder): ReturnStatus {
    this.advance(now);
    const job = this.find(jobId);
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
      this.faults.clear();
      this.book.clearAll(this.now);
      this.changes += 1;
    } else {
      this.faults.add(fault);
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
    const running = this.jobs.find((job) => job.state === 'running');
    if (running && !this.canWork()) this.take(running, 'hold');
    this.planBegin();
  }

  /** Grows whenever something changed that {@link memory} must not lose. */
  get revision(): number {
    return this.changes;
  }

  /** The transitions since the last call, oldest first. */
  takeEvents(): readonly JobEvent[] {
    return this.events.splice(0);
  }

  list(): readonly Job[] {
    return this.jobs;
  }

  memory(): MachineMemory {
    const { good, scrap, powerOnMs, executingMs, spoiledPart } = this;
    return { good, scrap, powerOnMs, executingMs, jobs: [...this.jobs], faults: this.book.list(), spoiledPart };
  }

  view(): MachineView {
    const { good, scrap, powerOnMs, executingMs, lastCycleMs, mode } = this;
    const currentJob = this.jobs.find(occupiesMachine) ?? null;
    const { blocked, offline, clockAheadMs } = this.book.disturbance(this.now);
    const alarmCode = this.alarmCode();
    const flags = {
      alarm: alarmCode !== 0,
      starved: this.faults.has('starve'),
      blocked: blocked || this.faults.has('block'),
    };
    const counts = { good, scrap, powerOnMs, executingMs, currentJob, lastCycleMs };
    const itemState = itemStateOf(currentJob, flags.alarm);
    const packMlState = packMlStateOf(currentJob, mode, flags);
    const acting = this.book.acting();
    return { ...counts, itemState, mode, ...flags, alarmCode, packMlState, acting, offline, clockAheadMs };
  }

  /** Parts made in the life of the machine; also the lifetime number of the part that is in it, from 0. */
  private get parts(): number {
    return this.good + this.scrap;
  }

  private workDueAt(): number | null {
    return this.cycle?.dueAt ?? this.beginAt;
  }

  private find(jobId: string): Job | undefined {
    return this.jobs.find((job) => job.order.id === jobId);
  }

  private canWork(): boolean {
    const disturbed = this.alarmCode() !== 0 || this.book.disturbance(this.now).blocked;
    return this.mode === 'processing' && this.faults.size === 0 && !disturbed;
  }

  private alarmCode(): number {
    return this.faults.has('stop') ? STOP_ALARM : this.book.disturbance(this.now).alarmCode;
  }

  /** Lets faults begin and end that are due. */
  private passFaults(): void {
    const working = this.jobs.some((job) => job.state === 'running');
    const begun = this.book.pass(this.now, this.parts, working);
    if (this.cycle && begun.some(spoilsPart)) this.spoiledPart = this.parts;
    this.changes += 1;
    this.settle();
  }

  /**
   * Holds the job of a machine that can no longer work. One that stood for want of material or of room goes on by itself
   * when it can; after an alarm a person decides.
   */
  private settle(): void {
    if (this.alarmCode() !== 0) this.waiting = false;
    const occupant = this.jobs.find(occupiesMachine);
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
    const running = this.jobs.find((job) => job.state === 'running');
    if (!running) return;
    this.executingMs += spent;
    this.replace(running, { ...running, productionMs: running.productionMs + spent });
  }

  private begin(): void {
    const next = this.nextToBegin();
    this.beginAt = null;
    if (next) this.take(next, 'begin');
  }

  /** The highest priority first, then the order in which they were stored. */
  private nextToBegin(): Job | null {
    const allowed = this.jobs.filter((job) => job.state === 'allowed-to-start');
    return allowed.reduce<Job | null>(
      (best, job) => (best && best.order.priority >= job.order.priority ? best : job),
      null,
    );
  }

  private planBegin(): void {
    const free = this.canWork() && !this.jobs.some(occupiesMachine) && this.nextToBegin() !== null;
    this.beginAt = free ? (this.beginAt ?? this.now + this.profile.loadMs) : null;
  }

  private finishPart(): void {
    const job = this.jobs.find((candidate) => candidate.state === 'running');
    if (!job || !this.cycle) return;
    this.changes += 1;
    const part = this.parts;
    const { scrap: least } = this.book.disturbance(this.now);
    const isScrap = this.spoiledPart === part || rollScrap(this.profile, this.behaviour, part, least);
    this.spoiledPart = null;
    this.lastCycleMs = this.cycle.durationMs;
    this.cycle = null;
    if (isScrap) this.scrap += 1;
    else this.good += 1;
    const after = { ...job, good: job.good + (isScrap ? 0 : 1), scrap: job.scrap + (isScrap ? 1 : 0) };
    this.replace(job, after);
    if (after.good + after.scrap >= (job.order.runsPlanned ?? 0)) this.take(after, 'complete');
    // What begins with this part concerns the next one already.
    this.passFaults();
    const next = this.jobs.find((candidate) => candidate.state === 'running');
    if (next && !this.cycle) this.startCycle(next);
  }

  private startCycle(job: Job): void {
    const planned = planCycle(this.profile, this.behaviour, this.parts, job.order.plannedCycleMs);
    const durationMs = Math.round(planned * this.book.disturbance(this.now).cycleFactor);
    this.cycle = { durationMs, remainingMs: durationMs, dueAt: this.now + durationMs };
  }

  /** Moves the job along `cause` and everything in the machine that hangs on it. */
  private take(job: Job, cause: JobCause): void {
    const step = jobTransition(job.state, cause);
    const known = this.find(job.order.id);
    if (!step || !known) return;
    this.changes += 1;
    if (step.to === 'removed') {
      this.jobs = this.jobs.filter((other) => other !== known);
      return;
    }
    const ends = step.to === 'ended' || step.to === 'aborted';
    const after: Job = {
      ...job,
      state: step.to,
      substate: step.substate,
      startedAt: step.to === 'running' ? (job.startedAt ?? this.now) : job.startedAt,
      endedAt: ends ? this.now : null,
    };
    this.replace(known, after);
    this.moveCycle(known, after);
    if (step.number !== null) this.events.push({ job: after, from: job.state, transition: step.number, at: this.now });
    if (ends) this.forgetOldest();
  }

  /** A part in the machine waits while its job is interrupted; it is taken out uncounted when the job ends early. */
  private moveCycle(before: Job, after: Job): void {
    if (after.state === 'running') {
      if (this.cycle) this.cycle = { ...this.cycle, dueAt: this.now + this.cycle.remainingMs };
      else this.startCycle(after);
    } else if (after.state === 'interrupted') {
      if (this.cycle) this.cycle = standing(this.cycle, this.now);
    } else if (occupiesMachine(before)) {
      this.cycle = null;
      this.spoiledPart = null;
    }
  }

  private forgetOldest(): void {
    const over = this.jobs.filter(isOver).sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
    const forgotten = new Set(over.slice(0, Math.max(0, over.length - MAX_FINISHED_JOBS)));
    this.jobs = this.jobs.filter((job) => !forgotten.has(job));
  }

  private replace(before: Job, after: Job): void {
    this.jobs = this.jobs.map((job) => (job.order.id === before.order.id ? after : job));
  }
}

/** The cycle as it stands still from `now` on. */
function standing(cycle: Cycle, now: number): Cycle {
  return cycle.dueAt === null ? cycle : { ...cycle, remainingMs: cycle.dueAt - now, dueAt: null };
}

function isAcceptable(order: JobOrder): boolean {
  return order.id !== '' && order.runsPlanned !== null;
}
