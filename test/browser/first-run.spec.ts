import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Locale } from '#libs/texts';
import { createTestDatabase, launchBrowser, startServer, type RunningServer, type TestDatabase } from '../support';
import { PASSWORD, workbookOf } from '../support/school';
import { judge } from './support/judge';
import { Seat } from './support/seat';

const ARTEFACTS = resolve(__dirname, '../../artifacts/browser');
const FOLDER = resolve(__dirname, '../../examples/demo-school');
/** What the products' workbook names: drawings, models, NC programs. */
const DOCUMENTS = readdirSync(FOLDER).filter((name) => !name.endsWith('.xlsx'));
const IMPORTS = [['01-school.xlsx'], ['02-products.xlsx', ...DOCUMENTS], ['03-teaching.xlsx']].map((names) =>
  names.map((name) => resolve(FOLDER, name)),
);
/** Every person of a school gets a password that is slow to guess, and so to make. */
const PATIENT = { timeout: 120_000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a workbook and the files beside it, has them checked, and takes them in. */
async function takeIn(seat: Seat, files: readonly string[]): Promise<void> {
  const { page, t } = seat;
  await seat.go('/import');
  await page.locator('input[type="file"]').setInputFiles([...files]);
  await seat.press('web.import.check');
  await page.getByText(t('web.import.ready')).waitFor(PATIENT);
  await seat.press('web.import.apply');
  await page.getByText(t('web.import.applied'), { exact: true }).waitFor(PATIENT);
}

describe('a school of one’s own, from nothing', () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    database = await createTestDatabase();
    [server, browser] = await Promise.all([startServer({ databaseUrl: database.url }), launchBrowser()]);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.drop();
  }, 60_000);

  const take = (locale: Locale): Promise<Seat> => Seat.take(browser, { url: server.url, locale, screen: 'office' });

  it('begins with one page in both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const seat = await take(locale);
      await seat.go('/');
      await seat.page.waitForURL(/\/setup$/);
      await seat.field('web.setup.school-name').waitFor();
      const shot = resolve(ARTEFACTS, `setup-${locale}.png`);
      expect(await judge(seat, { data: ['中文'], shot })).toEqual([]);
      await seat.leave();
    }
  }, 60_000);

  it('makes the school and its administrator, refuses a wrong file by cell, and takes in the right ones', async () => {
    const admin = await take('zh-CN');
    const { page } = admin;
    await admin.go('/');
    await admin.fill('web.setup.school-name', '测试职业学院');
    await admin.fill('web.setup.display-name', '测试管理员');
    await admin.fill('web.setup.username', 'principal');
    await admin.fill('web.setup.password', PASSWORD);
    await admin.fill('web.setup.password-again', PASSWORD);
    await admin.press('web.setup.submit');
    await page.waitForURL(/\/today$/);
    await admin.settled();
    expect(await judge(admin, { data: [], shot: resolve(ARTEFACTS, 'empty-today-zh-CN.png') })).toEqual([]);

    await admin.go('/import');
    const people = await workbookOf({
      班级: [
        ['班级编号', '班级名称'],
        ['A', '甲班'],
      ],
      人员: [
        ['编号', '姓名', '类别', '单位编号', '班级编号', '用户名', '初始密码', '角色', '胸卡号', '初始PIN'],
        ['S1', '测试学生', '学长', '', 'A', 'student1', PASSWORD, '', 'B1', '1001'],
      ],
    });
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({ name: 'wrong.xlsx', mimeType: XLSX, buffer: people });
    await admin.press('web.import.check');
    const row = page.getByRole('row', { name: /学长/ });
    await row.waitFor();
    const cells = await row.getByRole('cell').allInnerTexts();
    expect(cells.slice(0, 3)).toEqual(['人员', '2', '类别']);
    expect(cells.at(-2)).toContain('学生');
    expect(cells.at(-1)).toBe('学长');
    expect(await admin.button('web.import.apply').isDisabled()).toBe(true);
    await page.screenshot({ path: resolve(ARTEFACTS, 'import-problems-zh-CN.png') });
    await admin.go('/people');
    await admin.settled();
    expect(await page.getByText('测试学生').count()).toBe(0);

    // There is nobody but the administrator yet: what was decided before the system comes in with the files.
    for (const files of IMPORTS) await takeIn(admin, files);
    await page.screenshot({ path: resolve(ARTEFACTS, 'import-applied-zh-CN.png') });
    await admin.leave();
    // The wrong file is answered with 422, which a browser notes.
    expect(admin.complaints.filter((complaint) => !complaint.includes('status of 422'))).toEqual([]);

    const teacher = await (await take('zh-CN')).signIn('teacher');
    await teacher.go('/routings');
    await teacher.page
      .getByRole('row', { name: /R-GP-200/ })
      .getByText(teacher.t('state.routing-version.released'))
      .waitFor();
    await teacher.leave();

    const student = await (await take('zh-CN')).signIn('student01');
    await student.sees('演示学生01');
    await student.seesHeading(student.t('web.my-tasks.title'));
    await student.leave();
  }, 400_000);
});
