import { randomUUID } from 'node:crypto';
import type { Seat } from '../support/seat';
import { dayAhead } from '../../support/days';

/** A day of a month and a time; the browser this is typed into is half a day away from the school. */
const DAY = dayAhead(60);
const TYPED = `${DAY} 17:00`;
const LATER = `${dayAhead(61)} 06:30`;

interface Order {
  readonly version: number;
  readonly priority: number;
  readonly dueAt: string;
}

/** The moments that are meant: the school is eight hours ahead of UTC. */
export const MEANT = { first: `${DAY}T09:00:00.000Z`, later: `${DAY}T22:30:00.000Z`, priority: 1 };

/**
 * Orders something until a date, moves the date, and reads what the server has understood each time. While the date is
 * being moved another window makes the order urgent: the first saving is refused, the second keeps both.
 */
export async function orderUntil(teacher: Seat): Promise<typeof MEANT> {
  const { page, t } = teacher;
  await teacher.go('/work-orders');
  await page
    .getByRole('button', { name: teacher.name('web.orders.new') })
    .first()
    .click();
  await teacher.choose('web.new-order.product', /GP-200/);
  await teacher.choose('web.new-order.routing', /R-GP-200/);
  await teacher.fillDate('web.new-order.due', TYPED);
  await teacher.press('web.new-order.submit');
  await page.waitForURL(/\/work-orders\/.+/);
  const { pathname } = new URL(page.url());
  const at = `${teacher.url}/api/v1${pathname}`;
  const stored = async (): Promise<Order> => (await (await page.request.get(at)).json()) as Order;
  await teacher.sees(TYPED.slice(5));
  const { dueAt: first, version } = await stored();

  await page.getByRole('button', { name: teacher.name('web.order.changes') }).click();
  await page.getByRole('menuitem', { name: t('web.order.reschedule') }).click();
  await teacher
    .field('web.orders.due')
    .and(page.locator(`[value="${TYPED}"]`))
    .waitFor();
  await teacher.fillDate('web.orders.due', LATER);
  await page.request.post(`${at}/reschedule`, {
    headers: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
    data: { priority: MEANT.priority },
  });
  await teacher.press('web.save');
  await teacher.sees(t('error.web.newest-taken-up'));
  await teacher.inDialog('web.save');
  await teacher.sees(LATER.slice(5));
  const { dueAt: later, priority } = await stored();
  return { first, later, priority };
}
