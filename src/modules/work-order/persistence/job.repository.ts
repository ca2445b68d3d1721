import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { JobOrderState, WorkOrderState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { Job } from '../domain/job';
import { QUEUED, type QueuePlace } from '../domain/queue-place';
import type { BypassLink } from '../domain/skipping';
import { changeOf, JOB_COLUMNS, toJob, UPDATE_JOBS, type JobRow } from './job.rows';
import { TURN_OF_JOB, TURN_OF_ORDER_BY_JOB } from './turns';

const unknown = (id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type: 'job-order', id });

const IN_QUEUE = `j.status IN (${QUEUED.map((state) => `'${state}'`).join(', ')})`;
/** As the index of the queue has it. */
const PLACE = `work_order.queue_rank(j.status), j.priority, coalesce(j.due_at, 'infinity'::timestamptz), j.number`;

@Injectable()
export class JobRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The job orders of a released order and its routing graph. */
  async addAll(jobs: readonly Job[]): Promise<void> {
    const rows = jobs.map((job) => ({
      ...changeOf(job),
      work_order_id: job.workOrderId,
      kind: job.kind,
      returns_to: job.returnsTo,
      rework_loop: job.reworkLoop,
      alternatives: job.alternatives,
      number: job.number,
      seq: job.seq,
      operation_id: job.operationId,
      operation_number: job.operationNumber,
      code: job.code,
      name: job.name,
      name_en: job.nameEn,
      work_unit_id: job.workUnitId,
      work_unit_code: job.workUnitCode,
      setup_seconds: job.setupSeconds,
      run_seconds: job.runSeconds,
      transfer_batch: job.transferBatch,
      qualification: job.qualification,
      unit: job.unit,
      priority: job.priority,
      due_at: job.dueAt,
      line_mode: job.lineMode,
      attempt_id: job.attemptId,
      trial_job_id: job.trialJobId,
      created_at: job.createdAt,
    }));
    await this.query(
      `INSERT INTO work_order.job_order
       SELECT * FROM jsonb_populate_recordset(NULL::work_order.job_order, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
    await this.addLinks(
      jobs.flatMap(({ id, predecessors }) => predecessors.map((from) => ({ from, to: id }))),
      true,
    );
  }

  /** @throws DomainError `entity.not-found` */
  async byId(id: string): Promise<Job> {
    const [row] = await this.unitOfWork.prepared<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.id = $1`,
      [id],
    );
    if (!row) throw unknown(id);
    return toJob(row);
  }

  /** Where the job order with this number is. */
  async placeByNumber(number: string): Promise<{ id: string; workOrderId: string; workUnitCode: string } | null> {
    const [row] = await this.query<{ id: string; workOrderId: string; workUnitCode: string }>(
      `SELECT id, work_order_id AS "workOrderId", work_unit_code AS "workUnitCode" FROM work_order.job_order
       WHERE number = $1`,
      [number],
    );
    return row ?? null;
  }

  /** Whether a job of the order is at the work unit. */
  async passes(workOrderId: string, workUnitId: string): Promise<boolean> {
    const rows = await this.query<object>(
      'SELECT FROM work_order.job_order WHERE work_order_id = $1 AND work_unit_id = $2 LIMIT 1',
      [workOrderId, workUnitId],
    );
    return rows.length > 0;
  }

  /** In no particular order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Job[]> {
    const rows = await this.query<JobRow>(`SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.id = ANY($1)`, [
      ids,
    ]);
    return rows.map(toJob);
  }

  async ofOrder(workOrderId: string): Promise<Job[]> {
    return this.ofOrders([workOrderId]);
  }

  /** Order by order, each in the order of its routing. */
  async ofOrders(workOrderIds: readonly string[]): Promise<Job[]> {
    const rows = await this.query<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.work_order_id = ANY($1)
       ORDER BY j.work_order_id, j.seq`,
      [workOrderIds],
    );
    return rows.map(toJob);
  }

  /** The lowest operation number of each order. */
  async firstOperations(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.query<{ id: string; first: number }>(
      `SELECT work_order_id AS id, min(operation_number) AS first FROM work_order.job_order
       WHERE work_order_id = ANY($1) GROUP BY work_order_id`,
      [workOrderIds],
    );
    return new Map(rows.map(({ id, first }) => [id, first]));
  }

  /** What a work unit has to do, by priority and due date. */
  async queueOf(workUnitId: string, after: QueuePlace | null, limit: number): Promise<Job[]> {
    const place = after && [after.rank, after.priority, after.dueAt ?? 'infinity', after.number];
    const rows = await this.unitOfWork.prepared<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.work_unit_id = $1 AND ${IN_QUEUE}
         ${place ? `AND (${PLACE}) > ($3::int, $4::int, $5::timestamptz, $6::text)` : ''}
       ORDER BY ${PLACE} LIMIT $2`,
      [workUnitId, limit, ...(place ?? [])],
    );
    return rows.map(toJob);
  }

  async queuesOf(workUnitIds: readonly string[], limit: number): Promise<Job[]> {
    const rows = await this.query<JobRow>(
      `SELECT q.* FROM unnest($1::uuid[]) AS u (id) CROSS JOIN LATERAL (
         SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.work_unit_id = u.id AND ${IN_QUEUE}
         ORDER BY ${PLACE} LIMIT $2) q`,
      [workUnitIds, limit],
    );
    return rows.map(toJob);
  }

  /** How many job orders stand in the queue of each work unit; one with none is left out. */
  async queueSizes(workUnitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.query<{ id: string; size: number }>(
      `SELECT j.work_unit_id AS id, count(*)::int AS size FROM work_order.job_order j
       WHERE j.work_unit_id = ANY($1) AND ${IN_QUEUE} GROUP BY j.work_unit_id`,
      [workUnitIds],
    );
    return new Map(rows.map(({ id, size }) => [id, size]));
  }

  /** The job orders in some states at some work units, by work unit and number. */
  async inStatesAt(workUnitIds: readonly string[], states: readonly JobOrderState[]): Promise<Job[]> {
    const rows = await this.unitOfWork.prepared<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.work_unit_id = ANY($1) AND j.status = ANY($2)
       ORDER BY j.work_unit_id, j.number`,
      [workUnitIds, states],
    );
    return rows.map(toJob);
  }

  /** All job orders of an order, locked; the caller has locked the order, so that the graph stands still. */
  async lockAll(workOrderId: string): Promise<Job[]> {
    const rows = await this.unitOfWork.prepared<JobRow>(
      `SELECT ${JOB_COLUMNS} FROM work_order.job_order j WHERE j.work_order_id = $1 ORDER BY j.seq FOR NO KEY UPDATE`,
      [workOrderId],
    );
    return rows.map(toJob);
  }

  /** One job order, locked, and the state of its order, locked before it. @throws DomainError `entity.not-found` */
  async lockWithOrder(id: string): Promise<{ job: Job; orderStatus: WorkOrderState }> {
    const [row] = await this.unitOfWork.prepared<JobRow & { order_status: WorkOrderState }>(
      `SELECT ${JOB_COLUMNS}, w.status AS order_status
       FROM ${TURN_OF_ORDER_BY_JOB}, work_order.work_order w JOIN work_order.job_order j ON j.work_order_id = w.id
       WHERE j.id = $1 FOR NO KEY UPDATE OF w, j`,
      [id],
    );
    if (!row) throw unknown(id);
    return { job: toJob(row), orderStatus: row.order_status };
  }

  /**
   * A job order, those it hands units on to, and the one a rework job order returns to (`base`), locked in the order of
   * the graph.
   * @throws DomainError `entity.not-found`
   */
  async lockWithSuccessors(id: string): Promise<{ job: Job; successors: Job[]; base: Job | null }> {
    for (;;) {
      const rows = await this.unitOfWork.prepared<JobRow>(
        `SELECT ${JOB_COLUMNS} FROM ${TURN_OF_JOB}, work_order.job_order j
         WHERE j.id = ANY (ARRAY(SELECT l.to_id FROM work_order.job_link l WHERE l.active AND l.from_id = coalesce(
             (SELECT r.returns_to FROM work_order.job_order r WHERE r.id = $1), $1)) || $1::uuid
           || (SELECT r.returns_to FROM work_order.job_order r WHERE r.id = $1))
         ORDER BY j.seq FOR NO KEY UPDATE OF j`,
        [id],
      );
      const locked = rows.map(toJob);
      const job = locked.find((each) => each.id === id);
      if (!job) throw unknown(id);
      const base = locked.find((each) => each.id === job.returnsTo) ?? null;
      const successors = locked.filter((each) => each !== job && each !== base);
      // Skipped while this waited for the lock: the graph that was read is no longer true, the next reading is.
      if (!successors.some(({ status }) => status === 'skipped')) return { job, successors, base };
    }
  }

  /** How much each job before `id` has handed on. */
  async handedTo(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.query<{ id: string; transferred: string }>(
      `SELECT p.id, trim_scale(p.transferred) AS transferred FROM work_order.job_order p WHERE p.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, transferred }) => [id, transferred]));
  }

  /** Writes locked job orders. */
  async save(jobs: readonly Job[]): Promise<void> {
    if (jobs.length > 0) await this.unitOfWork.prepared(UPDATE_JOBS, [JSON.stringify(jobs.map(changeOf))]);
  }

  /** Puts the routing graph of an order anew; for an engineering change. */
  async relink(workOrderId: string, links: readonly BypassLink[]): Promise<void> {
    await this.query(
      `UPDATE work_order.job_link l SET active = false FROM work_order.job_order j
       WHERE j.id = l.to_id AND j.work_order_id = $1`,
      [workOrderId],
    );
    await this.addLinks(links, true);
  }

  /** Gives job orders another priority and due date. */
  async reschedule(workOrderId: string, priority: number, dueAt: string | null): Promise<void> {
    await this.query('UPDATE work_order.job_order SET priority = $2, due_at = $3 WHERE work_order_id = $1', [
      workOrderId,
      priority,
      dueAt,
    ]);
  }

  /** Takes a locked job order out of its place in the graph, so that another one can have it. */
  async move({ id, seq }: Job): Promise<void> {
    await this.query('UPDATE work_order.job_order SET seq = $2 WHERE id = $1', [id, seq]);
  }

  /** Leads the graph around a skipped job. */
  async bypass(skippedId: string, links: readonly BypassLink[]): Promise<void> {
    await this.query('UPDATE work_order.job_link SET active = false WHERE from_id = $1 OR to_id = $1', [skippedId]);
    await this.addLinks(links, false);
  }

  async assign(jobOrderIds: readonly string[], personIds: readonly string[], at: Date): Promise<void> {
    await this.query('DELETE FROM work_order.job_assignment WHERE job_order_id = ANY($1)', [jobOrderIds]);
    await this.query(
      `INSERT INTO work_order.job_assignment (job_order_id, person_id, assigned_at)
       SELECT DISTINCT j, p, $3::timestamptz FROM unnest($1::uuid[]) j, unnest($2::uuid[]) p`,
      [jobOrderIds, personIds, at],
    );
  }

  async assignedTo(jobOrderIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const rows = await this.query<{ id: string; people: string[] }>(
      `SELECT job_order_id AS id, array_agg(person_id ORDER BY person_id) AS people
       FROM work_order.job_assignment WHERE job_order_id = ANY($1) GROUP BY job_order_id`,
      [jobOrderIds],
    );
    return new Map(rows.map(({ id, people }) => [id, people]));
  }

  /** The routing graph for drawing: links of the plan, and those around skipped jobs. */
  async links(workOrderId: string): Promise<{ from: string; to: string; active: boolean }[]> {
    return this.query(
      `SELECT l.from_id AS "from", l.to_id AS "to", l.active FROM work_order.job_link l
       JOIN work_order.job_order j ON j.id = l.to_id JOIN work_order.job_order f ON f.id = l.from_id
       WHERE j.work_order_id = $1 AND NOT j.superseded AND NOT f.superseded ORDER BY j.seq, l.from_id`,
      [workOrderId],
    );
  }

  private async addLinks(links: readonly BypassLink[], planned: boolean): Promise<void> {
    if (links.length === 0) return;
    await this.query(
      `INSERT INTO work_order.job_link (from_id, to_id, planned)
       SELECT l."from", l."to", $2 FROM jsonb_to_recordset($1::jsonb) AS l ("from" uuid, "to" uuid)
       ON CONFLICT (from_id, to_id) DO UPDATE SET active = true`,
      [JSON.stringify(links), planned],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(sql, values);
  }
}
