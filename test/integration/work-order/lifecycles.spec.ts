import { jobOrder, workOrder, type JobOrderAction, type JobOrderState, type WorkOrderState } from '#libs/lifecycles';
import type { JobOrder, WorkOrder } from '#modules/work-order';
import { startWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const ONE = [{ number: 10 }];
const reason = 'because';

function first(jobs: readonly JobOrder[]): JobOrder {
  const [job] = jobs;
  if (!job) throw new Error('no job order');
  return job;
}

/** An order brought into each state by the verbs a person would use. */
const ORDERS: Readonly<Record<WorkOrderState, () => Promise<string>>> = {
  draft: () => world.draft(ONE),
  planned: async () => {
    const id = await ORDERS.draft();
    await world.api.plan(id);
    return id;
  },
  released: async () => (await world.released(ONE)).id,
  // Reopened, so that it may be completed again: the books allow it.
  'in-progress': async () => {
    const id = await ORDERS.completed();
    await world.api.reopen(id, { reason });
    return id;
  },
  'on-hold': async () => {
    const { id, jobs } = await world.released(ONE);
    await world.begin(first(jobs));
    await world.api.hold(id, { reason });
    return id;
  },
  completed: async () => {
    const { id, jobs } = await world.released(ONE);
    await world.begin(first(jobs));
    await world.finish(first(jobs), { good: '19', scrap: '1' });
    return id;
  },
  closed: async () => {
    const id = await ORDERS.completed();
    await world.api.close(id);
    return id;
  },
  cancelled: async () => {
    const id = await ORDERS.released();
    await world.api.cancel(id, { reason });
    return id;
  },
  aborted: async () => {
    const id = await ORDERS['on-hold']();
    await world.api.abort(id, { reason });
    return id;
  },
};

/** `start` is what the first started job does; the others are verbs. */
const ORDER_VERBS = {
  plan: (id: string) => world.api.plan(id),
  release: (id: string) => world.api.release(id),
  hold: (id: string) => world.api.hold(id, { reason }),
  resume: (id: string) => world.api.resume(id),
  cancel: (id: string) => world.api.cancel(id, { reason }),
  abort: (id: string) => world.api.abort(id, { reason }),
  complete: (id: string) => world.api.complete(id),
  close: (id: string) => world.api.close(id),
  reopen: (id: string) => world.api.reopen(id, { reason }),
} satisfies Record<Exclude<(typeof workOrder.actions)[number], 'start'>, (id: string) => Promise<WorkOrder>>;

/** Written by hand from the table of the work-order states, not from the code. */
const ORDER_MATRIX: Readonly<Record<WorkOrderState, Partial<Record<keyof typeof ORDER_VERBS, WorkOrderState>>>> = {
  draft: { plan: 'planned', cancel: 'cancelled' },
  planned: { release: 'released', cancel: 'cancelled' },
  released: { hold: 'on-hold', cancel: 'cancelled' },
  'in-progress': { hold: 'on-hold', abort: 'aborted', complete: 'completed' },
  'on-hold': { resume: 'in-progress', abort: 'aborted' },
  completed: { close: 'closed', reopen: 'in-progress' },
  closed: {},
  cancelled: {},
  aborted: {},
};

describe('a work order', () => {
  it.each(workOrder.states)('that is %s refuses every other action with 409 and stays as it is', async (state) => {
    const id = await ORDERS[state]();
    expect(await world.api.order(id)).toMatchObject({ status: state });
    const before = await world.everything(id);
    for (const [action, verb] of Object.entries(ORDER_VERBS)) {
      if (action in ORDER_MATRIX[state]) continue;
      await expect(verb(id)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'lifecycle.transition-not-allowed',
        params: { lifecycle: 'work-order', state, action },
      });
    }
    expect(await world.everything(id)).toEqual(before);
  });

  const allowed = Object.entries(ORDER_MATRIX).flatMap(([state, row]) =>
    Object.entries(row).map(([action, to]) => ({ state: state as WorkOrderState, action, to })),
  );
  it.each(allowed)('that is $state goes by $action to $to', async ({ state, action, to }) => {
    const id = await ORDERS[state]();
    const { version } = await world.api.order(id);
    const after = await ORDER_VERBS[action as keyof typeof ORDER_VERBS](id);
    expect(after).toMatchObject({ status: to, version: version + 1 });
    const [entry] = await world.database.query(
      `SELECT type, payload FROM ledger.entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(entry).toMatchObject({ payload: { from: state, to } });
  });

  it('is started by its first started job, and goes back to where it was held', async () => {
    const { id, jobs } = await world.released(ONE);
    await world.api.dispatch(first(jobs).id);
    await world.api.hold(id, { reason });
    const before = await world.everything(id);
    await expect(world.api.start(first(jobs).id)).rejects.toMatchObject({ code: 'work-order.order-not-active' });
    expect(await world.everything(id)).toEqual(before);
    expect(await world.api.resume(id)).toMatchObject({ status: 'released', holdReason: null });
    await world.api.start(first(jobs).id);
    expect(await world.api.order(id)).toMatchObject({ status: 'in-progress' });
  });

  it.each(['hold', 'cancel', 'abort', 'reopen'] as const)('wants a reason to %s', async (verb) => {
    const id =
      await ORDERS[({ hold: 'released', cancel: 'released', abort: 'on-hold', reopen: 'completed' } as const)[verb]]();
    const before = await world.everything(id);
    await expect(world.api[verb](id, { reason: '  ' })).rejects.toMatchObject({ code: 'work-order.reason-required' });
    expect(await world.everything(id)).toEqual(before);
  });

  it('refuses who has seen an older version', async () => {
    const id = await ORDERS.planned();
    const before = await world.everything(id);
    await expect(world.api.release(id, { expectedVersion: 1 })).rejects.toMatchObject({ kind: 'stale' });
    expect(await world.everything(id)).toEqual(before);
    expect(await world.api.release(id, { expectedVersion: 2 })).toMatchObject({ status: 'released' });
  });
});

/** The first job of a two-operation order in each state; running ones have reported everything. */
const JOBS: Readonly<Record<JobOrderState, () => Promise<JobOrder>>> = {
  ready: async () => first((await world.released([{ number: 10 }, { number: 20, after: [10] }])).jobs),
  pending: () => via('ready', (id) => world.api.block(id)),
  dispatched: () => via('ready', (id) => world.api.dispatch(id)),
  running: async () => {
    const job = await via('dispatched', (id) => world.api.start(id));
    await world.api.report(job.id, { good: '20', source: 'person', sourceKey: world.key() });
    return job;
  },
  held: () => via('running', (id) => world.api.holdJob(id, { reason })),
  suspended: () => via('running', (id) => world.api.suspend(id)),
  completed: () => via('running', (id) => world.api.completeJob(id)),
  closed: () => via('completed', (id) => world.api.closeJob(id)),
  aborted: () => via('dispatched', (id) => world.api.abortJob(id, { reason })),
  skipped: () => via('ready', (id) => world.api.skip(id, { reason })),
  cancelled: () => via('dispatched', (id) => world.api.cancelJob(id, { reason })),
};

async function via(state: JobOrderState, step: (id: string) => Promise<JobOrder>): Promise<JobOrder> {
  return step((await JOBS[state]()).id);
}

const JOB_VERBS: Readonly<Record<JobOrderAction, (id: string) => Promise<JobOrder>>> = {
  'make-ready': (id) => world.api.makeReady(id),
  block: (id) => world.api.block(id),
  dispatch: (id) => world.api.dispatch(id),
  revoke: (id) => world.api.revoke(id),
  start: (id) => world.api.start(id),
  hold: (id) => world.api.holdJob(id, { reason }),
  suspend: (id) => world.api.suspend(id),
  resume: (id) => world.api.resumeJob(id),
  complete: (id) => world.api.completeJob(id),
  close: (id) => world.api.closeJob(id),
  abort: (id) => world.api.abortJob(id, { reason }),
  skip: (id) => world.api.skip(id, { reason }),
  cancel: (id) => world.api.cancelJob(id, { reason }),
};

const JOB_MATRIX: Readonly<Record<JobOrderState, Partial<Record<JobOrderAction, JobOrderState>>>> = {
  pending: { 'make-ready': 'ready', abort: 'aborted', skip: 'skipped', cancel: 'cancelled' },
  ready: { block: 'pending', dispatch: 'dispatched', abort: 'aborted', skip: 'skipped', cancel: 'cancelled' },
  dispatched: { revoke: 'ready', start: 'running', abort: 'aborted', skip: 'skipped', cancel: 'cancelled' },
  running: { hold: 'held', suspend: 'suspended', complete: 'completed', abort: 'aborted' },
  held: { resume: 'running', complete: 'completed', abort: 'aborted' },
  suspended: { resume: 'running', complete: 'completed', abort: 'aborted' },
  completed: { close: 'closed' },
  closed: {},
  aborted: {},
  skipped: {},
  cancelled: {},
};

describe('a job order', () => {
  it.each(jobOrder.states)('that is %s refuses every other action with 409 and stays as it is', async (state) => {
    const job = await JOBS[state]();
    expect(await world.api.jobOrder(job.id)).toMatchObject({ status: state });
    const before = await world.everything(job.workOrderId);
    for (const [action, verb] of Object.entries(JOB_VERBS)) {
      if (action in JOB_MATRIX[state]) continue;
      await expect(verb(job.id)).rejects.toMatchObject({
        kind: 'conflict',
        code: 'lifecycle.transition-not-allowed',
        params: { lifecycle: 'job-order', state, action },
      });
    }
    expect(await world.everything(job.workOrderId)).toEqual(before);
  });

  const allowed = Object.entries(JOB_MATRIX).flatMap(([state, row]) =>
    Object.entries(row).map(([action, to]) => ({
      state: state as JobOrderState,
      action: action as JobOrderAction,
      to,
    })),
  );
  it.each(allowed)('that is $state goes by $action to $to', async ({ state, action, to }) => {
    const job = await JOBS[state]();
    expect(await JOB_VERBS[action](job.id)).toMatchObject({ status: to });
    expect(await world.api.jobOrder(job.id)).toMatchObject({ status: to });
    const [entry] = await world.database.query(
      `SELECT payload FROM ledger.entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [job.id],
    );
    expect(entry).toMatchObject({ payload: { from: state, to } });
  });

  it('unknown is 404 for every verb', async () => {
    for (const verb of Object.values(JOB_VERBS))
      await expect(verb('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the database', () => {
  it.each(['work_order', 'job_order'])('refuses a new status of %s without its ledger entry', async (table) => {
    const { id } = await world.released(ONE);
    const before = await world.everything(id);
    await expect(
      world.database.query(
        `UPDATE work_order.${table} SET status = 'planned' WHERE ${table === 'work_order' ? 'id' : 'work_order_id'} = $1`,
        [id],
      ),
    ).rejects.toThrow('needs its ledger entry');
    expect(await world.everything(id)).toEqual(before);
  });
});
