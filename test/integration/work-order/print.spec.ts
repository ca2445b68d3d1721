import { EquipmentApi } from '#modules/equipment';
import { lineSideOf, MaterialApi } from '#modules/material';
import { ToolService } from '../../../src/modules/tooling/application/tool.service';
import { UnitOfWork } from '#platform/database';
import { pdfText } from '../../support/pdf-text';
import { signIn } from '../../support/school';
import { startWorld, type World } from './world';

let world: World;
let cookies: Record<string, Record<string, string>>;

beforeAll(async () => {
  world = await startWorld();
  const users = ['teacher', 'student1', 'student3', 'partner'];
  cookies = Object.fromEntries(await Promise.all(users.map(async (user) => [user, await signIn(world.test, user)])));
});
afterAll(() => world?.stop());

const ask = (user: string, method: 'GET' | 'POST', path: string, payload?: object) =>
  world.app.inject({
    method,
    url: `/api/v1${path}`,
    cookies: cookies[user] ?? {},
    ...(payload ? { payload } : {}),
  });

/** Pages of a PDF, by its page objects. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('printing', () => {
  it('makes a traveller of a released order, in both languages, for who may read it', async () => {
    const { id } = await world.released([{ number: 10 }, { number: 20, after: [10] }], '8');
    for (const locale of ['zh-CN', 'en']) {
      const answer = await ask('student1', 'GET', `/work-orders/${id}/traveller?locale=${locale}`);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pagesOf(answer.rawPayload)).toBe(1);
    }
    const { rawPayload } = await ask('teacher', 'GET', `/work-orders/${id}/traveller`);
    const paper = pdfText(rawPayload, world.test.database.dataDir);
    const unit = await world.app.get(EquipmentApi, { strict: false }).workUnitByCode('MILL');
    for (const words of ['工序号', '准备 1 分，单件 30 秒', unit?.name ?? 'MILL has a name'])
      expect(paper.replaceAll(/\s+/g, ' ')).toContain(words);
    expect((await ask('student3', 'GET', `/work-orders/${id}/traveller`)).statusCode).toBe(404);
    expect((await ask('partner', 'GET', `/work-orders/${id}/traveller`)).statusCode).toBe(403);
    const draft = await world.draft([{ number: 10 }]);
    expect((await ask('teacher', 'GET', `/work-orders/${draft}/traveller`)).json()).toMatchObject({
      status: 409,
      code: 'work-order.not-released',
    });
  });

  it('makes a label a page, many at a time, whose codes open what they name', async () => {
    const { id, jobs } = await world.released([{ number: 10 }], '8');
    const lot = await world.app.get(UnitOfWork, { strict: false }).run(() =>
      world.app.get(MaterialApi, { strict: false }).receiveLot({
        materialId: world.material.id,
        number: 'L26-0001',
        quantity: '5',
        accepted: true,
      }),
    );
    const [job] = jobs;
    const labels = [
      { kind: 'order', id },
      { kind: 'job-order', id: job?.id, copies: 2 },
      { kind: 'lot', id: lot.id },
      { kind: 'box', id: job?.id, copies: 3 },
    ];
    const answer = await ask('teacher', 'POST', '/labels', { labels });
    expect(answer.statusCode).toBe(200);
    expect(pagesOf(answer.rawPayload)).toBe(7);
    const { number } = await world.api.order(id);
    expect((await ask('teacher', 'GET', `/scans?code=${number}`)).json()).toEqual({ kind: 'work-order', id });
    expect((await ask('student1', 'GET', `/scans?code=${encodeURIComponent(job?.number ?? '')}`)).json()).toEqual({
      kind: 'job-order',
      id: job?.id,
      workOrderId: id,
      workUnitCode: 'MILL',
    });
    expect((await ask('teacher', 'GET', '/scans?code=L26-0001')).json()).toEqual({ kind: 'lot', id: lot.id });
    expect((await ask('student1', 'GET', '/scans?code=L26-0001')).json()).toEqual({ kind: 'lot', id: lot.id });
    expect((await ask('partner', 'GET', '/scans?code=L26-0001')).statusCode).toBe(403);
    expect((await ask('student3', 'GET', `/scans?code=${number}`)).statusCode).toBe(404);
    const tool = await world.app.get(ToolService, { strict: false }).register({
      code: 'T-EM10-01',
      toolClass: 'EM10',
      name: '立铣刀',
      nameEn: 'End mill',
      kind: 'cutting-tool',
      location: 'TC-01',
      lifeUnit: null,
      lifeLimit: null,
      warnPercent: 80,
    });
    for (const user of ['teacher', 'student1'])
      expect((await ask(user, 'GET', '/scans?code=T-EM10-01')).json()).toEqual({ kind: 'tool', id: tool.id });
  });

  it('calls the place of a lot what pages call it', async () => {
    const lot = await world.app.get(UnitOfWork, { strict: false }).run(() =>
      world.app.get(MaterialApi, { strict: false }).receiveLot({
        materialId: world.material.id,
        number: 'L26-0002',
        quantity: '5',
        accepted: true,
        location: lineSideOf('MILL'),
      }),
    );
    const answer = await ask('teacher', 'POST', '/labels', { labels: [{ kind: 'lot', id: lot.id }] });
    const paper = pdfText(answer.rawPayload, world.test.database.dataDir);
    expect(paper).toContain('线边 MILL');
    expect(paper).not.toContain(lineSideOf('MILL'));
  });

  it('refuses too many labels, and labels for who prints none', async () => {
    const { id } = await world.released([{ number: 10 }], '8');
    const many = Array.from({ length: 6 }, () => ({ kind: 'order', id, copies: 100 }));
    expect((await ask('teacher', 'POST', '/labels', { labels: many })).json()).toMatchObject({
      code: 'work-order.labels-too-many',
    });
    expect((await ask('student1', 'POST', '/labels', { labels: [{ kind: 'order', id }] })).statusCode).toBe(403);
    const unknown = '01890000-0000-7000-8000-00000000dead';
    for (const kind of ['order', 'job-order', 'lot', 'box'])
      expect((await ask('teacher', 'POST', '/labels', { labels: [{ kind, id: unknown }] })).statusCode).toBe(404);
  });
});
