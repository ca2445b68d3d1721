import type { Installation } from '../../stories/installation';
import type { Seat } from '../support/seat';

interface Listed {
  readonly items: readonly { readonly id: string; readonly code: string }[];
}

const TYPED = '演示改名';

/** Changes a draft, goes elsewhere, comes to think better of it; answers what is still typed. */
export async function staysWithUnsaved({ client }: Pick<Installation, 'client'>, teacher: Seat): Promise<string> {
  const { items } = await (await client().login('teacher')).get<Listed>('/routings?limit=200');
  const id = items.find(({ code }) => code === 'R-GP-200')?.id ?? '';
  await (await client().login('teacher')).post(`/routings/${id}/versions/1/copy`, { changeNote: TYPED });
  const editor = `/routings/${id}/versions/2/edit`;
  await teacher.go(editor);
  const name = teacher.page.getByRole('textbox', { name: teacher.t('web.routing.name'), exact: true }).first();
  await name.fill(TYPED);
  await teacher.link('web.routing.back').click();
  await teacher.inDialog('web.unsaved.stay');
  const kept = await name.inputValue();
  await teacher.link('web.routing.back').click();
  await teacher.press('web.unsaved.leave');
  await teacher.page.waitForURL((at) => at.pathname !== editor);
  return kept;
}

/** Presses “create” twice at once; answers how many orders that made and how often it was said. */
export async function ordersTwice(teacher: Seat): Promise<{ readonly orders: number; readonly said: number }> {
  const made = new Set<string>();
  teacher.page.on('response', (response) => {
    if (response.request().method() !== 'POST' || !response.url().endsWith('/work-orders')) return;
    void response.json().then(({ number }: { readonly number: string }) => made.add(number));
  });
  await teacher.go('/work-orders?new=1');
  await teacher.choose('web.new-order.product', 'GP-200');
  await teacher.choose('web.new-order.routing', 'R-GP-200');
  await teacher.button('web.new-order.submit').dblclick();
  await teacher.page.waitForURL(/\/work-orders\/[0-9a-f-]{36}$/);
  await teacher.settled();
  const [number = ''] = made;
  const said = await teacher.page.getByText(teacher.t('web.new-order.done', { number }), { exact: true }).count();
  return { orders: made.size, said };
}
