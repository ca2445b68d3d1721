import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { closedIn, startWorld, type StationView, type World } from './world';

interface List {
  readonly id: string;
  readonly version: number;
  readonly points: readonly { readonly id: string; readonly text: string }[];
}

interface Today {
  readonly state: string;
  readonly list: List | null;
  readonly check: { readonly passed: boolean; readonly by: { readonly name: string | null } } | null;
}

describe('the safety check before the first start of the day', () => {
  let world: World;
  let student: HttpClient;
  let teacher: HttpClient;
  let technician: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    teacher = await world.person('teacher');
    technician = await world.person('technician');
  });

  afterAll(() => world?.stop());

  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
  const points = (...texts: string[]) => texts.map((text) => ({ text, textEn: '' }));
  const today = (code: string) => student.get<Today>(`/work-units/${code}/safety-check`);
  const check = (who: HttpClient, code: string, list: List, wrong: readonly string[] = []) =>
    who.post<Today>(`/work-units/${code}/safety-check`, {
      answers: list.points.map(({ id, text }) => ({ pointId: id, ok: !wrong.includes(text) })),
    });
  const closed = async (id: string) => closedIn(await student.get<StationView>(`/job-orders/${id}/station`));

  it('keeps every start closed until it is done, once a day, by the class or the work unit', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    expect(await closed(job.id)).toEqual([]);
    const list = await technician.post<List>('/safety-lists', {
      scope: 'equipment-class',
      target: 'lathe',
      contact: '设备管理员 8001',
      points: points('护目镜', '防护门'),
    });
    expect(await closed(job.id)).toEqual(['safety-check']);
    await expect(teacher.post(`/job-orders/${job.id}/start`)).rejects.toMatchObject({
      problem: { errors: [{ code: 'gate.safety-check' }] },
    });
    expect(await today('LATHE')).toMatchObject({ state: 'not-done', check: null });
    expect(await today('MILL')).toMatchObject({ state: 'not-needed', list: null });
    await expect(student.post('/work-units/LATHE/safety-check', { answers: [] })).rejects.toMatchObject({
      status: 400,
      problem: { code: 'safety.points-missing' },
    });
    expect(await check(student, 'LATHE', list)).toMatchObject({
      state: 'passed',
      check: { by: { name: '测试学生1' } },
    });
    await check(teacher, 'LATHE', list);
    const rows = await world.database.query<{ checks: number }>(
      'SELECT count(*)::int AS checks FROM execution.safety_check',
    );
    expect(rows[0]?.checks).toBe(1);
    await student.post(`/job-orders/${job.id}/start`);
    await student.post(`/job-orders/${job.id}/pause`, { reason: 'break' });

    // The next day it is to be done again, also by who only goes on.
    await world.database.query('UPDATE execution.safety_check SET day = day - 1');
    await expect(student.post(`/job-orders/${job.id}/resume`)).rejects.toMatchObject({
      problem: { errors: [{ code: 'gate.safety-check' }] },
    });
    await check(student, 'LATHE', list);
    await student.post(`/job-orders/${job.id}/resume`);
    await end(job.id);
  });

  it('stays closed with what was found and whom to call, until somebody else than a student checks again', async () => {
    const job = await world.dispatched({ at: 'MILL' });
    const list = await teacher.post<List>('/safety-lists', {
      scope: 'work-unit',
      target: 'MILL',
      contact: '王老师 8002',
      points: points('急停按钮'),
    });
    expect(await check(student, 'MILL', list, ['急停按钮'])).toMatchObject({ state: 'failed' });
    await expect(student.post(`/job-orders/${job.id}/start`)).rejects.toMatchObject({
      problem: { errors: [{ code: 'gate.safety-failed', params: { points: ['急停按钮'], contact: '王老师 8002' } }] },
    });
    await expect(check(student, 'MILL', list)).rejects.toMatchObject({
      status: 403,
      problem: { code: 'safety.call-first', params: { contact: '王老师 8002' } },
    });
    await check(technician, 'MILL', list);
    await student.post(`/job-orders/${job.id}/start`);
    const entries = await world.database.query<{ type: string }>(
      `SELECT type FROM ledger.entry WHERE type LIKE 'safety.check-%' AND work_unit_id = $1 ORDER BY seq`,
      [await world.unitId('MILL')],
    );
    expect(entries.map(({ type }) => type)).toEqual(['safety.check-failed', 'safety.check-passed']);
    await end(job.id);
  });

  it('has lists that instructors and technicians edit, with the version they saw', async () => {
    const body = { scope: 'work-unit', target: 'OVEN', contact: '8003', points: points('手套') };
    await expect(student.post('/safety-lists', body)).rejects.toMatchObject({ status: 403 });
    await expect(student.get('/safety-lists')).rejects.toMatchObject({ status: 403 });
    await expect(teacher.post('/safety-lists', { ...body, target: 'NOWHERE' })).rejects.toMatchObject({ status: 404 });
    const list = await teacher.post<List>('/safety-lists', body);
    await expect(teacher.post('/safety-lists', body)).rejects.toMatchObject({ status: 409 });
    const change = { contact: '8004', points: [] };
    const edited = await teacher.put<List>(`/safety-lists/${list.id}`, change, { ifMatch: 1 });
    expect(edited).toMatchObject({ version: 2, points: [] });
    await expect(teacher.put(`/safety-lists/${list.id}`, change, { ifMatch: 1 })).rejects.toMatchObject({
      status: 412,
    });
    expect((await today('OVEN')).state).toBe('not-needed');
    const all = await teacher.get<{ items: { workUnit: { code: string }; state: string }[] }>('/safety-checks/today');
    expect(all.items.map(({ workUnit, state }) => [workUnit.code, state])).toEqual([
      ['LATHE', 'passed'],
      ['MILL', 'passed'],
      ['OVEN', 'not-needed'],
    ]);
  });

  it('takes lists from a workbook, row by row, and leaves those as they are that say the same', async () => {
    const header = ['适用范围', '工位或设备类别', '有问题时联系', '检查项', '英文检查项'];
    const rows = [
      ['设备类别', 'oven', '8005', '手套', 'Gloves'],
      ['设备类别', 'oven', '8005', '通风', ''],
    ];
    const bring = (...more: readonly (readonly string[])[]) =>
      importSheets(world, { 安全检查: [header, ...rows, ...more] });
    const kept = async () => {
      const { items } = await teacher.get<{ items: (List & { target: string; contact: string })[] }>('/safety-lists');
      return items.find(({ target }) => target === 'oven');
    };
    expect(await bring()).toMatchObject({ applied: true, problems: [] });
    expect(await kept()).toMatchObject({ version: 1, contact: '8005', points: [{ text: '手套' }, { text: '通风' }] });
    expect(await bring()).toMatchObject({ applied: true });
    expect((await kept())?.version).toBe(1);
    expect(await bring(['设备类别', 'oven', '8005', '炉门', ''])).toMatchObject({ applied: true });
    expect(await kept()).toMatchObject({ version: 2, points: [{}, {}, { text: '炉门' }] });
    const { applied, problems } = await bring(
      ['设备类别', 'oven', '8005', '手套', ''],
      ['设备类别', 'oven', '8006', '地面', ''],
      ['工位', 'NOWHERE', '8005', '地面', ''],
    );
    expect(applied).toBe(false);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, '检查项', 'import.duplicate'],
      [5, '有问题时联系', 'import.conflict'],
      [6, '工位或设备类别', 'import.reference-unknown'],
    ]);
    expect((await kept())?.version).toBe(2);
  });
});
