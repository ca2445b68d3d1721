import { importSheets } from '../../support/school';
import { startWorld, type World } from './world';

const HEADINGS = [
  '工单号',
  '物料编码',
  '物料版本',
  '工艺路线',
  '工艺版本',
  '数量',
  '优先级',
  '交期',
  '交期时刻',
  '小组编号',
  '产线方式',
  '客户代称',
  '导入后状态',
];

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.routing([{ number: 10 }, { number: 20, after: [10] }]);
});
afterAll(() => world?.stop());

const row = (values: Partial<Record<string, unknown>>): unknown[] =>
  HEADINGS.map((heading) => ({ 物料编码: 'GP-100', 数量: '5', ...values })[heading] ?? '');
const sheet = (...rows: Partial<Record<string, unknown>>[]) => ({ 工单: [HEADINGS, ...rows.map(row)] });
const count = async (): Promise<number> => {
  const [found] = await world.database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM work_order.work_order',
  );
  return found?.count ?? 0;
};

describe('orders from a workbook', () => {
  it('are made with what their rows say, each as far as asked', async () => {
    const { applied, problems, imported } = await importSheets(
      world.test,
      sheet(
        { 工单号: 'ERP-7', 优先级: '1', 交期: '2031-03-20', 小组编号: 'A-1', 产线方式: '真实', 客户代称: '甲' },
        { 导入后状态: '已计划', 工艺路线: 'R-1', 工艺版本: '1', 物料版本: 'A' },
        { 导入后状态: '已下达', 交期: '2031-03-21', 交期时刻: '08:30' },
      ),
    );
    expect(problems).toEqual([]);
    expect(applied).toBe(true);
    const rows = await world.database.query<Record<string, unknown>>(
      `SELECT id, number, status, priority, due_at, line_mode, alias, team_id, quantity::text FROM work_order.work_order
       ORDER BY created_at, id`,
    );
    expect(rows).toMatchObject([
      {
        number: 'ERP-7',
        status: 'draft',
        priority: 1,
        due_at: new Date('2031-03-20T09:00:00Z'),
        line_mode: 'real',
        alias: '甲',
        team_id: world.team.id,
      },
      { number: expect.stringMatching(/^WO-\d{4}-\d{6}$/), status: 'planned', priority: 3, due_at: null },
      { status: 'released', due_at: new Date('2031-03-21T00:30:00Z'), line_mode: 'virtual' },
    ]);
    // What was made can be opened.
    expect(imported).toEqual(rows.map(({ id, number }) => ({ sheet: 'work-orders', id, label: number })));
  });

  it('are refused as a whole, each wrong cell by its place, what was expected and what stands there', async () => {
    const before = await count();
    const { applied, problems } = await importSheets(
      world.test,
      sheet(
        {},
        { 工单号: 'ERP-7' },
        { 工单号: 'NEW-1' },
        { 工单号: 'NEW-1' },
        { 物料编码: 'NONE' },
        { 物料版本: 'Z' },
        { 工艺路线: 'R-9' },
        { 工艺版本: '7' },
        { 数量: '1.5' },
        { 数量: '-2' },
        { 优先级: '9' },
        { 交期: '2026-02-30' },
        { 小组编号: 'X-1' },
        { 产线方式: '梦' },
        { 导入后状态: '完工' },
        { 数量: '100001' },
        { 交期: '2020-03-20' },
      ),
    );
    expect(applied).toBe(false);
    expect(await count()).toBe(before);
    expect(problems.map((problem) => [problem.sheet, problem.row, problem.column, problem.got]).sort()).toEqual(
      [
        ['工单', 3, '工单号', 'ERP-7'],
        ['工单', 5, '工单号', 'NEW-1'],
        ['工单', 6, '物料编码', 'NONE'],
        ['工单', 7, '物料编码', 'GP-100 Z'],
        ['工单', 8, '工艺路线', 'R-9'],
        ['工单', 9, '工艺版本', '7'],
        ['工单', 10, '数量', '1.5'],
        ['工单', 11, '数量', '-2'],
        ['工单', 12, '优先级', '9'],
        ['工单', 13, '交期', '2026-02-30'],
        ['工单', 14, '小组编号', 'X-1'],
        ['工单', 15, '产线方式', '梦'],
        ['工单', 16, '导入后状态', '完工'],
        ['工单', 17, '数量', '100001'],
        ['工单', 18, '交期', '2020-03-20'],
      ].sort(),
    );
    for (const { expected } of problems) expect(expected).not.toBe('');
  });

  it('names what cannot be read and what nobody knows of the same row together', async () => {
    const { problems, imported } = await importSheets(
      world.test,
      sheet({ 物料编码: 'NONE', 数量: '许多', 小组编号: 'X-1', 交期: '2020-03-20', 导入后状态: '完工' }),
    );
    expect(problems.map(({ row: line, column, got }) => [line, column, got]).sort()).toEqual(
      [
        [2, '物料编码', 'NONE'],
        [2, '数量', '许多'],
        [2, '小组编号', 'X-1'],
        [2, '交期', '2020-03-20'],
        [2, '导入后状态', '完工'],
      ].sort(),
    );
    expect(imported).toEqual([]);
    // The words are those of the pages.
    expect(problems.find(({ column }) => column === '导入后状态')?.expected).toContain('草稿 / 已计划 / 已下达');
  });

  it('may name a material of the same workbook, with a routing that is released in it', async () => {
    const materials = [
      ['物料编码', '版本', '名称', '英文名称', '单位', '类别'],
      ['GP-200', 'A', '泵盖', 'Cover', 'pcs', '产品'],
    ];
    const { problems, applied } = await importSheets(world.test, {
      物料: materials,
      ...sheet({ 物料编码: 'GP-200', 工艺路线: 'NOT-THERE' }, { 物料编码: 'GP-200' }),
    });
    expect(applied).toBe(false);
    expect(problems.map((problem) => [problem.sheet, problem.row, problem.column, problem.got])).toEqual([
      ['工单', 2, '工艺路线', 'NOT-THERE'],
      ['工单', 3, '工艺路线', ''],
    ]);
    const routed = await importSheets(world.test, {
      物料: materials,
      工艺路线: [
        ['路线编码', '物料编码', '名称'],
        ['R-200', 'GP-200', '泵盖工艺'],
      ],
      工序: [
        ['路线编码', '工序号', '名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ['R-200', '10', '铣', 'MILL', '人工', '人工', '60', '30'],
      ],
      工艺发布: [['路线编码'], ['R-200']],
      ...sheet({ 物料编码: 'GP-200', 工艺路线: 'R-200', 导入后状态: '已下达' }),
    });
    expect(routed.problems).toEqual([]);
    expect(routed.applied).toBe(true);
  });
});
