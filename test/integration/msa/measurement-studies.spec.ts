import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { io } from 'socket.io-client';
import type { LedgerEntry, SubscribeAnswer } from '#libs/contracts';
import {
  measurementStudy as lifecycle,
  type MeasurementStudyAction,
  type MeasurementStudyState,
} from '#libs/lifecycles';
import type { Anova, AverageAndRange, GageFigure } from '#libs/msa';
import { AIAG } from '../../../libs/msa/testing/aiag';
import type { Gauge } from '#modules/quality';
import { LedgerReader } from '#platform/ledger';
import { eventually, Refused } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from '../execution/world';

jest.setTimeout(240_000);

interface Study {
  readonly id: string;
  readonly number: string;
  readonly status: MeasurementStudyState;
  readonly characteristic: string;
  readonly tolerance: string | null;
  readonly unit: string;
  readonly resolution: string;
  readonly appraisers: readonly { readonly letter: string; readonly name: string | null; readonly done: number }[];
  readonly readingsEach: number;
  readonly mine: string | null;
  readonly entersFor: readonly string[];
}
interface Reading {
  readonly id: string;
  readonly entered: string;
  readonly replaces: string | null;
}
interface Sheet {
  readonly letter: string;
  readonly trials: readonly {
    readonly trial: number;
    readonly cells: readonly { readonly part: number; readonly reading: Reading | null }[];
  }[];
}
interface Results {
  readonly missing: readonly { readonly letter: string; readonly readings: number }[];
  readonly evaluation: {
    readonly averageAndRange: AverageAndRange | null;
    readonly anova: Anova | null;
    readonly conditions: readonly { readonly code: string; readonly met: boolean | null }[];
    readonly values: readonly (readonly (readonly number[])[])[];
  } | null;
}
interface Entry {
  readonly letter: string;
  readonly part: number;
  readonly trial: number;
  readonly value: string;
}

let world: World;
let technician: HttpClient;
let teacher: HttpClient;
let people: Readonly<Record<string, HttpClient>>;
let ids: Readonly<Record<string, string>>;
let gauge: Gauge;
let count = 0;

const day = (offset: number): string =>
  DateTime.now().setZone('Asia/Shanghai').plus({ days: offset }).toISODate() ?? '';
const register = (more: object = {}): Promise<Gauge> =>
  technician.post<Gauge>('/gauges', {
    code: `G-MSA-${++count}`,
    gaugeClass: 'INDICATOR',
    name: '数显千分表',
    nameEn: 'Digital indicator',
    resolution: '0.01',
    unit: 'mm',
    location: 'QC-01',
    intervalMonths: 12,
    ...more,
  });
const calibrate = ({ id, version }: Gauge, more: object = {}): Promise<Gauge> =>
  technician.post<Gauge>(
    `/gauges/${id}/calibrations`,
    { calibratedOn: day(-1), result: 'pass', calibratedBy: '计量院', ...more },
    { ifMatch: version },
  );

beforeAll(async () => {
  world = await startWorld();
  const names = ['technician', 'teacher', 'student1', 'student2', 'student3', 'partner', 'admin'];
  people = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await world.person(name)] as const)));
  technician = people.technician as HttpClient;
  teacher = people.teacher as HttpClient;
  const { items } = await teacher.get<{ items: { id: string; number: string }[] }>('/persons?limit=100');
  ids = Object.fromEntries(items.map(({ id, number }) => [number, id]));
  gauge = await calibrate(await register());
});
afterAll(() => world?.stop());

const student = (n: 1 | 2 | 3): HttpClient => people[`student${n}`] as HttpClient;
const body = (more: object = {}) => ({
  gaugeId: gauge.id,
  characteristic: '内孔直径',
  characteristicEn: 'Bore',
  unit: 'mm',
  tolerance: '8',
  parts: 2,
  trials: 2,
  appraiserIds: [ids.S1, ids.S3],
  ...more,
});
const plan = (more: object = {}): Promise<Study> => teacher.post<Study>('/measurement-studies', body(more));
const now = ({ id }: Pick<Study, 'id'>, who = teacher): Promise<Study> => who.get<Study>(`/measurement-studies/${id}`);
const BODY: Readonly<Partial<Record<MeasurementStudyAction, object>>> = {
  reopen: { reason: '零件 4 读错了' },
  cancel: { reason: '量具送检' },
};
const act = ({ id }: Pick<Study, 'id'>, action: MeasurementStudyAction, who = teacher): Promise<Study> =>
  who.post<Study>(`/measurement-studies/${id}/${action}`, BODY[action] ?? {});
const enter = ({ id }: Pick<Study, 'id'>, who: HttpClient, reading: object): Promise<Reading> =>
  who.post<Reading>(`/measurement-studies/${id}/readings`, reading);
const sheet = ({ id }: Pick<Study, 'id'>, who: HttpClient, letter?: string): Promise<Sheet> =>
  who.get<Sheet>(`/measurement-studies/${id}/sheet${letter ? `?letter=${letter}` : ''}`);
const results = ({ id }: Pick<Study, 'id'>, who = teacher): Promise<Results> =>
  who.get<Results>(`/measurement-studies/${id}/results`);

/** A study of two by two by two, being measured by S1 (A) and S3 (B). */
async function measuring(more: object = {}): Promise<Study> {
  return act(await plan(more), 'begin');
}

/** Every reading of a study of two students. */
async function fill(study: Study, valueOf: (entry: Omit<Entry, 'value'>) => string): Promise<void> {
  for (const { letter } of study.appraisers)
    for (const part of [1, 2])
      for (const trial of [1, 2])
        await enter(study, teacher, { letter, part, trial, value: valueOf({ letter, part, trial }) });
}
const anything = ({ letter, part, trial }: Omit<Entry, 'value'>): string => `${part}.${letter === 'A' ? 1 : 2}${trial}`;

async function refused(command: Promise<unknown>): Promise<{ status: number; codes: readonly string[] }> {
  const outcome: unknown = await command.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refused)) throw outcome ?? new Error('done, though it had to be refused');
  const { code, errors = [] } = outcome.problem;
  return { status: outcome.status, codes: [code, ...errors.map((each) => each.code)] };
}
const codeOf = async (command: Promise<unknown>): Promise<string> => (await refused(command)).codes.at(-1) ?? '';

describe('the study of the manual', () => {
  let study: Study;
  const entries: readonly Entry[] = AIAG.map(({ appraiser, part, trial, value }) => ({
    letter: appraiser,
    part: Number(part),
    trial,
    value: value.toFixed(2),
  }));
  const digits = (figures: readonly GageFigure[], of: (figure: GageFigure) => number | null, places: number) =>
    figures.map((figure) => of(figure)?.toFixed(places));

  beforeAll(async () => {
    study = await measuring({ parts: 10, trials: 3, appraiserIds: [ids.S1, ids.S2, ids.S3] });
    // Three students at once, each the own sheet in the order it has.
    await Promise.all(
      ([1, 2, 3] as const).map(async (n) => {
        const { letter, trials } = await sheet(study, student(n));
        for (const { trial, cells } of trials)
          for (const { part } of cells) {
            const entry = entries.find((one) => one.letter === letter && one.trial === trial && one.part === part);
            await enter(study, student(n), { part, trial, value: entry?.value });
          }
      }),
    );
    await act(study, 'evaluate');
  });

  it('has the printed digits by average and range', async () => {
    const found = (await results(study)).evaluation?.averageAndRange;
    const { ev, av, grr, pv, tv, ndc, grade } = found?.report ?? {};
    const figures = [ev, av, grr, pv, tv] as GageFigure[];
    expect(digits(figures, ({ sigma }) => sigma, 5)).toEqual(['0.20186', '0.22967', '0.30577', '1.10460', '1.14613']);
    expect(digits(figures, ({ percent }) => percent, 2)).toEqual(['17.61', '20.04', '26.68', '96.38', '100.00']);
    expect([ndc, grade]).toEqual([5, 'conditional']);
    expect(found?.meanRange.toFixed(6)).toBe('0.341667');
    expect(grr?.percentOfTolerance).toBeCloseTo((600 * 0.30577) / 8, 2);
  });

  it('has the printed digits by analysis of variance', async () => {
    const found = (await results(study, student(2))).evaluation?.anova as Anova;
    const { ev, av, grr, pv, tv, ndc } = found.report;
    const rows = [found.appraiser, found.part, found.interaction, found.repeatability];
    expect(rows.map(({ ss }) => ss.toFixed(5))).toEqual(['3.16726', '88.36193', '0.35898', '2.75893']);
    expect([...rows.map(({ df }) => df), found.total.df]).toEqual([2, 9, 18, 60, 89]);
    expect([found.total.ss.toFixed(5), found.interaction.f?.toFixed(3), found.interaction.p?.toFixed(3)]).toEqual([
      '94.64711',
      '0.434',
      '0.974',
    ]);
    expect(found.pooled?.df).toBe(78);
    expect(digits([ev, av, grr, pv, tv], ({ sigma }) => sigma, 5)).toEqual([
      '0.19993',
      '0.22684',
      '0.30237',
      '1.04233',
      '1.08530',
    ]);
    expect(digits([ev, av, grr, pv], ({ percent }) => percent, 2)).toEqual(['18.42', '20.90', '27.86', '96.04']);
    expect([grr.contribution?.toFixed(2), ndc]).toEqual(['7.76', 4]);
  });

  it('says which preconditions hold', async () => {
    const { conditions } = (await results(study)).evaluation ?? { conditions: [] };
    expect(conditions.filter(({ met }) => met === false).map(({ code }) => code)).toEqual(['ranges', 'categories']);
  });

  it('tells every step in the ledger, and no value of a reading', async () => {
    const told = await eventually(async () => {
      const found = await world.of(LedgerReader).about('subjectId', study.id, { limit: 200 });
      return found.at(-1)?.type === 'measurement-study.evaluated' ? found : null;
    });
    const types = told.map(({ type }) => type.replace('measurement-study.', ''));
    expect(types.filter((type) => type === 'reading-entered')).toHaveLength(90);
    expect(types.filter((type) => type !== 'reading-entered')).toEqual(['planned', 'begun', 'evaluated']);
    expect(told.filter(({ payload }) => 'value' in payload || 'entered' in payload)).toEqual([]);
    expect(told.at(-1)?.payload).toMatchObject({ percents: '26.68 % / 27.86 %' });
    const history = await student(1).get<{ items: LedgerEntry[] }>(
      `/measurement-studies/${study.id}/history?limit=200`,
    );
    expect(history.items).toHaveLength(93);
  });

  it.each([
    ['zh-CN', '均值极差法'],
    ['en', 'Average and range'],
  ])('is reported as a workbook and a PDF in %s', async (locale, method) => {
    const file = (format: string) =>
      student(1).bytes(`/measurement-studies/${study.id}/report?format=${format}&locale=${locale}`);
    expect((await file('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const book = new Workbook();
    await book.xlsx.load((await file('xlsx')) as unknown as ArrayBuffer);
    const cells: unknown[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell(({ value }) => cells.push(value)));
    expect(cells).toContain(method);
    const numbers = cells.filter((cell) => typeof cell === 'number').map((cell) => cell.toFixed(2));
    expect(numbers).toEqual(expect.arrayContaining(['26.68', '27.86', '94.65', '-1.36']));
    // A student reads the letters of the others, and no names but the own.
    expect(JSON.stringify(cells)).toContain('测试学生1');
    expect(JSON.stringify(cells)).not.toContain('测试学生2');
  });

  it('has the same figures whatever the order in which the readings come', async () => {
    const expected = (await results(study)).evaluation;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...entries], { minLength: 90, maxLength: 90 }), async (shuffled) => {
        const other = await measuring({ parts: 10, trials: 3, appraiserIds: [ids.S1, ids.S2, ids.S3] });
        await Promise.all(
          [0, 1, 2].map(async (lane) => {
            for (const entry of shuffled.filter((_entry, i) => i % 3 === lane)) await enter(other, technician, entry);
          }),
        );
        await act(other, 'evaluate');
        expect((await results(other)).evaluation).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });
});

describe('the states', () => {
  const WAY: Readonly<Record<MeasurementStudyState, readonly MeasurementStudyAction[]>> = {
    planned: [],
    measuring: ['begin'],
    evaluated: ['begin', 'evaluate'],
    closed: ['begin', 'evaluate', 'close'],
    cancelled: ['cancel'],
  };

  it.each(lifecycle.states.flatMap((state) => lifecycle.actions.map((action) => [state, action] as const)))(
    '%s × %s does what the table says, or is refused',
    async (state, action) => {
      const study = await plan();
      for (const step of WAY[state]) {
        if (step === 'evaluate') await fill(study, anything);
        await act(study, step);
      }
      if (state === 'measuring') await fill(study, anything);
      if (lifecycle.can(state, action)) {
        expect((await act(study, action)).status).toBe(lifecycle.next(state, action));
      } else {
        expect(await refused(act(study, action))).toMatchObject({ status: 409 });
        expect((await now(study)).status).toBe(state);
      }
    },
  );

  it('let nobody enter a reading but while it is measured', async () => {
    const study = await plan();
    const reading = { part: 1, trial: 1, value: '1.00' };
    expect(await codeOf(enter(study, student(1), reading))).toBe('measurement-study.not-measuring');
    await act(study, 'begin');
    await fill(study, anything);
    await act(study, 'evaluate');
    expect(await codeOf(enter(study, student(1), { ...reading, reason: '读错' }))).toBe(
      'measurement-study.not-measuring',
    );
    await act(study, 'reopen');
    expect((await enter(study, student(1), { ...reading, reason: '读错' })).replaces).not.toBeNull();
    expect((await results(study)).evaluation).toBeNull();
  });

  it('have numbers that run through the year', async () => {
    const numbers = await Promise.all([plan(), plan(), plan()]);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(3);
    for (const { number } of numbers) expect(number).toMatch(/^GRR-\d{4}-\d{4}$/);
  });
});

describe('a study that is not finished', () => {
  it('says what is missing, and never a figure', async () => {
    const study = await measuring();
    await enter(study, student(1), { part: 1, trial: 1, value: '1.00' });
    expect(await results(study)).toEqual({
      missing: [
        { letter: 'A', readings: 3 },
        { letter: 'B', readings: 4 },
      ],
      evaluation: null,
    });
    expect(await refused(act(study, 'evaluate'))).toMatchObject({ status: 409, codes: ['msa.incomplete'] });
    expect((await now(study)).status).toBe('measuring');
    await fill(study, ({ letter, part, trial }) => (letter + part + trial === 'A11' ? '1.00' : '2.00'));
    // Everything is in, and still nobody sees a figure before the study is evaluated.
    expect(await results(study)).toEqual({ missing: [], evaluation: null });
    expect(await codeOf(teacher.get(`/measurement-studies/${study.id}/report?format=pdf`))).toBe(
      'measurement-study.not-evaluated',
    );
  });

  it('evaluates by one method alone where it was planned so', async () => {
    const study = await measuring({ methods: ['anova'] });
    await fill(study, anything);
    await act(study, 'evaluate');
    expect((await results(study)).evaluation).toMatchObject({
      averageAndRange: null,
      anova: { report: { method: 'anova' } },
    });
  });
});

describe('students', () => {
  it('see and enter their own readings only, until the study is evaluated', async () => {
    const study = await measuring();
    await enter(study, student(1), { part: 2, trial: 1, value: '7.77' });
    expect((await sheet(study, student(1))).letter).toBe('A');
    expect(await refused(sheet(study, student(3), 'A'))).toMatchObject({
      status: 403,
      codes: ['measurement-study.not-yours'],
    });
    expect(await refused(enter(study, student(3), { letter: 'A', part: 1, trial: 1, value: '1.00' }))).toMatchObject({
      status: 403,
    });
    const seen = JSON.stringify([
      await now(study, student(3)),
      await sheet(study, student(3)),
      await results(study, student(3)),
      await student(3).get(`/measurement-studies/${study.id}/history`),
    ]);
    expect(seen).not.toContain('7.77');
    expect(seen).not.toContain('测试学生1');
    expect(seen).not.toContain('seed');
    await fill(study, (entry) =>
      entry.letter === 'A' && entry.part === 2 && entry.trial === 1 ? '7.77' : anything(entry),
    );
    await act(study, 'evaluate');
    expect(JSON.stringify(await sheet(study, student(3), 'A'))).toContain('7.77');
    expect(await refused(sheet(study, student(3), 'Z'))).toMatchObject({ status: 400 });
    expect(await refused(sheet(study, student(3), 'C'))).toMatchObject({ status: 403 });
  });

  it('find the studies they measure in, and no others', async () => {
    const study = await plan();
    await expect(now(study, student(2))).rejects.toMatchObject({ status: 404 });
    const listed = async (who: HttpClient, query = ''): Promise<readonly string[]> =>
      (await who.get<{ items: Study[] }>(`/measurement-studies?limit=200${query}`)).items.map(({ id }) => id);
    expect(await listed(student(2))).not.toContain(study.id);
    expect(await listed(student(3))).toContain(study.id);
    expect(await listed(teacher)).toContain(study.id);
    expect(await listed(teacher, '&mine=true')).not.toContain(study.id);
    expect(await listed(teacher, `&gaugeId=${gauge.id}&status=planned`)).toContain(study.id);
    expect(await listed(teacher, '&status=closed')).not.toContain(study.id);
    const { mine, entersFor, appraisers } = await now(study, student(3));
    expect([mine, entersFor, appraisers.map(({ name }) => name)]).toEqual(['B', ['B'], [null, '测试学生3']]);
    expect(await refused(act(study, 'begin', student(3)))).toMatchObject({ status: 403 });
    expect(await refused(student(3).post('/measurement-studies', body()))).toMatchObject({ status: 403 });
  });

  it('have the parts in an order of their own, the same each time', async () => {
    const study = await measuring({ parts: 10, trials: 3 });
    const orderOf = async (n: 1 | 3): Promise<string[]> =>
      (await sheet(study, student(n))).trials.map(({ cells }) => cells.map(({ part }) => part).join(' '));
    const [first, third] = [await orderOf(1), await orderOf(3)];
    expect(new Set([...first, ...third]).size).toBe(6);
    expect(await orderOf(1)).toEqual(first);
  });

  it('hear that somebody else has entered something, but not what', async () => {
    const study = await measuring();
    const listen = async (who: HttpClient) => {
      const socket = io(world.url, {
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { cookie: who.cookieHeader },
      });
      const messages: unknown[] = [];
      socket.on('ledger', (message: unknown) => messages.push(message));
      const answer = (await socket
        .timeout(10_000)
        .emitWithAck('subscribe', { topic: `measurement-study:${study.id}` })) as SubscribeAnswer;
      return { socket, messages, answer };
    };
    const [third, second] = [await listen(student(3)), await listen(student(2))];
    expect([third.answer.ok, second.answer.ok]).toEqual([true, false]);
    await enter(study, student(1), { part: 1, trial: 1, value: '7.77' });
    await eventually(() => third.messages.length > 0, { describe: 'the other appraiser to hear of it' });
    expect(JSON.stringify(third.messages)).not.toContain('7.77');
    expect(second.messages).toEqual([]);
    third.socket.disconnect();
    second.socket.disconnect();
    expect((await now(study, student(3))).appraisers.map(({ done }) => done)).toEqual([1, 0]);
  });

  it('two at once and one twice leave one reading in each place', async () => {
    const study = await measuring();
    const places = [1, 2].flatMap((part) => [1, 2].map((trial) => ({ part, trial })));
    const typed = ([1, 3] as const).flatMap((n) =>
      places.flatMap((place) => [1, 2, 3].map(() => enter(study, student(n), { ...place, value: '1.23' }))),
    );
    const made = await Promise.all(typed);
    expect(new Set(made.map(({ id }) => id)).size).toBe(8);
    expect((await now(study)).appraisers.map(({ done }) => done)).toEqual([4, 4]);
  });
});

describe('staff', () => {
  it('copy readings from paper for others, but not if they measure themselves', async () => {
    const study = await measuring({ appraiserIds: [ids.T1, ids.S1] });
    expect(await codeOf(sheet(study, technician))).toBe('measurement-study.whose');
    await enter(study, technician, { letter: 'B', part: 1, trial: 1, value: '1.00' });
    expect(
      (await sheet(study, technician, 'B')).trials.flatMap(({ cells }) => cells).filter(({ reading }) => reading),
    ).toHaveLength(1);
    expect((await sheet(study, teacher)).letter).toBe('A');
    expect(await codeOf(sheet(study, teacher, 'B'))).toBe('measurement-study.not-yours');
    expect(await codeOf(enter(study, teacher, { letter: 'B', part: 1, trial: 2, value: '1.00' }))).toBe(
      'measurement-study.not-yours',
    );
  });
});

describe('a reading', () => {
  it.each([
    ['', 'measurement.empty'],
    ['abc', 'measurement.not-a-number'],
    ['1,23', 'measurement.comma'],
    ['1e308', 'measurement.not-a-number'],
    ['1E-3', 'measurement.not-a-number'],
    ['1.234', 'measurement-study.too-many-decimals'],
    ['1234567890123456', 'measurement.too-many-digits'],
  ])('%j is refused as %s, and nothing is kept', async (value, code) => {
    const study = await measuring();
    expect(await refused(enter(study, student(1), { part: 1, trial: 1, value }))).toMatchObject({
      status: 400,
      codes: ['request.invalid', code],
    });
    expect((await now(study)).appraisers.map(({ done }) => done)).toEqual([0, 0]);
  });

  it('as a number, of a part or trial there is not, is refused', async () => {
    const study = await measuring();
    expect(await refused(enter(study, student(1), { part: 1, trial: 1, value: 1e308 }))).toMatchObject({ status: 400 });
    expect(await codeOf(enter(study, student(1), { part: 3, trial: 1, value: '1' }))).toBe(
      'measurement-study.no-such-part',
    );
    expect(await codeOf(enter(study, student(1), { part: 1, trial: 3, value: '1' }))).toBe(
      'measurement-study.no-such-trial',
    );
  });

  it('is corrected with a reason, and the first one stays', async () => {
    const study = await measuring();
    const place = { part: 1, trial: 1 };
    const first = await enter(study, student(1), { ...place, value: '1.00' });
    expect((await enter(study, student(1), { ...place, value: '1.0' })).id).toBe(first.id);
    expect(await refused(enter(study, student(1), { ...place, value: '1.01' }))).toMatchObject({
      status: 409,
      codes: ['measurement-study.reading-there'],
    });
    const second = await enter(study, student(1), { ...place, value: '1.01', reason: '看错一格' });
    expect(second.replaces).toBe(first.id);
    const rows = await world.database.query<{ entered: string; current: boolean }>(
      'SELECT entered, current FROM msa.reading WHERE study_id = $1 ORDER BY id',
      [study.id],
    );
    expect(rows).toEqual([
      { entered: '1.00', current: false },
      { entered: '1.01', current: true },
    ]);
    expect((await now(study)).appraisers[0]?.done).toBe(1);
  });

  it('sent twice with the same key is one', async () => {
    const study = await measuring();
    const send = () =>
      student(1).post<Reading>(
        `/measurement-studies/${study.id}/readings`,
        { part: 1, trial: 1, value: '1.00' },
        { idempotencyKey: `reading-${study.id}` },
      );
    expect((await send()).id).toBe((await send()).id);
  });
});

describe('a plan', () => {
  it('takes name, unit and tolerance from the characteristic of a material', async () => {
    const { id } = await world.order([{ number: 10, at: 'MILL', measured: true }]);
    const [order] = await world.database.query<{ material_id: string }>(
      'SELECT material_id FROM work_order.work_order WHERE id = $1',
      [id],
    );
    const of = { characteristic: undefined, characteristicEn: undefined, unit: undefined, tolerance: undefined };
    const known = { ...of, materialId: order?.material_id, operationNumber: 10 };
    expect(await plan({ ...known, balloon: '1' })).toMatchObject({
      characteristic: '孔径',
      unit: 'mm',
      tolerance: '0.2',
      resolution: '0.01',
    });
    expect(await refused(plan({ ...known, balloon: '99' }))).toMatchObject({ status: 404 });
    expect(await codeOf(plan({ ...of }))).toBe('measurement-study.measures-nothing');
    expect(await codeOf(plan({ materialId: order?.material_id }))).toBe('measurement-study.measures-nothing');
  });

  it('takes a gauge with a scale, in its unit, and people of the school', async () => {
    const limit = await register({ resolution: undefined, unit: undefined });
    expect(await codeOf(plan({ gaugeId: limit.id }))).toBe('measurement-study.no-scale');
    expect(await codeOf(plan({ unit: 'µm' }))).toBe('measurement-study.other-unit');
    expect(await codeOf(plan({ appraiserIds: [ids.S1, ids.C1] }))).toBe('measurement-study.unknown-appraiser');
    expect(await refused(plan({ appraiserIds: [ids.S1, ids.S1] }))).toMatchObject({ status: 400 });
    expect(await refused(plan({ appraiserIds: [ids.S1] }))).toMatchObject({ status: 400 });
    expect(await refused(plan({ parts: 1 }))).toMatchObject({ status: 400 });
    expect(await refused(plan({ classId: gauge.id }))).toMatchObject({ status: 404 });
    expect(await refused(plan({ attemptId: gauge.id }))).toMatchObject({ status: 404 });
  });

  it('is not begun with a gauge nobody may measure with, nor measured on', async () => {
    const never = await plan({ gaugeId: (await register()).id });
    expect(await codeOf(act(never, 'begin'))).toBe('quality.gauge-uncalibrated');
    const late = await calibrate(await register(), { calibratedOn: day(-9), dueOn: day(-1) });
    expect(await codeOf(act(await plan({ gaugeId: late.id }), 'begin'))).toBe('quality.gauge-overdue');
    const good = await calibrate(await register());
    const study = await measuring({ gaugeId: good.id });
    await calibrate(good, { calibratedOn: day(0), result: 'fail' });
    expect(await codeOf(enter(study, student(1), { part: 1, trial: 1, value: '1.00' }))).toBe('quality.gauge-failed');
  });
});
