import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { createTranslator, type Locale, type TextKey, type Translate } from '#libs/texts';
import { PASSWORD } from '../../support/school';

export const SCREENS = {
  office: { width: 1440, height: 900 },
  station: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export interface SeatOptions {
  readonly url: string;
  readonly locale: Locale;
  readonly screen: keyof typeof SCREENS;
  /** Where the browser is, when that is not where the school is. */
  readonly zone?: string;
}

const ZONE = 'Asia/Shanghai';

/**
 * A browser notes the 401 to “who is there?” before anybody is, and what does not arrive while a test has cut it off;
 * everything else on the console is a finding.
 */
const EXPECTED = /status of 401|ERR_INTERNET_DISCONNECTED/;

/** Somebody in front of a browser: presses what is called so, fills what is labelled so, and waits by looking. */
export class Seat {
  /** What the console complained about, with the page it was on. */
  readonly complaints: string[] = [];
  /** Every answer of the server this browser has got, as text. */
  readonly answers: string[] = [];
  private readonly reading: Promise<void>[] = [];

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly url: string,
    readonly locale: Locale,
    readonly t: Translate,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) {
        this.complaints.push(`${page.url()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (!response.url().includes('/api/') || !response.headers()['content-type']?.includes('json')) return;
      this.reading.push(
        response.text().then(
          (text) => void this.answers.push(text),
          // The page was left before the answer was read: nobody has seen it.
          () => undefined,
        ),
      );
    });
  }

  static async take(browser: Browser, { url, locale, screen, zone = ZONE }: SeatOptions): Promise<Seat> {
    const context = await browser.newContext({ viewport: SCREENS[screen], reducedMotion: 'reduce', timezoneId: zone });
    await context.addInitScript((chosen) => localStorage.setItem('linelab.locale', chosen), locale);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    return new Seat(page, context, url, locale, createTranslator(locale));
  }

  /** Signs in on the page a person would meet first. */
  async signIn(username: string, password = PASSWORD): Promise<this> {
    await this.page.goto(`${this.url}/login`);
    await this.field('web.login.username').fill(username);
    await this.page.locator('input[type="password"]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((at) => !at.pathname.startsWith('/login'));
    return this;
  }

  /** What was read so far does not count: somebody else sits down here. */
  async handOver(): Promise<void> {
    await Promise.all(this.reading);
    this.answers.length = 0;
  }

  async leave(): Promise<void> {
    await Promise.all(this.reading);
    await this.context.close();
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** The whole name of something that can be pressed. */
  name(key: TextKey, params?: Readonly<Record<string, unknown>>): RegExp {
    return exactly(this.t(key, params));
  }

  button(key: TextKey, params?: Readonly<Record<string, unknown>>): Locator {
    return this.page.getByRole('button', { name: this.name(key, params) });
  }

  link(key: TextKey): Locator {
    return this.page.getByRole('link', { name: this.name(key) });
  }

  async press(key: TextKey, params?: Readonly<Record<string, unknown>>): Promise<void> {
    await this.button(key, params).click();
  }

  /** Presses a button that asks once more, and agrees. */
  async confirm(key: TextKey): Promise<void> {
    await this.press(key);
    await this.inDialog(key);
  }

  /** Presses a button of the open dialog and waits until the dialog is gone. */
  async inDialog(key: TextKey): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.name(key) }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** A field by its label; what says that it may be left empty does not count. */
  field(key: TextKey): Locator {
    const optional = escape(this.t('web.trial.optional'));
    return this.page.getByLabel(new RegExp(`^[*\\s]*${escape(this.t(key))}\\s*(${optional})?$`, 'u'));
  }

  async fill(key: TextKey, value: string): Promise<void> {
    await this.field(key).fill(value);
  }

  /** A date, typed as people type it. */
  async fillDate(key: TextKey, day: string): Promise<void> {
    await this.field(key).fill(day);
    await this.page.keyboard.press('Tab');
  }

  /** Works without a network for a while. */
  async cutOff(work: () => Promise<void>): Promise<void> {
    await this.context.setOffline(true);
    try {
      await work();
    } finally {
      await this.context.setOffline(false);
    }
  }

  /** Chooses in a list that opens below its field. */
  async choose(key: TextKey, option: string | RegExp): Promise<void> {
    const field = this.page.getByRole('combobox', { name: this.t(key), exact: true });
    await field.click();
    await this.page
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option })
      .first()
      .click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The state beside the page's name. */
  async seesState(key: TextKey): Promise<void> {
    const head = this.page.locator('header', { has: this.page.getByRole('heading', { level: 1 }) });
    await head.getByText(this.t(key), { exact: true }).waitFor();
  }

  async seesHeading(text: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: text }).waitFor();
  }

  /** Waits until the page has its name and nothing on it is being loaded. */
  async settled(): Promise<void> {
    await this.page.locator('h1, h2').first().waitFor();
    await this.page.waitForFunction(
      (loading) =>
        !document.querySelector('.ant-skeleton, .ant-spin-spinning, [aria-busy="true"]') &&
        ![...document.querySelectorAll('[role="status"]')].some((each) => each.textContent?.includes(loading)),
      this.t('web.loading'),
    );
  }
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// An icon in front of the words may have a name of its own.
const exactly = (text: string): RegExp => new RegExp(`^([a-z-]+ )?${escape(text)}$`, 'u');
