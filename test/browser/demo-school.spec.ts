import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Locale } from '#libs/texts';
import { type Installation, startInstallation } from '../stories/installation';
import { launchBrowser } from '../support';
import { marksDrawing, seesBalloon } from './demo-school/balloons';
import { MEANT, orderUntil } from './demo-school/dates';
import { looksAtDrawings, prepareDrawings } from './demo-school/drawings';
import { orderByKeys, readGradeByKeys } from './demo-school/keyboard';
import {
  endsAndGoesOn,
  numbersPieces,
  prepareByHand,
  readsReason,
  scansAndPauses,
  scrapsByNumber,
} from './demo-school/lesson';
import { COMPANY, SCRIPT } from './demo-school/script';
import { takesFile } from './demo-school/measuring-file';
import { prepareAgreed, prepareStock } from './demo-school/prepare';
import { followThread, type Thread } from './demo-school/thread';
import { readsAgain, stationReadsAgain } from './demo-school/trouble';
import { savesSecond } from './demo-school/second-to-save';
import { ordersTwice, staysWithUnsaved } from './demo-school/unsaved';
import { declaredRoutes, ENTRANCES, NOWHERE, type Traces, VISITS } from './pages';
import { tooSmall } from './support/gloves';
import { judge } from './support/judge';
import { Seat } from './support/seat';

const ARTEFACTS = resolve(__dirname, '../../artifacts/browser');
const LANGUAGES: readonly Locale[] = ['zh-CN', 'en'];
/** The machines' minutes become seconds. */
const SPEED = '60';

/** Chinese that is data of the demo school or was typed by people, on pages of either language. */
const DATA: readonly (string | RegExp)[] = [
  COMPANY,
  /示范职业技术学院（演示）/g,
  /演示[\p{Script=Han}]*\d*/gu,
  /合作企业[A-Z]/g,
  '（示例）',
  '中文',
  ...LANGUAGES.flatMap((locale) =>
    Object.values(SCRIPT[locale]).filter((value) => typeof value === 'string' && value.length > 2),
  ),
];

/** A page opened in both languages, measured and photographed, on a computer that is doing something else as well. */
const PER_PAGE_MS = 30_000;

describe('the demo school in a browser', () => {
  let installation: Installation;
  let browser: Browser;
  const threads = new Map<Locale, Thread>();
  let traces: Omit<Traces, 'trialPath' | 'orderPath' | 'attemptId'>;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    [installation, browser] = await Promise.all([startInstallation('--speed', SPEED), launchBrowser()]);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await installation?.stop();
  }, 60_000);

  it('is entered through a page that speaks both languages', async () => {
    for (const locale of LANGUAGES) {
      const seat = await Seat.take(browser, { url: installation.url, locale, screen: 'office' });
      await seat.go('/login');
      await seat.button('web.login.submit').waitFor();
      expect(await judge(seat, { data: DATA, shot: resolve(ARTEFACTS, `login-${locale}.png`) })).toEqual([]);
      await seat.leave();
    }
  }, 60_000);

  it.each(LANGUAGES)(
    'takes a company, an instructor and a student through the whole thread (%s)',
    async (locale) => {
      const thread = await followThread(browser, installation.url, locale, ARTEFACTS);
      threads.set(locale, thread);
      expect(thread.missing).toContain(locale === 'en' ? 'Journal Ø12h6' : '轴颈直径 Ø12h6');
      expect(thread.progress).toBeGreaterThan(0);
      expect(thread.progress).toBeLessThan(100);
      expect(thread.seen).toBe(thread.total);
      expect(thread.evidenceOpened.instructor).toBeGreaterThan(0);
      expect(thread.evidenceOpened.student).toBe(thread.evidenceOpened.instructor);
      expect(thread.report.subarray(0, 5).toString()).toBe('%PDF-');
      expect(thread.leaks).toEqual([]);
      expect(thread.complaints).toEqual([]);
    },
    400_000,
  );

  it('keeps a request that is agreed and one that is not handed in, to look at', async () => {
    traces = { ...(await prepareAgreed(installation)), ...(await prepareStock(installation)) };
    expect(traces.draftPath).toMatch(/edit$/);
  }, 60_000);

  it('opens every page that is declared', () => {
    const visited = VISITS.flatMap(({ pages }) => Object.keys(pages(NOWHERE)));
    expect(new Set([...visited, ...ENTRANCES])).toEqual(new Set([...visited, ...ENTRANCES, ...declaredRoutes()]));
  });

  for (const { username, screen, pages } of VISITS)
    it(
      `shows ${username} pages without barriers, foreign words or complaints (${screen})`,
      async () => {
        const thread = threads.get('zh-CN');
        if (!thread) throw new Error('The thread has left nothing to look at');
        const visit = async (locale: Locale): Promise<string[]> => {
          const seat = await (await Seat.take(browser, { url: installation.url, locale, screen })).signIn(username);
          const found: string[] = [];
          for (const [route, path] of Object.entries(pages({ ...thread, ...traces }))) {
            await seat.go(path);
            await seat.settled();
            const shot = resolve(ARTEFACTS, `${username}-${screen}-${route.replaceAll(/[/:?]+/g, '-')}-${locale}.png`);
            const findings = await judge(seat, { data: [...traces.specifications, ...DATA], shot });
            found.push(...findings.map((finding) => `${locale} ${route} ${finding}`));
          }
          await seat.leave();
          return [...found, ...seat.complaints];
        };
        // Loading is mostly waiting: the languages are read side by side.
        expect((await Promise.all(LANGUAGES.map(visit))).flat()).toEqual([]);
      },
      PER_PAGE_MS * Object.keys(pages(NOWHERE)).length,
    );

  it.each(LANGUAGES)(
    'says what a page could not read, and reads it when asked again (%s)',
    async (locale) => {
      const teacher = await Seat.take(browser, { url: installation.url, locale, screen: 'office' });
      await teacher.signIn('teacher');
      const shot = resolve(ARTEFACTS, `error-${locale}.png`);
      const findings: string[] = [];
      await readsAgain(teacher, '/work-orders', /\/api\/v1\/work-orders$/, async () => {
        findings.push(...(await judge(teacher, { data: [...DATA, /trace-of-the-test/g], shot })));
      });
      await teacher.leave();
      const student = await Seat.take(browser, { url: installation.url, locale, screen: 'station' });
      await student.signIn('student01');
      expect([...findings, ...(await stationReadsAgain(student))]).toEqual([]);
      await student.leave();
    },
    120_000,
  );

  it('is worked without a mouse: order, dispatch, station, grade', async () => {
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'office' });
    await teacher.signIn('teacher');
    const student = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'station' });
    await student.signIn('student01');
    await orderByKeys(installation, teacher, student);
    await readGradeByKeys(teacher, threads.get('zh-CN')?.attemptId ?? '');
    expect([...teacher.complaints, ...student.complaints]).toEqual([]);
    await teacher.leave();
    await student.leave();
  }, 120_000);

  it('marks characteristics on the drawing of a draft, by pointer and by keys', async () => {
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'office' });
    await teacher.signIn('teacher');
    const places = await marksDrawing(installation, teacher, traces.routing, resolve(ARTEFACTS, 'plan-marked.png'));
    expect(places.get('1')?.x).toBeCloseTo(0.3, 2);
    expect(places.get('1')?.y).toBeCloseTo(0.3, 2);
    expect(places.get('2')).toMatchObject({ page: 1, x: 0.508, y: 0.52 });
    expect(places.get('3')).toBeNull();
    // The refused plan is the only thing the console may have said anything about.
    expect(teacher.complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
    await teacher.leave();
  }, 120_000);

  it('shows the drawing and the model of a job at its station, and takes a file of its measurements in', async () => {
    const jobId = await prepareDrawings(installation);
    const student = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'station' });
    await student.signIn('student01');
    await looksAtDrawings(student, jobId, (name) => resolve(ARTEFACTS, `viewer-${name}.png`));
    // A student measures at the station's own screen, an instructor at any.
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'station' });
    await teacher.signIn('teacher');
    await seesBalloon(teacher, jobId, resolve(ARTEFACTS, 'viewer-balloon.png'));
    const fileShot = (name: string): string => resolve(ARTEFACTS, `measuring-file-${name}.png`);
    const look = (shot: string): Promise<string[]> => judge(teacher, { data: DATA, shot });
    expect(await takesFile(installation, teacher, jobId, fileShot, look)).toEqual([]);
    // The refused file is the only thing the console may have said anything about.
    const complaints = teacher.complaints.filter((complaint) => !complaint.includes('status of 422'));
    expect([...student.complaints, ...complaints]).toEqual([]);
    await student.leave();
    await teacher.leave();
  }, 180_000);

  it('scans material in, puts work away at the end of class, goes on, and knows each piece by its number', async () => {
    const work = await prepareByHand(installation);
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'en', screen: 'office' });
    await teacher.signIn('teacher');
    const student = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'station' });
    await student.signIn('student01');
    const serials = await numbersPieces(teacher, work);
    expect(new Set(serials).size).toBe(2);
    await scansAndPauses(student, work);
    await readsReason(teacher, work);
    await student.page.screenshot({ path: resolve(ARTEFACTS, 'lesson-station.png') });
    await endsAndGoesOn(teacher, student, 'CNC 2401');
    await scrapsByNumber(student, teacher, work, serials.at(-1) ?? '');
    await teacher.page.screenshot({ path: resolve(ARTEFACTS, 'lesson-order.png'), fullPage: true });
    expect([...teacher.complaints, ...student.complaints]).toEqual([]);
    await teacher.leave();
    await student.leave();
  }, 180_000);

  it('loses nothing unsaved by a link, and does once what is pressed twice', async () => {
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'office' });
    await teacher.signIn('teacher');
    expect(await staysWithUnsaved(installation, teacher)).toBe('演示改名');
    expect(await ordersTwice(teacher)).toEqual({ orders: 1, said: 1 });
    expect(teacher.complaints).toEqual([]);
    await teacher.leave();
  }, 120_000);

  it('keeps the work of the second to save, and leaves the choice to them', async () => {
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'office' });
    await teacher.signIn('teacher');
    const { told, ...names } = await savesSecond(installation, teacher);
    expect(told).toContain('在你编辑期间保存了这一版');
    expect(names).toEqual({
      afterRefusal: '演示我的名称',
      afterTaking: '演示对方的名称',
      afterPuttingBack: '演示我的名称',
      stored: '演示我的名称',
    });
    // The browser notes the refusal itself.
    expect(teacher.complaints.filter((complaint) => !complaint.includes('status of 412'))).toEqual([]);
    await teacher.leave();
  }, 120_000);

  it('sees what is too small for gloves', async () => {
    const seat = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'station' });
    await seat.signIn('student01');
    await seat.go('/station');
    await seat.page.getByRole('button', { name: /^CMM/ }).waitFor();
    expect(await tooSmall(seat.page)).toEqual([]);
    await seat.page.addStyleTag({
      content: 'button { min-height: 0 !important; height: 40px !important } h2 { font-size: 15px !important }',
    });
    const found = (await tooSmall(seat.page)).join('\n');
    expect(found).toMatch(/target of \d+ × 40: CMM/);
    expect(found).toContain(`text of 15.0: ${seat.t('web.station.choose')}`);
    await seat.leave();
  }, 60_000);

  it('means a date by the clock of the school, wherever the browser is', async () => {
    const zone = 'America/New_York';
    const teacher = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'office', zone });
    await teacher.signIn('teacher');
    expect(await orderUntil(teacher)).toEqual(MEANT);
    await teacher.leave();
  }, 60_000);

  it('hands in nothing that is incomplete, and names what is missing', async () => {
    const seat = await Seat.take(browser, { url: installation.url, locale: 'zh-CN', screen: 'phone' });
    await seat.signIn('partner');
    await seat.go(traces.draftPath);
    for (const step of ['part', 'files', 'secrecy', 'contact'] as const) {
      await seat.page.getByRole('heading', { name: seat.t(`web.trial.step.${step}`) }).waitFor();
      await seat.press('web.trial.next');
    }
    await seat.press('web.trial.submit');
    const missing = seat.page.getByRole('alert');
    await missing.getByRole('button', { name: seat.t('web.trial.confidentiality') }).click();
    await seat.page.getByRole('heading', { name: seat.t('web.trial.step.secrecy') }).waitFor();
    await seat.leave();
  }, 60_000);
});
