import { Workbook, type Worksheet } from 'exceljs';
import { QualityApi } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import type { PlanComparison, VersionPlan } from '../../../src/modules/quality/application/plan.queries';
import { importSheets } from '../../support/school';
import { newId } from '#platform/ids';
import { demoWorkbook, startSchool, type Person, type School } from '../routing/school';

type Operation = VersionPlan['operations'][number];
type Line = Record<string, unknown>;

interface Problem {
  readonly code: string;
  readonly errors?: readonly { pointer: string; code: string }[];
}

/** What the editor sends back of a plan it has read. */
const linesOf = ({ characteristics }: Operation): Line[] =>
  characteristics.map(({ sampling, ...line }) => ({
    ...line,
    sampling: typeof sampling === 'object' ? 'every' : sampling,
    ...(typeof sampling === 'object' ? { every: sampling.every } : {}),
  }));

const NEW: Line = {
  balloon: '9',
  name: '孔轴线垂直度',
  nameEn: 'Perpendicularity of the bore',
  kind: 'variable',
  usl: '0.02',
  unit: 'mm',
  decimals: 3,
  class: 'B',
  mandatory: true,
  sampling: 'every',
  every: 5,
  gaugeClass: 'CMM',
  requirement: '⊥ 0.02 A',
  geometric: { symbol: 'perpendicularity', datums: ['A'] },
  zone: 'B3',
};

describe('an inspection plan on the screen', () => {
  let school: School;
  let teacher: Person;
  let technician: Person;
  let student: Person;
  let at: string;

  const read = async (version = 2): Promise<VersionPlan> =>
    (await teacher.get<VersionPlan>(`${at}/versions/${version}/inspection-plan`)).body;
  const operationOf = async (version = 2, number = 50): Promise<Operation> =>
    (await read(version)).operations.find((operation) => operation.number === number)!;
  const put = <Body = Problem>(
    { operationId, planVersion }: Operation,
    characteristics: readonly Line[],
    { firstArticle = false, by = technician, version = planVersion } = {},
  ) => by.put<Body>(`/operations/${operationId}/inspection-plan`, { firstArticle, characteristics }, version);
  const entries = async (operationId: string) =>
    school.database.query<{ payload: Record<string, unknown> }>(
      `SELECT payload FROM ledger.entry WHERE type = 'inspection-plan.edited' AND subject_id = $1 ORDER BY seq`,
      [operationId],
    );

  beforeAll(async () => {
    school = await startSchool();
    await school.import(demoWorkbook('02-products.xlsx'));
    [teacher, technician, student] = [
      await school.signIn('instructor'),
      await school.signIn('technician'),
      await school.signIn('student'),
    ];
    const list = await teacher.get<{ items: { id: string }[] }>('/routings?q=R-GP-100');
    at = `/routings/${list.body.items[0]!.id}`;
    await teacher.post(`${at}/versions/1/copy`, { changeNote: '改检验计划' });
  });
  afterAll(() => school.stop());

  it('is shown operation by operation, with the drawing to mark and the gauges there are', async () => {
    const { routingVersion, operations, drawings, gauges } = await read(1);
    expect(routingVersion).toMatchObject({ routingCode: 'R-GP-100', version: 1, status: 'released' });
    expect(operations.map(({ number }) => number)).toEqual([10, 20, 30, 40, 50, 60]);
    const cmm = operations[4]!;
    expect(cmm).toMatchObject({ planVersion: 0, firstArticle: false });
    expect(cmm.characteristics.map(({ balloon }) => balloon)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    // Programs and models are no drawings.
    expect(drawings.map(({ code, revision, current }) => [code, revision, current])).toEqual([
      ['DWG-GP-100', 'A', true],
    ]);
    // As the workbook says: a drawing by its code, and percents of the sheet.
    const revisionId = drawings[0]?.revisionId;
    expect(cmm.characteristics[0]).toMatchObject({
      requirement: '2×Ø32H7',
      geometric: null,
      zone: 'A3',
      place: { revisionId, page: 1, x: 0.4848, y: 0.1381 },
    });
    expect(cmm.characteristics[3]).toMatchObject({ requirement: '', geometric: { symbol: 'flatness', datums: [] } });
    expect(cmm.characteristics.map(({ place }) => place?.revisionId)).toEqual(Array(7).fill(revisionId));
    expect(gauges).toContainEqual({ gaugeClass: 'PLUG-G1/4', resolution: null, unit: null });
    expect((await student.get(`${at}/versions/1/inspection-plan`)).status).toBe(403);
    expect((await teacher.get(`${at}/versions/77/inspection-plan`)).status).toBe(404);
  });

  it('is written as a whole, keeps its lines, and refuses a stale copy', async () => {
    const before = await operationOf();
    const [drawing] = (await read()).drawings;
    const place = { revisionId: drawing!.revisionId, page: 1, x: 0.25, y: 0.625 };
    const [first, second, third, ...rest] = linesOf(before);
    // The first goes to the end and gets a balloon, the second changes its number, the third is taken out.
    const lines = [{ ...second, balloon: '20' }, ...rest, NEW, { ...first, place }];
    expect((await put(before, lines, { by: student })).status).toBe(403);
    const written = await put<VersionPlan>(before, lines, { firstArticle: true });
    expect(written.status).toBe(200);
    const after = await operationOf();
    expect(written.body.operations.find(({ number }) => number === 50)).toEqual(after);
    expect(after).toMatchObject({ planVersion: 1, firstArticle: true });
    expect(after.characteristics.map(({ balloon }) => balloon)).toEqual(['20', '4', '5', '6', '7', '9', '1']);
    expect(after.characteristics.at(-1)).toEqual({ ...before.characteristics[0], place });
    expect(after.characteristics[5]).toMatchObject({
      nominal: null,
      lsl: null,
      usl: '0.02',
      sampling: { every: 5 },
      requirement: '⊥ 0.02 A',
      geometric: { symbol: 'perpendicularity', datums: ['A'] },
      zone: 'B3',
      place: null,
    });
    const [entry] = await entries(before.operationId);
    expect(entry?.payload).toMatchObject({
      characteristics: 7,
      balloons: 6,
      firstArticle: true,
      added: ['9'],
      changed: ['20', '1'],
      removed: [String(third?.['balloon'])],
    });
    expect((await put(before, lines)).body.code).toBe('precondition.stale');
    expect((await put(after, linesOf(after), { firstArticle: true })).status).toBe(200);
    expect((await entries(before.operationId)).at(-1)?.payload).toMatchObject({ added: [], changed: [], removed: [] });
  });

  it('names every wrong place and writes nothing of it', async () => {
    const cmm = await operationOf();
    const [stranger] = (await operationOf(1)).characteristics;
    const place = { revisionId: newId(), page: 1, x: 0.5, y: 0.5 };
    const wrong: readonly [Line, string, string][] = [
      [{ ...NEW, balloon: '7' }, '/balloon', 'characteristic.repeated'],
      [{ ...NEW, geometric: null, lsl: '2', usl: '1' }, '/lsl', 'measurement.limits-reversed'],
      [{ ...NEW, geometric: null, usl: null }, '/lsl', 'measurement.limits-missing'],
      [{ ...NEW, geometric: null, kind: 'attribute' }, '/lsl', 'characteristic.limits-of-attribute'],
      [{ ...NEW, kind: 'attribute', usl: null }, '/geometric', 'characteristic.geometric-of-attribute'],
      [{ ...NEW, lsl: '0.01' }, '/lsl', 'characteristic.limits-of-geometric'],
      [{ ...NEW, usl: '0' }, '/usl', 'characteristic.limits-of-geometric'],
      [
        { ...NEW, geometric: { symbol: 'perpendicularity', datums: [] } },
        '/geometric/datums',
        'characteristic.datum-missing',
      ],
      [
        { ...NEW, geometric: { symbol: 'flatness', datums: ['A'] } },
        '/geometric/datums',
        'characteristic.datums-of-form',
      ],
      [{ ...NEW, id: stranger!.id }, '/id', 'characteristic.of-other-plan'],
      [{ ...NEW, place }, '/place/revisionId', 'characteristic.drawing-unknown'],
      [{ ...NEW, every: undefined }, '/every', 'characteristic.every-how-many'],
    ];
    const others = linesOf(cmm).filter(({ balloon }) => balloon !== '9');
    for (const [line, pointer, code] of wrong) {
      const { status, body } = await put(cmm, [...others, line]);
      expect([status, body.errors?.map((error) => [error.pointer, error.code])]).toEqual([
        400,
        [[`/characteristics/${others.length}${pointer}`, code]],
      ]);
    }
    const both = await put(cmm, [{ ...NEW, usl: '0', balloon: '1' }, NEW, { ...NEW, geometric: null, lsl: '9' }]);
    expect(both.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/characteristics/0/usl',
      '/characteristics/2/balloon',
      '/characteristics/2/lsl',
    ]);
    const outside = await put(cmm, [{ ...NEW, place: { ...place, x: 1.01, page: 0 } }]);
    expect(outside.body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/characteristics/0/place/page',
      '/characteristics/0/place/x',
    ]);
    const empty = await put(cmm, [], { firstArticle: true });
    expect(empty.body.errors).toMatchObject([
      { pointer: '/firstArticle', code: 'characteristic.first-article-without' },
    ]);
    expect(await operationOf()).toEqual(cmm);
  });

  it('goes along into the next version, balloons and all', async () => {
    const made = await teacher.post<{ version: number }>(`${at}/versions/2/copy`, {});
    const plain = ({ characteristics, firstArticle }: Operation) => ({
      firstArticle,
      lines: characteristics.map(({ id: _id, ...line }) => line),
    });
    const before = plain(await operationOf());
    expect(before.lines.filter(({ place }) => place !== null)).toHaveLength(6);
    expect(plain(await operationOf(made.body.version))).toEqual(before);
  });

  describe('in the workbook of its version', () => {
    const plain = ({ number, firstArticle, characteristics }: Operation) => ({
      number,
      firstArticle,
      lines: characteristics.map(({ id: _id, ...line }) => line),
    });
    const planOf = async (version: number) => (await read(version)).operations.map(plain);
    const workbook = async (change: (sheet: Worksheet, book: Workbook) => void): Promise<Buffer> => {
      const book = new Workbook();
      const { bytes } = await teacher.bytes(`${at}/versions/2/export.xlsx`);
      await book.xlsx.load(bytes as unknown as ArrayBuffer);
      const sheet = book.worksheets.find(({ name }) => name.startsWith('检验特性'));
      if (!sheet) throw new Error('the workbook has a sheet of characteristics');
      change(sheet, book);
      return Buffer.from(await book.xlsx.writeBuffer());
    };

    it('comes back whole, with the places of its balloons', async () => {
      const before = await planOf(2);
      expect(before.find(({ number }) => number === 50)).toMatchObject({ firstArticle: true });
      expect(await school.import(await workbook(() => undefined))).toMatchObject({ applied: true, problems: [] });
      expect(await planOf(4)).toEqual(before);
    });

    it('goes along where the workbook says nothing of it', async () => {
      const silent = await workbook((sheet, book) => book.removeWorksheet(sheet.id));
      expect(await school.import(silent)).toMatchObject({ applied: true, problems: [] });
      expect(await planOf(5)).toEqual(await planOf(2));
    });

    it('differs by what was written there, and is compared line by line', async () => {
      const edited = await workbook((sheet) => {
        // Operation, balloon and upper limit.
        sheet.eachRow((row) => {
          if (row.getCell(2).text === '50' && row.getCell(3).text === '9') row.getCell(9).value = '0.05';
        });
      });
      expect(await school.import(edited)).toMatchObject({ applied: true, problems: [] });
      const { status, body } = await teacher.get<PlanComparison>(`${at}/versions/6/inspection-plan/compare/2`);
      expect(status).toBe(200);
      expect(body.operations).toMatchObject([
        {
          number: 50,
          firstArticle: null,
          characteristics: [{ balloon: '9', change: 'changed', fields: [{ field: 'usl', from: '0.02', to: '0.05' }] }],
        },
      ]);
      expect((await student.get(`${at}/versions/6/inspection-plan/compare/2`)).status).toBe(403);
    });

    it('names the row that is wrong, and writes nothing', async () => {
      const wrong = await workbook((sheet) => {
        sheet.getRow(2).getCell(2).value = '77';
      });
      expect(await school.import(wrong)).toMatchObject({
        applied: false,
        problems: [{ sheet: '检验特性 Characteristics', row: 2, code: 'import.reference-unknown' }],
      });
    });
  });

  it('reaches the inspection as it was', async () => {
    const { operationId, characteristics } = await operationOf();
    const quality = school.app.get(QualityApi);
    const subject = { type: 'job-order', id: newId() };
    const opening = { subject, jobOrderId: null, workOrderId: null, workUnitId: null, operationId, quantity: '1' };
    await quality.openInspections(opening);
    const [inspection] = await quality.resultsOf([subject]);
    expect(inspection?.characteristics.map(({ pieces: _p, measurements: _m, ...line }) => line)).toEqual(
      characteristics,
    );
    expect(inspection?.gate.firstArticle).toMatchObject({ piece: 1 });
  });

  it('is frozen with its version', async () => {
    const cmm = await operationOf();
    const { rowVersion } = (await read()).routingVersion;
    await teacher.post(`${at}/versions/2/submit`, {}, { 'if-match': `"${rowVersion}"` });
    const refused = await put(cmm, linesOf(cmm), { firstArticle: true });
    expect([refused.status, refused.body.code]).toEqual([409, 'routing.not-draft']);
    await expect(
      school.database.query('UPDATE quality.characteristic SET x = 0.9 WHERE operation_id = $1 AND x IS NOT NULL', [
        cmm.operationId,
      ]),
    ).rejects.toThrow(/is not changed/);
    expect(await operationOf()).toEqual(cmm);
  });

  it('stands on the revision of the drawing it was marked on, and shows the current one beside it', async () => {
    const [old] = (await read(3)).drawings;
    const { documentId } = old!;
    const pdf = Buffer.from('%PDF-1.4\n% B\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    await teacher.send(`/documents/${documentId}/revisions?revision=B`, 'B.pdf', pdf);
    const document = await teacher.get<{ revisions: { id: string; revision: string; rowVersion: number }[] }>(
      `/documents/${documentId}`,
    );
    const next = document.body.revisions.find(({ revision }) => revision === 'B')!;
    // A draft is not to be marked while another revision is released.
    expect((await read(3)).drawings.map(({ revision, current }) => [revision, current])).toEqual([['A', true]]);
    await teacher.post(`/document-revisions/${next.id}/release`, {}, { 'if-match': `"${next.rowVersion}"` });
    expect((await read(3)).drawings.map(({ revision, current }) => [revision, current])).toEqual([
      ['B', true],
      ['A', false],
    ]);
    const cmm = await operationOf(3);
    const moved = linesOf(cmm).map((line) =>
      line['place'] ? { ...line, place: { ...(line['place'] as object), revisionId: next.id } } : line,
    );
    expect((await put(cmm, moved, { firstArticle: true })).status).toBe(200);
    expect((await read(3)).drawings.map(({ revision }) => revision)).toEqual(['B']);
  });

  it('takes geometrical tolerances and the places of balloons from a workbook too', async () => {
    const cells = (text: string): string[] => text.split('|');
    const line = (balloon: string, usl: string, lsl: string, symbol: string, datums: string, place = '|||') => [
      ...cells(`R-GEO|10|${balloon}|特性|Characteristic|计量||${lsl}|${usl}|mm|3|关键|是|每件||否`),
      ...cells(`Ø32H7|${symbol}|${datums}|C4|${place}`),
    ];
    const HEAD = [
      ...cells('路线编码|工序号|气泡号|名称|英文名称|类型|公称值|下限|上限|单位|小数位|等级|必检|抽样|量具类别|首检'),
      ...cells('技术要求|几何公差|基准|图区|图纸|图页|横向位置(%)|纵向位置(%)'),
    ];
    const sheets = (...lines: string[][]) => ({
      物料: [
        ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
        ['GEO-1', '件', 'Part', '', 'pcs', '产品', '批次'],
      ],
      工艺路线: [
        ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
        ['R-GEO', '1', 'GEO-1', '件', 'Part', '首版'],
      ],
      工序: [
        ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ['R-GEO', '10', 'M', '铣', 'Mill', 'MILL', '人工', '人工', '0', '10'],
      ],
      检验特性: [HEAD, ...lines],
    });
    const refused = await importSheets(
      school,
      sheets(
        line('1', '0.02', '', '平行度', ''),
        line('2', '0.02', '0', '平面度', ''),
        line('3', '0.02', '', '', 'A'),
        line('4', '0.02', '', '平面度', '', 'DWG-GP-100||12.5|'),
        line('5', '0.02', '', '平面度', '', '|2||'),
        line('6', '0.02', '', '平面度', '', 'DWG-NONE|1|12.5|40'),
      ),
    );
    expect(refused.problems.map(({ row, code }) => [row, code]).toSorted()).toEqual([
      [2, 'characteristic.datum-missing'],
      [3, 'characteristic.limits-of-geometric'],
      [4, 'characteristic.datums-alone'],
      [5, 'characteristic.place-incomplete'],
      [6, 'characteristic.place-incomplete'],
      [7, 'import.reference-unknown'],
    ]);
    const unreadable = await importSheets(school, sheets(line('1', '0.02', '', '平行度', 'A-')));
    expect(unreadable.problems).toMatchObject([{ row: 2, column: '基准', got: 'A-' }]);
    const taken = await importSheets(school, sheets(line('1', '0.02', '', '平行度', 'A，B-C', 'DWG-GP-100||12.5|40')));
    expect(taken.problems).toEqual([]);
    const version = await school.app.get(RoutingApi).newestByCode('R-GEO');
    const ids = version?.operations.map(({ operationId }) => operationId) ?? [];
    const [characteristic] = await school.app.get(QualityApi).planFor(ids);
    expect(characteristic).toMatchObject({
      requirement: 'Ø32H7',
      geometric: { symbol: 'parallelism', datums: ['A', 'B-C'] },
      zone: 'C4',
      place: { revisionId: (await read(3)).drawings[0]?.revisionId, page: 1, x: 0.125, y: 0.4 },
    });
  });

  it('gives way to what the workbook says of its routing', async () => {
    const HEAD = '路线编码|工序号|气泡号|名称|英文名称|类型|下限|上限|单位|小数位|等级|必检|抽样|首检';
    const book = (version: string, ...lines: string[]) => ({
      物料: [
        ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
        ['WAY-1', '件', 'Part', '', 'pcs', '产品', '批次'],
      ],
      工艺路线: [
        ['路线编码', '版本号', '物料编码', '名称', '英文名称', '更改说明'],
        ['R-WAY', version, 'WAY-1', '件', 'Part', '改版'],
      ],
      工序: [
        ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
        ['R-WAY', '10', 'M', '铣', 'Mill', 'MILL', '人工', '人工', '0', '10'],
        ['R-WAY', '20', 'W', '清洗', 'Wash', 'WASH', '人工', '人工', '0', '10'],
      ],
      ...(lines.length > 0 ? { 检验特性: [HEAD, ...lines].map((each) => each.split('|')) } : {}),
    });
    const planned = async () => {
      const { operations = [] } = (await school.app.get(RoutingApi).newestByCode('R-WAY')) ?? {};
      const numbers = new Map(operations.map(({ operationId, number }) => [operationId, number]));
      const quality = school.app.get(QualityApi);
      const plan = await quality.planFor([...numbers.keys()]);
      return plan.map(({ operationId, balloon, usl }) => `${numbers.get(operationId)} ${balloon} ${usl}`).sort();
    };
    const line = (operation: number, usl: number, firstArticle: string): string =>
      `R-WAY|${operation}|1|宽|Width|计量|1|${usl}|mm|3|关键|是|每件|${firstArticle}`;
    expect((await importSheets(school, book('1', line(10, 2, '是'), line(20, 2, '否')))).problems).toEqual([]);
    expect((await importSheets(school, book('2'))).problems).toEqual([]);
    expect(await planned()).toEqual(['10 1 2', '20 1 2']);
    expect((await importSheets(school, book('3', line(10, 3, '否')))).problems).toEqual([]);
    expect(await planned()).toEqual(['10 1 3']);
    const asking = await school.database.query(
      `SELECT FROM quality.operation_plan p JOIN routing.operation o ON o.id = p.operation_id
         JOIN routing.routing_version v ON v.id = o.routing_version_id JOIN routing.routing r ON r.id = v.routing_id
       WHERE r.code = 'R-WAY' AND v.number = 3 AND p.first_article`,
    );
    expect(asking).toHaveLength(0);
  });
});
