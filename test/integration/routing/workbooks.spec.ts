import { PerformanceObserver } from 'node:perf_hooks';
import { createTranslator, hasText } from '#libs/texts';
import { MaterialApi } from '#modules/material';
import { RoutingApi } from '#modules/routing';
import { ImportService, type ImportResult } from '#platform/import';
import { workbookOf } from '../../support/school';
import { demoWorkbook, startSchool, type Person, type School } from './school';

const ROUTINGS = 40;
const OPERATIONS = 10;
const STEPS = 10;
const PARAMETERS = 14;
const UNITS = ['WH', 'LATHE', 'MILL', 'WASH', 'CMM', 'ROBOT', 'LEAK', 'PACK'];

type Cell = string | number;
type Book = Record<string, Cell[][]>;

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Forty routings of ten operations with a hundred steps and fourteen parameters each: 5,000 rows. */
function largeBook(): Book {
  const codes = range(ROUTINGS).map((n) => `R-L-${n}`);
  const numbers = range(OPERATIONS).map((n) => n * 10);
  return {
    工艺路线: [
      ['路线编码', '物料编码', '名称', '更改说明'],
      ...codes.map((code): Cell[] => [code, 'GP-100', `路线 ${code}`, '批量导入']),
    ],
    工序: [
      [
        '路线编码',
        '工序号',
        '名称',
        '工位',
        '控制',
        '报工',
        '准备时间(s)',
        '单件时间(s)',
        '所需资质',
        '前道工序(0=无)',
      ],
      ...codes.flatMap((code) =>
        numbers.map((n): Cell[] => [
          code,
          n,
          `工序 ${n}`,
          UNITS[(n / 10) % UNITS.length]!,
          '人工',
          '人工',
          30,
          45,
          '',
          n - 10,
        ]),
      ),
    ],
    作业步骤: [
      ['路线编码', '工序号', '步骤', '类型', '标题', '内容', '输入', '单位', '下限', '上限', '选项'],
      ...codes.flatMap((code) =>
        numbers.flatMap((n) =>
          range(STEPS).map((seq): Cell[] =>
            seq === 3
              ? [code, n, seq, '记录', `量取 ${seq}`, '', '数字', 'mm', '1.5', '2.5', '']
              : [code, n, seq, '说明', `步骤 ${seq}`, '按图装夹，确认夹紧。', '', '', '', '', ''],
          ),
        ),
      ),
    ],
    工艺参数: [
      ['路线编码', '工序号', '参数代码', '名称', '设定值', '单位', '下限', '上限'],
      ...codes.flatMap((code) =>
        range(PARAMETERS).map((n): Cell[] => [
          code,
          (((n - 1) % OPERATIONS) + 1) * 10,
          `P${n}`,
          `参数 ${n}`,
          '100',
          'r/min',
          '50',
          '150',
        ]),
      ),
    ],
  };
}

/** Sheet, row as the spreadsheet shows it, column, and the wrong value. */
const CRIMES: readonly (readonly [sheet: string, row: number, column: string, value: Cell])[] = [
  ['工艺路线', 4, '物料编码', 'GP-999'],
  ['工艺路线', 9, '名称', ''],
  ['工艺路线', 41, '更改说明', '改'.repeat(501)],
  ['工序', 3, '工位', 'GRIND'],
  ['工序', 57, '控制', '机器猫'],
  ['工序', 58, '单件时间(s)', 0],
  ['工序', 102, '准备时间(s)', '很快'],
  ['工序', 222, '前道工序(0=无)', 999],
  ['工序', 301, '所需资质', '车 床'],
  ['作业步骤', 2, '类型', '看看'],
  ['作业步骤', 14, '上限', '1.0'],
  ['作业步骤', 500, '工序号', 11],
  ['作业步骤', 501, '路线编码', 'R-X'],
  ['作业步骤', 1004, '步骤', 2],
  ['作业步骤', 2024, '输入', '猜'],
  ['作业步骤', 3999, '上限', '5'],
  ['作业步骤', 4001, '标题', ''],
  ['工艺参数', 2, '设定值', '151'],
  ['工艺参数', 300, '下限', '低'],
  ['工艺参数', 561, '参数代码', 'P 14'],
];

function plant(book: Book): Book {
  const copy: Book = Object.fromEntries(
    Object.entries(book).map(([sheet, rows]) => [sheet, rows.map((row) => [...row])]),
  );
  for (const [sheet, row, column, value] of CRIMES) {
    const rows = copy[sheet]!;
    const index = rows[0]!.indexOf(column);
    if (index < 0) throw new Error(`${sheet} has no ${column}`);
    rows[row - 1]![index] = value;
  }
  return copy;
}

interface Turn {
  readonly from: number;
  readonly to: number;
  /** Milliseconds of CPU of this thread. */
  readonly busy: number;
}

/**
 * CPU time of this thread between two turns of the event loop, the longest first: other programs of the machine do not
 * count, nor do collections of garbage, which are the larger the more tests this process has run before.
 */
function measureTurns(): { stop(): Promise<number[]> } {
  const turns: Turn[] = [];
  const collections: { readonly startTime: number; readonly duration: number }[] = [];
  const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  let last = process.threadCpuUsage();
  let from = performance.now();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    const to = performance.now();
    turns.push({ from, to, busy: (user + system) / 1000 });
    from = to;
    last = process.threadCpuUsage();
  }, 1);
  return {
    stop: async () => {
      clearInterval(timer);
      // What the observer has seen reaches it a turn later.
      await new Promise((resolve) => setImmediate(resolve));
      observer.disconnect();
      const collecting = ({ from: begin, to }: Turn): number =>
        collections
          .filter(({ startTime }) => startTime >= begin && startTime < to)
          .reduce((sum, { duration }) => sum + duration, 0);
      return turns.map((turn) => Math.max(0, turn.busy - collecting(turn))).sort((a, b) => b - a);
    },
  };
}

describe('routings as workbooks', () => {
  let school: School;
  let instructor: Person;

  beforeAll(async () => {
    school = await startSchool();
    await school.import(demoWorkbook('02-products.xlsx'));
    instructor = await school.signIn('instructor');
  });
  afterAll(() => school.stop());

  const versionsOf = async (code: string) => {
    const material = await school.app.get(MaterialApi).materialByCode(code);
    return school.app.get(RoutingApi).versionsOf(material?.id ?? '');
  };

  describe('of 5,000 rows', () => {
    const book = largeBook();
    let problems: ImportResult['problems'];

    it('has 5,000 rows', () => {
      const rows = Object.values(book).reduce((sum, sheet) => sum + sheet.length - 1, 0);
      expect(rows).toBe(5000);
      expect(CRIMES).toHaveLength(20);
    });

    it('with twenty errors names all twenty by sheet, row and column, and imports nothing', async () => {
      const before = await school.database.query('SELECT count(*) FROM routing.operation');
      const result = await school.import(await workbookOf(plant(book)));
      problems = result.problems;
      expect(result.applied).toBe(false);
      const placed = problems.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
      expect([...placed].sort()).toEqual(CRIMES.map(([sheet, row, column]) => `${sheet} ${row} ${column}`).sort());
      for (const problem of problems) expect([problem.code, problem.expected]).not.toContain('');
      expect(await school.database.query('SELECT count(*) FROM routing.operation')).toEqual(before);
    });

    it('without them comes in at once, says how far it is, and lets the server breathe', async () => {
      const workbook = await workbookOf(book);
      const heard: string[] = [];
      const written: number[] = [];
      const turns = measureTurns();
      const result = await school.app.get(ImportService).run({
        workbook,
        name: 'large.xlsx',
        onProgress: ({ phase, done, total }) => {
          if (heard.at(-1) !== phase) heard.push(phase);
          if (phase === 'writing') written.push(done);
          if (phase !== 'reading' && phase !== 'done') expect(total).toBe(5000);
        },
      });
      const longest = await turns.stop();
      expect(result).toMatchObject({ applied: true, problems: [] });
      expect(heard).toEqual(['reading', 'checking', 'writing', 'done']);
      expect(written.length).toBeGreaterThan(20);
      expect(written.at(-1)).toBe(5000);
      expect(await versionsOf('GP-100')).toHaveLength(ROUTINGS + 1);
      // The aim is 20 ms; where the machine is busy, several answers of the database wait for one turn.
      expect(longest[0]).toBeLessThan(50);
      expect(longest.filter((ms) => ms > 20).length).toBeLessThanOrEqual(2);
    });
  });

  it('says in whole sentences what is wrong with how operations follow each other', async () => {
    const HEAD = ['路线编码', '工序号', '名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'];
    const row = (code: string, number: number, after: number, group = ''): Cell[] => [
      code,
      number,
      `工序 ${number}`,
      'MILL',
      '人工',
      '人工',
      30,
      45,
      after,
      group,
    ];
    const { problems } = await school.import(
      await workbookOf({
        工艺路线: [
          ['路线编码', '物料编码', '名称'],
          ...['R-LOOP', 'R-ALONE', 'R-PARTS', 'R-ENDS', 'R-JOIN'].map((code) => [code, 'GP-100', code]),
        ],
        工序: [
          [...HEAD, '前道工序(0=无)', '替代组'],
          row('R-LOOP', 10, 20),
          row('R-LOOP', 20, 10),
          row('R-ALONE', 10, 0),
          row('R-ALONE', 20, 10, 'A'),
          row('R-ALONE', 30, 20),
          row('R-PARTS', 10, 0),
          row('R-PARTS', 20, 10),
          row('R-PARTS', 40, 0),
          row('R-PARTS', 50, 40),
          row('R-ENDS', 10, 0),
          row('R-ENDS', 20, 10),
          row('R-ENDS', 30, 10),
          row('R-JOIN', 10, 0),
          row('R-JOIN', 20, 0),
          [...row('R-JOIN', 30, 0).slice(0, 8), '10,20', ''],
        ],
      }),
    );
    const t = createTranslator('zh-CN');
    const sentence = (problem: ImportResult['problems'][number]) => {
      const key = `error.${problem.code}`;
      return hasText(key) ? t(key, { ...problem }) : key;
    };
    expect(problems.map((problem) => `${problem.row} ${problem.column} ${sentence(problem)}`)).toEqual([
      '2 前道工序(0=无) 工序先后关系成环：20 → 10 → 20。',
      '5 替代组 替代组“A”里至少要有两道工序。',
      '9 前道工序(0=无) 工序没有连成一条路线，断成几段：10 20 | 40 50。',
      '13 前道工序(0=无) 路线只能有一道末工序，现有：20 30。',
    ]);
  });

  it('exports a version that imports again unchanged, as the next one', async () => {
    const { items } = (await instructor.get<{ items: { id: string }[] }>('/routings?q=R-GP-000')).body;
    const path = `/routings/${items[0]!.id}`;
    const copied = await instructor.post<{
      rowVersion: number;
      operations: Record<string, unknown>[];
      links: { from: string; to: string }[];
    }>(`${path}/versions/1/copy`, { changeNote: '出口' });
    const document = await instructor.post<{ id: string }>('/documents', {
      code: 'NC-1',
      kind: 'nc-program',
      name: '程序',
      nameEn: 'Program',
    });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const file = await instructor.send<{ id: string }>(`${path}/files`, 'clamp.png', png);
    const numbers = new Map(copied.body.operations.map(({ operationId, number }) => [operationId, number]));
    const [first, ...others] = copied.body.operations;
    const body = {
      changeNote: '出口',
      operations: [
        {
          ...first,
          workUnitCode: undefined,
          optional: true,
          produces: 'serial',
          ncProgram: 'O1001',
          tools: [{ toolClass: 'VISE-100', count: 2 }],
          documentIds: [document.body.id],
          steps: [
            ['number', { unit: 'mm', min: '1', max: '2.5' }],
            ['choice', { choices: ['完好', '破损'] }],
            ['date', {}],
            ['signature', {}],
            ['scan', {}],
          ].map(([type, more], index) => ({
            seq: index + 1,
            kind: 'capture',
            title: `记录 ${index}`,
            titleEn: '',
            text: '',
            textEn: '',
            mandatory: index % 2 === 0,
            media: index === 0 ? [{ kind: 'drawing', fileId: file.body.id, name: 'clamp.png' }] : [],
            input: { type, ...(more as object) },
          })),
        },
        ...others.map((operation) => ({
          ...operation,
          workUnitCode: undefined,
          steps: (operation['steps'] as { id: string }[]).map(({ id: _id, ...step }) => step),
        })),
      ],
      links: copied.body.links.map(({ from, to }) => ({ from: numbers.get(from), to: numbers.get(to) })),
    };
    expect((await instructor.put(`${path}/versions/2`, body, copied.body.rowVersion)).status).toBe(200);
    const workbook = await instructor.bytes(`${path}/versions/2/export.xlsx`);
    expect(workbook.status).toBe(200);
    expect(await school.import(workbook.bytes)).toMatchObject({ applied: true, problems: [] });
    const compared = await instructor.get<{
      operations: { change: string; fields: unknown[]; steps: unknown[] }[];
      linksAdded: [];
      linksRemoved: [];
    }>(`${path}/versions/3/compare/2`);
    expect(compared.body.operations.filter(({ change }) => change !== 'same')).toEqual([]);
    expect([compared.body.linksAdded, compared.body.linksRemoved]).toEqual([[], []]);
  });
});
