import { Workbook, type CellValue } from 'exceljs';
import { newId } from '#platform/ids';
import { PISTON_RINGS, PISTON_RINGS_SHIFTED } from '../../../libs/spc/testing/published';
import { eventually } from '../../support/eventually';
import { pdfText } from '../../support/pdf-text';
import type { Person, School } from '../routing/school';
import { INSIDE_DIAMETER, Rings } from './rings';

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Indices {
  readonly potential: Estimate;
  readonly actual: Estimate;
}

/** As the page of a chart shows it. */
interface Study {
  readonly values: number;
  readonly grade: string | null;
  readonly capability: {
    readonly mean: Estimate;
    readonly sigmaWithin: number;
    readonly sigmaOverall: number;
    readonly within: Indices;
    readonly overall: Indices;
    readonly cpm: Estimate;
  };
}

interface Chart {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly balloon: string;
}

interface Made {
  readonly id: string;
  readonly state: string;
  readonly name: string;
  readonly total: number;
  readonly done: number;
  readonly error: { readonly code: string } | null;
  readonly fileId: string;
}

interface Picture {
  readonly total: number;
  readonly points: { readonly at: string; readonly readings: number[]; readonly location: number }[];
  readonly signals: { readonly id: string; readonly rule: string; readonly version: number }[];
}

describe('reports of control charts', () => {
  let rings: Rings;
  let school: School;
  let instructor: Person;
  let materialId: string;

  /** Measures pieces of one order, the balloons with the same values. */
  async function measure(balloons: readonly string[], values: readonly number[]): Promise<void> {
    const id = await rings.order(values.length);
    for (const [index, value] of values.entries())
      for (const balloon of balloons) await rings.measure(id, index + 1, value.toFixed(3), undefined, balloon);
  }

  const chart = (balloon: string, kind: string, subgroupSize: number): Promise<Chart> =>
    rings.chart<Chart>({ balloon, kind, subgroupBy: 'count', subgroupSize });

  const pointsOf = (id: string, points: number): Promise<Picture> =>
    eventually(async () => {
      const { body } = await instructor.get<Picture>(`/control-charts/${id}/points`);
      return body.total === points && body;
    });

  /** Asks for a report and waits for its file. */
  async function made(path: string, body: object): Promise<Made & { readonly bytes: Buffer }> {
    const asked = await instructor.post<Made>(path, body);
    expect([asked.status, asked.body.state]).toEqual([201, 'making']);
    const ended = await eventually(
      async () => {
        const told = (await instructor.get<Made>(`/reports/${asked.body.id}`)).body;
        return told.state !== 'making' && told;
      },
      { within: 90_000, describe: 'the report' },
    );
    expect([ended.state, ended.error]).toEqual(['ready', null]);
    const { bytes } = await instructor.bytes(`/files/${ended.fileId}`);
    return { ...ended, bytes };
  }

  async function workbook(bytes: Buffer): Promise<Workbook> {
    const book = new Workbook();
    await book.xlsx.load(bytes as never);
    return book;
  }

  /** Rows of a sheet by the words of its heading. */
  function rowsOf(book: Workbook, sheet: string): Record<string, CellValue>[] {
    const rows: CellValue[][] = [];
    book.getWorksheet(sheet)!.eachRow((row) => rows.push((row.values as CellValue[]).slice(1)));
    const [head = [], ...body] = rows;
    return body.map((cells) => Object.fromEntries(head.map((title, i) => [String(title), cells[i] ?? null])));
  }

  let xbar: Chart;
  let narrow: Chart;
  let singles: Chart;

  beforeAll(async () => {
    rings = await Rings.begin([
      [...INSIDE_DIAMETER, 'B'],
      ['2', '窄内径', 'Narrow diameter', '计量', '74', '73.98', '74.02', 'mm', 3, 'B'],
      ['3', '厚度', 'Thickness', '计量', '2', '1.9', '2.1', 'mm', 3, 'B'],
    ]);
    ({ school, instructor, materialId } = rings);
    xbar = await chart('1', 'xbar-r', 5);
    narrow = await chart('2', 'xbar-s', 5);
    await measure(['1', '2'], PISTON_RINGS.flat());
    await pointsOf(xbar.id, 25);
    await pointsOf(narrow.id, 25);
    singles = await eventually(async () => {
      const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
      return body.items.find(({ balloon }) => balloon === '3');
    });
  });
  afterAll(() => rings?.school.stop());

  const study = async (id: string, window = ''): Promise<Study> =>
    (await instructor.get<Study>(`/control-charts/${id}/capability${window}`)).body;

  it('hold the figures of the page, the worst on top, what has none at the end', async () => {
    const chartIds = [singles.id, xbar.id, narrow.id];
    const report = await made('/capability-reports', { chartIds, format: 'xlsx' });
    expect(report).toMatchObject({ total: 3, done: 3 });
    expect(report.name).toMatch(/^过程能力研究 \d{4}-\d\d-\d\d\.xlsx$/);
    const rows = rowsOf(await workbook(report.bytes), '过程能力研究');
    expect(rows.map((row) => row['特性'])).toEqual(['2 窄内径', '1 内径', '3 厚度']);
    for (const [row, { id }] of [
      [rows[0], narrow],
      [rows[1], xbar],
    ] as const) {
      const { capability, values } = await study(id);
      const { mean, sigmaWithin, sigmaOverall, within, overall, cpm } = capability;
      expect(row).toMatchObject({
        物料: 'PR-1 活塞环',
        n: values,
        均值: mean.value,
        'σ 组内': sigmaWithin,
        'σ 整体': sigmaOverall,
        Cp: within.potential.value,
        'Cp 95 % ≥': within.potential.low,
        'Cp 95 % ≤': within.potential.high,
        Cpk: within.actual.value,
        'Cpk 95 % ≥': within.actual.low,
        Pp: overall.potential.value,
        Ppk: overall.actual.value,
        'Ppk 95 % ≤': overall.actual.high,
        Cpm: cpm.value,
      });
    }
    expect(rows.map((row) => row['结论'])).toEqual(['能力不足', '能力充足', expect.stringContaining('至少')]);
  });

  it('are of a window only, and of everything of a filter', async () => {
    const { points } = await pointsOf(xbar.id, 25);
    const to = points[9]!.at;
    const report = await made('/capability-reports', { materialId, to, format: 'xlsx', locale: 'en' });
    const rows = rowsOf(await workbook(report.bytes), 'Capability study');
    // The chart of single values that made itself is among them, for each of the three.
    expect(rows).toHaveLength(5);
    const row = rows.find(({ Chart: kind }) => kind === 'X̄-R chart');
    const { capability, values } = await study(xbar.id, `?to=${to}`);
    expect(values).toBe(50);
    expect(row).toMatchObject({ n: 50, Mean: capability.mean.value, Cpk: capability.within.actual.value });
  });

  it('read in both languages', async () => {
    const { capability } = await study(xbar.id);
    const figures = [
      capability.within.actual.value.toFixed(3),
      capability.overall.actual.value.toFixed(3),
      capability.mean.value.toFixed(5),
      capability.sigmaWithin.toFixed(6),
    ];
    const chartIds = [xbar.id, narrow.id, singles.id];
    for (const [locale, worst, best, words] of [
      [
        'zh-CN',
        '2 窄内径',
        '1 内径',
        ['过程能力研究', '能力充足', '能力不足', '过程受控', '数据足够', '均值', '活塞环'],
      ],
      [
        'en',
        '2 Narrow',
        '1 Inside',
        ['Capability study', 'Capable', 'Not capable', 'no signal', 'Mean', 'Piston ring'],
      ],
    ] as const) {
      const { bytes } = await made('/capability-reports', { chartIds, format: 'pdf', locale });
      const text = pdfText(bytes, school.database.dataDir);
      for (const said of [...words, ...figures, 'LSL', 'USL', 'Cpk']) expect(text).toContain(said);
      expect(text).toMatch(locale === 'en' ? /Page 1 of \d/ : /第 *1 *页/);
      expect(text.indexOf(worst)).toBeGreaterThan(0);
      expect(text.indexOf(worst)).toBeLessThan(text.indexOf(best));
    }
  });

  it('refuse what is not there, and who may not', async () => {
    const student = await school.signIn('student');
    const body = { chartIds: [xbar.id], format: 'pdf' };
    expect((await student.post('/capability-reports', body)).status).toBe(403);
    expect((await student.post(`/control-charts/${xbar.id}/prints`, { format: 'pdf' })).status).toBe(403);
    const ask = async (asked: object) => {
      const { status, body: answer } = await instructor.post<{ code: string }>('/capability-reports', asked);
      return [status, answer.code];
    };
    expect(await ask({ chartIds: [xbar.id, newId()], format: 'pdf' })).toEqual([404, 'entity.not-found']);
    expect(await ask({ materialId: newId(), format: 'pdf' })).toEqual([422, 'control-chart.none-chosen']);
    expect((await ask({ chartIds: [xbar.id], format: 'csv' }))[0]).toBe(400);
    expect((await instructor.post(`/control-charts/${newId()}/prints`, { format: 'pdf' })).status).toBe(404);
  });

  it('print a chart with its limits, its marked points, and what was done about them', async () => {
    const base = await pointsOf(xbar.id, 25);
    const { body } = await instructor.get<Chart>(`/control-charts/${xbar.id}`);
    const frozen = await instructor.post<{ limits: { location: { ucl: number; lcl: number } } }>(
      `/control-charts/${xbar.id}/freeze`,
      { from: base.points[0]!.at, to: base.points.at(-1)!.at, reason: '试运行稳定' },
      { 'if-match': `"${body.version}"` },
    );
    const { ucl, lcl } = frozen.body.limits.location;
    await measure(['1'], PISTON_RINGS_SHIFTED.flat());
    const { points, signals } = await pointsOf(xbar.id, 28);
    const signal = signals.find(({ rule }) => rule === 'N1')!;
    const said = { cause: 'machine', note: '演示刀具磨损', action: '演示更换刀具' };
    await instructor.post(`/spc-signals/${signal.id}/acknowledge`, said, { 'if-match': `"${signal.version}"` });

    const path = `/control-charts/${xbar.id}/prints`;
    const table = await made(path, { format: 'xlsx' });
    expect(table.name).toBe('控制图 1 内径.xlsx');
    const book = await workbook(table.bytes);
    const rows = rowsOf(book, '点');
    expect(rows.map((row) => [1, 2, 3, 4, 5].map((i) => row[`x${i}`]))).toEqual(points.map(({ readings }) => readings));
    expect(rows.map((row) => row['X̄'])).toEqual(points.map(({ location }) => location));
    expect(new Set(rows.map((row) => row['X̄ UCL']))).toEqual(new Set([ucl]));
    expect(rows.slice(25).every((row) => String(row['异常']).includes('N1'))).toBe(true);
    const told = rowsOf(book, '异常').find((row) => row['原因'] === '机');
    expect(told).toMatchObject({ 查明的情况: said.note, 措施: said.action });

    for (const [locale, words] of [
      ['zh-CN', ['控制图 1 内径', '均值-极差图', '1 点超出 3σ', '措施', said.action, '第 1 版']],
      ['en', ['Control chart 1 Inside diameter', 'One point beyond', 'Action', 'Machine', 'Revision 1']],
    ] as const) {
      const { bytes } = await made(path, { newest: 28, format: 'pdf', locale });
      const text = pdfText(bytes, school.database.dataDir).replaceAll(/\s+/g, ' ');
      for (const word of [...words, `UCL ${ucl.toFixed(5)}`, `LCL ${lcl.toFixed(5)}`, 'N1'])
        expect(text.replaceAll(' ', '')).toContain(word.replaceAll(' ', ''));
    }
  });

  it('say in words that there is nothing to print', async () => {
    const asked = await instructor.post<Made>(`/control-charts/${singles.id}/prints`, { format: 'pdf' });
    const ended = await eventually(async () => {
      const told = (await instructor.get<Made>(`/reports/${asked.body.id}`)).body;
      return told.state !== 'making' && told;
    });
    expect(ended).toMatchObject({ state: 'failed', error: { code: 'control-chart.print-empty' } });
  });
});
