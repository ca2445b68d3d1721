import { Injectable } from '@nestjs/common';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { remainingAt, precisionProblems } from '#libs/quantities';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { LessonEnd, LessonOutcome, LessonProblem, PutAway } from '../domain/lesson';
import { LessonRepository } from '../persistence/lesson.repository';
import { TurnRepository } from '../persistence/turn.repository';
import { HandOvers } from './hand-overs';
import { JobCommands } from './job-commands.service';
import { refsOf } from './refs';
import { FOR_THE_CLASS } from './time-keeper';

/** Begun and not ended: there is work in progress to be put away. */
const AT_WORK: ReadonlySet<string> = new Set(['running', 'held', 'suspended']);

/**
 * The end of class and the next lesson. Each job in a unit of work of its own, so that one that cannot be stopped, or a
 * crash, leaves the others done; doing it again goes on where it stopped.
 */
@Injectable()
export class LessonEnds {
  constructor(
    private readonly lessons: LessonRepository,
    private readonly workOrders: WorkOrderApi,
    private readonly material: MaterialApi,
    private readonly personnel: PersonnelApi,
    private readonly equipment: EquipmentApi,
    private readonly commands: JobCommands,
    private readonly handOvers: HandOvers,
    private readonly turns: TurnRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** Pauses every running job of the class's teams and lists all begun ones. @returns the id of the end of class */
  async end(classId: string, personId: string, note: string | null): Promise<string> {
    const teams = new Set(await this.personnel.teamIdsOfClass(classId));
    if (teams.size === 0) throw new DomainError('not-found', 'entity.not-found', { type: 'class', id: classId });
    const endId = await this.begin(classId, personId, note);
    const listed = new Set((await this.lessons.jobs(endId)).map(({ jobOrderId }) => jobOrderId));
    for (const job of await this.jobsOf(teams))
      if (job.status === 'running' || !listed.has(job.id)) await this.stop(endId, job.id, note).catch(ignoreConflict);
    return endId;
  }

  /**
   * Where the work in progress of a job was put; said again, it is corrected.
   * @throws DomainError conflict `lesson.nothing-to-put-away`, invalid `lesson.too-many` {remaining} |
   *   `request.invalid` with `quantity.not-whole` at `/quantity`
   */
  async putAway(job: JobOrder, personId: string, where: Omit<PutAway, 'at'>): Promise<void> {
    await this.unitOfWork.run(async () => {
      const open = await this.lessons.openJob(job.id);
      if (!open) throw new DomainError('conflict', 'lesson.nothing-to-put-away');
      const remaining = remainingAt(job);
      const problems = precisionProblems('/quantity', where.quantity, job.unit);
      if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
      if (decimal.compare(where.quantity, remaining) > 0)
        throw new DomainError('invalid', 'lesson.too-many', { remaining });
      const at = this.floor.now();
      await this.lessons.putAway(open.endId, job.id, { ...where, at }, personId);
      const { materialId } = await this.workOrders.order(job.workOrderId);
      await this.material.putAwayWork({
        workOrderId: job.workOrderId,
        jobOrderId: job.id,
        materialId,
        location: where.place,
        quantity: where.quantity,
        label: where.label,
        lineMode: job.lineMode,
        actorId: personId,
        at,
      });
      this.ledger.append({
        type: 'job-order.put-away',
        subjectId: job.id,
        ...refsOf(job),
        occurredAt: at,
        payload: { ...where },
      });
    });
  }

  /** What an open end of class asks about a job. */
  async asked(jobOrderId: string): Promise<{ remaining: DecimalString; putAway: PutAway | null } | null> {
    const open = await this.lessons.openJob(jobOrderId);
    if (!open) return null;
    // Not what was left when the class ended: a machine out of reach tells later what it had made.
    const remaining = remainingAt(await this.workOrders.jobOrder(jobOrderId));
    return { remaining, putAway: open.job.putAway };
  }

  /** Where the work in progress of a job lies since the last end of class, until something of it is reported. */
  async liesAt(jobOrderId: string): Promise<PutAway | null> {
    const last = await this.lessons.lastPutAway(jobOrderId);
    if (!last) return null;
    const reported = await this.workOrders.postings(jobOrderId);
    return reported.some(({ at }) => new Date(at) > last.resumedAt) ? null : last.putAway;
  }

  /** The next lesson: what was paused goes on where its gates allow; everything else stays in its queue, with why. */
  async resume(id: string, personId: string): Promise<void> {
    const end = await this.require(id);
    if (end.resumedAt) return;
    for (const { jobOrderId, paused, outcome } of await this.lessons.jobs(id))
      if (outcome === null) await this.goOn(id, jobOrderId, paused, personId);
    await this.unitOfWork.run(async () => {
      await this.turns.take('lesson', end.classId);
      if ((await this.require(id)).resumedAt) return;
      await this.lessons.markResumed(id, personId, this.floor.now());
      this.ledger.append({ type: 'lesson.resumed', subjectId: id, payload: { classId: end.classId } });
    });
  }

  async require(id: string): Promise<LessonEnd> {
    const end = await this.lessons.byId(id);
    if (!end) throw new DomainError('not-found', 'entity.not-found', { type: 'lesson-end', id });
    return end;
  }

  private async begin(classId: string, endedBy: string, note: string | null): Promise<string> {
    return this.unitOfWork.run(async () => {
      await this.turns.take('lesson', classId);
      const open = await this.lessons.open(classId);
      if (open) return open.id;
      const end = { id: newId(), classId, note, endedBy, endedAt: this.floor.now(), resumedAt: null };
      await this.lessons.add(end);
      this.ledger.append({ type: 'lesson.ended', subjectId: end.id, payload: { classId } });
      return end.id;
    });
  }

  private async jobsOf(teams: ReadonlySet<string>): Promise<JobOrder[]> {
    const units = await this.equipment.workUnits();
    const jobs = await this.workOrders.begunAt(units.map(({ id }) => id));
    const orders = await this.workOrders.ordersByIds([...new Set(jobs.map(({ workOrderId }) => workOrderId))]);
    const own = new Set(orders.filter(({ teamId }) => teamId !== null && teams.has(teamId)).map(({ id }) => id));
    return jobs.filter(({ workOrderId }) => own.has(workOrderId));
  }

  private async stop(endId: string, jobOrderId: string, note: string | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      const job = await this.workOrders.jobOrder(jobOrderId);
      const runs = job.status === 'running';
      if (runs) await this.commands.pause(jobOrderId, FOR_THE_CLASS, note);
      else if (AT_WORK.has(job.status)) await this.handOvers.write(jobOrderId, FOR_THE_CLASS, note);
      else return;
      await this.lessons.addJob(endId, jobOrderId, remainingAt(job), runs);
    });
  }

  private async goOn(endId: string, jobOrderId: string, paused: boolean, personId: string): Promise<void> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    const set = (outcome: LessonOutcome, problems: readonly LessonProblem[] = []): Promise<void> =>
      this.lessons.setOutcome(endId, jobOrderId, outcome, problems);
    if (job.status === 'running') return set('resumed');
    if (!AT_WORK.has(job.status)) return set('ended');
    if (job.status !== 'suspended' || !paused) return set('queued');
    try {
      await this.unitOfWork.run(async () => {
        await this.commands.resume(jobOrderId, personId, FOR_THE_CLASS);
        await set(job.control === 'machine' ? 'asked' : 'resumed');
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const found = error.errors.map(({ code, params = {} }) => ({ code, params }));
      await set('queued', found.length > 0 ? found : [{ code: error.code, params: error.params }]);
    }
  }
}

/** Whoever was quicker has done something else with the job: it stands as they left it, and another time finds it. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof DomainError && error.kind === 'conflict')) throw error;
}
