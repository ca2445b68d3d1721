import { DateTime } from 'luxon';
import { gauge as lifecycle, type GaugeAction, type GaugeState } from '#libs/lifecycles';
import { QualityApi, type Gauge, type Inspection } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { Refused } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { closedIn, startWorld, type StationView, type World } from '../execution/world';

interface Choices {
  readonly items: readonly {
    readonly gaugeClass: string;
    readonly code: string | null;
    readonly choices: readonly Gauge[];
  }[];
}

let world: World;
let technician: HttpClient;
let student: HttpClient;
let screen: HttpClient;
let count = 0;

beforeAll(async () => {
  world = await startWorld();
  technician = await world.person('technician');
  student = await world.person('student1');
  screen = await world.station('MILL');
  const { presence } = await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B1' });
  screen.presence = presence;
});
afterAll(() => world?.stop());

/** A class of its own for each case, so that no gauge of another one counts. */
const newClass = (): string => `CLASS-${++count}`;
const day = (offset: number): string =>
  DateTime.now().setZone('Asia/Shanghai').plus({ days: offset }).toISODate() ?? '';

const fields = (gaugeClass: string, more: object = {}) => ({
  code: `G-${++count}`,
  gaugeClass,
  name: '数显卡尺',
  nameEn: 'Digital caliper',
  resolution: '0.01',
  unit: 'mm',
  location: 'QC-01',
  intervalMonths: 12,
  ...more,
});
const register = (gaugeClass: string, more: object = {}): Promise<Gauge> =>
  technician.post<Gauge>('/gauges', fields(gaugeClass, more));
const now = ({ id }: Pick<Gauge, 'id'>): Promise<Gauge> => technician.get<Gauge>(`/gauges/${id}`);
const calibrate = async (gauge: Pick<Gauge, 'id'>, more: object = {}): Promise<Gauge> =>
  technician.post<Gauge>(
    `/gauges/${gauge.id}/calibrations`,
    { calibratedOn: day(0), result: 'pass', calibratedBy: '计量院', certificate: 'C-1', ...more },
    { ifMatch: (await now(gauge)).version },
  );
/** Calibrated so that its calibration ends so many days from now. */
const good = async (gaugeClass: string, days = 100, more: object = {}): Promise<Gauge> =>
  calibrate(await register(gaugeClass, more), { calibratedOn: day(-200), dueOn: day(days) });
const decide = async (gauge: Pick<Gauge, 'id'>, action: string): Promise<Gauge> =>
  technician.post<Gauge>(`/gauges/${gauge.id}/${action}`, { reason: '测试' }, { ifMatch: (await now(gauge)).version });

async function refused(command: Promise<unknown>): Promise<Refused> {
  const outcome: unknown = await command.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome;
  throw outcome ?? new Error('done, though it had to be refused');
}
const codeOf = async (command: Promise<unknown>): Promise<string> => (await refused(command)).problem.code;

/** A job at the mill that measures with gauges of a class. */
async function jobWith(gaugeClass: string): Promise<{ id: string; inspection: Inspection }> {
  const { id } = await world.dispatched({ at: 'MILL', measured: true, gaugeClass });
  const [inspection] = await world.of(QualityApi).resultsOf([{ type: 'job-order', id }]);
  if (!inspection) throw new Error('no inspection');
  return { id, inspection };
}
/** The same, at work: measuring begins with the start. */
async function startedWith(gaugeClass: string): Promise<{ id: string; inspection: Inspection }> {
  const job = await jobWith(gaugeClass);
  await world.workOrders.start(job.id);
  return job;
}
const measure = ({ id, characteristics }: Inspection, piece = 1, more: object = {}) =>
  screen.post<{ measurement: { instrument: string | null; gaugeId: string | null } }>(
    `/inspections/${id}/measurements`,
    {
      characteristicId: characteristics[0]?.id,
      piece,
      value: '10.01',
      ...more,
    },
  );
const gates = async (id: string): Promise<string[]> =>
  closedIn(await student.get<StationView>(`/job-orders/${id}/station`));
const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });

describe('the register of gauges', () => {
  const ways: Readonly<Record<GaugeState, readonly GaugeAction[]>> = {
    'in-use': [],
    'out-of-service': ['withdraw'],
    failed: ['fail'],
    retired: ['retire'],
  };
  /** `fail` and `recover` are what a calibration finds. */
  const doIt = (gauge: Pick<Gauge, 'id'>, action: GaugeAction): Promise<Gauge> => {
    if (action === 'fail') return calibrate(gauge, { result: 'fail' });
    return action === 'recover' ? calibrate(gauge) : decide(gauge, action);
  };
  const cases = lifecycle.states.flatMap((state) => lifecycle.actions.map((action) => [state, action] as const));

  it.each(cases)('%s × %s does what the table says, or is refused', async (state, action) => {
    let gauge = await register(newClass());
    for (const way of ways[state]) gauge = await doIt(gauge, way);
    expect(gauge.status).toBe(state);
    if (lifecycle.can(state, action)) {
      expect((await doIt(gauge, action)).status).toBe(lifecycle.next(state, action));
    } else if ((action === 'fail' || action === 'recover') && state !== 'retired') {
      // A calibration of one that is out of service, or failed already, is kept and changes nothing of its state.
      expect((await doIt(gauge, action)).status).toBe(state);
    } else {
      expect((await refused(doIt(gauge, action))).status).toBe(409);
      expect((await now(gauge)).status).toBe(state);
    }
  });

  it('knows until when a calibration holds, and says what the day makes of it', async () => {
    const gauge = await register(newClass(), { intervalMonths: 6 });
    expect(gauge.condition).toBe('uncalibrated');
    const calibrated = await calibrate(gauge, { calibratedOn: '2026-08-31' });
    expect(calibrated).toMatchObject({ calibratedOn: '2026-08-31', dueOn: '2027-02-28' });
    const gaugeClass = newClass();
    const of = async (days: number) => (await good(gaugeClass, days)).condition;
    expect([await of(-1), await of(0), await of(30), await of(31)]).toEqual([
      'overdue',
      'due-soon',
      'due-soon',
      'valid',
    ]);
    const soon = await technician.get<{ items: Gauge[] }>(`/gauges?gaugeClass=${gaugeClass}&condition=due-soon`);
    expect(soon.items.map(({ dueOn }) => dueOn)).toEqual([day(0), day(30)]);
  });

  it('refuses a code twice, half a resolution, what cannot be a calibration, and an old version', async () => {
    const gauge = await register(newClass());
    expect(await codeOf(register(newClass(), { code: gauge.code }))).toBe('quality.gauge-code-taken');
    const pointers = async (command: Promise<unknown>) =>
      (await refused(command)).problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(await pointers(register(newClass(), { unit: undefined }))).toEqual(['/unit quality.resolution-incomplete']);
    expect(await pointers(calibrate(gauge, { calibratedOn: day(1) }))).toEqual([
      '/calibratedOn quality.calibration-in-future',
    ]);
    expect(await pointers(calibrate(gauge, { dueOn: day(0) }))).toEqual(['/dueOn quality.due-before-calibration']);
    expect((await refused(calibrate(gauge, { calibratedOn: '2026-02-30' }))).status).toBe(400);
    expect(await pointers(calibrate(gauge, { fileId: gauge.id }))).toEqual(['/fileId quality.certificate-unknown']);
    await calibrate(gauge);
    expect(await pointers(calibrate(gauge, { calibratedOn: day(-1) }))).toEqual([
      '/calibratedOn quality.calibration-out-of-order',
    ]);
    const late = technician.post(`/gauges/${gauge.id}/withdraw`, { reason: '测试' }, { ifMatch: 1 });
    expect((await refused(late)).status).toBe(412);
  });

  it('keeps the certificate as a file for those who read the register', async () => {
    const gauge = await register(newClass());
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.4\n%%EOF\n'], { type: 'application/pdf' }), '证书.pdf');
    const { fileId } = await technician.upload<{ fileId: string }>(`/gauges/${gauge.id}/certificates`, form);
    await calibrate(gauge, { fileId });
    const { items } = await technician.get<{ items: { fileId: string }[] }>(`/gauges/${gauge.id}/calibrations`);
    expect(items.map((one) => one.fileId)).toEqual([fileId]);
    expect((await (await world.person('teacher')).bytes(`/files/${fileId}`)).toString()).toContain('%PDF');
    expect((await refused(student.get(`/files/${fileId}`))).status).toBeGreaterThanOrEqual(403);
  });

  it('comes from a sheet, with days counted from the import, and warns of plans no gauge is fine enough for', async () => {
    const material = ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'];
    const line = (operation: number, balloon: string, usl: string, gaugeClass: string) => [
      'R-W',
      String(operation),
      balloon,
      '孔',
      'Bore',
      '计量',
      '10',
      '10',
      usl,
      'mm',
      '3',
      'A',
      '是',
      '每件',
      gaugeClass,
    ];
    const imported = await importSheets(world, {
      物料: [material, ['W-1', '件', 'Part', '', 'pcs', '产品', '不跟踪']],
      量具: [
        [
          '编号',
          '量具类别',
          '名称',
          '英文名称',
          '分辨力',
          '单位',
          '存放位置',
          '校准周期(月)',
          '校准日期',
          '有效期至',
          '校准机构',
        ],
        ['W-CAL', '卡尺', '卡尺', 'Caliper', '0.01', 'mm', 'QC', '12', '-10', '+20', '计量院'],
        ['W-NEW', '卡尺', '卡尺', 'Caliper', '0.02', 'mm', 'QC', '12', '', '', ''],
      ],
      工艺路线: [
        ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
        ['R-W', '1', 'W-1', '件', 'Part', '首版'],
      ],
      工序: [
        ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ['R-W', '10', 'M', '铣', 'Mill', 'MILL', '人工', '人工', '0', '10'],
      ],
      检验特性: [
        [
          '路线编码',
          '工序号',
          '气泡号',
          '名称',
          '英文名称',
          '类型',
          '公称值',
          '下限',
          '上限',
          '单位',
          '小数位',
          '等级',
          '必检',
          '抽样',
          '量具类别',
        ],
        line(10, '1', '10.1', '卡尺'),
        line(10, '2', '10.05', '卡尺'),
        line(10, '3', '10.1', '无此类'),
      ],
    });
    expect(imported.problems).toEqual([]);
    expect(imported.applied).toBe(true);
    expect(imported.warnings.map(({ row, code, got }) => [row, code, got])).toEqual([
      [3, 'quality.gauge-too-coarse', '卡尺'],
      [4, 'quality.gauge-too-coarse', '无此类'],
    ]);
    const { items } = await technician.get<{ items: Gauge[] }>(`/gauges?gaugeClass=${encodeURIComponent('卡尺')}`);
    expect(items.map(({ code, dueOn, condition }) => [code, dueOn, condition])).toEqual([
      ['W-CAL', day(20), 'due-soon'],
      ['W-NEW', null, 'uncalibrated'],
    ]);
    const version = await world.of(RoutingApi).newestByCode('R-W');
    const plan = await world.of(QualityApi).planFor(version?.operations.map(({ operationId }) => operationId) ?? []);
    expect(plan.map(({ gaugeClass }) => gaugeClass)).toEqual(['卡尺', '卡尺', '无此类']);
  });
});

describe('the gate gauge-valid', () => {
  it('is open for a class nobody has registered, and closed while none of a class may be used', async () => {
    const gaugeClass = newClass();
    const { id } = await jobWith(gaugeClass);
    expect(await gates(id)).toEqual([]);
    const gauge = await register(gaugeClass);
    expect(await gates(id)).toEqual(['gauge-valid']);
    const start = await refused(student.post(`/job-orders/${id}/start`));
    expect(start.problem.errors?.[0]).toMatchObject({ code: 'gate.gauge-valid', params: { gauges: gaugeClass } });
    await calibrate(gauge, { calibratedOn: day(-300), dueOn: day(-1) });
    expect(await gates(id)).toEqual(['gauge-valid']);
    await calibrate(gauge);
    expect(await gates(id)).toEqual([]);
    await decide(gauge, 'withdraw');
    expect(await gates(id)).toEqual(['gauge-valid']);
    // Another one anywhere in the school will do, but not one that stands at another work unit.
    await good(gaugeClass, 100, { workUnitId: await world.unitId('LATHE') });
    expect(await gates(id)).toEqual(['gauge-valid']);
    await good(gaugeClass);
    expect(await gates(id)).toEqual([]);
    await student.post(`/job-orders/${id}/start`);
    await end(id);
  });
});

describe('measuring with a gauge', () => {
  it('asks for one once, remembers it, and keeps it with each value', async () => {
    const gaugeClass = newClass();
    const [first, second] = [await good(gaugeClass), await good(gaugeClass)];
    const { id, inspection } = await startedWith(gaugeClass);
    expect(await codeOf(measure(inspection))).toBe('quality.gauge-missing');
    const { items } = await screen.get<Choices>(`/inspections/${inspection.id}/gauges`);
    expect(items.map(({ code, choices }) => [code, choices.map((one) => one.code)])).toEqual([
      [null, [first.code, second.code]],
    ]);
    await screen.post(`/inspections/${inspection.id}/gauges`, { code: first.code });
    expect((await measure(inspection)).measurement).toMatchObject({ instrument: first.code, gaugeId: first.id });
    expect((await measure(inspection, 2, { instrument: second.code })).measurement.gaugeId).toBe(second.id);
    expect((await measure(inspection, 3)).measurement.gaugeId).toBe(first.id);
    const view = await screen.get<Inspection>(`/inspections/${inspection.id}`);
    expect(view.gauges).toEqual([{ gaugeClass, code: first.code, dueOn: first.dueOn, toChoose: false }]);
    await end(id);
  });

  it('takes the only one that stands at the work unit by itself', async () => {
    const gaugeClass = newClass();
    const standing = await good(gaugeClass, 100, { workUnitId: await world.unitId('MILL') });
    await good(gaugeClass);
    const { id, inspection } = await startedWith(gaugeClass);
    expect((await measure(inspection)).measurement.gaugeId).toBe(standing.id);
    await end(id);
  });

  it('refuses one that is overdue, failed, out of service, retired, never calibrated, elsewhere, unknown or another', async () => {
    const gaugeClass = newClass();
    const gauge = await good(gaugeClass);
    const { id, inspection } = await startedWith(gaugeClass);
    const elsewhere = await good(gaugeClass, 100, { workUnitId: await world.unitId('LATHE') });
    const cases: readonly (readonly [string, string])[] = [
      [(await good(gaugeClass, -1)).code, 'quality.gauge-overdue'],
      [(await calibrate(await good(gaugeClass), { result: 'fail' })).code, 'quality.gauge-failed'],
      [(await decide(await good(gaugeClass), 'withdraw')).code, 'quality.gauge-out-of-service'],
      [(await decide(await good(gaugeClass), 'retire')).code, 'quality.gauge-retired'],
      [(await register(gaugeClass)).code, 'quality.gauge-uncalibrated'],
      [elsewhere.code, 'quality.gauge-elsewhere'],
      ['G-NOWHERE', 'quality.gauge-unknown'],
    ];
    for (const [code, expected] of cases) {
      expect([code, await codeOf(measure(inspection, 1, { instrument: code }))]).toEqual([code, expected]);
      expect([code, await codeOf(screen.post(`/inspections/${inspection.id}/gauges`, { code }))]).toEqual([
        code,
        expected,
      ]);
    }
    const other = await good(newClass());
    expect(await codeOf(measure(inspection, 1, { instrument: other.code }))).toBe('quality.gauge-wrong-class');
    expect(await codeOf(screen.post(`/inspections/${inspection.id}/gauges`, { code: other.code }))).toBe(
      'quality.gauge-not-needed',
    );
    const overdue = await refused(measure(inspection, 1, { instrument: cases[0]?.[0] }));
    expect(overdue.problem.params).toMatchObject({ dueOn: day(-1) });
    // One that was chosen while it was good is refused as well once it is not.
    await screen.post(`/inspections/${inspection.id}/gauges`, { code: gauge.code });
    await measure(inspection);
    await calibrate(gauge, { result: 'fail' });
    expect(await codeOf(measure(inspection, 2))).toBe('quality.gauge-failed');
    const view = await screen.get<Inspection>(`/inspections/${inspection.id}`);
    expect(view.characteristics[0]?.measurements).toHaveLength(1);
    await end(id);
  });

  it('is for who may', async () => {
    expect((await refused(student.get('/gauges'))).status).toBe(403);
    expect((await refused(student.post('/gauges', fields(newClass())))).status).toBe(403);
  });
});

describe('the look-back', () => {
  interface LookBack {
    readonly id: string;
    readonly status: string;
    readonly since: string | null;
    readonly version: number;
    readonly subjects: readonly {
      readonly subjectId: string;
      readonly workOrderId: string | null;
      readonly measurements: number;
      readonly verdict: string | null;
      readonly note: string | null;
    }[];
  }
  const of = async ({ id }: Gauge): Promise<readonly LookBack[]> =>
    (await technician.get<{ items: LookBack[] }>(`/look-backs?gaugeId=${id}`)).items;

  it('names every order measured since the last good calibration, and closes when each has been looked at', async () => {
    const gaugeClass = newClass();
    const gauge = await good(gaugeClass);
    const [one, two] = [await startedWith(gaugeClass), await startedWith(gaugeClass)];
    for (const piece of [1, 2]) await measure(one.inspection, piece, { instrument: gauge.code });
    await measure(one.inspection, 2, { instrument: gauge.code, value: '10.2' });
    await measure(two.inspection, 1, { instrument: (await good(gaugeClass)).code });
    await calibrate(gauge, { result: 'fail', asFound: '+0.05 mm' });
    const [found] = await of(gauge);
    if (!found) throw new Error('no look-back');
    const { workOrderId } = await world.job(one.id);
    expect(found).toMatchObject({ status: 'open', since: day(-200) });
    expect(found.subjects).toMatchObject([{ workOrderId, measurements: 3, verdict: null }]);
    const { items } = await technician.get<{ items: Record<string, unknown>[] }>(
      `/look-backs/${found.id}/measurements`,
    );
    expect(items.map(({ piece, verdict, current }) => [piece, verdict, current])).toEqual([
      [1, 'ok', true],
      [2, 'ok', false],
      [2, 'ng', true],
    ]);
    const close = (version = found.version) =>
      technician.post(`/look-backs/${found.id}/close`, { note: '已处理' }, { ifMatch: version });
    expect((await refused(close())).problem).toMatchObject({
      code: 'quality.look-back-unreviewed',
      params: { count: 1 },
    });
    const review = (subjectId: string, verdict: string, who = technician) =>
      who.post<LookBack>(`/look-backs/${found.id}/review`, { subjectId, verdict, note: '复测首末件' });
    expect((await refused(review(workOrderId, 'reviewed', student))).status).toBe(403);
    expect((await refused(review(two.id, 'reviewed'))).status).toBe(404);
    await review(workOrderId, 'reviewed');
    expect((await review(workOrderId, 'suspect')).subjects).toMatchObject([{ verdict: 'suspect', note: '复测首末件' }]);
    expect((await refused(close(9))).status).toBe(412);
    await close();
    expect(await of(gauge)).toMatchObject([{ status: 'closed' }]);
    expect(await codeOf(close(2))).toBe('quality.look-back-closed');
    expect(await codeOf(review(workOrderId, 'reviewed'))).toBe('quality.look-back-closed');
    const entries = await world.database.query<{ type: string }>(
      'SELECT type FROM ledger.entry WHERE subject_id = $1 ORDER BY seq',
      [found.id],
    );
    expect(entries.map(({ type }) => type)).toEqual(
      ['opened', 'reviewed', 'reviewed', 'closed'].map((what) => `gauge.look-back-${what}`),
    );
    await end(one.id);
    await end(two.id);
  });

  it('goes back to the beginning where there was no good calibration, and is not opened twice for one failure', async () => {
    const gauge = await register(newClass());
    await calibrate(gauge, { result: 'fail' });
    await calibrate(gauge, { result: 'fail' });
    expect(await of(gauge)).toMatchObject([{ since: null, subjects: [], status: 'open' }]);
    await calibrate(gauge);
    await calibrate(gauge, { result: 'fail' });
    expect((await of(gauge)).map(({ since }) => since)).toEqual([day(0), null]);
  });
});
