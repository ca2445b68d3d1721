import { randomUUID } from 'node:crypto';
import { eventually, HttpClient, Refused } from '../../support';
import { startTeaching, type TeachingWorld } from '../../support/teaching';
import { booksOf, isQuiet } from './books';

interface Command {
  readonly who: HttpClient;
  readonly path: string;
  readonly body?: object;
  /** The same command with something else to say. */
  readonly other: object;
  readonly ifMatch?: number;
  /** The ledger entry that tells of its one effect. */
  readonly type: string;
}

interface Thing {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

const AT_ONCE = 8;

let world: TeachingWorld;
let teacher: HttpClient;
let student: HttpClient;
let partner: HttpClient;

beforeAll(async () => {
  world = await startTeaching();
  [teacher, student, partner] = [world.as('teacher'), world.as('student1'), world.as('partner')];
});
afterAll(() => world?.stop());

async function settled(): Promise<Record<string, string>> {
  await eventually(() => isQuiet(world.database), { describe: 'the consumers to have read everything' });
  return booksOf(world.database);
}

async function entries(type: string): Promise<number> {
  const [row] = await world.database.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM ledger.entry WHERE type = $1',
    [type],
  );
  return row?.n ?? 0;
}

const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'let in',
    (error: unknown) => (error instanceof Refused ? `${error.status} ${error.problem.code}` : String(error)),
  );

/**
 * Sends a command with an old version, eight times at once with one key, again later, and with another body: it acts
 * once, every answer is the same, and what is refused changes nothing.
 */
async function once<T = Thing>({ who, path, body = {}, other, ifMatch, type }: Command): Promise<T> {
  const key = { idempotencyKey: randomUUID(), ...(ifMatch === undefined ? {} : { ifMatch }) };
  const before = await settled();
  if (ifMatch !== undefined) {
    expect([path, await refusal(who.post(path, body, { ifMatch: ifMatch + 7 }))]).toEqual([
      path,
      '412 precondition.stale',
    ]);
    expect(await settled()).toEqual(before);
  }
  const count = await entries(type);
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => who.post<T>(path, body, key)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  const after = await settled();
  expect([path, await entries(type)]).toEqual([path, count + 1]);
  expect(await who.post(path, body, key)).toEqual(answers[0]);
  expect([path, await refusal(who.post(path, other, key))]).toEqual([path, '422 idempotency.key-reused']);
  expect(await settled()).toEqual(after);
  return answers[0]!;
}

const orderOf = (id: string) => teacher.get<Thing & { jobOrders: Thing[] }>(`/work-orders/${id}`);

describe('a command sent again', () => {
  it('orders, plans, assigns and releases once', async () => {
    const order = { materialId: world.material.id, routingVersionId: world.routingVersionId, lineMode: 'virtual' };
    const { id } = await once({
      who: teacher,
      path: '/work-orders',
      body: { ...order, quantity: '4' },
      other: { ...order, quantity: '5' },
      type: 'work-order.created',
    });
    const path = `/work-orders/${id}`;
    const other = { reason: 'another word' };
    await once({ who: teacher, path: `${path}/plan`, other, ifMatch: 1, type: 'work-order.planned' });
    const assignment = { title: '泵体加工', teamId: world.teams.own, workOrderId: id };
    await once({
      who: teacher,
      path: '/assignments',
      body: assignment,
      other: { ...assignment, title: '泵盖加工' },
      type: 'attempt.assigned',
    });
    const { version } = await orderOf(id);
    await once({ who: teacher, path: `${path}/release`, other, ifMatch: version, type: 'work-order.released' });
    const released = await orderOf(id);
    expect(released.jobOrders).toHaveLength(2);
    const body = { reason: 'a break' };
    await once({ who: teacher, path: `${path}/hold`, body, other, ifMatch: released.version, type: 'work-order.held' });
  });

  it('is dispatched, begun, reported, taken back, measured and ended once', async () => {
    const { workOrderId } = await world.assigned();
    await world.workOrders.release(workOrderId);
    const [mill, cmm] = await world.workOrders.jobOrders(workOrderId);
    const { operations } = await world.workOrders.directive(workOrderId);
    const [step, ...steps] = (operations[0]?.steps ?? []).filter(({ mandatory }) => mandatory);
    if (!mill || !cmm || !step) throw new Error('two job orders with steps');
    const at = `/job-orders/${mill.id}`;
    const reason = { reason: 'a tool change' };
    const other = { reason: 'another word' };
    await once({ who: teacher, path: `${at}/dispatch`, other, type: 'job-order.dispatched' });
    await once({ who: student, path: `${at}/start`, other, type: 'job-order.started' });
    await once({ who: student, path: `${at}/pause`, body: reason, other, type: 'job-order.suspended' });
    await once({ who: student, path: `${at}/resume`, other, type: 'job-order.resumed' });
    const done = { path: `${at}/steps/${step.id}`, body: { value: true }, other: { value: false } };
    await once({ who: student, ...done, type: 'step.recorded' });
    for (const { id } of steps) await student.post(`${at}/steps/${id}`, { value: true });
    const report = { who: student, path: `${at}/reports`, body: { good: '1' }, other: { good: '2' } };
    const { postingId } = await once<{ postingId: string }>({ ...report, type: 'job-order.reported' });
    const reverse = `${at}/reports/${postingId}/reverse`;
    await once({ who: student, path: reverse, body: reason, other, type: 'job-order.report-reversed' });
    await once({ ...report, body: { good: '4' }, type: 'job-order.reported' });
    expect((await world.workOrders.jobOrder(mill.id)).balance).toMatchObject({ good: '4' });
    await once({ who: student, path: `${at}/complete`, other, type: 'job-order.completed' });

    await teacher.post(`/job-orders/${cmm.id}/dispatch`);
    await student.post(`/job-orders/${cmm.id}/start`);
    const subject = `subjectType=job-order&subjectId=${cmm.id}`;
    const { items } = await teacher.get<{ items: { id: string }[] }>(`/inspections?${subject}`);
    const path = `/inspections/${items[0]?.id}`;
    const { characteristics } = await teacher.get<{ characteristics: { id: string }[] }>(path);
    const body = { characteristicId: characteristics[0]?.id, piece: 1, value: '10.01' };
    await once({
      who: teacher,
      path: `${path}/measurements`,
      body,
      other: { ...body, value: '10.02' },
      type: 'measurement.recorded',
    });
  });

  it('is asked for, handed in, looked at and quoted once', async () => {
    const request = {
      partName: '泵盖',
      partNumber: 'PC-7',
      drawingRevision: 'B',
      materialGrade: '6061-T6 GB/T 3190',
      quantity: '4',
      demandType: 'process-trial',
      desiredDate: '2030-03-01',
      confidentiality: 1,
      teachingConsent: 'redacted',
      contactName: '测试联系人',
      contactPhone: '0571-0000000',
    };
    const asked = { who: partner, path: '/trial-jobs', body: request, other: { ...request, quantity: '5' } };
    const draft = await once({ ...asked, type: 'trial-job.created' });
    const path = `/trial-jobs/${draft.id}`;
    const before = await settled();
    const stale = partner.put(path, request, { ifMatch: draft.version + 1 });
    expect(await refusal(stale)).toBe('412 precondition.stale');
    expect(await settled()).toEqual(before);
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), 'a.pdf');
    const { version } = await partner.upload<Thing>(`${path}/files?kind=drawing`, form);
    const other = { note: 'another word' };
    const submit = { who: partner, path: `${path}/submit`, other, ifMatch: version };
    const submitted = await once({ ...submit, type: 'trial-job.submitted' });
    const review = { who: teacher, path: `${path}/start-review`, other, ifMatch: submitted.version };
    const reviewed = await once({ ...review, type: 'trial-job.review-started' });
    const quote = { who: teacher, path: `${path}/quote`, body: { dueDate: '2030-02-20' }, ifMatch: reviewed.version };
    await once({ ...quote, other: { dueDate: '2030-02-21' }, type: 'trial-job.quoted' });
  });

  it('receives and accepts a lot once', async () => {
    const lot = { materialId: world.material.id, quantity: '10', accepted: false };
    const received = await once({
      who: teacher,
      path: '/lots',
      body: lot,
      other: { ...lot, quantity: '11' },
      type: 'lot.received',
    });
    const accept = { who: teacher, path: `/lots/${received.id}/accept`, ifMatch: received.version };
    await once({ ...accept, body: { reason: 'checked' }, other: { reason: 'looked at' }, type: 'lot.accepted' });
  });

  it('is another command when somebody else sends it with the same key', async () => {
    const key = { idempotencyKey: randomUUID() };
    const request = { partName: '泵盖' };
    const order = await world.order();
    const mine = await teacher.post<Thing>(`/work-orders/${order}/release`, {}, { ...key, ifMatch: 2 });
    expect(mine.status).toBe('released');
    const theirs = await partner.post<Thing>('/trial-jobs', request, key);
    expect(theirs.status).toBe('draft');
    expect(await refusal(world.as('admin').post(`/work-orders/${order}/release`, {}, { ...key, ifMatch: 2 }))).toBe(
      '412 precondition.stale',
    );
  });
});
