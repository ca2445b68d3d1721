import { Workbook } from 'exceljs';
import { PersonnelApi } from '#modules/personnel';
import { startApp, type TestApp } from '../../support/app';
import { signIn, smallSchool, workbookOf } from '../../support/school';

const BOUNDARY = 'linelab-test-boundary';

function multipart(parts: readonly { field: string; name: string; bytes: Buffer }[]): Buffer {
  const chunks = parts.flatMap(({ field, name, bytes }) => [
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

describe('importing over HTTP', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startApp();
    await smallSchool(test);
  });

  afterAll(() => test.stop());

  async function send(
    user: string,
    parts: Parameters<typeof multipart>[0],
    options: { query?: string; lang?: string } = {},
  ) {
    return test.app.inject({
      method: 'POST',
      url: `/api/v1/imports${options.query ?? ''}`,
      cookies: await signIn(test, user),
      headers: {
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        ...(options.lang ? { 'accept-language': options.lang } : {}),
      },
      payload: multipart(parts),
    });
  }

  const people = async (...rows: readonly string[][]) => ({
    field: 'workbook',
    name: 'people.xlsx',
    bytes: await workbookOf({ 人员: [['编号', '姓名', '类别'], ...rows] }),
  });
  const known = async (number: string) =>
    (await test.app.get(PersonnelApi, { strict: false }).personsByNumber([number])).length > 0;

  it('checks without writing, then writes, and says what it did', async () => {
    const workbook = await people(['H1', '甲', '学生']);
    const dry = await send('teacher', [workbook], { query: '?dryRun=true' });
    expect([dry.statusCode, dry.json()]).toEqual([
      200,
      { applied: false, counts: { people: 1 }, problems: [], warnings: [], imported: [] },
    ]);
    expect(await known('H1')).toBe(false);
    const real = await send('teacher', [workbook]);
    expect([real.statusCode, real.json()]).toEqual([
      200,
      { applied: true, counts: { people: 1 }, problems: [], warnings: [], imported: [] },
    ]);
    expect(await known('H1')).toBe(true);
  });

  it('answers 422 with every wrong place, in the language of the caller', async () => {
    const workbook = await people(['H2', '', '学生'], ['H 3', '乙', 'robot']);
    const answer = await send('teacher', [workbook], { lang: 'en-GB,en;q=0.9' });
    expect(answer.statusCode).toBe(422);
    const problem = answer.json<{ code: string; params: object; errors: { pointer: string; params: object }[] }>();
    expect([problem.code, problem.params]).toEqual(['import.has-problems', { count: 3 }]);
    expect(problem.errors.map((error) => error.pointer)).toEqual(['/人员/2/Name', '/人员/3/Number', '/人员/3/Kind']);
    expect(problem.errors[2]?.params).toEqual({
      sheet: '人员',
      row: 3,
      column: 'Kind',
      expected: 'one of: Student / Instructor / Technician / Partner / Other',
      got: 'robot',
    });
    expect(await known('H2')).toBe(false);
    const dry = await send('teacher', [workbook], { query: '?dryRun=true' });
    expect(dry.json<{ problems: object[] }>().problems[0]).toEqual({
      sheet: '人员',
      row: 2,
      column: '姓名',
      code: 'import.required',
      expected: '不能为空（文字，最多 50 个字符）',
      got: '',
    });
  });

  it('lets an instructor make students only, over HTTP too', async () => {
    const workbook = await people(['H4', '甲', '教师']);
    expect((await send('teacher', [workbook])).json<{ errors: { code: string }[] }>().errors[0]?.code).toBe(
      'import.not-allowed',
    );
    expect((await send('admin', [workbook])).statusCode).toBe(200);
  });

  it('refuses whoever may not, and what is no upload', async () => {
    const workbook = await people(['H5', '甲', '学生']);
    expect((await send('student1', [workbook])).statusCode).toBe(403);
    expect((await send('partner', [workbook])).statusCode).toBe(403);
    expect((await send('teacher', [])).json<{ code: string }>().code).toBe('import.no-workbook');
    expect((await send('teacher', [workbook, workbook])).json<{ code: string }>().code).toBe('import.two-workbooks');
    const text = { field: 'workbook', name: 'a.xlsx', bytes: Buffer.from('hello') };
    expect((await send('teacher', [text])).json<{ code: string }>().code).toBe('import.unreadable');
    const json = await test.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      cookies: await signIn(test, 'teacher'),
      payload: {},
    });
    expect(json.statusCode).toBe(415);
    expect(await known('H5')).toBe(false);
  });

  it('offers a template whose every sheet it takes back', async () => {
    const answer = await test.app.inject({
      method: 'GET',
      url: '/api/v1/imports/template.xlsx',
      cookies: await signIn(test, 'teacher'),
    });
    expect(answer.statusCode).toBe(200);
    const book = new Workbook();
    await book.xlsx.load(answer.rawPayload.buffer as ArrayBuffer);
    const names = book.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(['说明 Notes', '人员 People', '设备层级 Equipment']));
    expect(book.getWorksheet('人员 People')?.getCell('A1').text).toBe('编号 Number *');
    expect(JSON.stringify(book.getWorksheet('人员 People')?.getCell('A1').note)).toContain('必填');
    const back = await send('admin', [{ field: 'workbook', name: 't.xlsx', bytes: answer.rawPayload }], {
      query: '?dryRun=true',
    });
    const problems = back.json<{ problems: { sheet: string; code: string }[] }>().problems;
    // Examples may point at things nobody has imported; but every heading is understood.
    expect(problems.filter(({ code }) => /^import\.(sheet|column)-/.test(code))).toEqual([]);
    expect(problems.filter(({ sheet }) => sheet === '人员 People')).toEqual([]);
  });
});
