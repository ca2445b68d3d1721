import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { isFresh } from '../../scripts/lib/build.cjs';
import { startWorld, type World } from '../integration/execution/world';
import { launchBrowser } from '../support';
import { judge } from './support/judge';
import { Seat } from './support/seat';

const ARTEFACTS = resolve(__dirname, '../../artifacts/browser');
/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
/** What the school and people at the station have typed. */
const DATA = [
  /测试[\p{Script=Han}]*\d*/gu,
  '泵体',
  '甲班',
  '甲一组',
  /步骤 \d/g,
  /工序 \d+/g,
  /Z\d/g,
  '中文',
  'English',
];

describe('at a station', () => {
  let world: World;
  let browser: Browser;

  beforeAll(async () => {
    if (!isFresh('web')) throw new Error('This needs the built pages: npm run build first.');
    mkdirSync(ARTEFACTS, { recursive: true });
    world = await startWorld();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  it.each(['zh-CN', 'en'] as const)('a photo, a signature and a report are looked at twice (%s)', async (locale) => {
    const job = await world.dispatched({
      at: 'MILL',
      steps: ['capture', 'capture'],
      inputs: [{ type: 'photo' }, { type: 'signature' }],
    });
    const seat = await Seat.take(browser, { url: world.url, locale, screen: 'station' });
    const { page, t } = seat;
    const findings = (name: string) => judge(seat, { data: DATA, shot: resolve(ARTEFACTS, `${name}-${locale}.png`) });
    const step = (number: number) =>
      page.getByRole('heading', { name: locale === 'en' ? `Step ${number}` : `步骤 ${number}` });
    await seat.signIn('teacher');
    await seat.go('/station');
    await seat.choose('web.station.unit', /^MILL/);
    await seat.fill('web.station.label', 'Z1');
    await seat.press('web.station.enrol.submit');
    await page.getByText(t('web.station.by-pin'), { exact: true }).click();
    const pad = page.getByRole('group', { name: t('web.pad.label') });
    for (const digit of '0101') await pad.getByRole('button', { name: digit, exact: true }).click();
    await page.getByLabel(t('web.station.pin.typed', { count: 4 })).waitFor();
    await page.getByText(t('web.station.by-badge'), { exact: true }).click();
    await seat.fill('web.station.badge.scan', 'B1');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: job.number }).getByRole('button').click();
    await page.getByRole('button', { name: new RegExp(`${t('action.job-order.start')}$`) }).click();

    await step(1).waitFor();
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
    await page.getByRole('alert').getByText(t('web.step.photo.wrong')).waitFor();
    await chooser.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PNG });
    await page.getByRole('img', { name: t('web.step.photo.preview') }).waitFor();
    expect(await page.getByText(t('web.step.photo.wrong')).count()).toBe(0);
    expect(await findings('station-photo')).toEqual([]);
    await seat.press('web.station.record');

    await step(2).waitFor();
    const signed = page.getByRole('button', { name: t('web.step.sign.done'), exact: true });
    expect(await signed.isDisabled()).toBe(true);
    const field = page.getByLabel(t('web.step.sign'), { exact: true });
    await field.click();
    expect(await signed.isDisabled()).toBe(true);
    const box = await field.boundingBox();
    if (!box) throw new Error('there is no field to sign in');
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 70);
    await page.mouse.up();
    await signed.click();
    await seat.sees(t('web.step.file.there'));
    expect(await findings('station-signature')).toEqual([]);
    await seat.press('web.station.record');

    await step(2).waitFor({ state: 'hidden' });
    for (const kind of ['good', 'rework'] as const) {
      await page.getByRole('button', { name: new RegExp(`^${t(`web.station.amount.${kind}`)} ?\\d+$`) }).click();
      await pad.getByRole('button', { name: '1', exact: true }).click();
    }
    await seat.press('web.station.report');
    await seat.press('reason-code.handling');
    const figures = { good: '1', scrap: '0', rework: '1' };
    await seat.sees(t('web.station.reported', figures));
    await seat.sees(t('web.quantity.rework-of-it', { count: '1' }));
    expect(await findings('station-reported')).toEqual([]);
    await seat.press('web.station.take-back');
    await seat.sees(t('web.station.take-back.what', figures));
    expect((await world.job(job.id)).balance).toMatchObject({ good: '1', rework: '1' });
    expect(await findings('station-take-back')).toEqual([]);
    await seat.inDialog('web.station.take-back.do');
    await seat.sees(t('web.station.taken-back', figures));
    expect((await world.job(job.id)).balance).toMatchObject({ good: '0', rework: '0', remaining: '4' });

    const teacher = await Seat.take(browser, { url: world.url, locale, screen: 'office' });
    await teacher.signIn('teacher');
    await teacher.go('/lessons');
    await teacher.press('web.lesson.end');
    await teacher.choose('web.lesson.class', /.+/);
    await teacher.page.getByRole('dialog').getByText(job.number).waitFor();
    await teacher.sees(t('web.lesson.end.jobs', { count: 1 }));
    expect(await judge(teacher, { data: DATA, shot: resolve(ARTEFACTS, `lesson-end-${locale}.png`) })).toEqual([]);
    await teacher.inDialog('web.lesson.end');
    await teacher.page.getByRole('table').getByText(job.number).waitFor();
    await teacher.leave();
    await seat.leave();
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it.each(['zh-CN', 'en'] as const)(
    'a piece out of limits is not reported good without a question (%s)',
    async (locale) => {
      const job = await world.dispatched({ at: 'MILL', measured: true });
      const seat = await Seat.take(browser, { url: world.url, locale, screen: 'station' });
      const { page, t } = seat;
      const findings = (name: string) => judge(seat, { data: DATA, shot: resolve(ARTEFACTS, `${name}-${locale}.png`) });
      const pad = page.getByRole('group', { name: t('web.pad.label') });
      const type = async (figure: string): Promise<void> => {
        for (const key of figure)
          await pad.getByRole('button', { name: key === '.' ? t('web.pad.decimal') : key, exact: true }).click();
      };
      const stage = (key: 'start' | 'measure' | 'report') =>
        page
          .getByRole('navigation', { name: t('web.station.stages') })
          .getByRole('button', { name: new RegExp(t(`web.station.stage.${key}`)) })
          .click();
      await seat.signIn('teacher');
      await seat.go('/station');
      await seat.choose('web.station.unit', /^MILL/);
      await seat.fill('web.station.label', 'Z1');
      await seat.press('web.station.enrol.submit');
      await seat.fill('web.station.badge.scan', 'B1');
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: job.number }).getByRole('button').click();

      await stage('measure');
      await seat.sees(t('web.station.measure.after-start'));
      expect(await pad.getByRole('button', { name: '1', exact: true }).isDisabled()).toBe(true);
      await stage('start');
      await page.getByRole('button', { name: new RegExp(`${t('action.job-order.start')}$`) }).click();
      await stage('measure');
      await type('10.3');
      await seat.press('web.station.record');
      await seat.sees(t('web.station.rejected', { pieces: 1 }));
      await stage('report');
      await type('2');
      await seat.press('web.station.report');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('9.9 … 10.1').waitFor();
      expect(await findings('station-out-of-limits')).toEqual([]);
      expect((await world.job(job.id)).balance).toMatchObject({ good: '0', remaining: '4' });
      await seat.press('web.station.out-of-limits.scrap', { count: 1 });
      await seat.press('reason-code.handling');
      await seat.sees(t('web.station.reported', { good: '1', scrap: '1', rework: '0' }));
      await seat.press('web.station.take-back');
      await seat.inDialog('web.station.take-back.do');
      await type('2');
      await seat.press('web.station.report');
      await seat.fill('web.station.out-of-limits.why', '中文');
      await seat.press('web.station.out-of-limits.accept');
      await seat.sees(t('web.station.reported', { good: '2', scrap: '0', rework: '0' }));
      expect(
        (await world.entries(job.id)).filter((entry) => entry.type === 'job-order.out-of-limits-accepted'),
      ).toMatchObject([{ reason: '中文', payload: { pieces: '1' } }]);
      await seat.leave();
      await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
    },
  );
});
