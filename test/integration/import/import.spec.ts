import { UnitOfWork } from '#platform/database';
import { column, defineSheet, ImportService, optional, SheetRegistry } from '#platform/import';
import { startApp, type TestApp } from '../../support/app';
import { workbookOf as workbook, type Sheets } from '../../support/school';

describe('the import', () => {
  let test: TestApp;
  let imports: ImportService;
  let failWith: Error | null = null;
  let seconds = 0;

  beforeAll(async () => {
    test = await startApp();
    imports = test.app.get(ImportService);
    await test.database.query(
      'CREATE TABLE public.bolt (code text PRIMARY KEY, size numeric); GRANT SELECT, INSERT ON public.bolt TO linelab_app',
    );
    const unitOfWork = test.app.get(UnitOfWork);
    test.app.get(SheetRegistry).register(
      defineSheet({
        key: 'bolts',
        name: ['螺栓', 'Bolts'],
        order: 1,
        columns: {
          code: column.code(['编号', 'Code'], { example: 'M8' }),
          size: column.decimal(['规格', 'Size'], { min: '0', max: '100' }),
          kind: optional(column.choice(['类型', 'Kind'], { words: { hex: ['六角', 'Hex'], eye: ['吊环', 'Eye'] } })),
        },
        check: async (rows, run) => {
          for (const row of rows)
            if (row.values.size === '13') run.problem(row, 'size', 'import.conflict', '不是 13', row.values.size);
        },
        apply: async (rows) => {
          if (seconds > 0) await unitOfWork.manager.query('SELECT pg_sleep($1)', [seconds]);
          for (const { values } of rows)
            await unitOfWork.manager.query('INSERT INTO public.bolt VALUES ($1, $2)', [values.code, values.size]);
          if (failWith) throw failWith;
        },
      }),
    );
  });

  afterAll(() => test.stop());

  afterEach(async () => {
    failWith = null;
    seconds = 0;
    await test.database.query('DELETE FROM public.bolt');
  });

  const run = async (sheets: Sheets, dryRun = false) =>
    imports.run({ workbook: await workbook(sheets), name: 'test.xlsx', dryRun });
  const bolts = () =>
    test.database.query<{ code: string; size: string }>('SELECT code, size FROM public.bolt ORDER BY 1');

  it('takes in what a person sees: numbers without float noise, formulas by their result, rich text', async () => {
    const result = await run({
      螺栓: [
        ['编号', 'Size', '类型'],
        ['M8', 0.1 + 0.2, '六角'],
        [{ richText: [{ text: 'M' }, { text: '10' }] }, { formula: '5*2', result: 10 }, null],
        [1234, '2.50', 'EYE'],
      ],
    });
    expect(result).toMatchObject({ applied: true, counts: { bolts: 3 }, problems: [] });
    expect(await bolts()).toEqual([
      { code: '1234', size: '2.5' },
      { code: 'M10', size: '10' },
      { code: 'M8', size: '0.3' },
    ]);
  });

  it('names every wrong place by sheet, row, column, expected and got, and takes nothing in', async () => {
    const result = await run({
      螺栓: [
        ['编号', '规格', '颜色', '规格'],
        ['M8', 'thick', 'red', 1],
        ['', 200, '', ''],
        ['M9', { formula: 'A1+' }, '', ''],
        ['M 9', { error: '#N/A' }, '', ''],
        ['M10', 1, '', '', 'stray'],
      ],
      Nuts: [['x']],
    });
    expect(result.applied).toBe(false);
    expect(result.problems.map(({ sheet, row, column: name, code, got }) => [sheet, row, name, code, got])).toEqual([
      ['Nuts', 1, null, 'import.sheet-unknown', 'Nuts'],
      ['螺栓', 1, '颜色', 'import.column-unknown', '颜色'],
      ['螺栓', 1, '规格', 'import.column-twice', '规格'],
      ['螺栓', 2, '规格', 'import.value-wrong', 'thick'],
      ['螺栓', 3, '编号', 'import.required', ''],
      ['螺栓', 3, '规格', 'import.value-wrong', '200'],
      ['螺栓', 4, '规格', 'import.cell-error', '=A1+'],
      ['螺栓', 5, '规格', 'import.cell-error', '#N/A'],
      ['螺栓', 5, '编号', 'import.value-wrong', 'M 9'],
      ['螺栓', 6, null, 'import.column-unknown', 'stray'],
    ]);
    expect(result.problems[3]?.expected).toBe('0 到 100 的小数');
    expect(await bolts()).toEqual([]);
  });

  it('misses required columns and finds a sheet that comes twice', async () => {
    const result = await run({ 螺栓: [['编号'], ['M8']], Bolts: [['Code']] });
    expect(result.problems.map(({ column: name, code }) => [name, code])).toEqual([
      [null, 'import.sheet-twice'],
      ['规格', 'import.column-missing'],
    ]);
  });

  it('lets the checks of modules speak, and a dry run write nothing', async () => {
    const bad = await run({
      螺栓: [
        ['编号', '规格'],
        ['M8', 13],
      ],
    });
    expect(bad.problems).toEqual([
      { sheet: '螺栓', row: 2, column: '规格', code: 'import.conflict', expected: '不是 13', got: '13' },
    ]);
    const dry = await run(
      {
        螺栓: [
          ['编号', '规格'],
          ['M8', 8],
        ],
      },
      true,
    );
    expect(dry).toEqual({ applied: false, problems: [], warnings: [], counts: { bolts: 1 }, imported: [] });
    expect(await bolts()).toEqual([]);
  });

  it('undoes everything when a sheet cannot be applied', async () => {
    const listed = () => test.database.query('SELECT id FROM platform.import_run');
    const before = await listed();
    failWith = new Error('no');
    await expect(
      run({
        螺栓: [
          ['编号', '规格'],
          ['M8', 8],
        ],
      }),
    ).rejects.toThrow('no');
    expect(await bolts()).toEqual([]);
    expect(await listed()).toEqual(before);
  });

  it('may take longer than a request', async () => {
    seconds = 5.5;
    expect(
      (
        await run({
          螺栓: [
            ['编号', '规格'],
            ['M8', 8],
          ],
        })
      ).applied,
    ).toBe(true);
    const entries = await test.database.query("SELECT payload FROM ledger.entry WHERE type = 'import.applied'");
    expect(entries.at(-1)).toEqual({ payload: { sheets: { bolts: 1 } } });
  });

  it('refuses what is no workbook, or more of one than it can hold', async () => {
    const refused = (bytes: Buffer) => imports.run({ workbook: bytes, name: 'x.xlsx' });
    await expect(refused(Buffer.from('PK, but not really'))).rejects.toMatchObject({ code: 'import.unreadable' });
    await expect(refused(Buffer.alloc(20 * 1_048_576 + 1))).rejects.toMatchObject({ code: 'import.too-large' });
    await expect(
      run({ 螺栓: [['编号', '规格'], ...Array.from({ length: 20_002 }, () => ['M', 1])] }),
    ).rejects.toMatchObject({
      code: 'import.too-many-rows',
    });
  });
});
