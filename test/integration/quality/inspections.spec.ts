import type { SubjectRef } from '#libs/kernel';
import { MaterialApi } from '#modules/material';
import { QualityApi, type Characteristic, type Gate, type Inspection, type Measurement } from '#modules/quality';
import { RoutingApi, type Operation } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Topics } from '#platform/realtime';
import { demoWorkbook, startSchool, type Person, type School } from '../routing/school';

/** The workbook is read in a thread that compiles its script first. */
interface Recorded {
  readonly measurement: Measurement;
  readonly inspection: Inspection;
}

interface Refusal {
  readonly code: string;
  readonly errors: { pointer: string; code: string }[];
}

/** A value within each tolerance of the pump body's plan, by balloon. */
const GOOD: Readonly<Record<string, string>> = {
  1: '32.012',
  2: '28.004',
  3: '20.015',
  4: '0.012',
  5: '1.20',
  6: 'ok',
  7: '48.02',
};

describe('inspections', () => {
  let school: School;
  let quality: QualityApi;
  let cmm: Operation;
  let plan: Characteristic[];
  let instructor: Person;
  let station: Person;

  const byBalloon = (balloon: string): Characteristic => plan.find((one) => one.balloon === balloon)!;

  async function open(quantity = '4'): Promise<{ id: string; subject: SubjectRef }> {
    const jobOrderId = newId();
    // Who may measure the pieces of a job is for execution to say; here they are of something nobody guards.
    const subject = { type: 'sample', id: jobOrderId };
    const id = await quality.openInspections({
      subject,
      jobOrderId,
      workOrderId: newId(),
      workUnitId: cmm.workUnitId,
      operationId: cmm.operationId,
      quantity,
      lineMode: 'virtual',
    });
    return { id: id!, subject };
  }

  const measure = <Body = Recorded>(
    id: string,
    balloon: string,
    piece: number,
    value: string,
    more: object = {},
    who = station,
    key = newId(),
  ) =>
    who.post<Body>(
      `/inspections/${id}/measurements`,
      { characteristicId: byBalloon(balloon).id, piece, value, ...more },
      { 'idempotency-key': key },
    );

  /** Everything that is mandatory, all good. */
  async function measureAll(id: string): Promise<void> {
    const { body } = await instructor.get<Inspection>(`/inspections/${id}`);
    for (const { balloon, pieces } of body.characteristics.filter(({ mandatory }) => mandatory))
      for (const piece of pieces) expect((await measure(id, balloon, piece, GOOD[balloon]!)).status).toBe(201);
  }

  async function types(id: string): Promise<string[]> {
    const rows = await school.database.query<{ type: string }>(
      'SELECT type FROM ledger.entry WHERE subject_id = $1 ORDER BY seq',
      [id],
    );
    return rows.map(({ type }) => type);
  }

  beforeAll(async () => {
    school = await startSchool();
    await school.import(demoWorkbook('02-products.xlsx'));
    quality = school.app.get(QualityApi);
    const material = await school.app.get(MaterialApi).materialByCode('GP-100');
    const [version] = await school.app.get(RoutingApi).versionsOf(material!.id);
    const { operations } = await school.app.get(RoutingApi).directiveOf(version!.id);
    cmm = operations.find(({ workUnitCode }) => workUnitCode === 'CMM')!;
    plan = await quality.planFor([cmm.operationId]);
    instructor = await school.signIn('instructor');
    station = school.at(cmm.workUnitId);
  });
  afterAll(() => school.stop());

  it('open once for a subject, and not at all where nothing is measured', async () => {
    const { id, subject } = await open();
    const about = { jobOrderId: null, workOrderId: null, workUnitId: null, quantity: '9' };
    expect(await quality.openInspections({ ...about, subject, operationId: cmm.operationId })).toBe(id);
    const nothing = { type: 'job-order', id: newId() };
    expect(await quality.openInspections({ ...about, subject: nothing, operationId: newId() })).toBeNull();
    expect(await quality.gateOf(nothing)).toEqual({
      open: true,
      missing: [],
      failed: false,
      rejectedPieces: [],
      firstArticle: null,
    });
  });

  it('keep the gate shut until the last mandatory sample is in, and pass then', async () => {
    const { id, subject } = await open();
    const before = await quality.gateOf(subject);
    expect(before.open).toBe(false);
    expect(before.missing.map(({ required, done }) => [required, done])).toEqual([
      [4, 0],
      [4, 0],
      [2, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    await measure(id, '1', 1, GOOD['1']!);
    const first = (await quality.gateOf(subject)).missing[0];
    expect(first).toMatchObject({ name: '齿轮孔直径 Ø32H7', required: 4, done: 1 });
    await measureAll(id);
    expect(await quality.gateOf(subject)).toEqual({
      open: true,
      missing: [],
      failed: false,
      rejectedPieces: [],
      firstArticle: null,
    });
    const { body } = await instructor.get<Inspection>(`/inspections/${id}`);
    expect(body.status).toBe('passed');
    // piece 1 of balloon 1 was measured twice: the first value is kept and does not count
    const twice = body.characteristics[0]!.measurements.filter(({ piece }) => piece === 1);
    expect(twice.map(({ current }) => current)).toEqual([false, true]);
    expect(await types(id)).toEqual(['inspection.opened', 'inspection.started', 'inspection.passed']);
  });

  it('judge as entered, keep what was entered, and leave evidence in the ledger', async () => {
    const { id, subject } = await open('1');
    const answer = await measure(id, '1', 1, '32.0250', { instrument: 'G-CMM-01' });
    expect(answer.body.measurement).toMatchObject({ entered: '32.0250', value: '32.0250', verdict: 'ok', piece: 1 });
    const [result] = await quality.resultsOf([subject]);
    const measured = result!.characteristics[0]!.measurements[0]!;
    const [entry] = await school.database.query('SELECT * FROM ledger.entry WHERE subject_id = $1', [measured.id]);
    expect(entry).toMatchObject({
      id: measured.entryId,
      line_mode: 'virtual',
      job_order_id: subject.id,
      actor_id: measured.measuredBy,
      payload: { inspectionId: id, balloon: '1', class: 'A', entered: '32.0250', verdict: 'ok', unit: 'mm', piece: 1 },
    });
    expect(measured.value).toBe('32.0250');
  });

  it('fail with the pieces out of limits named, and pass when a correction shows they were good', async () => {
    const { id, subject } = await open('2');
    await measureAll(id);
    const wrong = await measure(id, '2', 2, '28.021', { reason: '复测' });
    expect(wrong.body.measurement).toMatchObject({ verdict: 'ng', violated: 'usl' });
    expect(wrong.body.inspection).toMatchObject({
      status: 'failed',
      gate: { open: true, failed: true, rejectedPieces: [2] } satisfies Partial<Gate>,
    });
    const right = await measure(id, '2', 2, '28.020', { reason: '探针污染，清洁后复测' });
    expect(right.body.inspection.status).toBe('passed');
    expect(right.body.measurement.supersedes).toBe(wrong.body.measurement.id);
    const kept = right.body.inspection.characteristics[1]!.measurements.filter(({ piece }) => piece === 2);
    expect(kept.map(({ entered, current }) => [entered, current])).toEqual([
      ['28.004', false],
      ['28.021', false],
      ['28.020', true],
    ]);
    expect((await types(id)).slice(2)).toEqual([
      'inspection.passed',
      'inspection.reopened',
      'inspection.failed',
      'inspection.reopened',
      'inspection.passed',
    ]);
    expect((await quality.gateOf(subject)).failed).toBe(false);
  });

  it('can be conceded by an instructor with a reason, and then take nothing more', async () => {
    const { id, subject } = await open('1');
    await measureAll(id);
    const { body } = await measure(id, '1', 1, '31.99');
    expect(body.inspection.status).toBe('failed');
    const path = `/inspections/${id}/concede`;
    const header = { 'if-match': `"${body.inspection.version}"` };
    expect((await station.post(path, { reason: '让步' }, header)).status).toBe(403);
    expect((await instructor.post(path, { reason: '让步' }, { 'if-match': '"1"' })).status).toBe(412);
    const conceded = await instructor.post<Inspection>(path, { reason: '仅用于教学展示' }, header);
    expect(conceded).toMatchObject({ status: 200, body: { status: 'conceded' } });
    expect(await quality.gateOf(subject)).toMatchObject({ open: true, failed: false, rejectedPieces: [1] });
    expect(await measure(id, '1', 1, '32.01')).toMatchObject({ status: 409, body: { code: 'inspection.decided' } });
  });

  it('refuse what is no plain number, name what is wrong and where, and change nothing', async () => {
    const { id } = await open('2');
    const cases: [string, number, string, string, string][] = [
      ['1', 1, '32,012', '/value', 'measurement.comma'],
      ['1', 1, '32，012', '/value', 'measurement.comma'],
      ['1', 1, '3.2012e1', '/value', 'measurement.not-a-number'],
      ['1', 1, '三十二', '/value', 'measurement.not-a-number'],
      ['1', 1, '32.012mm', '/value', 'measurement.not-a-number'],
      ['1', 1, ' ', '/value', 'measurement.empty'],
      ['1', 1, '32.0120000000000001', '/value', 'measurement.too-many-digits'],
      ['6', 1, '32.012', '/value', 'measurement.not-ok-or-ng'],
      ['1', 3, '32.012', '/piece', 'inspection.piece-out-of-range'],
    ];
    for (const [balloon, piece, value, pointer, code] of cases) {
      const answer = await measure<Refusal>(id, balloon, piece, value);
      expect([value, answer.status, answer.body.errors[0]]).toMatchObject([value, 400, { pointer, code }]);
    }
    const body = { characteristicId: newId(), piece: 1, value: '1' };
    const unknown = await station.post<Refusal>(`/inspections/${id}/measurements`, body);
    expect(unknown.body.errors[0]?.code).toBe('inspection.characteristic-unknown');
    expect(await types(id)).toEqual(['inspection.opened']);
  });

  it('answer a repeated key once, and refuse it for another value', async () => {
    const { id } = await open();
    const key = newId();
    const first = await measure(id, '1', 1, '32.010', {}, station, key);
    const second = await measure(id, '1', 1, '32.010', {}, station, key);
    expect(second).toMatchObject({ status: 201, replayed: true });
    expect(second.body).toEqual(first.body);
    expect((await measure(id, '1', 1, '32.011', {}, station, key)).status).toBe(422);
    const { body } = await instructor.get<Inspection>(`/inspections/${id}`);
    expect(body.characteristics[0]!.measurements).toHaveLength(1);
  });

  it('keep every value of screens that measure the same piece at the same time, in one line', async () => {
    const { id } = await open();
    const values = ['32.001', '32.002', '32.003', '32.004', '32.005', '32.006'];
    const answers = await Promise.all(values.map((value) => measure(id, '1', 1, value)));
    expect(answers.map(({ status }) => status)).toEqual(values.map(() => 201));
    const { body } = await instructor.get<Inspection>(`/inspections/${id}`);
    const measured = body.characteristics[0]!.measurements;
    expect(measured.map(({ entered }) => entered).sort()).toEqual(values);
    expect(measured.filter(({ current }) => current)).toHaveLength(1);
    expect(new Set(measured.map(({ supersedes }) => supersedes)).size).toBe(values.length);
  });

  it('keep a bad reading and do not judge it; the sample is still missing', async () => {
    const { id, subject } = await open('1');
    await measureAll(id);
    const bad = await measure(id, '1', 1, '99', { source: 'instrument', dataQuality: 'bad' });
    expect(bad.body.measurement).toMatchObject({ verdict: null, dataQuality: 'bad', source: 'instrument' });
    expect(bad.body.inspection.status).toBe('in-progress');
    expect(await quality.gateOf(subject)).toMatchObject({ open: false, failed: false });
  });

  it('ask for fewer samples when fewer pieces arrive, and are over when these are in', async () => {
    const { id, subject } = await open('6');
    for (const piece of [1, 2]) for (const balloon of ['1', '2']) await measure(id, balloon, piece, GOOD[balloon]!);
    for (const balloon of ['3', '4', '5', '6']) await measure(id, balloon, 1, GOOD[balloon]!);
    expect((await quality.gateOf(subject)).open).toBe(false);
    await quality.setQuantity(subject, '2');
    expect((await quality.gateOf(subject)).open).toBe(true);
    expect((await types(id)).at(-1)).toBe('inspection.passed');
    await quality.setQuantity(subject, '3');
    expect((await types(id)).at(-1)).toBe('inspection.reopened');
    await quality.cancel(subject, '工单取消');
    expect((await quality.gateOf(subject)).open).toBe(true);
  });

  it('carry whose work it is onto the entries to come', async () => {
    const { id, subject } = await open('1');
    const attemptId = newId();
    await quality.setContext([subject], { attemptId });
    await measure(id, '1', 1, GOOD['1']!);
    const rows = await school.database.query<{ type: string }>(
      'SELECT type FROM ledger.entry WHERE attempt_id = $1 ORDER BY seq',
      [attemptId],
    );
    expect(rows.map(({ type }) => type)).toEqual(['measurement.recorded', 'inspection.started']);
  });

  it('are seen and measured by their own station, and by nobody at another one or not signed in', async () => {
    const { id, subject } = await open();
    const elsewhere = school.at(newId());
    expect((await elsewhere.get(`/inspections/${id}`)).status).toBe(404);
    expect((await measure(id, '1', 1, '32.01', {}, elsewhere)).status).toBe(404);
    const query = `/inspections?subjectType=${subject.type}&subjectId=${subject.id}`;
    expect((await elsewhere.get<{ items: unknown[] }>(query)).body.items).toEqual([]);
    expect((await station.get<{ items: Inspection[] }>(query)).body.items.map((one) => one.id)).toEqual([id]);
    const body = { characteristicId: byBalloon('1').id, piece: 1, value: '32.01' };
    const nobody = await station.post(`/inspections/${id}/measurements`, body, { 'x-nobody': 'yes' });
    expect(nobody).toMatchObject({ status: 401, body: { code: 'auth.nobody-at-station' } });
    const student = await school.signIn('student');
    expect((await measure(id, '1', 1, '32.01', {}, student)).status).toBe(403);
    expect((await student.get(query)).status).toBe(403);
    expect(await types(id)).toEqual(['inspection.opened']);
    const topic = school.app.get(Topics).find(`inspection:${id}`);
    const screen = (workUnitId: string) => ({
      kind: 'station' as const,
      accountId: null,
      actorId: null,
      organisationId: '',
      roles: ['station' as const],
      permissions: new Set(['inspection.read' as const]),
      workUnitId,
    });
    expect(await topic?.kind.mayListen(screen(cmm.workUnitId), id)).toBe(true);
    expect(await topic?.kind.mayListen(screen(newId()), id)).toBe(false);
  });

  it('cannot be moved without a ledger entry, nor a measurement be changed by the application', async () => {
    const { id } = await open();
    const { body } = await measure(id, '1', 1, '32.01');
    await expect(
      school.database.query("UPDATE quality.inspection SET status = 'passed' WHERE id = $1", [id]),
    ).rejects.toThrow(/needs its ledger entry/);
    const crime = school.app
      .get(UnitOfWork)
      .manager.query("UPDATE quality.measurement SET verdict = 'ok' WHERE id = $1", [body.measurement.id]);
    await expect(crime).rejects.toThrow(/permission denied/);
  });

  it('are listed page by page, newest first', async () => {
    const page = await instructor.get<{ items: Inspection[]; nextCursor: string }>('/inspections?limit=2');
    const next = await instructor.get<{ items: Inspection[] }>(`/inspections?limit=2&cursor=${page.body.nextCursor}`);
    const ids = [...page.body.items, ...next.body.items].map((one) => one.id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect((await instructor.get('/inspections?subjectType=job-order')).status).toBe(400);
    const plans = await instructor.get<{ items: unknown[] }>(`/inspection-plans?operationIds=${cmm.operationId}`);
    expect(plans.body.items).toHaveLength(7);
  });
});
