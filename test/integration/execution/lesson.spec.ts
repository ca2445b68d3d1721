import { MaterialApi } from '#modules/material';
import type { JobOrder } from '#modules/work-order';
import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from './world';

interface End {
  readonly id: string;
  readonly resumedAt: string | null;
  readonly jobs: readonly {
    readonly jobOrderId: string;
    readonly remaining: string;
    readonly paused: boolean;
    readonly outcome: string | null;
    readonly problems: readonly { readonly code: string }[];
    readonly putAway: object | null;
    readonly job: JobOrder;
  }[];
}

describe('the end of class', () => {
  let world: World;
  let student: HttpClient;
  let teacher: HttpClient;
  let classId: string;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    teacher = await world.person('teacher');
    const [row] = await world.database.query<{ id: string }>(`SELECT id FROM personnel.class WHERE code = 'A'`);
    classId = row?.id ?? '';
  });

  afterAll(() => world?.stop());

  const endLesson = () => teacher.post<End>(`/classes/${classId}/end-lesson`, { note: '明天继续' });
  const statusOf = async (id: string) => (await world.job(id)).status;
  const abort = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
  const started = async (at: 'LATHE' | 'MILL' | 'OVEN', more: object = {}): Promise<string> => {
    const { id } = await world.dispatched({ at }, more);
    await teacher.post(`/job-orders/${id}/start`);
    return id;
  };

  it('pauses what the class runs, asks where it is put, and the next lesson goes on with what its gates allow', async () => {
    const lathe = await started('LATHE');
    const mill = await started('MILL');
    const broken = await started('OVEN');
    const others = await started('OVEN', { teamId: world.teams.other });
    await student.post(`/job-orders/${lathe}/time`, { kind: 'run' });
    await student.post(`/job-orders/${lathe}/reports`, { good: '1' });
    await student.post(`/job-orders/${broken}/pause`, { reason: 'fault' });

    const end = await endLesson();
    const of = (view: End, id: string) => view.jobs.find(({ jobOrderId }) => jobOrderId === id);
    expect(end.jobs).toHaveLength(3);
    expect(of(end, lathe)).toMatchObject({ remaining: '3', paused: true, putAway: null, outcome: null });
    expect(of(end, broken)).toMatchObject({ remaining: '4', paused: false });
    expect([await statusOf(lathe), await statusOf(mill), await statusOf(others)]).toEqual([
      'suspended',
      'suspended',
      'running',
    ]);
    await eventually(async () => (await student.get<{ here: [] }>(`/job-orders/${lathe}/time`)).here.length === 0);

    // Again, because the answer was lost: nothing happens twice.
    expect((await endLesson()).id).toBe(end.id);
    const paused = (await world.entries(lathe)).filter(({ type }) => type === 'job-order.suspended');
    expect(paused).toHaveLength(1);

    await expect(student.post(`/job-orders/${lathe}/put-away`, { place: 'A-03', quantity: '4' })).rejects.toMatchObject(
      { status: 400, problem: { code: 'lesson.too-many', params: { remaining: '3' } } },
    );
    await expect(
      student.post(`/job-orders/${lathe}/put-away`, { place: 'A-03', quantity: '1.5' }),
    ).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/quantity', code: 'quantity.not-whole' }] },
    });
    await student.post(`/job-orders/${lathe}/put-away`, { place: 'A-03', quantity: '2' });
    await student.post(`/job-orders/${lathe}/put-away`, { place: 'A-04', quantity: '3', label: 'L-17' });
    const put = of(await teacher.get<End>(`/lesson-ends/${end.id}`), lathe)?.putAway;
    expect(put).toMatchObject({ place: 'A-04', quantity: '3', label: 'L-17' });
    // Where it lies is found by the place and by the order's lot; it is no stock that somebody could take or count.
    const { workOrderId } = await world.job(lathe);
    const lies = { jobOrderId: lathe, location: 'A-04', quantity: '3', label: 'L-17' };
    const found = await teacher.get<{ items: []; workInProgress: [] }>('/stock?location=A-04');
    expect(found).toMatchObject({ items: [], workInProgress: [lies] });
    expect((await teacher.get<{ workInProgress: [] }>('/stock?location=A-03')).workInProgress).toEqual([]);
    const orderLot = async () => (await world.of(MaterialApi).lotsOfOrders([workOrderId], []))[0];
    expect(await orderLot()).toMatchObject({ workInProgress: [lies] });
    const lotId = (await orderLot())?.id ?? '';
    const history = await teacher.get<{ orders: { jobs: { putAway: object }[] }[] }>(`/lots/${lotId}/history`);
    expect(history.orders[0]?.jobs[0]?.putAway).toEqual({ location: 'A-04', quantity: '3', label: 'L-17' });
    const graph = await teacher.get<{ lots: { locations: string[] }[] }>(`/lots/${lotId}/graph?direction=backward`);
    expect(graph.lots[0]?.locations).toContain('A-04');

    await expect(
      student.post(`/job-orders/${others}/put-away`, { place: 'A-03', quantity: '1' }),
    ).rejects.toMatchObject({ status: 404 });

    // Meanwhile somebody of another class works at the mill.
    const guest = await started('MILL', { teamId: world.teams.other });
    const next = await teacher.post<End>(`/lesson-ends/${end.id}/resume`);
    expect(next.resumedAt).not.toBeNull();
    expect(of(next, lathe)?.outcome).toBe('resumed');
    expect(of(next, mill)).toMatchObject({ outcome: 'queued', problems: [{ code: 'gate.work-unit-free' }] });
    expect(of(next, broken)).toMatchObject({ outcome: 'queued', problems: [] });
    expect([await statusOf(lathe), await statusOf(mill), await statusOf(broken)]).toEqual([
      'running',
      'suspended',
      'suspended',
    ]);
    // Who goes on sees where it lies until something of it is reported.
    const lying = () => student.get(`/job-orders/${lathe}/put-away`);
    expect(await lying()).toMatchObject({ remaining: null, putAway: { place: 'A-04', quantity: '3', label: 'L-17' } });
    // The next lesson takes it from where it lay.
    await eventually(async () => (await orderLot())?.workInProgress.length === 0, {
      describe: 'the pieces to be taken up',
    });
    const told = (await world.entries(lathe)).filter(({ type }) => type === 'lot.put-away' || type === 'lot.taken-up');
    expect(told.map(({ type, payload }) => [type, payload])).toMatchObject([
      ['lot.put-away', { from: null, to: 'A-03', quantity: '2' }],
      ['lot.put-away', { from: 'A-03', to: 'A-04', quantity: '3', label: 'L-17' }],
      ['lot.taken-up', { from: 'A-04', quantity: '3' }],
    ]);
    await student.post(`/job-orders/${lathe}/reports`, { good: '1' });
    expect(await lying()).toEqual({ remaining: null, putAway: null });
    // The note is still there for who works on, and nobody is booked for what the teacher did for all.
    const notes = await student.get<{ items: { note: string; takenAt: string | null }[] }>(
      `/job-orders/${lathe}/hand-overs`,
    );
    expect(notes.items).toMatchObject([{ note: '明天继续', takenAt: null }]);
    await expect(student.post(`/job-orders/${lathe}/put-away`, { place: 'A', quantity: '1' })).rejects.toMatchObject({
      problem: { code: 'lesson.nothing-to-put-away' },
    });
    expect((await teacher.post<End>(`/lesson-ends/${end.id}/resume`)).resumedAt).toBe(next.resumedAt);
    for (const id of [lathe, mill, broken, others, guest]) await abort(id);
  });

  it('is over for the lot of an order that is aborted with nothing finished, which nobody can accept', async () => {
    const id = await started('MILL');
    const { workOrderId } = await world.job(id);
    const { materialId } = await world.workOrders.order(workOrderId);
    const material = world.of(MaterialApi);
    const lot = await material.orderLot({ workOrderId, jobOrderId: id, materialId });
    await expect(
      teacher.post(`/lots/${lot.id}/accept`, { reason: '看错了' }, { ifMatch: lot.version }),
    ).rejects.toMatchObject({ status: 409, problem: { code: 'lot.nothing-received' } });
    await world.workOrders.abort(workOrderId, { reason: '毛坯批不合格', disposition: 'scrap' });
    await eventually(async () => (await material.lot(lot.id)).status === 'scrapped', {
      describe: 'the lot to be given up',
    });
    const { number } = await world.workOrders.order(workOrderId);
    const { items } = await teacher.get<{ items: { scrap: string }[] }>(`/work-orders?q=${number}`);
    const { balance } = await teacher.get<{ balance: { scrap: string } }>(`/work-orders/${workOrderId}`);
    expect(items.map(({ scrap }) => scrap)).toEqual([balance.scrap]);
    expect(Number(balance.scrap)).toBeGreaterThan(0);
  });

  it('stopped half-way is finished by doing it again, and so is the next lesson', async () => {
    const [lathe, mill] = [await started('LATHE'), await started('MILL')];
    const end = await endLesson();
    // As if the server had gone after the first of them.
    await world.database.query('DELETE FROM execution.lesson_end_job WHERE job_order_id = $1', [mill]);
    await world.workOrders.resumeJob(mill);
    const again = await endLesson();
    expect(again.id).toBe(end.id);
    expect(again.jobs.map(({ job }) => job.status)).toEqual(['suspended', 'suspended']);
    await world.workOrders.resumeJob(lathe);
    await world.workOrders.abortJob(mill, { reason: 'scrapped overnight' });
    const next = await teacher.post<End>(`/lesson-ends/${end.id}/resume`);
    expect(next.jobs.map(({ jobOrderId, outcome }) => [jobOrderId, outcome]).sort()).toEqual(
      [
        [lathe, 'resumed'],
        [mill, 'ended'],
      ].sort(),
    );
    await abort(lathe);
  });

  it('is one end for two teachers that press at the same moment', async () => {
    const lathe = await started('LATHE');
    const ends = await Promise.all([endLesson(), endLesson(), endLesson()]);
    expect(new Set(ends.map(({ id }) => id)).size).toBe(1);
    const paused = (await world.entries(lathe)).filter(({ type }) => type === 'job-order.suspended');
    expect(paused).toHaveLength(1);
    await teacher.post(`/lesson-ends/${ends[0]?.id}/resume`);
    await abort(lathe);
  });

  it('is not for students, nor of a class that does not exist', async () => {
    await expect(student.post(`/classes/${classId}/end-lesson`)).rejects.toMatchObject({ status: 403 });
    await expect(student.get('/lesson-ends')).rejects.toMatchObject({ status: 403 });
    await expect(teacher.post(`/classes/${world.teams.own}/end-lesson`)).rejects.toMatchObject({ status: 404 });
  });
});
