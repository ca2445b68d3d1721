import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Locale } from '#libs/texts';
import { SCREENS, Seat } from '../support/seat';
import * as instructor from './instructor';
import * as partner from './partner';
import { COMPANY, OPERATIONS, SCRIPT } from './script';
import * as student from './student';

export interface Thread {
  /** Where the trial job, its order and its attempt are. */
  readonly trialPath: string;
  readonly orderPath: string;
  readonly attemptId: string;
  /** The total the student and the instructor see. */
  readonly total: string;
  readonly seen: string;
  readonly evidenceOpened: { readonly instructor: number; readonly student: number };
  /** What blocked completion before anything was measured. */
  readonly missing: string;
  readonly progress: number;
  readonly report: Buffer;
  readonly complaints: readonly string[];
  /** Everything students were told that names the company. */
  readonly leaks: readonly string[];
}

/** The whole thread in one language: a company, an instructor, a student, each in front of a browser of their own. */
export async function followThread(browser: Browser, url: string, locale: Locale, artefacts: string): Promise<Thread> {
  const seats: Seat[] = [];
  const take = async (screen: keyof typeof SCREENS): Promise<Seat> => {
    const seat = await Seat.take(browser, { url, locale, screen });
    seats.push(seat);
    return seat;
  };
  const script = SCRIPT[locale];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await Promise.all(
        seats.map(({ page }, index) =>
          page.screenshot({ path: resolve(artefacts, `failed-${locale}-${index}.png`) }).catch(() => undefined),
        ),
      );
      throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };

  const company = await (await take('phone')).signIn('partner');
  const teacher = await (await take('office')).signIn('teacher');
  const trialPath = await step('hand in', () => partner.handIn(company));
  await step('ask', () => instructor.ask(teacher, trialPath));
  await step('answer', () => partner.answer(company, trialPath));
  await step('quote', () => instructor.quote(teacher, trialPath));
  await step('agree', () => partner.agree(company, trialPath));
  const order = await step('convert', () => instructor.convert(teacher, trialPath));
  await step('release', () => instructor.release(teacher, order.path));

  const learner = await (await take('station')).signIn(script.student.username);
  for (const { number, unit } of OPERATIONS.machine) {
    await step(`dispatch ${number}`, () => instructor.dispatch(teacher, `${order.number}/${number}`));
    await step(`go to ${unit}`, () => student.goToNextStation(learner, order.number, unit));
    await step(`run ${unit}`, () => student.runMachine(learner));
  }
  await step('watch the line', () => instructor.watchLine(teacher, 'LATHE'));
  const progress = await step('progress', () => partner.progress(company, trialPath));

  const [good, scrap] = [Number(script.quantity) - 1, 1];
  const atScreen = async ({ number, unit }: { number: number; unit: string }): Promise<Seat> => {
    const job = `${order.number}/${number}`;
    const screen = await take('station');
    await step(`enrol ${unit}`, () => student.enrolScreen(screen, unit));
    await step(`dispatch ${number}`, () => instructor.dispatch(teacher, job));
    await step('badge in', () => student.badgeIn(screen));
    await step(`take ${number}`, () => student.takeJob(screen, job));
    return screen;
  };
  const measuring = await atScreen(OPERATIONS.measuring);
  const missing = await step('try to complete', () => student.missingToComplete(measuring));
  await step('measure', () => student.measureAll(measuring, true));
  await step('report', () => student.reportAndComplete(measuring, good, scrap));
  const packing = await atScreen(OPERATIONS.packing);
  await step('check', () => student.measureAll(packing, false));
  await step('pack', () => student.reportAndComplete(packing, good, 0));

  const total = await step('publish', () => instructor.publish(teacher));
  const attemptId = new URL(teacher.page.url()).pathname.split('/').at(-1) ?? '';
  const seen = await step('own result', () => student.ownResult(learner));
  const byStudent = await step('own evidence', () => instructor.openEvidence(learner));
  await step('deliver', () => instructor.deliver(teacher, trialPath));
  const report = await step('accept', () => partner.accept(company, trialPath));
  for (const seat of seats) await seat.leave();
  return {
    trialPath,
    orderPath: order.path,
    attemptId,
    total: total.total,
    seen,
    evidenceOpened: { instructor: total.opened, student: byStudent },
    missing,
    progress,
    report,
    complaints: seats.flatMap(({ complaints }) => complaints),
    leaks: [learner, measuring, packing].flatMap(({ answers }) => answers.filter((text) => text.includes(COMPANY))),
  };
}
