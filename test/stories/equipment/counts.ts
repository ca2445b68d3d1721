import type { HttpClient } from '../../support/http-client';
import { eventually } from '../../support/eventually';
import type { Listed } from '../line';
import { connectionAt } from './connections';
import type { Crew } from './crew';
import type { Post } from './post';
import { PLAIN } from './workbook';

interface Tagged {
  readonly tags: readonly { readonly key: string; readonly nodeId: string | null }[];
}

interface Run {
  readonly countedGood: string;
  readonly countedScrap: string;
}

/** What counts every piece at a machine, good or not; the saw counts its rejects among all. */
const countersOf = ({ place }: Post): readonly string[] => (place === PLAIN ? ['Total'] : ['GoodCount', 'ScrapCount']);

/** What the counters of a machine itself show, read from it now and not from anything that was stored. */
export async function shownBy(technician: HttpClient, post: Post): Promise<number> {
  const { id } = await connectionAt(technician, post.workUnitId);
  const { tags } = await technician.get<Tagged>(`/connections/${id}`);
  const nodes = tags.filter(({ key }) => countersOf(post).includes(key)).map(({ nodeId }) => nodeId ?? '');
  let sum = 0;
  for (const node of nodes) {
    const { value } = await technician.get<{ value: { text: string | null } | null }>(
      `/connections/${id}/node?node=${encodeURIComponent(node)}`,
    );
    sum += Number(value?.text);
  }
  return sum;
}

/**
 * Every piece once: what the machines have made since `before`, by their own counters, stands in the books.
 * @param posts at which nothing is made any more
 * @throws Error when it does not come to be so
 */
export async function requireEveryPiece(crew: Crew, posts: readonly Post[], before: readonly number[]): Promise<void> {
  const { tell, teacher, technician } = crew;
  for (const [index, post] of posts.entries()) {
    const made = await eventually(
      async () => {
        const shown = (await shownBy(technician, post)) - (before[index] ?? 0);
        const booked = await post.booked();
        if (booked !== shown) throw new Error(`${shown} pieces were made, ${booked} are booked`);
        return shown;
      },
      { within: 60_000, every: 200, describe: `every piece of ${post.place} to be booked` },
    );
    const { items } = await teacher.get<Listed<Run>>(`/machine-jobs?jobOrderId=${post.jobId}`);
    const counted = items.reduce((sum, run) => sum + Number(run.countedGood) + Number(run.countedScrap), 0);
    const { balance } = await post.job();
    tell(
      `${post.place}: ${made} pieces were made by the machine's own counters = ${balance.good} good + ${balance.scrap} scrap ` +
        `in the books${items.length > 0 ? ` = ${counted} counted for its job` : ''}.`,
    );
  }
}
