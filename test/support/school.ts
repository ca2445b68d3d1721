import { Workbook } from 'exceljs';
import { IdentityApi } from '#modules/identity';
import { ImportService, type ImportResult } from '#platform/import';
import type { TestApp } from './app';

export const PASSWORD = 'Linelab#2026';

/** Rows by worksheet name; the first row holds the headings. */
export type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** An Excel file with these worksheets. */
export async function workbookOf(sheets: Sheets): Promise<Buffer> {
  const book = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Imports worksheets as the installation itself; answers the problems too. */
export async function importSheets({ app }: Pick<TestApp, 'app'>, sheets: Sheets): Promise<ImportResult> {
  return app.get(ImportService).run({ workbook: await workbookOf(sheets), name: 'test.xlsx' });
}

/** A school with its administrator `admin`. */
export async function setUpSchool({ app }: Pick<TestApp, 'app'>): Promise<void> {
  await app
    .get(IdentityApi, { strict: false })
    .setUpSchool({ schoolName: '测试学校', username: 'admin', displayName: '测试管理员', password: PASSWORD });
}

const PEOPLE = ['编号', '姓名', '类别', '单位编号', '班级编号', '用户名', '初始密码', '角色', '胸卡号', '初始PIN'];

/**
 * A small school: classes A and B, `teacher` and `technician`, the students `student1`, `student2` (team A-1 of class A)
 * and `student3` (team B-1 of class B), `partner` of the company P001. Badges B1…, PINs 1001….
 */
export async function smallSchool(test: Pick<TestApp, 'app'>): Promise<void> {
  await setUpSchool(test);
  const student = (n: number, kind: string, room: string) =>
    [`S${n}`, `测试学生${n}`, kind, '', room, `student${n}`, PASSWORD, '', `B${n}`, String(1000 + n)] as const;
  const result = await importSheets(test, {
    单位: [
      ['单位编号', '单位名称'],
      ['P001', '测试企业'],
    ],
    班级: [
      ['班级编号', '班级名称'],
      ['A', '甲班'],
      ['B', '乙班'],
    ],
    人员: [
      PEOPLE,
      ['T1', '测试教师', '教师', '', 'A', 'teacher', PASSWORD, '', 'B91', '9001'],
      ['T2', '测试管理员', '实训管理员', '', '', 'technician', PASSWORD, '', 'B92', '9002'],
      ['C1', '测试联系人', '合作企业人员', 'P001', '', 'partner', PASSWORD, '', '', ''],
      student(1, '学生', 'A'),
      student(2, 'Student', 'A'),
      student(3, 'student', 'B'),
    ],
    小组: [
      ['小组编号', '小组名称', '班级编号', '组长编号', '组员编号'],
      ['A-1', '甲一组', 'A', 'S1', 'S2'],
      ['B-1', '乙一组', 'B', '', 'S3'],
    ],
    资质类别: [
      ['资质编号', '资质名称'],
      ['LATHE', '数控车床操作准入'],
    ],
    资质: [
      ['人员编号', '资质编号', '生效日期', '失效日期'],
      ['S1', 'LATHE', '2026-03-01', '2026-03-31'],
    ],
  });
  if (!result.applied) throw new Error(JSON.stringify(result.problems, null, 1));
}

/** Cookies of somebody's session, for `app.inject`. */
export async function signIn({ app }: Pick<TestApp, 'app'>, username: string): Promise<Record<string, string>> {
  const response = await app.inject({
    method: 'POST',
    url: '/api/v1/auth/login',
    payload: { username, password: PASSWORD },
  });
  const cookie = response.cookies[0];
  if (!cookie) throw new Error(`${username} cannot sign in: ${response.body}`);
  return { [cookie.name]: cookie.value };
}
