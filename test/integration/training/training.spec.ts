import { attempt as lifecycle, type AttemptAction, type AttemptState } from '#libs/lifecycles';
import { MaterialApi } from '#modules/material';
import { newId } from '#platform/ids';
import { eventually, Refused } from '../../support';
import { startTeaching, type TeachingWorld } from '../../support/teaching';

interface Items<T = Record<string, unknown>> {
  readonly items: readonly T[];
}

describe('training', () => {
  let world: TeachingWorld;

  beforeAll(async () => {
    world = await startTeaching();
  });
  afterAll(() => world.stop());

  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => 'nothing was refused',
      (error: unknown) => (error instanceof Refused ? `${error.status} ${error.problem.code}` : error),
    );
  const entries = (attemptId: string) =>
    world.database.query<{ type: string; work_order_id: string | null }>(
      `SELECT type, work_order_id FROM ledger.entry WHERE attempt_id = $1 AND type LIKE 'attempt.%' ORDER BY seq`,
      [attemptId],
    );

  it('assigns a plain order to a team; its jobs carry the attempt', async () => {
    const workOrderId = await world.order();
    const body = { title: '铣削泵体', teamId: world.teams.own, workOrderId, dueAt: '2030-01-01T00:00:00Z' };
    const created = await world.as('teacher').post('/assignments', body);
    await world.workOrders.release(workOrderId);
    const order = await world.workOrders.order(workOrderId);
    expect(order).toMatchObject({ attemptId: created.attemptId, teamId: world.teams.own });
    for (const job of await world.workOrders.jobOrders(workOrderId)) expect(job.attemptId).toBe(created.attemptId);
    expect(await world.as('teacher').get(`/attempts/${String(created.attemptId)}`)).toMatchObject({
      status: 'assigned',
      title: '铣削泵体',
      workOrderNumber: order.number,
      teamName: '甲一组',
    });
    expect(await refusal(world.as('teacher').post('/assignments', body))).toBe('409 training.order-assigned');
  });

  it('leaves nothing of an assignment that is refused', async () => {
    const count = async () => (await world.database.query('SELECT count(*) FROM training.task'))[0];
    const before = await count();
    const workOrderId = await world.order();
    const wrong = { title: '任务', teamId: newId(), workOrderId };
    expect(await refusal(world.as('teacher').post('/assignments', wrong))).toBe('404 entity.not-found');
    const reversed = {
      title: '任务',
      teamId: world.teams.own,
      workOrderId,
      startsAt: '2030-01-02',
      dueAt: '2030-01-01',
    };
    expect(await refusal(world.as('teacher').post('/assignments', reversed))).toBe('400 request.invalid');
    expect(await refusal(world.as('teacher').post('/assignments', { teamId: world.teams.own, workOrderId }))).toBe(
      '400 request.invalid',
    );
    expect(await count()).toEqual(before);
  });

  it('answers the same assignment once', async () => {
    const body = { title: '任务', teamId: world.teams.own, workOrderId: await world.order() };
    const key = { idempotencyKey: newId() };
    const first = await world.as('teacher').post('/assignments', body, key);
    expect(await world.as('teacher').post('/assignments', body, key)).toEqual(first);
    expect(await refusal(world.as('teacher').post('/assignments', { ...body, title: '其他' }, key))).toBe(
      '422 idempotency.key-reused',
    );
  });

  it('starts with the first job and is handed in with the completed order', async () => {
    const { workOrderId, attemptId } = await world.assigned();
    const [before] = (await world.as('student1').get<Items>('/my/tasks')).items.filter(
      (task) => task.attemptId === attemptId,
    );
    expect(before).toMatchObject({ status: 'assigned', progress: { done: 0, total: 0 }, next: null });
    await world.workOrders.release(workOrderId);
    const tasks = (await world.as('student2').get<Items>('/my/tasks')).items;
    expect(tasks.find((task) => task.attemptId === attemptId)).toMatchObject({
      workOrder: { materialName: '泵体', materialNameEn: 'Pump body', quantity: '4' },
      next: { workUnitCode: 'MILL', status: 'ready' },
      progress: { done: 0, total: 2 },
    });
    await world.work(workOrderId);
    await world.attemptIs(attemptId, 'under-review');
    expect((await entries(attemptId)).map(({ type }) => type)).toEqual(
      ['assigned', 'started', 'submitted', 'auto-scored', 'reviewed'].map((past) => `attempt.${past}`),
    );
    // What happens to a grade is not for readers of the order's timeline.
    expect((await entries(attemptId)).slice(1).every((entry) => entry.work_order_id === null)).toBe(true);
    const attempt = await world.training.attempt(attemptId);
    expect(Date.parse(attempt.submittedAt ?? '') - Date.parse(attempt.startedAt ?? '')).toBeLessThan(3_700_000);
  });

  it('keeps other teams and partners out', async () => {
    const { attemptId } = await world.assigned();
    const path = `/attempts/${attemptId}`;
    expect(await refusal(world.as('student3').get(path))).toBe('404 entity.not-found');
    expect(await refusal(world.as('partner').get(path))).toBe('403 auth.forbidden');
    expect(await world.as('student2').get(path)).toMatchObject({ id: attemptId, allowedActions: [] });
    expect((await world.as('student3').get<Items>('/assignments')).items).toEqual([]);
    const own = (await world.as('student1').get<Items>('/assignments?limit=200')).items;
    expect(own.every(({ teamId }) => teamId === world.teams.own)).toBe(true);
    expect((await world.as('student3').get<Items>('/my/tasks')).items).toEqual([]);
    expect(await refusal(world.as('student1').get('/tasks'))).toBe('403 auth.forbidden');
    expect(await refusal(world.as('student1').post('/assignments', {}))).toBe('403 auth.forbidden');
  });

  it('assigns the orders made from a template that teaches, each once, and only while it does', async () => {
    const teacher = world.as('teacher');
    const template = async (name: string): Promise<string> => {
      const made = await teacher.post<{ id: string }>('/order-templates', {
        name,
        materialId: world.material.id,
        routingVersionId: world.routingVersionId,
        quantity: '4',
        priority: 3,
        teamId: world.teams.own,
        lineMode: 'virtual',
        leadHours: 48,
      });
      return made.id;
    };
    const [id, other] = [await template('泵体 4 件（实训）'), await template('泵体 4 件（考核）')];
    const { id: taskId } = await teacher.post<{ id: string }>('/tasks', { title: '每周泵体' });
    const link = { templateId: id, taskId, rubricId: null };
    expect(await teacher.put(`/template-tasks/${id}`, { taskId })).toMatchObject(link);
    expect((await teacher.get<Items>('/template-tasks')).items).toEqual([expect.objectContaining(link)]);
    const order = async (from: string, more: object = {}) =>
      (await teacher.post<{ id: string }>(`/order-templates/${from}/orders`, more)).id;

    const taught = await order(id);
    await eventually(async () => (await world.workOrders.order(taught)).attemptId !== null);
    const { attemptId, dueAt } = await world.workOrders.order(taught);
    const { items } = await teacher.get<Items>('/assignments?limit=200');
    expect(items.filter(({ workOrderId }) => workOrderId === taught)).toEqual([
      expect.objectContaining({ taskId, teamId: world.teams.own, attemptId, attemptStatus: 'assigned', dueAt }),
    ]);
    expect(dueAt).not.toBeNull();

    // Without a team there is nobody to assign it to; without a task it is a plain order.
    const nobodys = await order(id, { teamId: null });
    await teacher.delete(`/template-tasks/${id}`);
    const plain = await order(id);
    // Entries are followed in their order: when this one is assigned, those before have been seen.
    await teacher.put(`/template-tasks/${other}`, { taskId });
    const last = await order(other, { teamId: world.teams.other });
    await eventually(async () => (await world.workOrders.order(last)).attemptId !== null);
    expect((await world.workOrders.order(nobodys)).attemptId).toBeNull();
    expect((await world.workOrders.order(plain)).attemptId).toBeNull();

    expect(await refusal(teacher.put(`/template-tasks/${id}`, { taskId: newId() }))).toBe('404 entity.not-found');
    expect(await refusal(teacher.put(`/template-tasks/${newId()}`, { taskId }))).toBe('404 entity.not-found');
    expect(await refusal(world.as('student1').put(`/template-tasks/${id}`, { taskId }))).toBe('403 auth.forbidden');
  });

  it('takes for a template no task that was made for another product', async () => {
    const teacher = world.as('teacher');
    const { id: materialId } = await world.app.get(MaterialApi, { strict: false }).createMaterial({
      code: 'GP-200',
      revision: 'A',
      name: '泵盖',
      nameEn: 'Cover',
      specification: '',
      unit: 'pcs',
      kind: 'product',
      tracking: 'none',
    });
    const fields = {
      name: '泵体',
      routingVersionId: null,
      quantity: '4',
      priority: 3,
      teamId: null,
      lineMode: 'virtual',
      leadHours: null,
    };
    const template = { ...fields, materialId: world.material.id };
    const { id } = await teacher.post<{ id: string }>('/order-templates', template);
    const task = async (title: string, of: string) =>
      (await teacher.post<{ id: string }>('/tasks', { title, materialId: of })).id;
    const [body, cover] = [await task('泵体加工', world.material.id), await task('泵盖加工', materialId)];
    await expect(teacher.put(`/template-tasks/${id}`, { taskId: cover })).rejects.toMatchObject({
      status: 409,
      problem: { code: 'training.other-product', errors: [{ pointer: '/taskId' }] },
    });
    const linked = async () =>
      (await teacher.get<Items>('/template-tasks')).items.find(({ templateId }) => templateId === id);
    await teacher.put(`/template-tasks/${id}`, { taskId: body });
    // Another wording keeps the task, another product does not.
    await teacher.put(`/order-templates/${id}`, { ...template, name: '泵体（每周）' }, { ifMatch: 1 });
    await teacher.put(`/order-templates/${id}`, { ...template, materialId }, { ifMatch: 2 });
    await eventually(async () => (await linked()) === undefined);
    const cleared = await world.database.query<{ type: string }>(
      `SELECT type FROM ledger.entry WHERE subject_id = $1 AND type LIKE 'template-task.%' ORDER BY seq`,
      [id],
    );
    expect(cleared.map(({ type }) => type)).toEqual(['template-task.set', 'template-task.cleared']);
  });

  it('pages the lists', async () => {
    const page = await world.as('teacher').get<Items & { nextCursor: string }>('/assignments?limit=1');
    const next = await world.as('teacher').get<Items>(`/assignments?limit=1&cursor=${page.nextCursor}`);
    expect(next.items[0]?.attemptId).not.toBe(page.items[0]?.attemptId);
    expect(await refusal(world.as('teacher').get('/assignments?cursor=nonsense'))).toBe('400 request.malformed');
  });

  it('voids an attempt for who has seen its state; then the order may be assigned anew', async () => {
    const { workOrderId, attemptId } = await world.assigned();
    const path = `/attempts/${attemptId}/void`;
    const { version } = await world.training.attempt(attemptId);
    expect(await refusal(world.as('teacher').post(path, { reason: '换组' }))).toBe('428 precondition.required');
    expect(await refusal(world.as('teacher').post(path, { reason: '换组' }, { ifMatch: version + 1 }))).toBe(
      '412 precondition.stale',
    );
    expect(await refusal(world.as('teacher').post(path, {}, { ifMatch: version }))).toBe('400 request.invalid');
    expect(await world.as('teacher').post(path, { reason: '换组' }, { ifMatch: version })).toMatchObject({
      status: 'void',
    });
    await world.as('teacher').post('/assignments', { title: '再来', teamId: world.teams.other, workOrderId });
  });

  it('voids an open attempt when its order is cancelled or aborted; the task is gone for the student', async () => {
    const mine = async () =>
      (await world.as('student1').get<Items>('/my/tasks')).items.map(({ attemptId }) => String(attemptId));
    const [cancelled, aborted, kept] = [await world.assigned(), await world.assigned(), await world.assigned()];
    for (const { workOrderId } of [aborted, kept]) await world.workOrders.release(workOrderId);
    const [job] = await world.workOrders.jobOrders(aborted.workOrderId);
    await world.workOrders.dispatch(job!.id);
    await world.workOrders.start(job!.id);
    await world.attemptIs(aborted.attemptId, 'in-progress');
    expect(await mine()).toEqual(expect.arrayContaining([cancelled, aborted, kept].map(({ attemptId }) => attemptId)));
    await world.workOrders.cancel(cancelled.workOrderId, { reason: '不做了' });
    await world.workOrders.abort(aborted.workOrderId, { reason: '机床故障' });
    await world.attemptIs(cancelled.attemptId, 'void');
    await world.attemptIs(aborted.attemptId, 'void');
    const [entry] = await world.database.query<{ reason: string }>(
      `SELECT reason FROM ledger.entry WHERE attempt_id = $1 AND type = 'attempt.voided'`,
      [aborted.attemptId],
    );
    expect(entry?.reason).toBe('机床故障');
    const left = await mine();
    expect(left).toContain(kept.attemptId);
    for (const { attemptId } of [cancelled, aborted]) expect(left).not.toContain(attemptId);
  });

  it('lets an order go whose attempt is voided before it began, so that it may be merged', async () => {
    const [into, from] = [await world.order(), await world.order()];
    const team = world.teams.own;
    const body = { title: '并单前的任务', teamId: team, workOrderId: from };
    const { attemptId } = await world.as('teacher').post<{ attemptId: string }>('/assignments', body);
    for (const id of [into, from]) await world.workOrders.release(id);
    const merge = () => world.workOrders.merge(into, { sourceId: from, reason: '合并' });
    await expect(merge()).rejects.toMatchObject({ code: 'work-order.merge-attempt' });
    await world.training.act(attemptId, 'void', { reason: '并入另一工单' });
    expect(await world.workOrders.order(from)).toMatchObject({ attemptId: null, teamId: team });
    await merge();
    expect((await world.training.attempt(attemptId)).status).toBe('void');
  });

  it('does in each state what the table says, and nothing else', async () => {
    const { attemptId } = await world.assigned();
    const setState = (status: AttemptState) =>
      world.database.query(
        `DO $$ BEGIN SET LOCAL session_replication_role = replica;
         UPDATE training.attempt SET status = '${status}' WHERE id = '${attemptId}'; END $$`,
      );
    const seen: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const state of lifecycle.states) {
      for (const action of lifecycle.actions) {
        await setState(state);
        const before = await world.training.attempt(attemptId);
        const pair = `${state} × ${action}`;
        expected[pair] = lifecycle.can(state, action)
          ? lifecycle.next(state, action)
          : 'lifecycle.transition-not-allowed';
        seen[pair] = await world.training.act(attemptId, action as AttemptAction).then(
          ({ status }) => status,
          async (error: { code: string }) => {
            expect(await world.training.attempt(attemptId)).toEqual(before);
            return error.code;
          },
        );
      }
    }
    expect(seen).toEqual(expected);
  });
});
