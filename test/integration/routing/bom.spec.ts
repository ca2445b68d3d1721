import type { Problem } from '#libs/contracts';
import { newId } from '#platform/ids';
import { demoWorkbook, startSchool, type Person, type School } from './school';

interface Node {
  readonly code: string;
  readonly materialId: string;
  readonly quantity: string;
  readonly operationNumber: number | null;
  readonly consumption: string;
  readonly components: readonly Node[];
}

interface Bom {
  readonly tree: Node;
  readonly version: number;
}

describe('a bill of material written in the browser', () => {
  let school: School;
  let technician: Person;
  let student: Person;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    school = await startSchool();
    technician = await school.signIn('technician');
    student = await school.signIn('student');
    await school.import(demoWorkbook('02-products.xlsx'));
    const rows = await school.database.query<{ id: string; code: string }>('SELECT id, code FROM material.material');
    for (const { id, code } of rows) ids.set(code, id);
  });
  afterAll(() => school.stop());

  const path = (code: string): string => `/materials/${ids.get(code)}/bom`;
  const read = async (code: string): Promise<Bom> => (await technician.get<Bom>(path(code))).body;
  const linesOf = ({ tree }: Bom) =>
    tree.components.map(({ materialId, quantity, operationNumber, consumption }) => ({
      componentId: materialId,
      quantity,
      operationNumber,
      consumption,
    }));
  const put = (code: string, lines: readonly object[], version: number) =>
    technician.put<Problem & Bom>(path(code), { lines }, version);

  it('is written as a whole, for who read the newest, and says in the ledger what it was', async () => {
    const before = await read('GP-000');
    const [first, ...others] = linesOf(before);
    const changed = [{ ...first, quantity: '2.5', consumption: 'scan' }, ...others.slice(1)];
    const after = await put('GP-000', changed, before.version);
    expect([after.status, after.body.version]).toEqual([200, before.version + 1]);
    expect(linesOf(after.body)).toEqual(changed);
    const [entry] = await school.database.query<{ payload: { was: unknown[]; is: unknown[] } }>(
      `SELECT payload FROM ledger.entry WHERE type = 'bom.replaced' AND subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [ids.get('GP-000')],
    );
    expect(entry?.payload.was).toMatchObject(linesOf(before));
    expect(entry?.payload.is).toMatchObject(changed);
    expect((await put('GP-000', [], before.version)).status).toBe(412);
    expect(linesOf(await read('GP-000'))).toEqual(changed);
  });

  it('begins at version 0 where there was none, and may become empty', async () => {
    const bar = [...ids.keys()].find((code) => code.startsWith('RM-')) ?? '';
    const [none] = [await read(bar)];
    expect([none.version, none.tree.components]).toEqual([0, []]);
    const line = { componentId: ids.get('GP-200') ?? newId(), quantity: '1', consumption: 'backflush' };
    const looped = await put(bar, [line], 0);
    expect([looped.status, looped.body.code]).toEqual([409, 'bom.contains-itself']);
    expect((await read(bar)).version).toBe(0);
  });

  it('names what is wrong at its line, and writes nothing', async () => {
    const before = await read('GP-000');
    const [line] = linesOf(before);
    const refused = await put('GP-000', [line!, { ...line, componentId: newId() }, line!], before.version);
    expect(refused.body.errors).toMatchObject([
      { pointer: '/lines/1/componentId', code: 'bom.component-unknown' },
      { pointer: '/lines/2/componentId', code: 'bom.component-twice' },
    ]);
    for (const quantity of ['0', '0.000000', '-1', '1e3', '1,5', ''])
      expect((await put('GP-000', [{ ...line, quantity }], before.version)).status).toBe(400);
    expect(await read('GP-000')).toEqual(before);
    expect((await student.put(path('GP-000'), { lines: [] }, before.version)).status).toBe(403);
  });
});
