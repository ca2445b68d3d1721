import { Workbook } from 'exceljs';
import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { RoutingApi, type RoutingDraft, type RoutingVersion } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import { demoWorkbook, startSchool, type Person, type School } from './school';

interface Detail extends RoutingVersion {
  readonly operations: { operationId: string; number: number }[];
  readonly actions: string[];
}

interface List {
  readonly items: { id: string; code: string; versions: RoutingVersion[] }[];
  readonly nextCursor: string | null;
}

/** The demo workbook with some cells changed, as a person might. */
async function withCells(cells: readonly (readonly [sheet: string, address: string, value: string | number])[]) {
  const workbook = new Workbook();
  await workbook.xlsx.load(demoWorkbook('02-products.xlsx') as unknown as ArrayBuffer);
  for (const [sheet, address, value] of cells) workbook.getWorksheet(sheet)!.getCell(address).value = value;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Workbooks are read in a thread that compiles its script first. */
const tables = ['material.material', 'material.lot', 'routing.bom_line', 'routing.operation', 'quality.characteristic'];

describe('products from a workbook', () => {
  let school: School;
  let instructor: Person;
  let student: Person;

  const counts = async () => {
    const rows = await Promise.all(
      tables.map((table) => school.database.query<{ count: string }>(`SELECT count(*) FROM ${table}`)),
    );
    return rows.map(([row]) => Number(row?.count));
  };
  beforeAll(async () => {
    school = await startSchool();
    instructor = await school.signIn('instructor');
    student = await school.signIn('student');
  });
  afterAll(() => school.stop());

  it('writes nothing while a single cell is wrong, and names every wrong cell', async () => {
    const unreadable = await school.import(await withCells([['检验特性', 'N2', '有时']]));
    expect(unreadable).toMatchObject({ applied: false, problems: [{ row: 2, column: '抽样', got: '有时' }] });
    const wrong: [string, string, string | number, object][] = [
      ['物料清单', 'B3', 'GP-999', { row: 3, code: 'import.reference-unknown', got: 'GP-999 A' }],
      ['物料清单', 'B10', 'GP-000', { code: 'bom.sheet-contains-itself' }],
      ['工艺路线', 'B2', 2, { row: 2, column: '版本号', code: 'import.conflict', got: '2' }],
      ['工序', 'F3', 'GRIND', { row: 3, column: '工位', code: 'import.reference-unknown', got: 'GRIND' }],
      ['作业步骤', 'B2', 11, { row: 2, column: '工序号', got: 'R-GP-100 11' }],
      ['工艺参数', 'F4', '9000', { row: 4, column: '设定值', code: 'routing.parameter-outside-limits', got: '9000' }],
      ['检验特性', 'I2', '31', { row: 2, code: 'measurement.limits-reversed' }],
      ['检验特性', 'F3', '计数', { row: 3, code: 'characteristic.limits-of-attribute' }],
      ['工艺发布', 'A3', 'R-NONE', { row: 3, code: 'import.conflict', got: 'R-NONE' }],
    ];
    const { applied, problems } = await school.import(
      await withCells(wrong.map(([sheet, at, value]) => [sheet, at, value])),
    );
    expect(applied).toBe(false);
    for (const [sheet, , , problem] of wrong)
      expect(problems).toContainEqual(expect.objectContaining({ sheet, ...problem }));
    expect(problems).toHaveLength(wrong.length);
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes the demo products in, and a second time refuses every row that is there already', async () => {
    const { applied, problems } = await school.import(demoWorkbook('02-products.xlsx'));
    expect({ applied, problems }).toEqual({ applied: true, problems: [] });
    const before = await counts();
    expect(before).toEqual([17, 17, 17, 19, 17]);
    const again = await school.import(demoWorkbook('02-products.xlsx'));
    expect(again.applied).toBe(false);
    expect(new Set(again.problems.map(({ sheet, code }) => `${sheet} ${code}`))).toEqual(
      new Set(['库存批次 import.conflict', '工艺路线 import.conflict']),
    );
    expect(await counts()).toEqual(before);
  });

  it('gives back what the workbook said', async () => {
    const material = await school.app.get(MaterialApi).materialByCode('GP-100');
    const [version] = await school.app.get(RoutingApi).versionsOf(material?.id ?? '');
    expect(version).toMatchObject({ routingCode: 'R-GP-100', version: 1, status: 'released' });
    const directive = await school.app.get(RoutingApi).directiveOf(version?.id ?? '');
    expect(directive.operations.map(({ number, workUnitCode, control }) => [number, workUnitCode, control])).toEqual([
      [10, 'WH', 'machine'],
      [20, 'LATHE', 'machine'],
      [30, 'MILL', 'machine'],
      [40, 'WASH', 'machine'],
      [50, 'CMM', 'person'],
      [60, 'WH', 'machine'],
    ]);
    expect(directive.links).toHaveLength(5);
    const lathe = directive.operations[1]!;
    expect(lathe.parameters[1]).toEqual({
      code: 'S',
      name: '主轴转速',
      nameEn: 'Spindle speed',
      value: '2200',
      unit: 'r/min',
      min: '1800',
      max: '2400',
    });
    expect(lathe.steps[3]).toMatchObject({
      seq: 4,
      kind: 'capture',
      mandatory: false,
      input: { type: 'number', unit: 'pcs', min: '0', max: '200' },
    });
    const plan = await school.app.get(QualityApi).planFor([directive.operations[4]!.operationId]);
    expect(plan.map(({ balloon, lsl, usl, sampling }) => [balloon, lsl, usl, sampling]).slice(0, 4)).toEqual([
      ['1', '32', '32.025', 'each'],
      ['2', '27.98', '28.02', 'each'],
      ['3', '20', '20.033', { every: 2 }],
      ['4', null, '0.02', 'first'],
    ]);
  });

  it('explodes the bill of material over all levels and nets it against stock', async () => {
    const material = await school.app.get(MaterialApi).materialByCode('GP-000');
    const { body } = await instructor.get<{ tree: object; requirements: { materialId: string }[] }>(
      `/materials/${material?.id}/bom?quantity=45`,
    );
    expect(body.tree).toMatchObject({ code: 'GP-000', total: '1' });
    const bar = await school.app.get(MaterialApi).materialByCode('RM-40CR-35');
    // 45 shafts, of which 40 are in stock; driven shafts are all in stock
    expect(body.requirements.find(({ materialId }) => materialId === bar?.id)).toEqual({
      materialId: bar?.id,
      level: 2,
      gross: '0.46',
      fromStock: '0.46',
      net: '0',
    });
  });

  it('pages through routings and materials, and shows strangers nothing', async () => {
    const first = await instructor.get<List>('/routings?limit=2');
    expect(first.body.items.map(({ code }) => code)).toEqual(['R-GP-000', 'R-GP-100']);
    const second = await instructor.get<List>(`/routings?limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ code }) => code)).toEqual(['R-GP-200']);
    expect(second.body.nextCursor).toBeNull();
    expect((await instructor.get<List>('/materials?q=%E6%B3%B5%E4%BD%93')).body.items).toHaveLength(2);
    expect((await instructor.get<List>('/materials?q=%25')).body.items).toHaveLength(0);
    const routing = first.body.items[0]!;
    for (const path of ['/routings', `/routings/${routing.id}/versions/1`, '/materials', '/lots', '/inspections'])
      expect([path, (await student.get(path)).status]).toEqual([path, 403]);
    expect((await instructor.get('/routings/00000000-0000-7000-8000-000000000000/versions/1')).status).toBe(404);
    expect((await instructor.get(`/routings/${routing.id}/versions/x`)).status).toBe(404);
    expect((await instructor.get('/lots?cursor=WzFd')).status).toBe(400);
  });

  describe('a version', () => {
    let draft: RoutingDraft;
    let path: string;

    const detail = async () => (await instructor.get<Detail>(path)).body;
    const act = async (action: string, version: number, body?: object) =>
      instructor.post<Detail & { code: string }>(`${path}/${action}`, body, { 'if-match': `"${version}"` });

    beforeAll(async () => {
      const routing = school.app.get(RoutingApi);
      const { body } = await instructor.get<List>('/routings?q=R-GP-200');
      draft = await routing.draftOf(body.items[0]!.versions[0]!.id);
      const created = await routing.createVersion({ ...draft, changeNote: '改进' });
      expect(created.version).toBe(2);
      path = `/routings/${created.routingId}/versions/2`;
    });

    it('is a copy of its draft, submitted, sent back with a reason, and released, each once and by who may', async () => {
      expect(await detail()).toMatchObject({ status: 'draft', actions: ['submit'], changeNote: '改进' });
      expect((await student.post(`${path}/submit`, undefined, { 'if-match': '"1"' })).status).toBe(403);
      expect((await instructor.post(`${path}/submit`)).status).toBe(428);
      expect((await act('submit', 7)).status).toBe(412);
      expect(await act('submit', 1)).toMatchObject({ status: 200, body: { status: 'in-review', rowVersion: 2 } });
      expect((await act('send-back', 2, {})).status).toBe(400);
      expect((await act('send-back', 2, { reason: '单件时间太短' })).body.status).toBe('draft');
      expect((await act('release', 3)).body.code).toBe('lifecycle.transition-not-allowed');
      await act('submit', 3);
      expect((await act('release', 4)).body).toMatchObject({ status: 'released', actions: ['retire'] });
      expect((await act('release', 5)).status).toBe(409);
      const { id } = await detail();
      const entries = await school.database.query<{ type: string; reason: string | null }>(
        'SELECT type, reason FROM ledger.entry WHERE subject_id = $1 ORDER BY seq',
        [id],
      );
      expect(entries.map(({ type }) => type.split('.')[1])).toEqual([
        'created',
        'submitted',
        'sent-back',
        'submitted',
        'released',
      ]);
      expect(entries[2]?.reason).toBe('单件时间太短');
    });

    it('once released is changed by nobody, not even by the owner of the tables', async () => {
      const { id, operations } = await detail();
      const operationId = operations[0]!.operationId;
      const crimes = [
        ['UPDATE routing.operation SET run_seconds = 1 WHERE id = $1', operationId],
        ['DELETE FROM routing.operation WHERE id = $1', operationId],
        ["UPDATE routing.step SET title = 'x' WHERE operation_id = $1", operationId],
        ['DELETE FROM routing.parameter WHERE operation_id = $1', operationId],
        ['DELETE FROM routing.operation_link WHERE from_operation_id = $1', operationId],
        [
          `INSERT INTO routing.step (id, operation_id, seq, kind, title, title_en, body, body_en, mandatory)
           VALUES (gen_random_uuid(), $1, 99, 'caution', '', '', '', '', true)`,
          operationId,
        ],
        [
          `INSERT INTO quality.characteristic (id, operation_id, balloon, name, name_en, kind, unit, decimals, class,
             mandatory, sampling, seq) VALUES (gen_random_uuid(), $1, 'x', '', '', 'attribute', '', 0, 'C', true, 'each', 9)`,
          operationId,
        ],
        ["UPDATE routing.routing_version SET change_note = 'x' WHERE id = $1", id],
        ["UPDATE routing.routing_version SET status = 'draft' WHERE id = $1", id],
        ['DELETE FROM routing.routing_version WHERE id = $1', id],
      ];
      for (const [sql, value] of crimes)
        await expect(school.database.query(sql ?? '', [value])).rejects.toThrow(/not changed|not deleted/);
      await expect(
        school.app.get(QualityApi).addCharacteristics([
          {
            operationId,
            balloon: 'x',
            name: '',
            nameEn: '',
            kind: 'attribute',
            nominal: null,
            lsl: null,
            usl: null,
            unit: '',
            decimals: 0,
            class: 'C',
            mandatory: true,
            sampling: 'each',
          },
        ]),
      ).rejects.toThrow(/not changed/);
    });

    it('changes its state only together with a ledger entry', async () => {
      const { id } = await detail();
      await expect(
        school.database.query("UPDATE routing.routing_version SET status = 'obsolete' WHERE id = $1", [id]),
      ).rejects.toThrow(/needs its ledger entry/);
    });

    it('is made whole or not at all, and every wrong place is named', async () => {
      const routing = school.app.get(RoutingApi);
      const wrong: RoutingDraft = {
        ...draft,
        operations: draft.operations.map((operation, index) => (index ? operation : { ...operation, runSeconds: 0 })),
        links: [
          { from: 10, to: 20 },
          { from: 20, to: 10 },
        ],
      };
      await expect(routing.createVersion(wrong)).rejects.toMatchObject({
        code: 'request.invalid',
        errors: [
          { pointer: '/operations/0/runSeconds', code: 'routing.run-seconds' },
          { pointer: '/links', code: 'routing.loop' },
        ],
      });
      const made = school.app.get(UnitOfWork).run(async () => {
        const created = await routing.createVersion({ ...draft, code: 'R-TRIAL' });
        await routing.release(created.routingVersionId);
        throw new Error('the order could not be made');
      });
      await expect(made).rejects.toThrow('the order could not be made');
      expect((await instructor.get<List>('/routings?q=R-TRIAL')).body.items).toEqual([]);
    });

    it('of two made at the same time gets a number of its own', async () => {
      const routing = school.app.get(RoutingApi);
      const made = await Promise.all([1, 2, 3].map(() => routing.createVersion(draft)));
      expect(made.map(({ version }) => version).sort()).toEqual([3, 4, 5]);
      await expect(routing.directiveOf(made[0]!.routingVersionId)).rejects.toMatchObject({
        code: 'routing.not-released',
      });
    });
  });
});
