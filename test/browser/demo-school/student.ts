import type { Locator } from 'playwright-core';
import { fitsGloves } from '../support/gloves';
import type { Seat } from '../support/seat';
import { shownTotal } from './instructor';
import { SCRIPT, TOO_LARGE, WITHIN } from './script';

/** In limits for every figure that the demo's instructions ask for. */
const NOTED = '20';

/** From the own task to the station where it goes on, with the own account. */
export async function goToNextStation(student: Seat, order: string, unit: string): Promise<void> {
  await student.go('/my-tasks');
  const card = student.page.getByRole('listitem').filter({ hasText: order });
  await card.getByText(`${unit} · `).waitFor();
  await card.getByRole('link', { name: student.name('web.my-tasks.go') }).click();
}

/** The stages of the job on the screen, as the rail names them. */
const rail = ({ page, t }: Seat): Locator => page.getByRole('navigation', { name: t('web.station.stages') });

async function goToStage(student: Seat, stage: 'start' | 'measure' | 'report' | 'complete'): Promise<void> {
  const title = student.t(`web.station.stage.${stage}`);
  await rail(student)
    .getByRole('button', { name: new RegExp(`^(\\d+ )?${title}( |$)`) })
    .click();
}

/** Follows the work instruction: what is to be read is read, what is to be noted is noted. */
async function followSteps(student: Seat): Promise<void> {
  const { page, t } = student;
  const stages = rail(student).getByRole('button');
  await stages.first().waitFor();
  const others = new Set(
    (['start', 'measure', 'report', 'complete'] as const).map((stage) => t(`web.station.stage.${stage}`)),
  );
  const titles = (await stages.locator('span:nth-of-type(2)').allInnerTexts()).filter((title) => !others.has(title));
  const onward = new RegExp(
    `^(${(['understood', 'confirm', 'record'] as const).map((verb) => t(`web.station.${verb}`)).join('|')})$`,
  );
  for (const title of titles) {
    await page.getByRole('heading', { name: title }).waitFor();
    await fitsGloves(student, `step ${title}`);
    if (await pad(student).isVisible()) await type(student, NOTED);
    await page.getByRole('button', { name: onward }).click();
  }
}

/** The button says below what it will do. */
const start = ({ page, t }: Seat): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^play-circle ${t('action.job-order.start')}`) }).click();

/** Sees to a machine's job: reads the instruction, lets the machine start, and follows it to the end. */
export async function runMachine(student: Seat): Promise<void> {
  await followSteps(student);
  await checkSafety(student);
  await fitsGloves(student, 'start of a machine');
  await start(student);
  await seesJob(student, 'completed');
  await fitsGloves(student, 'machine done');
}

/** Waits for the state of the job on the station's screen. */
async function seesJob(student: Seat, state: 'running' | 'completed'): Promise<void> {
  await student.page
    .getByRole('complementary')
    .getByText(student.t(`state.job-order.${state}`), { exact: true })
    // The banner says it first; below it, a step that is being done may say the same.
    .first()
    .waitFor({ timeout: 60_000 });
}

const pad = ({ page, t }: Seat): Locator => page.getByRole('group', { name: t('web.pad.label') });

/** Types a figure on the pad, as with gloves. */
async function type(student: Seat, figure: string): Promise<void> {
  for (const key of figure) {
    await pad(student)
      .getByRole('button', { name: key === '.' ? student.t('web.pad.decimal') : key, exact: true })
      .click();
  }
}

/** Makes this browser the screen of a work unit, as an instructor does once. */
export async function enrolScreen(screen: Seat, unit: string): Promise<void> {
  await screen.signIn('teacher');
  await screen.go('/station');
  await screen.choose('web.station.unit', new RegExp(`^${unit} `));
  await screen.fill('web.station.label', SCRIPT[screen.locale].screen);
  await screen.press('web.station.enrol.submit');
  await screen.page.getByRole('heading', { name: screen.t('web.station.who') }).waitFor();
  await screen.handOver();
}

/** Badges in: by card in Chinese, by number and PIN in English. */
export async function badgeIn(screen: Seat): Promise<void> {
  const { page, t, locale } = screen;
  const { student } = SCRIPT[locale];
  await fitsGloves(screen, 'badge in');
  if (locale === 'zh-CN') {
    await screen.fill('web.station.badge.scan', student.badge);
    await page.keyboard.press('Enter');
  } else {
    await page.getByText(t('web.station.by-pin'), { exact: true }).click();
    await screen.fill('web.station.number', student.number);
    await type(screen, student.pin);
    await fitsGloves(screen, 'number and PIN');
    await screen.press('web.station.sign-in');
  }
  await screen.button('web.station.hand-over').waitFor();
  await screen.sees(student.name);
  await fitsGloves(screen, 'queue');
}

/** Takes the job out of the queue of the station and starts it. */
export async function takeJob(screen: Seat, job: string): Promise<void> {
  await screen.page.getByRole('listitem').filter({ hasText: job }).getByRole('button').click();
  await startByHand(screen);
}

/** Whoever starts first where there is a list answers it, point by point; nobody else is asked. */
async function checkSafety(student: Seat): Promise<void> {
  const { page, t } = student;
  const begin = page.getByRole('button', { name: t('web.safety.begin'), exact: true });
  const ready = page.getByRole('heading', { name: t('web.station.ready-to-start') });
  await begin.or(ready).first().waitFor();
  if (await ready.isVisible()) return;
  await fitsGloves(student, 'safety check to be done');
  await begin.click();
  const dialog = page.getByRole('dialog');
  for (const fine of await dialog.getByRole('button', { name: t('web.safety.ok'), exact: true }).all())
    await fine.click();
  await fitsGloves(student, 'safety check');
  await student.inDialog('web.safety.submit');
  await ready.waitFor();
}

/** Starts a job that a person does, and follows its instruction. */
async function startByHand(screen: Seat): Promise<void> {
  await checkSafety(screen);
  await fitsGloves(screen, 'start');
  await start(screen);
  await seesJob(screen, 'running');
  await followSteps(screen);
}

/** What stands in the way of completing, in words; there is no button to press. */
export async function missingToComplete(screen: Seat): Promise<string> {
  await goToStage(screen, 'complete');
  await screen.page.getByRole('heading', { name: screen.t('web.station.not-complete') }).waitFor();
  const button = screen.button('action.job-order.complete');
  await fitsGloves(screen, 'not complete');
  if ((await button.count()) > 0) throw new Error('The job can be completed although something is missing');
  return screen.page.getByRole('main').innerText();
}

/** How many are measured, as the screen counts. */
async function measured(screen: Seat): Promise<{ done: number; count: number }> {
  const [before = '', between = '', after = ''] = screen
    .t('web.station.measured', { done: '#', count: '#' })
    .split('#');
  const text = await screen.page.getByText(new RegExp(`^${before}\\d+${between}\\d+${after}$`)).innerText();
  const [done = 0, count = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return { done, count };
}

const seesMeasured = (screen: Seat, done: number, count: number): Promise<void> =>
  screen.sees(screen.t('web.station.measured', { done, count }));

/** Takes the first usable gauge of each class that somebody has to choose. */
async function takeGauges(screen: Seat): Promise<void> {
  const choose = screen.button('web.station.gauges.choose');
  if ((await choose.count()) === 0) return;
  await choose.click();
  await screen.page
    .getByRole('dialog')
    .getByRole('button', { name: screen.t('web.station.gauges.take') })
    .first()
    .click();
  await screen.button('web.station.gauges.change').waitFor();
}

/** Measures everything the plan asks for; where `careless`, the first value is out of limits and set right. */
export async function measureAll(screen: Seat, careless: boolean): Promise<void> {
  const { page, t } = screen;
  await goToStage(screen, 'measure');
  const { count } = await measured(screen);
  await takeGauges(screen);
  for (let done = 0; done < count; done += 1) {
    const balloon = (await page.getByRole('heading', { level: 3 }).locator('span').first().innerText()).trim();
    const value = WITHIN[balloon];
    if (value === undefined) {
      await screen.press('web.station.attribute.ok');
    } else {
      await type(screen, careless && done === 0 ? TOO_LARGE : value);
      await fitsGloves(screen, `measuring ${balloon}`);
      if (careless && done === 0) await screen.sees(t('web.verdict.high'));
      if (careless && done === 1) await recordCutOff(screen, value, [done + 1, count]);
      else await screen.press('web.station.record');
    }
    await seesMeasured(screen, done + 1, count);
    if (careless && done === 0) await correct(screen);
  }
}

/** Records what is typed while the server cannot be reached: the screen says so, holds the value, and sends it later. */
async function recordCutOff(screen: Seat, value: string, [done, count]: readonly [number, number]): Promise<void> {
  const { page, t } = screen;
  const holding = page.getByText(t('web.offline.holding', { count: 1 }));
  await screen.cutOff(async () => {
    await screen.sees(t('web.offline.nothing'));
    await pad(screen).waitFor();
    await screen.sees(value);
    await fitsGloves(screen, 'offline');
    await screen.press('web.station.record');
    await holding.waitFor();
    await seesMeasured(screen, done, count);
    await page.getByRole('button', { name: `${value} mm` }).waitFor();
  });
  await holding.waitFor({ state: 'hidden' });
  await page.reload();
  await goToStage(screen, 'measure');
  await page.getByRole('button', { name: `${value} mm` }).waitFor();
}

/** Goes back to the value that was out of limits and measures again. */
async function correct(screen: Seat): Promise<void> {
  const { page, t } = screen;
  await screen.sees(t('web.station.rejected', { pieces: 1 }));
  await page.getByRole('button', { name: `${TOO_LARGE} mm` }).click();
  await screen.button('web.station.measure-again').waitFor();
  const erase = pad(screen).getByRole('button', { name: t('web.pad.delete') });
  for (const _ of TOO_LARGE) await erase.click();
  const right = WITHIN['1'] ?? '';
  await type(screen, right);
  await screen.press('web.station.measure-again');
  await page.getByRole('button', { name: `${right} mm` }).waitFor();
  await page.getByText(t('web.station.rejected', { pieces: 1 })).waitFor({ state: 'hidden' });
  await page.getByRole('listitem').getByRole('button', { name: /–/ }).first().click();
}

/** Reports so many good and so many scrapped, with the reason and, where pieces have numbers, which they were. */
export async function report(
  screen: Seat,
  good: number,
  scrap: number,
  serials: readonly string[] = [],
): Promise<void> {
  const { page, t } = screen;
  await goToStage(screen, 'report');
  const amount = (kind: 'good' | 'scrap'): Locator =>
    page.getByRole('button', { name: new RegExp(`^${t(`web.station.amount.${kind}`)} ?\\d+$`) });
  await amount('good').click();
  await type(screen, String(good));
  if (scrap > 0) {
    await amount('scrap').click();
    await type(screen, String(scrap));
  }
  await fitsGloves(screen, 'report');
  await screen.press('web.station.report');
  if (scrap > 0) {
    await page.getByRole('dialog').waitFor();
    for (const serial of serials) await page.getByRole('button', { name: serial, exact: true }).click();
    await fitsGloves(screen, 'reason');
    await screen.press('reason-code.handling');
  }
  await screen.sees(t('web.station.reported', { good, scrap, rework: 0 }));
}

/** Reports, and completes the job. */
export async function reportAndComplete(screen: Seat, good: number, scrap: number): Promise<void> {
  const { page, t } = screen;
  await report(screen, good, scrap);
  await goToStage(screen, 'complete');
  await fitsGloves(screen, 'complete');
  await screen.press('action.job-order.complete');
  await page.getByRole('heading', { name: t('web.station.queue') }).waitFor();
}

/** The own result as the student sees it. @returns the total */
export async function ownResult(student: Seat): Promise<string> {
  const { page } = student;
  await student.go('/my-results');
  await page.getByRole('link', { name: SCRIPT[student.locale].taskTitle }).click();
  await page.waitForURL(/\/my-results\/.+/);
  return shownTotal(student);
}
