import { DateTime } from 'luxon';
import { MaterialApi } from '#modules/material';
import { QualityApi, type Inspection } from '#modules/quality';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from '../execution/world';

interface Taking {
  readonly applied: boolean;
  readonly already: { readonly id: string } | null;
  readonly lines: readonly {
    readonly line: number;
    readonly fate: string;
    readonly piece: number | null;
    readonly value: string | null;
    readonly verdict: string | null;
    readonly read: string;
  }[];
  readonly problems: readonly { readonly line: number; readonly code: string }[];
  readonly warnings: readonly { readonly line: number; readonly code: string; readonly params: object }[];
  readonly counts: Readonly<Record<string, number>>;
}

interface Job {
  readonly id: string;
  readonly order: string;
  readonly inspection: Inspection;
}

let world: World;
let teacher: HttpClient;
let technician: HttpClient;
let student: HttpClient;
let serialId: string;
let count = 0;

beforeAll(async () => {
  world = await startWorld();
  teacher = await world.person('teacher');
  technician = await world.person('technician');
  student = await world.person('student1');
  const pump = { code: 'GP-200', revision: 'A', name: '齿轮泵', nameEn: 'Gear pump', specification: '', unit: 'pcs' };
  serialId = (await world.of(MaterialApi).createMaterial({ ...pump, kind: 'product', tracking: 'serial' })).id;
});
afterAll(() => world?.stop());

const inspectionOf = async (id: string): Promise<Inspection> => {
  const [inspection] = await world.of(QualityApi).resultsOf([{ type: 'job-order', id }]);
  if (!inspection) throw new Error('no inspection');
  return inspection;
};
/** What the ledger has of measuring; the states of machines follow in their own time. */
const measuredOf = async ({ id }: Job) =>
  (await world.entries(id)).filter(({ type }) => /^(measurement|inspection)/.test(type));
const measurementsOf = async ({ id }: Job) =>
  (await inspectionOf(id)).characteristics.flatMap(({ measurements }) => measurements);

/** A job of four pieces whose bore is 10 ± 0.1 mm, at work. */
async function started(more: { gaugeClass?: string; serials?: boolean; quantity?: string } = {}): Promise<Job> {
  const { id: orderId, jobs } = await world.order(
    [{ number: 10, at: 'OVEN', measured: true, ...(more.gaugeClass ? { gaugeClass: more.gaugeClass } : {}) }],
    { ...(more.serials ? { materialId: serialId } : {}), ...(more.quantity ? { quantity: more.quantity } : {}) },
  );
  const id = jobs[0]?.id ?? '';
  const { number, version } = await teacher.get<{ number: string; version: number }>(`/work-orders/${orderId}`);
  if (more.serials) await teacher.post(`/work-orders/${orderId}/serials`, {}, { ifMatch: version });
  await world.workOrders.dispatch(id);
  await world.workOrders.start(id);
  return { id, order: number, inspection: await inspectionOf(id) };
}
const end = ({ id }: Job) => world.workOrders.abortJob(id, { reason: 'end of the case' });

/** Sends a file to the inspection of a job. */
async function send(job: Job, content: string | Uint8Array, query = '', name = '三坐标.csv', who = teacher) {
  const form = new FormData();
  form.append('file', new Blob([content as BlobPart]), name);
  return who.upload<Taking>(`/inspections/${job.inspection.id}/measurement-files?${query}`, form);
}
const preview = (job: Job, content: string | Uint8Array, query = '', name?: string) =>
  send(job, content, `dryRun=true&${query}`, name);

/** `line code` of each problem of a refusal. */
async function refused(command: Promise<unknown>): Promise<string[]> {
  try {
    await command;
  } catch (error) {
    const { problem } = error as { problem: { code: string; errors?: { code: string; params: { line: number } }[] } };
    return problem.errors?.map(({ code, params }) => `${params.line} ${code}`) ?? [problem.code];
  }
  throw new Error('done, though it had to be refused');
}

const table = (...rows: readonly string[]): string => `气泡号,件号,测量值,单位,结果编号\n${rows.join('\n')}\n`;
const four = (run = ++count): string =>
  table(`1,1,10.000,mm,R${run}-1`, `1,2,10.05,mm,R${run}-2`, `1,3,9.9,mm,R${run}-3`, `1,4,10.1,mm,R${run}-4`);

describe('a file of an instrument', () => {
  it('is shown first, and taken in by the way a typed value goes', async () => {
    const [typed, filed] = [await started(), await started()];
    const values = ['10.000', '10.25', '9.9', '10.1'];
    for (const [index, value] of values.entries())
      await world.of(QualityApi).record(typed.inspection.id, {
        characteristicId: typed.inspection.characteristics[0]?.id ?? '',
        piece: index + 1,
        value,
        source: 'instrument',
        dataQuality: 'good',
      });
    const text = table(...values.map((value, index) => `1,${index + 1},${value},mm,`));
    expect(await preview(filed, text)).toMatchObject({
      applied: false,
      problems: [],
      warnings: [],
      counts: { new: 4, wrong: 0 },
      lines: [{ line: 2, piece: 1, verdict: 'ok' }, { verdict: 'ng' }, { verdict: 'ok' }, { verdict: 'ok' }],
    });
    expect(await measurementsOf(filed)).toEqual([]);
    const taken = await send(filed, text);
    expect(taken).toMatchObject({ applied: true, already: null, counts: { new: 4 } });
    const kept = ({
      entered,
      value,
      verdict,
      violated,
      piece,
      current,
      source,
    }: Awaited<ReturnType<typeof measurementsOf>>[0]) => [piece, entered, value, verdict, violated, current, source];
    expect((await measurementsOf(filed)).map(kept)).toEqual((await measurementsOf(typed)).map(kept));
    expect((await inspectionOf(filed.id)).gate).toEqual((await inspectionOf(typed.id)).gate);
    const types = async (job: Job) => (await measuredOf(job)).map(({ type }) => type).toSorted();
    expect(await types(filed)).toEqual([...(await types(typed)), 'measurement-file.taken'].toSorted());
    const [entry] = (await world.entries(filed.id)).filter(({ type }) => type === 'measurement.recorded');
    expect(entry?.payload).toMatchObject({
      entered: '10.000',
      file: {
        name: '三坐标.csv',
        line: 2,
        read: '10.000',
        readUnit: 'mm',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    const { items } = await teacher.get<{ items: { fileId: string; taken: number; format: string }[] }>(
      `/inspections/${filed.inspection.id}/measurement-files`,
    );
    expect(items).toMatchObject([{ taken: 4, known: 0, format: 'csv', sourceId: null }]);
    expect((await teacher.bytes(`/files/${items[0]?.fileId}`)).toString()).toBe(text);
    await expect(student.bytes(`/files/${items[0]?.fileId}`)).rejects.toMatchObject({ status: 404 });
    // What is out of limits asks for a reaction as if somebody had typed it.
    const report = student.post(`/job-orders/${filed.id}/reports`, { good: '2' });
    await expect(report).rejects.toMatchObject({
      problem: { code: 'execution.inspection-failed', params: { pieces: '2' } },
    });
    await Promise.all([end(typed), end(filed)]);
  });

  it('that comes again changes nothing, and says so', async () => {
    const [job, other] = [await started(), await started()];
    const text = four();
    await send(job, text);
    const before = await measuredOf(job);
    expect(await send(job, text, '', 'again.csv')).toMatchObject({ applied: false, already: { name: '三坐标.csv' } });
    expect(await preview(job, text)).toMatchObject({ applied: false, already: { name: '三坐标.csv' } });
    const both = await Promise.all([send(job, text), send(job, text)]);
    expect(both.map(({ applied }) => applied)).toEqual([false, false]);
    expect(await measuredOf(job)).toEqual(before);
    expect(await refused(send(other, text))).toEqual(['measurement-file.taken-elsewhere']);
    expect(await refused(preview(other, text))).toEqual(['measurement-file.taken-elsewhere']);
    await Promise.all([end(job), end(other)]);
  });

  it('sent twice at once is taken in once', async () => {
    const job = await started();
    const text = four();
    const both = await Promise.all([send(job, text), send(job, text)]);
    expect(both.map(({ applied }) => applied).toSorted()).toEqual([false, true]);
    expect(await measurementsOf(job)).toHaveLength(4);
    await end(job);
  });

  it('of results that are known leaves them as they are, and refuses them with other values', async () => {
    const job = await started();
    await send(job, table('1,1,10.00,mm,K-1', '1,2,10.01,mm,K-2'));
    const more = table('1,1,10.00,mm,K-1', '1,2,10.01,mm,K-2', '1,3,10.02,mm,K-3');
    expect(await send(job, more)).toMatchObject({ applied: true, counts: { known: 2, new: 1 } });
    const nothing = table('1,1,10.00,mm,K-1', '1,3,10.02,mm,K-3');
    expect(await send(job, nothing)).toMatchObject({ applied: false, already: null, counts: { known: 2, new: 0 } });
    expect(await refused(send(job, table('1,1,10.07,mm,K-1')))).toEqual(['2 measurement-file.result-changed']);
    // Measured anew under another number it is a correction; the first value stays in the record.
    expect(await send(job, table('1,1,10.07,mm,K-9'))).toMatchObject({ applied: true, counts: { replaces: 1 } });
    const first = (await measurementsOf(job)).filter(({ piece }) => piece === 1);
    expect(first.map(({ entered, current }) => [entered, current])).toEqual([
      ['10.00', false],
      ['10.07', true],
    ]);
    await end(job);
  });

  describe('that does not fit', () => {
    let job: Job;
    beforeAll(async () => {
      job = await started();
    });
    afterAll(() => end(job));

    it.each([
      ['cut within a line', () => table('1,1,10.00,mm,', '1,2,10.0').slice(0, -1), ['3 measurement-file.cut']],
      ['with one wrong line', () => table('1,1,10.00,mm,', '1,2,"10,01",mm,'), ['3 measurement.comma']],
      ['with an exponent', () => table('1,1,1e1,mm,'), ['2 measurement.not-a-number']],
      ['with 1e308', () => table('1,1,1e308,mm,'), ['2 measurement.not-a-number']],
      [
        'with doubled lines',
        () => table('1,1,10.00,mm,', '1,2,10.01,mm,', '1,1,10.00,mm,'),
        ['4 measurement-file.doubled'],
      ],
      ['in a wrong unit', () => table('1,1,10.00,°,'), ['2 measurement-file.unit']],
      ['of a piece that is none', () => table('1,5,10.00,mm,'), ['2 inspection.piece-out-of-range']],
      ['of another characteristic', () => table('7,1,10.00,mm,'), ['2 measurement-file.not-in-plan']],
      [
        'of another order',
        () => '气泡号,件号,测量值,工单号\n1,1,10,WO-1999-000001\n',
        ['2 measurement-file.other-order'],
      ],
      ['of another part', () => '气泡号,件号,测量值,零件号\n1,1,10,GP-999\n', ['2 measurement-file.other-part']],
      ['without a piece', () => '气泡号,测量值\n1,10\n', ['2 measurement-file.piece-missing']],
      [
        'of a day to come',
        () => '气泡号,件号,测量值,测量时间\n1,1,10,2999-01-01 08:00\n',
        ['2 measurement-file.in-future'],
      ],
      ['of words', () => table('1,1,合格,mm,'), ['2 measurement.not-a-number']],
      ['without a plan of its own', () => '点号,X,Y\n1,2,3\n', ['1 measurement-file.no-column']],
    ])('%s leaves nothing behind', async (_what, text, expected) => {
      const before = await measuredOf(job);
      expect(await refused(send(job, text()))).toEqual(expected);
      expect((await preview(job, text())).problems.map(({ line, code }) => `${line} ${code}`)).toEqual(expected);
      expect([await measurementsOf(job), await measuredOf(job)]).toEqual([[], before]);
      expect(await teacher.get(`/inspections/${job.inspection.id}/measurement-files`)).toMatchObject({ items: [] });
    });
  });

  it('that is too large, empty or of no such kind is refused', async () => {
    const job = await started();
    expect(await refused(send(job, new Uint8Array(21 * 1_048_576).fill(49)))).toEqual(['measurement-file.too-large']);
    expect(await refused(send(job, ''))).toEqual(['1 measurement-file.no-column']);
    expect(await refused(send(job, 'x', '', 'a.exe'))).toEqual(['measurement-file.format']);
    await end(job);
  });

  it('warns of what to look at', async () => {
    const job = await started();
    const text = '气泡号,件号,测量值,上限,测量时间,数据状态\n1,1,10.05,10.2,2024-03-02 08:00,\n1,2,,,,无效\n';
    const { problems, warnings, counts } = await preview(job, text);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ new: 1, 'no-value': 1 });
    expect(warnings).toMatchObject([
      { line: 2, code: 'measurement-file.before-order' },
      { line: 2, code: 'measurement-file.other-limits', params: { value: '10.2', expected: '10.1' } },
      { line: 3, code: 'measurement-file.gaps', params: { piece: 2, balloons: '1' } },
    ]);
    await send(job, text);
    const [measured] = await measurementsOf(job);
    expect(measured?.measuredAt).toBe(
      DateTime.fromISO('2024-03-02T08:00:00', { zone: 'Asia/Shanghai' }).toUTC().toISO(),
    );
    await end(job);
  });

  it('in another unit of length is converted exactly, and keeps what was read', async () => {
    const job = await started();
    const text = table('1,1,10050,μm,', '1,2,0.4,in,');
    expect((await preview(job, text)).lines).toMatchObject([
      { read: '10050', readUnit: 'μm', value: '10.05', unit: 'mm', verdict: 'ok' },
      { read: '0.4', readUnit: 'in', value: '10.16', unit: 'mm', verdict: 'ng' },
    ]);
    await send(job, text);
    expect((await measurementsOf(job)).map(({ entered }) => entered)).toEqual(['10.05', '10.16']);
    await end(job);
  });

  it('has more than the plan only when somebody says so', async () => {
    const job = await started();
    const text = table('1,1,10.00,mm,', '99,1,5,mm,');
    expect(await refused(send(job, text))).toEqual(['3 measurement-file.not-in-plan']);
    expect(await send(job, text, 'leaveOut=true')).toMatchObject({ applied: true, counts: { new: 1, 'left-out': 1 } });
    await end(job);
  });

  it('may be as long as a file may be', async () => {
    const job = await started({ quantity: '5000' });
    const rows = Array.from({ length: 5000 }, (_, index) => `1,${index + 1},10.0${index % 10},mm,L-${index}`);
    const taken = await send(job, table(...rows));
    expect(taken).toMatchObject({ applied: true, counts: { new: 5000 } });
    const { gate, status } = await inspectionOf(job.id);
    expect([gate.open, gate.failed, status]).toEqual([true, false, 'passed']);
    await end(job);
  });

  it('may name no piece, when somebody does', async () => {
    const job = await started();
    expect(await send(job, '特性名称,测量值\n孔径,10.02\n', 'piece=3')).toMatchObject({
      applied: true,
      lines: [{ piece: 3, value: '10.02' }],
    });
    await end(job);
  });
});

describe('gauges', () => {
  const day = (offset: number): string =>
    DateTime.now().setZone('Asia/Shanghai').plus({ days: offset }).toISODate() ?? '';
  async function gauge(gaugeClass: string, dueOn: string): Promise<string> {
    const code = `CMM-${++count}`;
    const fields = { code, gaugeClass, name: '三坐标', nameEn: 'CMM', location: 'QC-01', intervalMonths: 12 };
    const { id } = await technician.post<{ id: string }>('/gauges', fields);
    const calibration = { calibratedOn: day(-200), dueOn, result: 'pass', calibratedBy: '计量院', certificate: 'C' };
    await technician.post(`/gauges/${id}/calibrations`, calibration, { ifMatch: 1 });
    return code;
  }
  const by = (code: string): string => `气泡号,件号,测量值,量具编号\n1,1,10.00,${code}\n1,2,10.01,${code}\n`;

  it('that are overdue, unknown, of another class or not chosen do not measure, and each is named once', async () => {
    const job = await started({ gaugeClass: 'CMM' });
    const [good, overdue, other] = [
      await gauge('CMM', day(100)),
      await gauge('CMM', day(-1)),
      await gauge('CALIPER', day(100)),
    ];
    expect(await refused(send(job, by(overdue)))).toEqual(['2 quality.gauge-overdue']);
    expect(await refused(send(job, by('CMM-none')))).toEqual(['2 quality.gauge-unknown']);
    expect(await refused(send(job, by(other)))).toEqual(['2 quality.gauge-wrong-class']);
    expect(await refused(send(job, by('')))).toEqual(['2 quality.gauge-missing']);
    expect((await preview(job, by(overdue))).problems).toMatchObject([{ line: 2, params: { code: overdue } }]);
    expect(await measurementsOf(job)).toEqual([]);
    expect(await send(job, by(good))).toMatchObject({ applied: true });
    expect((await measurementsOf(job)).map(({ instrument, gaugeId }) => [instrument, gaugeId !== null])).toEqual([
      [good, true],
      [good, true],
    ]);
    await end(job);
  });
});

describe('pieces with serial numbers', () => {
  it('are found by them, and a number stays with its piece', async () => {
    const job = await started({ serials: true });
    const serials = (await world.of(MaterialApi).serialsOf((await world.job(job.id)).workOrderId)).map(
      ({ number }) => number,
    );
    const rows = (...cells: readonly (readonly [string, string])[]): string =>
      `气泡号,序列号,测量值\n${cells.map(([serial, value]) => `1,${serial},${value}\n`).join('')}`;
    const [first = '', second = '', third = ''] = serials;
    expect(await send(job, rows([third, '10.03'], [first, '10.01']))).toMatchObject({
      applied: true,
      lines: [{ piece: 3 }, { piece: 1 }],
    });
    expect(await refused(send(job, rows(['SN-none', '10.00'])))).toEqual(['2 measurement-file.serial-unknown']);
    const both = `气泡号,序列号,件号,测量值\n1,${second},4,10.00\n`;
    expect(await refused(send(job, both))).toEqual(['2 measurement-file.serial-other-piece']);
    const [entry] = (await world.entries(job.id)).filter(({ type }) => type === 'measurement.recorded');
    expect(entry?.payload).toMatchObject({ piece: 3, file: { serial: third } });
    await end(job);
  });
});

describe('DFQ and QIF', () => {
  const dfq = (order: string): string =>
    `K0100 1\nK1001 GP-100\nK1053 ${order}\nK2001/1 1\nK2002/1 孔径\nK2142/1 mm\n` +
    '1.0012E+01\u00140\u001402.03.2026/08:15:00\n9.85\u00140\n0\u0014255\n';
  const qif =
    '<?xml version="1.0"?>\n<QIFDocument xmlns="http://qifstandards.org/xsd/qif3"><QPId>Q-1</QPId>' +
    '<FileUnits><PrimaryUnits><LinearUnit><UnitName>mm</UnitName></LinearUnit></PrimaryUnits></FileUnits>' +
    '<Characteristics><CharacteristicItems><DiameterCharacteristicItem id="1"><Name>Bore</Name></DiameterCharacteristicItem>' +
    '</CharacteristicItems></Characteristics><MeasurementsResults><MeasurementResultsSet><MeasurementResults id="2">' +
    '<MeasuredCharacteristics><CharacteristicMeasurements><DiameterCharacteristicMeasurement id="3">' +
    '<CharacteristicItemId>1</CharacteristicItemId><Value>32.011000000000003</Value></DiameterCharacteristicMeasurement>' +
    '</CharacteristicMeasurements></MeasuredCharacteristics></MeasurementResults></MeasurementResultsSet></MeasurementsResults></QIFDocument>\n';

  it('are taken in as tables are', async () => {
    const job = await started();
    const taken = await send(job, dfq(job.order), 'piece=2', 'part.dfq');
    expect(taken).toMatchObject({ applied: true, problems: [], counts: { new: 2, 'no-value': 1 } });
    const kept = (await measurementsOf(job)).map(({ piece, entered, verdict, dataQuality }) => [
      piece,
      entered,
      verdict,
      dataQuality,
    ]);
    expect(kept).toEqual([
      [2, '10.012', 'ok', 'good'],
      [3, '9.85', 'ng', 'good'],
    ]);
    expect(await refused(send(job, dfq('WO-1999-000001'), 'piece=2', 'part.dfq'))).toContain(
      '7 measurement-file.other-order',
    );
    expect(await send(job, qif, 'piece=1', 'part.qif')).toMatchObject({
      applied: true,
      lines: [{ piece: 1, read: '32.011000000000003', value: '32.011', resultId: 'Q-1/2' }],
    });
    expect(await refused(send(job, qif.slice(0, 700), 'piece=1', 'part.qif'))).toEqual(['2 measurement-file.xml']);
    await end(job);
  });
});

describe('tables of a source', () => {
  const layout = {
    delimiter: 'semicolon',
    decimalMark: ',',
    headingLine: 2,
    columns: { name: 'Merkmal', value: 'Ist', piece: 'Teil' },
  };

  it('are read as somebody has said once', async () => {
    const job = await started();
    const source = await technician.post<{ id: string; version: number }>('/measurement-sources', {
      name: '演示 A',
      layout,
    });
    const text = 'Protokoll 7;;\nTeil;Merkmal;Ist\n1;孔径;10,02\n';
    expect(await refused(send(job, text))).toEqual(['1 measurement-file.no-column']);
    const unknown = send(job, text, `sourceId=${job.id}`);
    await expect(unknown).rejects.toMatchObject({ status: 404 });
    expect(await send(job, text, `sourceId=${source.id}`)).toMatchObject({
      applied: true,
      lines: [{ value: '10.02' }],
    });
    const { items } = await teacher.get<{ items: object[] }>(`/inspections/${job.inspection.id}/measurement-files`);
    expect(items).toMatchObject([{ sourceId: source.id }]);
    await end(job);
  });

  it('are kept with a name of their own, and changed only as they were seen', async () => {
    const { id } = await technician.post<{ id: string }>('/measurement-sources', { name: '演示 B', layout });
    const again = technician.post('/measurement-sources', { name: '演示 B', layout });
    await expect(again).rejects.toMatchObject({ status: 409, problem: { code: 'measurement-file.source-exists' } });
    const comma = { name: '演示 C', layout: { ...layout, delimiter: 'comma' } };
    await expect(technician.post('/measurement-sources', comma)).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/layout', code: 'measurement-file.layout-comma' }] },
    });
    const changed = { name: '演示 B2', layout: { ...layout, headingLine: 5 } };
    expect(await technician.put(`/measurement-sources/${id}`, changed, { ifMatch: 1 })).toMatchObject({ version: 2 });
    const stale = technician.put(`/measurement-sources/${id}`, changed, { ifMatch: 1 });
    await expect(stale).rejects.toMatchObject({ status: 412 });
    await expect(student.post('/measurement-sources', comma)).rejects.toMatchObject({ status: 403 });
    const { items } = await teacher.get<{ items: { name: string }[] }>('/measurement-sources?limit=200');
    expect(items.map(({ name }) => name)).toContain('演示 B2');
  });
});

describe('who brings a file', () => {
  it('does what is measured, and not before it begins', async () => {
    const { jobs } = await world.order([{ number: 10, at: 'OVEN', measured: true }]);
    const id = jobs[0]?.id ?? '';
    const job = { id, order: '', inspection: await inspectionOf(id) };
    expect(await refused(send(job, four()))).toEqual(['execution.measured-too-early']);
    await expect(send(job, four(), '', 'a.csv', student)).rejects.toMatchObject({ status: 403 });
    const elsewhere = await world.station('MILL');
    const { presence } = await elsewhere.post<{ presence: string }>('/station/sign-in', { badge: 'B1' });
    elsewhere.presence = presence;
    await expect(send(job, four(), '', 'a.csv', elsewhere)).rejects.toMatchObject({ status: 404 });
    await end(job);
    await expect(send(job, four())).rejects.toMatchObject({ status: 409, problem: { code: 'inspection.decided' } });
  });
});
