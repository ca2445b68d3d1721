import type { Installation } from '../../stories/installation';
import type { Seat } from '../support/seat';

interface Listed {
  readonly items: readonly { readonly id: string; readonly code: string }[];
}

interface Detail {
  readonly version: number;
  readonly rowVersion: number;
  readonly changeNote: string;
  readonly operations: readonly {
    readonly operationId: string;
    readonly number: number;
    readonly name: string;
    readonly workUnitCode?: string;
    readonly steps: readonly { readonly id?: string }[];
  }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** What the name of the first operation was at each turn, and who was said to have been first. */
export interface Turns {
  readonly told: string;
  readonly afterRefusal: string;
  readonly afterTaking: string;
  readonly afterPuttingBack: string;
  readonly stored: string;
}

const MINE = '演示我的名称';
const THEIRS = '演示对方的名称';

const bodyOf = ({ changeNote, operations, links }: Detail): object => {
  const numbers = new Map(operations.map(({ operationId, number }) => [operationId, number]));
  return {
    changeNote,
    operations: operations.map(({ workUnitCode: _code, steps, ...operation }) => ({
      ...operation,
      steps: steps.map(({ id: _id, ...step }) => step),
    })),
    links: links.map(({ from, to }) => ({ from: numbers.get(from), to: numbers.get(to) })),
  };
};

/** Two people write one draft; the second to save sees who was first, takes theirs, puts the own back and saves it. */
export async function savesSecond({ client }: Pick<Installation, 'client'>, teacher: Seat): Promise<Turns> {
  const technician = await client().login('technician');
  const { items } = await technician.get<Listed>('/routings?limit=200');
  const at = `/routings/${items.find(({ code }) => code === 'R-GP-200')?.id ?? ''}/versions`;
  const { version } = await technician.post<Detail>(`${at}/1/copy`, { changeNote: '演示两人编辑' });
  await teacher.go(`${at}/${version}/edit`);
  const name = teacher.page.getByRole('textbox', { name: teacher.t('web.routing.name'), exact: true }).first();
  await name.fill(MINE);

  const read = await technician.get<Detail>(`${at}/${version}`);
  const [first, ...others] = read.operations;
  if (!first) throw new Error('the routing of the demo has operations');
  const theirs = { ...read, operations: [{ ...first, name: THEIRS }, ...others] };
  await technician.put(`${at}/${version}`, bodyOf(theirs), { ifMatch: read.rowVersion });

  await teacher.press('web.routing.save');
  const told = teacher.page.getByRole('alert').filter({ hasText: teacher.t('web.routing.conflict.hint') });
  await told.waitFor();
  const afterRefusal = await name.inputValue();
  await teacher.press('web.routing.conflict.look');
  const differences = teacher.page.getByRole('dialog').getByRole('table');
  await differences.getByText(THEIRS).waitFor();
  await differences.getByText(MINE).waitFor();
  await teacher.page.keyboard.press('Escape');
  const text = (await told.textContent()) ?? '';

  await teacher.confirm('web.routing.conflict.take');
  await teacher.sees(teacher.t('web.routing.aside.mine'));
  const afterTaking = await name.inputValue();
  await teacher.press('web.routing.aside.put-back');
  const afterPuttingBack = await name.inputValue();
  await teacher.press('web.routing.save');
  await teacher.page.waitForFunction(
    (label) => [...document.querySelectorAll('button')].some((each) => each.disabled && each.textContent === label),
    teacher.t('web.routing.save'),
  );
  const { operations } = await technician.get<Detail>(`${at}/${version}`);
  return { told: text, afterRefusal, afterTaking, afterPuttingBack, stored: operations[0]?.name ?? '' };
}
