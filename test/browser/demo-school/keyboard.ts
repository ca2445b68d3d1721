import type { Installation } from '../../stories/installation';
import { focusIsAtHeading, pressByKeys } from '../support/keys';
import type { Seat } from '../support/seat';

interface Listed<T> {
  readonly items: readonly T[];
}

/** An order of two gear shafts, as a draft. */
async function draft({ client }: Installation): Promise<{ id: string; number: string }> {
  const teacher = await client().login('teacher');
  const { items } = await teacher.get<Listed<{ id: string; code: string }>>('/materials?limit=200');
  const materialId = items.find(({ code }) => code === 'GP-200')?.id;
  const routings = await teacher.get<Listed<{ versions: readonly { id: string; status: string }[] }>>(
    `/routings?materialId=${materialId}`,
  );
  const routingVersionId = routings.items[0]?.versions.find(({ status }) => status === 'released')?.id;
  return teacher.post('/work-orders', {
    materialId,
    routingVersionId,
    quantity: '2',
    priority: 1,
    lineMode: 'virtual',
  });
}

const whole = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'u');

/** An instructor plans, releases and dispatches, and a student begins, without a mouse. */
export async function orderByKeys(installation: Installation, teacher: Seat, student: Seat): Promise<void> {
  const { id, number } = await draft(installation);
  await teacher.go(`/work-orders/${id}`);
  await teacher.seesState('state.work-order.draft');
  for (const [verb, state] of [
    ['plan', 'planned'],
    ['release', 'released'],
  ] as const) {
    const action = whole(teacher.t(`action.work-order.${verb}`));
    await pressByKeys(teacher, action);
    const dialog = teacher.page.getByRole('dialog');
    await dialog.waitFor();
    // The dialog keeps the focus: the next of this name is its own.
    await teacher.page.keyboard.press('Tab');
    await pressByKeys(teacher, action);
    await dialog.waitFor({ state: 'hidden' });
    await teacher.seesState(`state.work-order.${state}`);
    await focusIsAtHeading(teacher);
  }

  await teacher.go('/dispatch');
  const card = teacher.page.getByRole('article', { name: `${number}/10` });
  await card.waitFor();
  await pressByKeys(teacher, whole(teacher.t('action.job-order.dispatch')), `${number}/10`);
  await card.getByText(teacher.t('state.job-order.dispatched')).waitFor();

  await student.go('/station/WH');
  await student.page.getByRole('button', { name: `${number}/10` }).waitFor();
  await pressByKeys(student, new RegExp(`^${number}/10`));
  await student.page.getByRole('navigation', { name: student.t('web.station.stages') }).waitFor();
  const onward = (['understood', 'confirm'] as const).map((verb) => student.t(`web.station.${verb}`)).join('|');
  const start = student.t('action.job-order.start');
  for (;;) {
    await pressByKeys(student, new RegExp(`^(${onward}|${start}.*)$`));
    if (await student.page.getByRole('complementary').getByText(student.t('state.job-order.running')).isVisible())
      break;
    await student.page.waitForTimeout(200);
  }
}

/** An instructor opens an attempt, opens evidence and goes back, without a mouse. */
export async function readGradeByKeys(teacher: Seat, attemptId: string): Promise<void> {
  await teacher.go(`/teaching/attempts/${attemptId}`);
  const [before = ''] = teacher.t('web.score.evidence', { count: '#' }).split('#');
  await teacher.page.getByRole('button', { name: before }).first().waitFor();
  await pressByKeys(teacher, new RegExp(`^${before}`));
  await teacher.page
    .getByText(/^#\d+$/)
    .first()
    .waitFor();
}
