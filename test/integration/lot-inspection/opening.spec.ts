import { importSheets } from '../../support/school';
import { byAql, refused, startDesk, type Desk } from './desk';

jest.setTimeout(240_000);

let desk: Desk;

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.world.stop());

describe('a lot that comes in', () => {
  it.each([
    ['1000', '1.0', { letter: 'J', planLetter: 'J', n: 80, ac: 2, re: 3, everything: false }],
    ['150', '1.5', { letter: 'F', planLetter: 'G', n: 32, ac: 1, re: 2, everything: false }],
    ['500', '0.65', { letter: 'H', planLetter: 'J', n: 80, ac: 1, re: 2, everything: false }],
    ['60', '0.65', { letter: 'E', planLetter: 'F', n: 20, ac: 0, re: 1, everything: false }],
    ['12', '2.5', { letter: 'B', planLetter: 'C', n: 5, ac: 0, re: 1, everything: false }],
    ['4', '1.0', { letter: 'A', n: 4, ac: 0, everything: true }],
    ['1', '1.0', { n: 1, ac: 0, everything: true }],
  ])('of %s at AQL %s has the plan of GB/T 2828.1, and waits on hold', async (size, aql, plan) => {
    const { id } = await desk.ruled(byAql(aql));
    const { lot, inspection } = await desk.arrived(id, size);
    expect(inspection).toMatchObject({ kind: 'incoming', status: 'open', quantity: size, original: true });
    expect(inspection.plan?.classes['B']).toMatchObject({ severity: 'normal', unverified: false, ...plan });
    expect((await desk.stock.lot(lot.id)).status).toBe('quarantine');
    expect((await desk.entries(inspection.id)).map(({ type }) => type)).toEqual(['lot-inspection.opened']);
    const blocked = (await desk.entries(lot.id)).filter(({ type }) => type === 'lot.blocked');
    expect(blocked).toEqual([{ type: 'lot.blocked', reason: inspection.number }]);
  });

  it('has one plan for each class, c = 0 and every unit among them', async () => {
    const { id } = await desk.ruled({
      A: { kind: 'everything' },
      B: { kind: 'zero', aql: '1.0', level: 'II' },
      C: { kind: 'aql', aql: '2.5' },
    });
    const { inspection } = await desk.arrived(id, '1000');
    expect(inspection.plan).toMatchObject({
      n: 1000,
      classes: { A: { n: 1000, ac: 0, severity: null }, B: { ac: 0, re: 1, severity: null }, C: { n: 80, ac: 5 } },
    });
  });

  it('is isolated where the rule protects against a limiting quality', async () => {
    const { id } = await desk.ruled(byAql('1.0'), { limitingQuality: '5' });
    const { inspection } = await desk.arrived(id, '1000');
    const plan = inspection.plan?.classes['B'];
    expect(plan?.severity).toBeNull();
    expect(plan?.n).toBeGreaterThan(80);
  });

  it('is inspected once, however often it is told of', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    const { lot } = await desk.arrived(id, '90');
    const [{ pos = 0 } = {}] = await desk.world.database.query<{ pos: number }>(
      `SELECT p.pos - 1 AS pos FROM ledger.entry e JOIN ledger.position p USING (seq)
       WHERE e.subject_id = $1 AND e.type = 'lot.received'`,
      [lot.id],
    );
    await desk.world.database.query(`UPDATE ledger.consumer SET pos = $1 WHERE name = 'lot-inspection.stock'`, [pos]);
    await desk.receive(id, '3');
    await desk.settled();
    expect(await desk.inspectionsOf(lot.id)).toHaveLength(1);
    expect((await desk.entries(lot.id)).filter(({ type }) => type === 'lot.blocked')).toHaveLength(1);
  });

  it('is held again when somebody releases it before it was inspected, and let go when its receipt is taken back', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    const { lot, inspection } = await desk.arrived(id, '90');
    await desk.stock.decide(lot.id, 'accept', '等不及');
    await desk.settled();
    expect((await desk.stock.lot(lot.id)).status).toBe('quarantine');
    const [movement] = (await desk.technician.get<{ items: { id: string }[] }>(`/lots/${lot.id}/movements`)).items;
    await desk.stock.reverseMovement(movement?.id ?? '', '收错货');
    await desk.settled();
    expect((await desk.see(desk.teacher, inspection.id)).status).toBe('cancelled');
  });

  it('is not released by splitting it', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    const { lot, inspection } = await desk.arrived(id, '90');
    const part = await desk.stock.split(lot.id, 'RECV', '10');
    await desk.stock.decide(part.id, 'accept', '先用这些');
    await desk.settled();
    expect((await desk.stock.lot(part.id)).status).toBe('quarantine');
    expect((await desk.entries(inspection.id)).map(({ type }) => type)).toContain('lot-inspection.held-again');
  });

  it('is not inspected without a rule, by one that exempts its supplier, or by one that came later', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    const exempt = { materialId: id, kind: 'incoming', inspect: 'none', reduced: 'off' };
    await desk.teacher.post('/sampling-rules', { ...exempt, supplier: '演示铝材厂' });
    const trusted = await desk.receive(id, '100', { supplier: ' 演示铝材厂 ' });
    const other = await desk.arrived(id, '100', { supplier: '另一家' });
    await desk.settled();
    expect(await desk.inspectionsOf(trusted.id)).toEqual([]);
    expect((await desk.stock.lot(trusted.id)).status).toBe('available');
    expect(other.inspection.plan?.n).toBe(13);
  });
});

describe('a rule', () => {
  it('keeps its revisions; what was opened keeps its plan', async () => {
    const { id, rule } = await desk.ruled(byAql('1.0'));
    const { inspection } = await desk.arrived(id, '1000');
    const body = { inspect: 'sampling', classes: byAql('2.5'), reduced: 'off' };
    const path = `/sampling-rules/${rule.id}`;
    await expect(desk.teacher.put(path, body, { ifMatch: 7 })).rejects.toMatchObject({ status: 412 });
    await desk.teacher.put(path, body, { ifMatch: 1 });
    const { items } = await desk.teacher.get<{ items: { revision: number; body: { classes: object } }[] }>(
      `${path}/revisions`,
    );
    expect(items.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(items[1]?.body.classes).toEqual(byAql('1.0'));
    expect((await desk.see(desk.teacher, inspection.id)).plan?.classes['B']?.ac).toBe(2);
    const next = await desk.arrived(id, '1000');
    expect(next.inspection.plan?.classes['B']?.ac).toBe(5);
    await desk.teacher.post(`${path}/retire`);
    const free = await desk.receive(id, '1000');
    await desk.settled();
    expect(await desk.inspectionsOf(free.id)).toEqual([]);
    await expect(desk.teacher.put(path, body, { ifMatch: 3 })).rejects.toMatchObject(
      refused('lot-inspection.rule-retired'),
    );
    expect((await desk.entries(rule.id)).map(({ type }) => type)).toEqual([
      'sampling-rule.created',
      'sampling-rule.changed',
      'sampling-rule.retired',
    ]);
  });

  it('is refused where it inspects nothing, is there already, or takes a table nobody has compared', async () => {
    const { id: materialId } = await desk.ruled(byAql('1.0'));
    const add = (body: object, who = desk.technician) =>
      who.post('/sampling-rules', {
        materialId,
        kind: 'final',
        inspect: 'sampling',
        classes: byAql('1.0'),
        reduced: 'off',
        ...body,
      });
    await expect(add({ classes: undefined })).rejects.toMatchObject(refused('lot-inspection.no-class', 400));
    await expect(add({ classes: {} })).rejects.toMatchObject({ status: 400 });
    await expect(add({ inspect: 'none' })).rejects.toMatchObject(refused('lot-inspection.classes-of-none', 400));
    await expect(add({ classes: { B: { kind: 'aql' } } })).rejects.toMatchObject(
      refused('lot-inspection.aql-missing', 400),
    );
    await expect(add({ classes: byAql('1.1') })).rejects.toMatchObject({ status: 400 });
    await expect(add({ supplier: 'X' })).rejects.toMatchObject(refused('lot-inspection.supplier-of-final', 400));
    await expect(add({ kind: 'incoming' })).rejects.toMatchObject(refused('lot-inspection.rule-exists'));
    const unverified = { reduced: 'ISO 2859-1' };
    await expect(add(unverified)).rejects.toMatchObject(refused('lot-inspection.table-unconfirmed', 403));
    await expect(add(unverified, desk.student)).rejects.toMatchObject({ status: 403 });
    await add(unverified, desk.teacher);
  });

  it('comes in by a sheet, and again as its next revision', async () => {
    const { id } = await desk.ruled(byAql('1.0'));
    const code = (await desk.stock.material(id)).code;
    const rows = (...lines: readonly (readonly string[])[]) =>
      importSheets(desk.world, {
        抽样规则: [['物料编码', '检验类型', '供应商', '方式', '检验水平', 'A类AQL', 'B类AQL', '极限质量%'], ...lines],
      });
    const wrong = await rows(
      [code, '来料检验', '', '抽样', 'IV', '', '1.0', ''],
      ['NO-SUCH', '终检', '', '抽样', '', '', '3.3', ''],
      [code, '终检', '', '免检', '', '', '1.0', ''],
    );
    expect(wrong.applied).toBe(false);
    expect(wrong.problems.map(({ row, code: problem }) => [row, problem])).toEqual(
      expect.arrayContaining([
        [2, 'import.value-wrong'],
        [3, 'import.value-wrong'],
      ]),
    );
    const { applied, problems } = await rows(
      [code, '来料检验', '', '抽样', 'I', '100%', '2.5', ''],
      [code, '终检', '', '零接收数', '', '', '1.0', ''],
    );
    expect(problems).toEqual([]);
    expect(applied).toBe(true);
    const { items } = await desk.teacher.get<{ items: { kind: string; revision: number; body: object }[] }>(
      `/sampling-rules?materialId=${id}`,
    );
    expect(items.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['final', 1],
      ['incoming', 2],
    ]);
    expect(items[1]?.body).toMatchObject({
      classes: { A: { kind: 'everything' }, B: { kind: 'aql', aql: '2.5', level: 'I' } },
    });
  });
});
