import type { Seat } from '../support/seat';
import { SCRIPT } from './script';
import { dayAhead } from '../../support/days';

/** Begins the review and asks the company something. */
export async function ask(teacher: Seat, path: string): Promise<void> {
  const { page, t } = teacher;
  await teacher.go('/today');
  await page.locator(`a[href="${path}"]`).first().click();
  await teacher.confirm('action.trial-job.start-review');
  await teacher.seesState('state.trial-job.feasibility-review');
  await teacher.press('action.trial-job.ask-clarification');
  await page.getByRole('dialog').getByLabel(t('web.trial.ask.hint')).fill(SCRIPT[teacher.locale].question);
  await teacher.inDialog('web.trial.ask.submit');
  await teacher.seesState('state.trial-job.clarifying');
}

/** Reads the answer and makes an offer. */
export async function quote(teacher: Seat, path: string): Promise<void> {
  await teacher.go(path);
  await teacher.sees(SCRIPT[teacher.locale].answer);
  await teacher.press('action.trial-job.quote');
  await teacher.fill('web.trial.quote.price', '1200');
  await teacher.fillDate('web.trial.quote.due', dayAhead(60));
  await teacher.inDialog('action.trial-job.quote');
  await teacher.seesState('state.trial-job.quoted');
}

/** Makes order and assignment of the request. */
export async function convert(teacher: Seat, path: string): Promise<{ path: string; number: string }> {
  const { page, t } = teacher;
  const script = SCRIPT[teacher.locale];
  await teacher.go(path);
  await page.getByRole('link', { name: t('web.trial.convert') }).click();
  await page.getByText(t('web.trial.convert.as-is'), { exact: true }).click();
  await teacher.choose('web.new-order.product', /GP-200/);
  await teacher.choose('web.new-order.routing', /R-GP-200/);
  await teacher.choose('web.new-order.team', script.team);
  await teacher.fill('web.teaching.task.title', script.taskTitle);
  await teacher.choose('web.grading.rubric', script.rubric);
  await teacher.press('web.trial.convert.submit');
  await page.waitForURL(/\/work-orders\//);
  await teacher.seesState('state.work-order.planned');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  return { path: new URL(page.url()).pathname, number: title.split(' ').at(-1) ?? '' };
}

/** Releases the order: its job orders appear. */
export async function release(teacher: Seat, orderPath: string): Promise<void> {
  await teacher.go(orderPath);
  await teacher.confirm('action.work-order.release');
  await teacher.seesState('state.work-order.released');
}

/** Sends the operation of this number to its station. */
export async function dispatch(teacher: Seat, job: string): Promise<void> {
  await teacher.go('/dispatch');
  const card = teacher.page.getByRole('article', { name: job });
  await card.getByRole('button', { name: teacher.name('action.job-order.dispatch') }).click();
  await card.getByText(teacher.t('state.job-order.dispatched')).waitFor();
}

/** Opens a work unit of the live line and reads a value as it comes from the machine. */
export async function watchLine(teacher: Seat, unit: string): Promise<void> {
  const { page, t } = teacher;
  await teacher.go('/line');
  await page.getByRole('button', { name: new RegExp(`^${unit} `) }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText(t('web.line.connection.connected')).waitFor();
  await drawer.getByRole('columnheader', { name: t('web.line.value') }).waitFor();
  await drawer.getByRole('cell', { name: /\d/ }).first().waitFor();
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
}

/** Opens every criterion down to the ledger and publishes. */
export async function publish(teacher: Seat): Promise<{ total: string; opened: number }> {
  const { page } = teacher;
  await teacher.go('/teaching');
  await page.getByRole('row', { name: SCRIPT[teacher.locale].taskTitle }).click();
  await page.waitForURL(/\/teaching\/attempts\//);
  const opened = await openEvidence(teacher);
  await teacher.confirm('action.attempt.publish');
  await teacher.seesState('state.attempt.published');
  return { total: await shownTotal(teacher), opened };
}

/** The total as the score sheet shows it, with its band. */
export const shownTotal = ({ page, t }: Seat): Promise<string> =>
  page.getByText(t('web.score.total'), { exact: true }).locator('xpath=following-sibling::*[1]').innerText();

/** Opens each criterion that has evidence; each shows entries of the ledger by their position. */
export async function openEvidence(seat: Seat): Promise<number> {
  const { page, t } = seat;
  const [before = ''] = t('web.score.evidence', { count: '#' }).split('#');
  await page.getByRole('button', { name: before }).first().waitFor();
  let opened = 0;
  for (const criterion of await page.getByRole('article').all()) {
    const open = criterion.getByRole('button', { name: before });
    if (await open.isDisabled()) continue;
    await open.click();
    await criterion
      .getByText(/^#\d+$/)
      .first()
      .waitFor();
    opened += 1;
  }
  return opened;
}

/** Hands the parts and the report over once both are there. */
export async function deliver(teacher: Seat, path: string): Promise<void> {
  await teacher.go(path);
  await teacher.link('web.trial.report.download').first().waitFor({ timeout: 60_000 });
  await teacher.confirm('action.trial-job.deliver');
  await teacher.seesState('state.trial-job.delivered');
}
