import { ImportService, type ImportResult } from '#platform/import';
import { workbookOf } from '../../support/school';
import type { DocumentDetail } from '../../../src/modules/routing/application/document.service';
import { demoFiles, demoWorkbook, startSchool, type Person, type School } from './school';

const HEADER = ['文件编码', '类别', '名称', '英文名称', '物料编码', '版次', '文件名', '更改说明', '发布'];
const PDF = demoFiles().get('DWG-GP-100_A.pdf') ?? Buffer.alloc(0);
const OTHER = demoFiles().get('DWG-GP-200_A.pdf') ?? Buffer.alloc(0);

describe('sheet 技术文件', () => {
  let school: School;
  let instructor: Person;

  beforeAll(async () => {
    school = await startSchool();
    instructor = await school.signIn('instructor');
  });

  afterAll(() => school?.stop());

  const bring = async (
    rows: readonly (readonly string[])[],
    files: Readonly<Record<string, Buffer>> = {},
    may: (permission: string) => boolean = () => true,
  ): Promise<ImportResult> =>
    school.app.get(ImportService).run({
      workbook: await workbookOf({ 技术文件: [HEADER, ...rows] }),
      name: 'documents.xlsx',
      attachments: new Map(Object.entries(files)),
      may,
    });
  const named = async (code: string): Promise<DocumentDetail | undefined> =>
    (await instructor.get<{ items: DocumentDetail[] }>(`/documents?q=${code}`)).body.items[0];
  const drawing = (code: string, revision: string, file: string, release = '是'): string[] => [
    code,
    '图纸',
    '支架',
    'Bracket',
    '',
    revision,
    file,
    '首版',
    release,
  ];

  it('brings thirty drawings in one go, and the same folder again changes nothing', async () => {
    const codes = Array.from({ length: 30 }, (_, n) => `DWG-${100 + n}`);
    const rows = codes.map((code) => drawing(code, 'A', `${code}.pdf`));
    const files = Object.fromEntries(codes.map((code) => [`${code}.pdf`, PDF]));
    expect(await bring(rows, files)).toMatchObject({ applied: true, problems: [] });
    const document = await named('DWG-129');
    expect(document).toMatchObject({
      kind: 'drawing',
      name: '支架',
      revisions: [{ revision: 'A', status: 'released' }],
    });
    expect(await bring(rows, files)).toMatchObject({ applied: true, problems: [] });
    expect(await bring(rows)).toMatchObject({ applied: true, problems: [] });
    expect(await named('DWG-129')).toEqual(document);
  });

  it('takes the next revision, which retires the one before, and never exchanges a file', async () => {
    await bring([drawing('DWG-NEXT', 'A', 'a.pdf')], { 'a.pdf': PDF });
    const exchanged = await bring([drawing('DWG-NEXT', 'A', 'a.pdf')], { 'a.pdf': OTHER });
    expect(exchanged.problems).toMatchObject([{ row: 2, column: '版次', code: 'import.conflict' }]);
    await bring([drawing('DWG-NEXT', 'B', 'b.pdf')], { 'b.pdf': OTHER });
    expect((await named('DWG-NEXT'))?.revisions).toMatchObject([
      { revision: 'B', status: 'released' },
      { revision: 'A', status: 'obsolete' },
    ]);
  });

  it('says at which row what is wrong, and takes nothing', async () => {
    const { applied, problems } = await bring(
      [
        drawing('DWG-X1', 'A', 'missing.pdf'),
        drawing('DWG-X2', 'A', 'x2.exe'),
        [...drawing('DWG-X3', 'A', 'x3.pdf').slice(0, 4), 'NONE', 'A', 'x3.pdf', '', ''],
        drawing('DWG-X4', 'A', 'x4.pdf'),
        drawing('DWG-X4', 'A', 'x4.pdf', ''),
        drawing('DWG-NEXT', 'C', 'x4.pdf').with(1, '数控程序'),
      ],
      { 'x2.exe': PDF, 'x3.pdf': PDF, 'x4.pdf': PDF },
    );
    expect(applied).toBe(false);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '文件名', 'import.reference-unknown'],
      [3, '文件名', 'import.conflict'],
      [4, '物料编码', 'import.reference-unknown'],
      [6, '版次', 'import.duplicate'],
      [7, '类别', 'import.conflict'],
    ]);
    expect(await named('DWG-X4')).toBeUndefined();
  });

  it('releases only for who may: an instructor, and an administrator what is new', async () => {
    const technician = (permission: string): boolean => permission === 'routing.edit';
    const admin = (permission: string): boolean => permission === 'import.bring-decided';
    const files = { 'r.pdf': PDF, 's.pdf': OTHER };
    expect((await bring([drawing('DWG-R', 'A', 'r.pdf')], files, technician)).problems).toMatchObject([
      { row: 2, column: '发布', code: 'import.not-allowed' },
    ]);
    expect((await bring([drawing('DWG-R', 'A', 'r.pdf', '否')], files, technician)).applied).toBe(true);
    expect((await bring([drawing('DWG-R', 'B', 's.pdf')], files, admin)).applied).toBe(false);
    expect((await bring([drawing('DWG-S', 'A', 's.pdf')], files, admin)).applied).toBe(true);
    expect((await named('DWG-R'))?.revisions).toMatchObject([{ revision: 'A', status: 'draft' }]);
  });

  it('gives the demo products their drawings, models and programs, at the operations that need them', async () => {
    expect(await school.import(demoWorkbook('02-products.xlsx'))).toMatchObject({ applied: true, problems: [] });
    const { items } = (await instructor.get<{ items: DocumentDetail[] }>('/documents?limit=100')).body;
    const demo = items.filter(({ code }) => /-GP-/.test(code));
    expect(
      demo.map(({ code, kind, revisions }) => [code, kind, revisions[0]?.status, revisions[0]?.mediaType]),
    ).toEqual([
      ['CAD-GP-100', 'cad', 'released', 'model/stl'],
      ['CAD-GP-200', 'cad', 'released', 'model/stl'],
      ['DWG-GP-100', 'drawing', 'released', 'application/pdf'],
      ['DWG-GP-200', 'drawing', 'released', 'application/pdf'],
      ['NC-GP-100-20', 'nc-program', 'released', 'text/plain'],
      ['NC-GP-200-20', 'nc-program', 'released', 'text/plain'],
    ]);
  });
});
