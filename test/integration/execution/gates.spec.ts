import type { HttpClient } from '../../support/http-client';
import { Refused } from '../../support';
import { watchCrowding } from '../../support/crowding';
import { importSheets } from '../../support/school';
import { hasText } from '#libs/texts';
import { DateTime } from 'luxon';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { closedIn, startWorld, type StationView, type World } from './world';

/** The refusal of a command that must not be done. */
async function refused(command: Promise<unknown>): Promise<Refused> {
  const outcome = await command.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome;
  throw outcome ?? new Error('done, though it had to be refused');
}

describe('the gates before a start', () => {
  let world: World;
  let student: HttpClient;
  let teacher: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    teacher = await world.person('teacher');
  });

  afterAll(() => world?.stop());

  /** The start is refused for exactly this, in words, and what the station shows says the same. */
  async function closedBy(jobId: string, code: string, params: object = {}, who: HttpClient = student): Promise<void> {
    const refusal = await refused(who.post(`/job-orders/${jobId}/start`));
    expect(refusal).toMatchObject({ status: 409, problem: { code: 'execution.gates-closed' } });
    expect(refusal.problem.errors?.map((error) => error.code)).toEqual([`gate.${code}`]);
    expect(refusal.problem.errors?.[0]?.params).toMatchObject(params);
    expect(closedIn(await who.get<StationView>(`/job-orders/${jobId}/station`))).toEqual([code]);
    expect(hasText(`gate.${code}`)).toBe(true);
  }

  const starts = async (jobId: string, who: HttpClient = student): Promise<void> => {
    await who.post(`/job-orders/${jobId}/start`);
    expect((await world.job(jobId)).status).toBe('running');
    await world.workOrders.abortJob(jobId, { reason: 'end of the case' });
  };

  it('dispatched', async () => {
    const { jobs } = await world.order([{ number: 10, at: 'LATHE' }]);
    const id = jobs[0]?.id ?? '';
    await closedBy(id, 'dispatched', { state: 'ready' });
    await teacher.post(`/job-orders/${id}/dispatch`);
    await starts(id);
  });

  it('quantity received from the operation before', async () => {
    const { jobs } = await world.order([
      { number: 10, at: 'LATHE' },
      { number: 20, at: 'MILL' },
    ]);
    const [first, second] = jobs.map(({ id }) => id) as [string, string];
    const refusal = await refused(student.post(`/job-orders/${second}/start`));
    expect(refusal.problem.params['gates']).toEqual(['dispatched', 'quantity-received']);
    await teacher.post(`/job-orders/${first}/dispatch`);
    await student.post(`/job-orders/${first}/start`);
    await student.post(`/job-orders/${first}/reports`, { good: '1' });
    await teacher.post(`/job-orders/${second}/dispatch`);
    await student.post(`/job-orders/${second}/start`);
    await student.post(`/job-orders/${second}/reports`, { good: '1' });
    expect(closedIn(await student.get<StationView>(`/job-orders/${second}/station`))).toContain('quantity-received');
    await world.workOrders.abortJob(first, { reason: 'end of the case' });
    await world.workOrders.abortJob(second, { reason: 'end of the case' });
  });

  it('order released and not on hold', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    await world.workOrders.hold(job.workOrderId, { reason: 'drawing in doubt' });
    await closedBy(job.id, 'order-released', { state: 'on-hold' });
    await world.workOrders.resume(job.workOrderId);
    await starts(job.id);
  });

  it('work unit free, and free again when its job is paused', async () => {
    const [busy, waiting] = [await world.dispatched({ at: 'LATHE' }), await world.dispatched({ at: 'LATHE' })];
    await student.post(`/job-orders/${busy.id}/start`);
    await closedBy(waiting.id, 'work-unit-free', { job: busy.number });
    await student.post(`/job-orders/${busy.id}/pause`, { reason: 'break' });
    await student.post(`/job-orders/${waiting.id}/start`);
    const refusal = await refused(student.post(`/job-orders/${busy.id}/resume`));
    expect(refusal).toMatchObject({ status: 409, problem: { errors: [{ code: 'gate.work-unit-free' }] } });
    expect((await world.job(busy.id)).status).toBe('suspended');
    await world.workOrders.abortJob(waiting.id, { reason: 'end of the case' });
    await student.post(`/job-orders/${busy.id}/resume`);
    await world.workOrders.abortJob(busy.id, { reason: 'end of the case' });
  });

  it('work unit usable: not while it has a fault or is seen to', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    const equipment = world.of(EquipmentApi);
    for (const state of ['fault', 'maintenance'] as const) {
      await equipment.recordState({
        workUnitId: job.workUnitId,
        state,
        at: world.of(FloorClock).now(),
        quality: 'good',
        source: 'person',
      });
      await closedBy(job.id, 'work-unit-usable', { state });
    }
    const now = { workUnitId: job.workUnitId, at: world.of(FloorClock).now() } as const;
    await equipment.recordState({ ...now, state: 'idle', quality: 'good', source: 'person' });
    await starts(job.id);
  });

  it('line open: on a day its calendar closes, students start nothing; an instructor may', async () => {
    const today = DateTime.fromJSDate(world.of(FloorClock).now(), { zone: 'Asia/Shanghai' });
    const calendar = async (...rows: string[][]): Promise<void> => {
      const header = ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'];
      expect((await importSheets(world, { 班次: [header, ...rows] })).problems).toEqual([]);
    };
    const weekday = `周${'一二三四五六日'[today.weekday - 1] ?? ''}`;
    const day = today.toISODate() ?? '';
    const jobs = [await world.dispatched({ at: 'LATHE' }), await world.dispatched({ at: 'LATHE' })];
    const [first, second] = jobs.map(({ id }) => id) as [string, string];
    await calendar(['L1', '', day, '停产', '校运会', '', '']);
    await closedBy(first, 'line-open', { day: '校运会' });
    await starts(first, teacher);
    // The weekday is closed, but this date has hours of its own.
    await calendar(['L1', weekday, '', '停产', '休息日', '', ''], ['L1', '', day, '班次', '补课', '00:00', '23:59']);
    await starts(second);
    const third = await world.dispatched({ at: 'LATHE' });
    await calendar(['L1', weekday, '', '停产', '休息日', '', '']);
    await closedBy(third.id, 'line-open', { day: '休息日' });
    await calendar(['L1', weekday, '', '班次', '实训', '00:00', '23:59']);
    await starts(third.id);
  });

  it('as many jobs at once as a work unit can take', async () => {
    const jobs = [
      await world.dispatched({ at: 'OVEN' }),
      await world.dispatched({ at: 'OVEN' }),
      await world.dispatched({ at: 'OVEN' }),
    ];
    const [first, second, third] = jobs.map(({ id }) => id) as [string, string, string];
    await student.post(`/job-orders/${first}/start`);
    await student.post(`/job-orders/${second}/start`);
    await closedBy(third, 'work-unit-free');
    for (const id of [first, second, third]) await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('lets one of many begin that press start at the same work unit at the same moment', async () => {
    const jobs = await Promise.all(Array.from({ length: 6 }, () => world.dispatched({ at: 'MILL' })));
    const answers = await Promise.allSettled(jobs.map(({ id }) => student.post(`/job-orders/${id}/start`)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const states = await Promise.all(jobs.map(async ({ id }) => (await world.job(id)).status));
    expect(states.filter((status) => status === 'running')).toHaveLength(1);
    for (const { id } of jobs) await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('qualification of the person, valid today; an instructor needs none', async () => {
    const job = await world.dispatched({ at: 'LATHE', qualification: 'LATHE' });
    // student1's qualification ended with March.
    await closedBy(job.id, 'qualification', { qualification: 'LATHE' });
    const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
    const renewed = await importSheets(world, {
      资质: [
        ['人员编号', '资质编号', '生效日期', '失效日期'],
        ['S1', 'LATHE', days(-2), days(30)],
      ],
    });
    expect(renewed.problems).toEqual([]);
    await starts(job.id);
    const other = await world.dispatched({ at: 'LATHE', qualification: 'LATHE' });
    await starts(other.id, teacher);
  });

  it('team: at a shared screen a student of another team sees the job, may not do a thing to it, and the own team may', async () => {
    const job = await world.dispatched({ at: 'LATHE', steps: ['confirm'] });
    const screen = await world.station('LATHE');
    const as = async (badge: string) => {
      screen.presence = '-';
      screen.presence = (await screen.post<{ presence: string }>('/station/sign-in', { badge })).presence;
    };
    await as('B3');
    await closedBy(job.id, 'team', {}, screen);
    await as('B1');
    await screen.post(`/job-orders/${job.id}/start`);
    await as('B3');
    const { steps } = await screen.get<StationView>(`/job-orders/${job.id}/station`);
    for (const [path, body] of [
      ['pause', { reason: 'mine' }],
      ['reports', { good: '1' }],
      ['complete', {}],
      [`steps/${steps[0]?.id}`, { value: true }],
    ] as const)
      await expect(screen.post(`/job-orders/${job.id}/${path}`, body)).rejects.toMatchObject({
        status: 403,
        problem: { code: 'execution.other-team' },
      });
    await as('B2');
    await screen.post(`/job-orders/${job.id}/reports`, { good: '1' });
    await as('B91');
    await screen.post(`/job-orders/${job.id}/pause`, { reason: 'the instructor may' });
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it('hides the job of another team from a student at a device of the own', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    const stranger = await world.person('student3');
    for (const [verb, body] of [
      ['start', {}],
      ['pause', { reason: 'mine' }],
      ['resume', {}],
      ['reports', { good: '1' }],
      ['complete', {}],
    ] as const)
      await expect(stranger.post(`/job-orders/${job.id}/${verb}`, body)).rejects.toMatchObject({ status: 404 });
    await expect(stranger.get(`/job-orders/${job.id}/station`)).rejects.toMatchObject({ status: 404 });
    const { items } = await stranger.get<{ items: { job: { id: string } }[] }>('/work-units/LATHE/queue');
    expect(items.map((item) => item.job.id)).not.toContain(job.id);
    await starts(job.id);
  });

  it('machine connected: without a connection a machine job does not start', async () => {
    const job = await world.dispatched({ at: 'LATHE', control: 'machine' });
    const refusal = await refused(student.post(`/job-orders/${job.id}/start`));
    expect(refusal.problem.params['gates']).toContain('machine-connected');
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it('material: enough of each line of the bill for one piece, in lots that are not held', async () => {
    const bought = {
      物料: ['物料编码', '名称', '英文名称', '单位', '类别'],
      清单: ['父项编码', '子项编码', '用量', '领用工序'],
    };
    const imported = await importSheets(world, {
      物料: [bought.物料, ['GP-110', '毛坯', 'Blank', 'pcs', '原材料'], ['GP-120', '密封', 'Seal', 'pcs', '零件']],
      物料清单: [bought.清单, ['GP-100', 'GP-110', '2', '10'], ['GP-100', 'GP-120', '1', '20']],
      库存批次: [
        ['批号', '物料编码', '数量'],
        ['BLANKS-1', 'GP-110', '1'],
      ],
    });
    expect(imported.problems).toEqual([]);
    const job = await world.dispatched({ at: 'LATHE' });
    // Two are needed for one piece and one is there; what operation 20 takes does not matter here.
    await closedBy(job.id, 'material-available', { materials: 'GP-110' });
    const materials = world.of(MaterialApi);
    const materialId = (await materials.materialByCode('GP-110'))?.id ?? '';
    const lot = await world
      .of(UnitOfWork)
      .run(() => materials.receiveLot({ materialId, number: 'BLANKS-2', quantity: '500', accepted: true }));
    await materials.decide(lot.id, 'block', 'looks wrong');
    await closedBy(job.id, 'material-available', { materials: 'GP-110' });
    await materials.decide(lot.id, 'accept', 'measured, good');
    await starts(job.id);
  });

  it('the lot of the order not held: a hold after the first pieces closes it, also for going on', async () => {
    const { id, jobs } = await world.order([{ number: 10, at: 'LATHE' }]);
    const [job] = jobs.map((each) => each.id) as [string];
    await teacher.post(`/job-orders/${job}/dispatch`);
    const materials = world.of(MaterialApi);
    const { materialId } = await world.workOrders.order(id);
    const of = { workOrderId: id, jobOrderId: job, materialId };
    const lot = await world.of(UnitOfWork).run(async () => {
      const [made] = await materials.produce({ ...of, quantity: '1', location: 'E-01' });
      return made;
    });
    await materials.decide(lot?.id ?? '', 'block', 'a crack was found');
    await closedBy(job, 'lot-not-held', { lot: lot?.number });
    await materials.decide(lot?.id ?? '', 'accept', 'no crack');
    await student.post(`/job-orders/${job}/start`);
    await student.post(`/job-orders/${job}/pause`, { reason: 'break' });
    await materials.decide(lot?.id ?? '', 'block', 'a crack after all');
    const refusal = await refused(student.post(`/job-orders/${job}/resume`));
    expect(refusal.problem.errors?.map(({ code }) => code)).toEqual(['gate.lot-not-held']);
    await world.workOrders.abortJob(job, { reason: 'end of the case' });
  });

  it('documents: one of which nothing is released any more closes it until a revision is', async () => {
    const document = await teacher.post<{ id: string }>('/documents', {
      code: 'DWG-GP-100',
      kind: 'drawing',
      name: '泵体图纸',
      nameEn: 'Drawing of the body',
    });
    const released = async (revision: string): Promise<{ id: string; rowVersion: number }> => {
      const form = new FormData();
      form.append('file', new Blob([`%PDF-1.4\n% ${revision}\n`], { type: 'application/pdf' }), 'drawing.pdf');
      const { revisions } = await teacher.upload<{ revisions: { id: string; revision: string; rowVersion: number }[] }>(
        `/documents/${document.id}/revisions?revision=${revision}`,
        form,
      );
      const draft = revisions.find((each) => each.revision === revision);
      await teacher.post(`/document-revisions/${draft?.id}/release`, {}, { ifMatch: draft?.rowVersion ?? 0 });
      return { id: draft?.id ?? '', rowVersion: (draft?.rowVersion ?? 0) + 1 };
    };
    const first = await released('A');
    const job = await world.dispatched({ at: 'LATHE', documentIds: [document.id] });
    await teacher.post(
      `/document-revisions/${first.id}/retire`,
      { reason: 'withdrawn' },
      { ifMatch: first.rowVersion },
    );
    await closedBy(job.id, 'documents-released', { documents: 'DWG-GP-100' });
    await released('B');
    await starts(job.id);
  });

  it('are looked at one after the other: no connection is asked while it is busy', async () => {
    const job = await world.dispatched({ at: 'LATHE', qualification: 'LATHE' });
    const crowding = watchCrowding();
    try {
      await teacher.post(`/job-orders/${job.id}/start`);
      await teacher.post(`/job-orders/${job.id}/reports`, { good: '4' });
      await teacher.post(`/job-orders/${job.id}/complete`);
    } finally {
      crowding.stop();
    }
    expect(crowding.found).toEqual([]);
  });
});
