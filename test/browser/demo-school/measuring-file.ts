import type { Installation } from '../../stories/installation';
import { fitsGloves } from '../support/gloves';
import type { Seat } from '../support/seat';

const HEADINGS = '气泡号,件号,测量值,单位';
const fileOf = (name: string, ...rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEADINGS, ...rows].join('\n')}\n`),
});

/** Starts a job at the CMM, opens its measuring, and takes a file in there: first one that does not fit, then a good one. */
export async function takesFile(
  { client }: Installation,
  seat: Seat,
  jobId: string,
  shot: (name: string) => string,
  look: (shot: string) => Promise<string[]>,
): Promise<string[]> {
  const { page, t } = seat;
  await (await client().login('teacher')).post(`/job-orders/${jobId}/start`, {});
  await seat.go(`/station/CMM?job=${jobId}`);
  await page
    .getByRole('navigation', { name: t('web.station.stages') })
    .getByRole('button', { name: new RegExp(t('web.station.stage.measure')) })
    .click();
  await seat.press('web.measuring.import');
  const dialog = page.getByRole('dialog');
  const choose = dialog.locator('input[type="file"]');
  await choose.setInputFiles(fileOf('演示一.csv', '1,1,"0,012",mm', '9,1,0.010,mm'));
  await dialog
    .getByRole('alert')
    .getByText(t('web.measuring.at-column', { line: 2, column: '测量值' }))
    .waitFor();
  await dialog.getByText(t('error.measurement-file.not-in-plan', { called: '9' })).waitFor();
  const found = await look(shot('refused'));
  await choose.setInputFiles(fileOf('演示二.csv', '1,1,12,µm', '2,1,0.031,mm'));
  await dialog.getByText(t('web.measuring.verdict.ng'), { exact: true }).waitFor();
  await fitsGloves(seat, 'file');
  found.push(...(await look(shot('shown'))));
  await dialog.getByRole('button', { name: seat.name('web.measuring.take') }).click();
  await dialog.getByText(t('web.measuring.taken', { count: 2 })).waitFor();
  await choose.setInputFiles(fileOf('演示三.csv', '1,1,12,µm', '2,1,0.031,mm'));
  await dialog.getByText(t('web.measuring.already', { name: '演示二.csv', count: 2 })).waitFor();
  await page.keyboard.press('Escape');
  await seat.sees(t('web.station.measured', { done: 2, count: 2 }));
  await page.screenshot({ path: shot('taken') });
  return [...found, ...(await findsFile(seat, jobId, shot, look))];
}

/** From the page of the order to the files of its job, where the one that was taken in can be opened. */
async function findsFile(
  seat: Seat,
  jobId: string,
  shot: (name: string) => string,
  look: (shot: string) => Promise<string[]>,
): Promise<string[]> {
  const { page, t } = seat;
  await seat.go(`/job-orders/${jobId}/measurement-files`);
  await page.getByRole('link', { name: /^WO-/ }).click();
  const jobs = page.getByRole('table', { name: t('web.order.jobs') });
  await jobs.getByRole('link', { name: seat.name('web.measuring.title') }).click();
  await page.getByRole('button', { name: '演示二.csv' }).click();
  await page.getByRole('dialog').getByText('2,1,0.031,mm').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.goBack();
  await jobs.waitFor();
  await jobs.scrollIntoViewIfNeeded();
  await page.screenshot({ path: shot('order') });
  await page.goForward();
  await seat.settled();
  return look(shot('files'));
}
