import type { Locator } from 'playwright-core';
import type { Installation } from '../../stories/installation';
import { fitsGloves } from '../support/gloves';
import type { Seat } from '../support/seat';

interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

interface Plan {
  readonly operations: readonly {
    readonly number: number;
    readonly characteristics: readonly { readonly balloon: string; readonly place: Place | null }[];
  }[];
}

const DRAWING = 'DWG-GP-100_A.pdf';
const OPERATION = 50;

/** The sheet once it is drawn, which is when it has its size. */
async function sheetOf({ page, t }: Seat): Promise<Locator> {
  const sheet = page.getByRole('img', { name: t('web.viewer.sheet.of', { name: DRAWING, number: 1, pages: 1 }) });
  await sheet.and(page.locator('canvas[style*="width"]')).waitFor();
  return sheet;
}

/** A place of the sheet on the screen. */
async function pointOn(sheet: Locator, x: number, y: number): Promise<readonly [number, number]> {
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('the sheet is not to be seen');
  return [box.x + x * box.width, box.y + y * box.height];
}

/**
 * Takes the first three balloons of a draft off its drawing and places them anew: the first by a click and dragged, the second by keys alone, the third
 * taken off again; says what is wrong of a new line, and saves. @returns where the school keeps them, by balloon
 */
export async function marksDrawing(
  { client }: Pick<Installation, 'client'>,
  teacher: Seat,
  routing: string,
  shot: string,
): Promise<ReadonlyMap<string, Place | null>> {
  const { page, t } = teacher;
  await teacher.go(`/routings/${routing}/versions/2/plan/${OPERATION}`);
  const sheet = await sheetOf(teacher);
  const balloon = (number: string): Locator =>
    page.getByRole('button', { name: new RegExp(`^${t('web.balloon.of', { balloon: number, name: '' })}`) });
  const choose = (index: number) => page.locator('ol button[aria-pressed]').nth(index).click();
  for (const [index, number] of ['1', '2', '3'].entries()) {
    await choose(index);
    await balloon(number).press('Delete');
    await balloon(number).waitFor({ state: 'detached' });
  }
  await choose(0);
  await page.mouse.click(...(await pointOn(sheet, 0.2, 0.2)));
  await balloon('1').waitFor();
  await page.mouse.move(...(await pointOn(sheet, 0.2, 0.2)));
  await page.mouse.down();
  await page.mouse.move(...(await pointOn(sheet, 0.3, 0.3)), { steps: 4 });
  await page.mouse.up();
  await choose(1);
  await teacher.press('web.plan.place.middle');
  await balloon('2').press('ArrowRight');
  await balloon('2').press('ArrowRight');
  await balloon('2').press('Shift+ArrowDown');
  await choose(2);
  await teacher.press('web.plan.place.middle');
  await balloon('3').press('Delete');
  await balloon('3').waitFor({ state: 'detached' });
  await teacher.press('web.plan.add');
  await teacher.press('web.save');
  await page
    .getByRole('alert')
    .getByText(t('web.plan.characteristic', { balloon: '8' }))
    .waitFor();
  await page.getByRole('textbox', { name: t('web.plan.name'), exact: true }).fill('演示孔深');
  await teacher.press('web.save');
  await teacher.sees(t('error.measurement.limits-missing'));
  await page.screenshot({ path: shot, fullPage: true });
  await page.getByRole('button', { name: t('web.plan.remove.of', { balloon: '8' }) }).click();
  await teacher.press('web.save');
  await page.getByRole('button', { name: t('web.save'), disabled: true }).waitFor();
  const plan = await (await client().login('teacher')).get<Plan>(`/routings/${routing}/versions/2/inspection-plan`);
  const lines = plan.operations.find(({ number }) => number === OPERATION)?.characteristics ?? [];
  return new Map(lines.map((line) => [line.balloon, line.place]));
}

/** At the station of a job, where what is measured stands on its drawing. */
export async function seesBalloon(teacher: Seat, jobId: string, shot: string): Promise<void> {
  const { page, t } = teacher;
  await teacher.go(`/station/CMM?job=${jobId}`);
  await page
    .getByRole('navigation', { name: t('web.station.stages') })
    .getByRole('button', { name: new RegExp(t('web.station.stage.measure')) })
    .click();
  await fitsGloves(teacher, 'measure');
  await teacher.press('web.balloon.show');
  await page.waitForFunction((name) => {
    const mark = document.querySelector(`[aria-label="${name}"] [aria-current="true"]`);
    const [is, room] = [mark?.getBoundingClientRect(), mark?.closest('[role="group"]')?.getBoundingClientRect()];
    return mark?.textContent === '1' && is && room && is.top >= room.top && is.bottom <= room.bottom;
  }, t('web.balloon.on-sheet'));
  await fitsGloves(teacher, 'balloon');
  await page.screenshot({ path: shot });
}
