import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createTestDatabase, launchBrowser, startServer, type RunningServer, type TestDatabase } from '../support';

const ARTEFACTS = resolve(__dirname, '../../artifacts/browser');

interface Persona {
  readonly username: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Address and the heading of each page, in both languages. */
  readonly pages: readonly (readonly [path: string, zh: string, en: string])[];
}

const PERSONAS: readonly Persona[] = [
  {
    username: 'teacher',
    viewport: { width: 1440, height: 900 },
    pages: [
      ['/today', '今日', 'Today'],
      ['/work-orders', '工单', 'Work orders'],
      ['/dispatch', '派工', 'Dispatch'],
      ['/line', '产线实况', 'Live line'],
      ['/trial-jobs', '试制', 'Trial jobs'],
    ],
  },
  {
    username: 'student01',
    viewport: { width: 390, height: 844 },
    pages: [
      ['/my-tasks', '我的任务', 'My tasks'],
      ['/my-results', '我的成绩', 'My results'],
    ],
  },
  { username: 'partner', viewport: { width: 390, height: 844 }, pages: [['/trial-jobs', '试制', 'Trial jobs']] },
];

/** The pages of a demo school as each persona opens them; without the virtual line, so machines are out of reach. */
describe('the pages', () => {
  let database: TestDatabase;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    database = await createTestDatabase();
    [server, browser] = await Promise.all([
      startServer({ databaseUrl: database.url, mode: 'demo', within: 120_000 }),
      launchBrowser(),
    ]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await database.drop();
  });

  async function signIn(context: BrowserContext, username: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.locator('input[autocomplete="username"]').fill(username);
    await page.locator('input[type="password"]').fill('Linelab#2026');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    return page;
  }

  async function findings(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }

  it.each(PERSONAS)(
    'open for $username in both languages, without a serious finding of axe',
    async ({ username, viewport, pages }) => {
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      const page = await signIn(context, username);
      for (const english of [false, true]) {
        if (english) {
          await page.evaluate(() => localStorage.setItem('linelab.locale', 'en'));
        }
        for (const [path, zh, en] of pages) {
          await page.goto(`${server.url}${path}`);
          await page.getByRole('heading', { level: 1, name: english ? en : zh }).waitFor({ timeout: 20_000 });
          await page.screenshot({
            path: resolve(ARTEFACTS, `${username}${path.replaceAll('/', '-')}-${english ? 'en' : 'zh'}.png`),
          });
          expect({ path, english, findings: await findings(page) }).toEqual({ path, english, findings: [] });
        }
      }
      await context.close();
    },
    180_000,
  );
});
