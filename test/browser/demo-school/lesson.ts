import type { Installation } from '../../stories/installation';
import { workbookOf } from '../../support/school';
import { fitsGloves } from '../support/gloves';
import type { Seat } from '../support/seat';
import { report } from './student';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Listed<T> {
  readonly items: readonly T[];
}

type Coded = Versioned & { readonly code: string };

const [MATERIAL, ROUTING, LOT, PLACE] = ['GP-103', 'R-GP-103', 'L26-GP110-02', 'B-09-01'] as const;

/** A pump body with a number of its own, made by hand of castings that are scanned in. */
const BOOK = {
  物料: [
    ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
    [MATERIAL, '演示泵体', 'Demo body', 'ADC12', 'pcs', '零件', '序列号'],
  ],
  物料清单: [
    ['父项编码', '子项编码', '用量', '领用工序', '扣料方式'],
    [MATERIAL, 'GP-110', 1, 10, '扫码'],
  ],
  工艺路线: [
    ['路线编码', '物料编码', '名称', '英文名称'],
    [ROUTING, MATERIAL, '演示手工', 'Demo by hand'],
  ],
  工序: [
    ['路线编码', '工序号', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
    [ROUTING, 10, '演示手工', 'Demo by hand', 'ROBOT', '人工', '人工', 0, 30],
  ],
  工艺发布: [['路线编码'], [ROUTING]],
};

export interface Work {
  readonly orderId: string;
  readonly jobId: string;
}

/** A released order of two for the team of student01, its job dispatched. */
export async function prepareByHand({ client }: Installation): Promise<Work> {
  const form = new FormData();
  form.set('workbook', new Blob([new Uint8Array(await workbookOf(BOOK))]), 'by-hand.xlsx');
  await (await client().login('admin')).upload('/imports', form);
  const teacher = await client().login('teacher');
  const { items: teams } = await teacher.get<Listed<Coded>>('/teams');
  const { items: routings } = await teacher.get<Listed<{ material: Versioned; versions: readonly { id: string }[] }>>(
    `/routings?q=${ROUTING}`,
  );
  const { id: orderId } = await teacher.post<Versioned>('/work-orders', {
    materialId: routings[0]?.material.id,
    routingVersionId: routings[0]?.versions[0]?.id,
    quantity: '2',
    lineMode: 'virtual',
    teamId: teams.find(({ code }) => code === 'SK2401-1')?.id,
  });
  for (const verb of ['plan', 'release']) {
    const { version } = await teacher.get<Versioned>(`/work-orders/${orderId}`);
    await teacher.post(`/work-orders/${orderId}/${verb}`, {}, { ifMatch: version });
  }
  const { jobOrders } = await teacher.get<{ jobOrders: readonly Versioned[] }>(`/work-orders/${orderId}`);
  const jobId = jobOrders[0]?.id ?? '';
  await teacher.post(`/job-orders/${jobId}/dispatch`, {});
  return { orderId, jobId };
}

/** Gives the pieces their numbers before they are made. @returns the numbers */
export async function numbersPieces(teacher: Seat, { orderId }: Work): Promise<string[]> {
  const { page, t } = teacher;
  await teacher.go(`/work-orders/${orderId}`);
  await page.getByRole('button', { name: new RegExp(t('web.order.changes')) }).click();
  await page.getByRole('menuitem', { name: t('web.order.serials') }).click();
  await teacher.inDialog('web.order.serials');
  await teacher.sees(t('web.order.serials.open'));
  const shown = await page
    .getByRole('listitem')
    .filter({ hasText: t('web.order.serials.open') })
    .allInnerTexts();
  return shown.map((text) => text.trim().split(/\s/)[0] ?? '');
}

const banner = ({ page, t }: Seat) => page.getByRole('status').filter({ hasText: t('state.job-order.suspended') });

/** Starts, scans the castings in, makes one piece, and waits for material for a while. */
export async function scansAndPauses(student: Seat, { jobId }: Work): Promise<void> {
  const { page, t } = student;
  await student.go(`/station/ROBOT?job=${jobId}`);
  await page.getByRole('button', { name: new RegExp(`^play-circle ${t('action.job-order.start')}`) }).click();
  await page.getByRole('heading', { name: t('web.station.stage.lots') }).waitFor();
  await student.sees(t('web.station.lots.none'));
  await page.getByLabel(t('web.station.lots.scan')).fill(LOT);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: t('web.station.stage.report') }).waitFor();
  await page.getByRole('button', { name: new RegExp(t('web.station.stage.lots')) }).click();
  await student.sees(new RegExp(`^${LOT}`));
  await fitsGloves(student, 'lot scanned in');
  await student.press('web.station.next');
  await report(student, 1, 0);
  await student.press('action.job-order.suspend');
  await student.press('pause-reason.material');
  await banner(student).getByText(t('pause-reason.material')).waitFor();
  await fitsGloves(student, 'paused');
  await banner(student).getByRole('button').click();
  await banner(student).waitFor({ state: 'hidden' });
}

/** The reason a student chose in the own language, as the order tells it in the teacher's. */
export async function readsReason(teacher: Seat, { orderId }: Work): Promise<void> {
  await teacher.go(`/work-orders/${orderId}`);
  await teacher.sees(teacher.t('web.timeline.reason', { reason: teacher.t('pause-reason.material') }));
}

/** Ends the class; what is left is put away by the student, and the next lesson takes it up again. */
export async function endsAndGoesOn(teacher: Seat, student: Seat, room: string): Promise<void> {
  await teacher.go('/lessons');
  await teacher.press('web.lesson.end');
  await teacher.choose('web.lesson.class', room);
  await teacher.inDialog('web.lesson.end');
  const { page, t } = student;
  const card = page.getByRole('region', { name: t('web.lesson.put-away') });
  await banner(student).getByText(t('hold-reason.lesson')).waitFor();
  await card.getByRole('button').click();
  await student.fill('web.lesson.place', PLACE);
  await fitsGloves(student, 'put away');
  await student.inDialog('web.save');
  await card.getByText(PLACE).waitFor();
  await fitsGloves(student, 'end of class');
  await teacher.page.getByText(new RegExp(PLACE)).first().waitFor();
  await teacher.confirm('web.lesson.resume');
  await banner(student).waitFor({ state: 'hidden' });
}

/** The second piece is scrap, by its number; the order shows what became of each. */
export async function scrapsByNumber(student: Seat, teacher: Seat, work: Work, serial: string): Promise<void> {
  await report(student, 0, 1, [serial]);
  await teacher.go(`/work-orders/${work.orderId}`);
  await teacher.page
    .getByRole('listitem')
    .filter({ hasText: serial })
    .getByText(teacher.t('web.order.serials.scrapped'))
    .waitFor();
}
