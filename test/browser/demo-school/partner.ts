import { drawingPdf } from '../../stories/story';
import type { Seat } from '../support/seat';
import { SCRIPT } from './script';
import { dayAhead } from '../../support/days';

/** The company hands in a trial job, step by step; the draft survives a reload. @returns its address */
export async function handIn(partner: Seat): Promise<string> {
  const { page, t } = partner;
  const script = SCRIPT[partner.locale];
  await partner.go('/trial-jobs');
  await page
    .getByRole('link', { name: t('web.trial.new') })
    .first()
    .click();
  await partner.choose('web.trial.demandType', t('web.trial.demand.process-trial'));
  await partner.fill('web.trial.partName', script.partName);
  await partner.fill('web.trial.drawingRevision', 'A');
  await partner.fill('web.trial.materialGrade', '42CrMo4');
  await partner.fill('web.trial.quantity', script.quantity);
  await partner.fillDate('web.trial.desiredDate', dayAhead(55));
  await partner.press('web.trial.next');

  await page.getByRole('heading', { name: t('web.trial.step.files') }).waitFor();
  await page.reload();
  await partner
    .field('web.trial.partName')
    .and(page.locator(`[value="${script.partName}"]`))
    .waitFor();
  await partner.press('web.trial.next');

  await page.getByRole('heading', { name: t('web.trial.step.files') }).waitFor();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'gear-shaft-A.pdf',
    mimeType: 'application/pdf',
    buffer: drawingPdf('Gear shaft, revision A'),
  });
  await page.getByText('gear-shaft-A.pdf').waitFor();
  await partner.press('web.trial.next');

  await page.getByRole('radio', { name: t('web.trial.level.1.means') }).check();
  await page.getByRole('radio', { name: t('web.trial.consent.redacted.means') }).check();
  await partner.press('web.trial.next');

  await partner.fill('web.trial.contactName', script.contact);
  await partner.fill('web.trial.contactEmail', 'contact@partner.example');
  await partner.press('web.trial.next');

  await partner.sees(script.partName);
  await partner.press('web.trial.submit');
  await partner.seesState('state.trial-job.submitted');
  return new URL(page.url()).pathname;
}

/** Answers the school's question where it stands. */
export async function answer(partner: Seat, path: string): Promise<void> {
  const script = SCRIPT[partner.locale];
  await partner.go(path);
  await partner.sees(script.question);
  await partner.fill('web.trial.answer', script.answer);
  await partner.press('web.trial.answer.submit');
  await partner.seesState('state.trial-job.feasibility-review');
  await partner.sees(script.answer);
}

/** Reads the offer and accepts it. */
export async function agree(partner: Seat, path: string): Promise<void> {
  await partner.go(path);
  await partner.sees(dayAhead(60));
  await partner.confirm('action.trial-job.agree');
  await partner.seesState('state.trial-job.agreed');
}

/** The company sees how far its parts are without asking. @returns the share in per cent */
export async function progress(partner: Seat, path: string): Promise<number> {
  await partner.go(path);
  await partner.page.getByRole('heading', { name: partner.t('web.trial.progress') }).waitFor();
  const figure = await partner.page
    .getByText(/^\d+ %$/)
    .first()
    .innerText();
  return Number.parseInt(figure, 10);
}

/** Downloads the report and accepts the delivery. @returns the report */
export async function accept(partner: Seat, path: string): Promise<Buffer> {
  const { page } = partner;
  await partner.go(path);
  const link = partner.link('web.trial.report.download').first();
  const address = await link.getAttribute('href');
  const response = await page.request.get(new URL(address ?? '', page.url()).href);
  await partner.confirm('action.trial-job.accept');
  await partner.seesState('state.trial-job.accepted');
  return response.body();
}
