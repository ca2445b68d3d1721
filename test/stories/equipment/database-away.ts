import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../../support/eventually';
import type { OwnPostgres } from '../../support/own-postgres';
import type { Installation } from '../installation';
import { expectThat } from '../story';
import { connections, type Connection } from './connections';
import type { Crew } from './crew';
import { clock } from './floor-time';
import { statesSince } from './history';
import type { Post } from './post';

const SECONDS = 60;

interface Health {
  readonly dependencies: readonly { readonly name: string; readonly figures: Readonly<Record<string, unknown>> }[];
}

/** PostgreSQL is away for a minute. The machines are watched on; what they tell waits on disk and is written afterwards. */
export async function stopTheDatabase(
  crew: Crew,
  installation: Installation,
  postgres: OwnPostgres,
  posts: readonly Post[],
): Promise<void> {
  const { tell, teacher, technician, time } = crew;
  const before = await Promise.all(posts.map((post) => post.booked()));
  await postgres.stop();
  const from = time.now();
  await wait(SECONDS * 1000);
  const health = (await (await fetch(`${installation.url}/api/v1/health`)).json()) as Health;
  const spool = health.dependencies.find(({ name }) => name === 'spool')?.figures;
  const to = time.now();
  await postgres.restart();
  const caughtUp = await eventually(
    async () => {
      const own = ofPosts(await connections(technician), posts);
      const isWritten = ({ spool: waiting, lastSpool }: Connection): boolean =>
        waiting === null && lastSpool !== null && new Date(lastSpool.until) >= to;
      return own.every(isWritten) && own;
    },
    { within: 60_000, every: 200, describe: 'what waited on disk to be written' },
  );
  for (const { place, workUnitId } of posts) {
    const states = (await statesSince(teacher, workUnitId, from)).filter(({ start }) => new Date(start) < to);
    expectThat(
      states.length > 0 && states.every(({ state }) => state !== 'unknown'),
      `${place} was watched all the time, and is said to have been ${states.map(({ state }) => state).join(', ')}`,
    );
  }
  const after = await Promise.all(posts.map((post) => post.makes(1)));
  tell(
    `PostgreSQL was away for ${SECONDS} s, from ${clock(from)} to ${clock(to)}; ${String(spool?.['records'])} records waited ` +
      `on disk in the end. Written afterwards: ` +
      `${caughtUp.map(({ lastSpool }, index) => `${posts[index]?.place} ${lastSpool?.most ?? 0}`).join(', ')} records; no ` +
      `machine has a gap. Pieces booked: ` +
      `${posts.map(({ place }, index) => `${place} ${before[index]} → ${after[index]}`).join(', ')}.`,
  );
}

/** The connection of each post, in their order. */
function ofPosts(all: readonly Connection[], posts: readonly Post[]): Connection[] {
  return posts.flatMap((post) => all.filter(({ workUnitId }) => workUnitId === post.workUnitId));
}
