import { EquipmentApi } from '#modules/equipment';
import { QualityApi, type Inspection } from '#modules/quality';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { eventually, Refused } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { closedIn, startWorld, type OperationSpec, type StationView, type World } from './world';

interface First {
  readonly id: string;
  readonly piece: number;
  readonly cause: string;
  readonly status: string;
  readonly missing: readonly string[];
  readonly signatures: readonly { readonly role: string; readonly by: { readonly name: string | null } }[];
}

let world: World;
let student: HttpClient;
let mate: HttpClient;
let teacher: HttpClient;
let technician: HttpClient;
let screen: HttpClient;

beforeAll(async () => {
  world = await startWorld();
  [student, mate, teacher, technician] = (await Promise.all(
    ['student1', 'student2', 'teacher', 'technician'].map((name) => world.person(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient];
  screen = await world.station('OVEN');
  const { presence } = await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B1' });
  screen.presence = presence;
});
afterAll(() => world?.stop());

async function refused(command: Promise<unknown>): Promise<Refused> {
  const outcome: unknown = await command.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome;
  throw outcome ?? new Error('done, though it had to be refused');
}
const codeOf = async (command: Promise<unknown>): Promise<string> => (await refused(command)).problem.code;

/** A job of four pieces at the oven, which takes several jobs at once. */
const dispatched = (more: Partial<OperationSpec> = {}, quantity = '4') =>
  world.dispatched({ at: 'OVEN', measured: true, firstArticle: true, sampling: 'first', ...more }, { quantity });
const act = (id: string, verb: string, body: object = {}, who = student) => who.post(`/job-orders/${id}/${verb}`, body);
const started = async (more: Partial<OperationSpec> = {}, quantity = '4'): Promise<string> => {
  const { id } = await dispatched(more, quantity);
  await act(id, 'start');
  return id;
};
const firsts = async (id: string, who = student): Promise<readonly First[]> =>
  (await who.get<{ items: First[] }>(`/job-orders/${id}/first-articles`)).items;
const latest = async (id: string): Promise<First | undefined> => (await firsts(id))[0];
const sign = async (id: string, role: string, who: HttpClient, more: object = {}) =>
  act(id, 'first-articles/sign', { firstArticleId: (await latest(id))?.id ?? newId(), role, ...more }, who);
const inspectionOf = async (id: string): Promise<Inspection> => {
  const [inspection] = await world.of(QualityApi).resultsOf([{ type: 'job-order', id }]);
  if (!inspection) throw new Error('no inspection');
  return inspection;
};
const measure = async (id: string, piece: number, value = '10.01') => {
  const { id: inspectionId, characteristics } = await inspectionOf(id);
  return screen.post(`/inspections/${inspectionId}/measurements`, {
    characteristicId: characteristics[0]?.id,
    piece,
    value,
  });
};
const approve = async (id: string, piece = 1) => {
  await measure(id, piece);
  await sign(id, 'self', student);
  await sign(id, 'mutual', mate);
  await sign(id, 'special', teacher);
};
const report = (id: string, body: object) => act(id, 'reports', body);
const gates = async (id: string): Promise<string[]> =>
  closedIn(await student.get<StationView>(`/job-orders/${id}/station`));
const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
const until = (what: string, probe: () => Promise<boolean>) => eventually(probe, { within: 20_000, describe: what });
const read = (id: string, type: string) =>
  until(`${type} to be read`, () => world.hasRead('execution.first-article', id, type));

describe('a job without a first article', () => {
  it('goes as ever', async () => {
    const id = await started({ firstArticle: false });
    expect(await firsts(id)).toEqual([]);
    await report(id, { good: '4' });
    await measure(id, 1);
    await act(id, 'complete');
    expect(await codeOf(sign(id, 'self', student))).toBe('quality.no-first-article');
  });
});

describe('the gate first-article', () => {
  it('lets the first piece be made, then nothing until three have signed, and says who has not', async () => {
    const id = await started();
    expect(await latest(id)).toMatchObject({ piece: 1, cause: 'new-order', status: 'open' });
    expect((await refused(report(id, { good: '2' }))).problem).toMatchObject({
      code: 'execution.first-article-open',
      params: { piece: 1, missing: ['self', 'mutual', 'special'] },
    });
    await report(id, { good: '1' });
    expect(await codeOf(report(id, { good: '1' }))).toBe('execution.first-article-open');
    expect(await codeOf(report(id, { scrap: '1', reasonCode: 'R1' }))).toBe('execution.first-article-open');
    expect(await gates(id)).toContain('first-article');
    await act(id, 'pause', { reason: '等首检' });
    const resume = await refused(act(id, 'resume'));
    expect(resume.problem.errors).toEqual([
      { pointer: '', code: 'gate.first-article', params: { piece: 1, missing: ['self', 'mutual', 'special'] } },
    ]);
    await sign(id, 'self', student);
    expect((await latest(id))?.missing).toEqual(['mutual', 'special']);
    await sign(id, 'mutual', mate);
    await measure(id, 1);
    await sign(id, 'special', teacher);
    expect(await latest(id)).toMatchObject({ status: 'approved', missing: [] });
    expect(await gates(id)).not.toContain('first-article');
    await act(id, 'resume');
    await report(id, { good: '3' });
    await act(id, 'complete');
    const types = (await world.entries(id)).map(({ type }) => type).filter((type) => type.startsWith('first-article'));
    expect(types).toEqual(['opened', 'signed', 'signed', 'signed', 'approved'].map((what) => `first-article.${what}`));
  });

  it('keeps a job of one piece from ending unsigned', async () => {
    const id = await started({}, '1');
    await report(id, { good: '1' });
    await measure(id, 1);
    expect(await codeOf(act(id, 'complete'))).toBe('execution.first-article-open');
    await approve(id);
    await act(id, 'complete');
    expect((await world.job(id)).status).toBe('completed');
  });

  it('does not keep an order from ending early, whose next first piece is never made', async () => {
    const id = await started();
    await approve(id);
    await report(id, { good: '2' });
    await world.of(QualityApi).renewFirstArticle({ type: 'job-order', id }, 'tool-change', 3);
    await measure(id, 1);
    await act(id, 'complete', { allowPartial: true, reason: '提前结束' });
    expect((await world.job(id)).status).toBe('completed');
  });
});

describe('the three signatures', () => {
  it('are of three people, the inspector last and only for a piece that is measured and good', async () => {
    const id = await started();
    await report(id, { good: '1' });
    expect(await codeOf(sign(id, 'special', teacher))).toBe('quality.first-article-too-early');
    await sign(id, 'self', student);
    expect(await codeOf(sign(id, 'self', mate))).toBe('quality.first-article-signed');
    expect(await codeOf(sign(id, 'mutual', student))).toBe('quality.first-article-same-person');
    await sign(id, 'mutual', teacher);
    expect(await codeOf(sign(id, 'special', teacher))).toBe('quality.first-article-same-person');
    expect(await codeOf(sign(id, 'special', technician))).toBe('quality.first-article-not-measured');
    await measure(id, 1, '10.2');
    expect(await codeOf(sign(id, 'special', technician))).toBe('quality.first-article-not-conforming');
    await measure(id, 1, '10.05');
    await sign(id, 'special', technician);
    expect(await latest(id)).toMatchObject({ status: 'approved' });
    await end(id);
  });

  it('let no student inspect the own part, and another one only with the qualification', async () => {
    const id = await started();
    await measure(id, 1);
    await sign(id, 'self', student);
    await sign(id, 'mutual', teacher);
    expect(await codeOf(sign(id, 'special', mate))).toBe('execution.not-an-inspector');
    const qualified = await importSheets(world, {
      资质类别: [
        ['资质编号', '资质名称'],
        ['INSPECTOR', '检验员'],
      ],
      资质: [
        ['人员编号', '资质编号', '生效日期', '失效日期'],
        ['S2', 'INSPECTOR', '2024-01-01', ''],
        ['S3', 'INSPECTOR', '2024-01-01', ''],
      ],
    });
    expect(qualified.problems).toEqual([]);
    expect(await codeOf(sign(id, 'special', mate))).toBe('execution.own-part');
    // A stranger's job does not exist on a student's own device; at the screen the badge tells who inspects.
    expect((await refused(sign(id, 'special', await world.person('student3')))).status).toBe(404);
    await sign(id, 'special', screen, { badge: 'B3' });
    expect(await latest(id)).toMatchObject({ status: 'approved' });
    await end(id);
  });

  it('are given at the shared screen by badge or PIN, each as who that is', async () => {
    const id = await started();
    await measure(id, 1);
    await sign(id, 'self', screen);
    expect(await codeOf(sign(id, 'mutual', screen, { badge: 'NOBODY' }))).toBe('station.unknown-badge');
    expect(await codeOf(sign(id, 'mutual', screen, { number: 'S2', pin: '0000' }))).toBe('station.wrong-pin');
    expect(await codeOf(sign(id, 'mutual', student, { badge: 'B2' }))).toBe('execution.sign-at-station');
    await sign(id, 'mutual', screen, { number: 'S2', pin: '1002' });
    await sign(id, 'special', screen, { badge: 'B91' });
    const [first] = await firsts(id, screen);
    expect(first?.signatures.map(({ role, by }) => [role, by.name])).toEqual([
      ['self', '测试学生1'],
      ['mutual', '测试学生2'],
      ['special', '测试教师'],
    ]);
    await end(id);
  });

  it('may be refused by the inspector: another first piece is made and measured', async () => {
    const id = await started();
    await report(id, { good: '1' });
    await sign(id, 'self', student);
    await sign(id, 'mutual', mate);
    const firstArticleId = (await latest(id))?.id;
    const reject = (who: HttpClient) => act(id, 'first-articles/reject', { firstArticleId, reason: '毛刺' }, who);
    expect((await refused(reject(student))).status).toBe(403);
    await reject(teacher);
    expect(await codeOf(reject(teacher))).toBe('quality.no-first-article');
    expect((await firsts(id)).map(({ piece, cause, status }) => [piece, cause, status])).toEqual([
      [2, 'rejected', 'open'],
      [1, 'new-order', 'rejected'],
    ]);
    await report(id, { good: '1' });
    expect(await codeOf(report(id, { good: '1' }))).toBe('execution.first-article-open');
    expect((await inspectionOf(id)).characteristics[0]?.pieces).toEqual([1, 2]);
    await approve(id, 2);
    await report(id, { good: '2' });
    await end(id);
  });
});

describe('a first article is asked for again', () => {
  const issue = async (toolClass: string, code: string) => {
    const { id } = await technician.post<{ id: string }>('/tools', {
      code,
      toolClass,
      name: '铣刀',
      nameEn: 'Mill',
      kind: 'cutting-tool',
      location: 'TC',
      warnPercent: 80,
    });
    const give = (version: number) =>
      technician.post<{ version: number }>(`/tools/${id}/issue`, { workUnitId: give.unit }, { ifMatch: version });
    give.unit = await world.unitId('OVEN');
    return { id, give };
  };
  const tool = (toolClass: string) => ({ tools: [{ toolClass, count: 1 }] });
  const tell = (entry: Parameters<Ledger['append']>[0]) =>
    world.of(UnitOfWork).run(async () => world.of(Ledger).append(entry));
  const loaded = async (id: string, revision: string) => {
    const { workOrderId, workUnitId } = await world.job(id);
    const payload = { run: 1, name: 'O1', code: 'NC-1', revision };
    await tell({
      type: 'machine-job.program-loaded',
      subjectId: newId(),
      jobOrderId: id,
      workOrderId,
      workUnitId,
      payload,
    });
  };

  it('when another tool of the job is set up, and not when one of another job is', async () => {
    await (await issue('FA-1', 'FA-1-1')).give(1);
    const id = await started(tool('FA-1'));
    await report(id, { good: '1' });
    await approve(id);
    await report(id, { good: '1' });
    await (await issue('FA-OTHER', 'FA-O-1')).give(1);
    await (await issue('FA-1', 'FA-1-2')).give(1);
    await until('the tool change', async () => (await latest(id))?.cause === 'tool-change');
    expect(await latest(id)).toMatchObject({ piece: 3, status: 'open' });
    expect(await firsts(id)).toHaveLength(2);
    await report(id, { good: '1' });
    expect(await codeOf(report(id, { good: '1' }))).toBe('execution.first-article-open');
    await approve(id, 3);
    await report(id, { good: '1' });
    await act(id, 'complete');
    expect((await inspectionOf(id)).status).toBe('passed');
  });

  it('not for a tool that was there when the job began, however late that is heard of', async () => {
    await (await issue('FA-2', 'FA-2-1')).give(1);
    const id = await started(tool('FA-2'));
    await report(id, { good: '1' });
    await approve(id);
    const { workUnitId, startedAt } = await world.job(id);
    const occurredAt = new Date(Date.parse(startedAt ?? '') - 1);
    await tell({ type: 'tool.issued', subjectId: newId(), workUnitId, occurredAt, payload: { toolClass: 'FA-2' } });
    // Entries are read in their order: what comes behind it has been read when this has.
    await loaded(id, 'A');
    await read(id, 'machine-job.program-loaded');
    expect(await firsts(id)).toHaveLength(1);
    await end(id);
  });

  it('when the machine is given another program for the same job', async () => {
    const id = await started();
    await approve(id);
    await report(id, { good: '1' });
    const load = (revision: string) => loaded(id, revision);
    await load('A');
    await load('A');
    await read(id, 'machine-job.program-loaded');
    expect(await firsts(id)).toHaveLength(1);
    await load('B');
    await until('the program change', async () => (await latest(id))?.cause === 'program-change');
    expect(await latest(id)).toMatchObject({ piece: 2, status: 'open' });
    await end(id);
  });

  it('when somebody has repaired the machine, and when the first piece is scrapped', async () => {
    const id = await started();
    await report(id, { scrap: '1', reasonCode: 'R1' });
    await until('the next first piece', async () => (await latest(id))?.cause === 'scrapped');
    expect(await latest(id)).toMatchObject({ piece: 2, status: 'open' });
    await report(id, { good: '1' });
    await approve(id, 2);
    const equipment = world.of(EquipmentApi);
    const workUnitId = await world.unitId('OVEN');
    for (const state of ['maintenance', 'idle'] as const)
      await equipment.recordState({
        workUnitId,
        state,
        quality: 'good',
        source: 'person',
        at: world.of(FloorClock).now(),
      });
    await until('the repair', async () => (await latest(id))?.cause === 'after-repair');
    expect(await latest(id)).toMatchObject({ piece: 3, status: 'open' });
    await end(id);
  });
});

describe('who sees it', () => {
  it('is who sees the job', async () => {
    const { id } = await dispatched();
    const stranger = await world.person('student3');
    expect((await refused(stranger.get(`/job-orders/${id}/first-articles`))).status).toBe(404);
    expect((await refused((await world.person('partner')).get(`/job-orders/${id}/first-articles`))).status).toBe(403);
    await world.workOrders.revoke(id);
  });

  it('is called off with its job', async () => {
    const { id } = await dispatched();
    await end(id);
    expect(await latest(id)).toMatchObject({ status: 'cancelled' });
  });
});
