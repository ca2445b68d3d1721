import { Workbook } from 'exceljs';
import { newId } from '#platform/ids';
import { workbookOf } from '../../support/school';
import { demoFiles, demoWorkbook, startSchool, type Person, type School } from './school';

interface Refusal {
  readonly errors: { code: string; params: { sheet: string } }[];
}

interface Routings {
  readonly items: { id: string; code: string; versions: { version: number; status: string }[] }[];
}

describe('the files of a school that begins', () => {
  let school: School;
  let admin: Person;
  let instructor: Person;

  beforeAll(async () => {
    school = await startSchool();
    admin = await school.signIn('admin');
    instructor = await school.signIn('instructor');
    const colleagues = { 人员: ['甲', '乙'].map((name, index) => [`T${index}`, name, '教师']) };
    await school.import(await workbookOf({ 人员: [['编号', '姓名', '类别'], ...colleagues.人员] }));
  });
  afterAll(() => school.stop());

  async function upload({ cookie }: Person, workbook: Buffer): Promise<{ status: number; problems: Set<string> }> {
    const form = new FormData();
    form.set('workbook', new Blob([new Uint8Array(workbook)]), 'school.xlsx');
    for (const [name, bytes] of demoFiles()) form.append('attachments', new Blob([new Uint8Array(bytes)]), name);
    const encoded = new Response(form);
    const answer = await school.app.inject({
      method: 'POST',
      url: '/api/v1/imports',
      headers: { cookie, 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    const errors = answer.statusCode === 200 ? [] : answer.json<Refusal>().errors;
    return {
      status: answer.statusCode,
      problems: new Set(errors.map(({ code, params }) => `${params.sheet} ${code}`)),
    };
  }

  const routings = async () => (await admin.get<Routings>('/routings?limit=50')).body.items;

  it('come in by the administrator as they were decided, released routings with them', async () => {
    const products = demoWorkbook('02-products.xlsx');
    expect(await upload(instructor, products)).toEqual({
      status: 422,
      problems: new Set(['工艺发布 routing.same-person']),
    });
    expect(await upload(await school.signIn('technician'), products)).toEqual({
      status: 422,
      problems: new Set(['技术文件 import.not-allowed', '工艺发布 import.not-allowed']),
    });
    expect((await upload(admin, products)).status).toBe(200);
    const statuses = (await routings()).flatMap(({ versions }) => versions.map(({ status }) => status));
    expect(statuses).toEqual(['released', 'released', 'released']);
    expect((await upload(admin, demoWorkbook('03-teaching.xlsx'))).status).toBe(200);
  });

  it('let nobody but an instructor release the next version of a routing that is there', async () => {
    const [routing] = await routings();
    const { bytes } = await admin.bytes(`/routings/${routing?.id ?? ''}/versions/1/export.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    workbook.addWorksheet('工艺发布').addRows([['路线编码'], [routing?.code]]);
    const next = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await upload(admin, next)).toEqual({ status: 422, problems: new Set(['工艺发布 import.not-allowed']) });
    const alone = await workbookOf({ 工艺发布: [['路线编码'], [routing?.code ?? '']] });
    expect((await upload(admin, alone)).problems).toContain('工艺发布 import.not-allowed');
    expect((await routings())[0]?.versions).toHaveLength(1);
  });

  it('wait, as long as the server has not begun with them', async () => {
    expect(await admin.get(`/imports/${newId()}/progress`)).toMatchObject({
      status: 200,
      body: { phase: 'waiting', done: 0, total: 0 },
    });
  });
});
