import { eventually } from '../../support/eventually';
import type { Installation } from '../installation';
import { untilConnected } from './connections';
import type { Crew } from './crew';
import { between, clock } from './floor-time';
import { gapAround, minutesOf } from './history';
import type { Post } from './post';

/** kill -9 of the server while all machines work. Nobody watched meanwhile; the pieces of that time are found. */
export async function killTheServer(crew: Crew, installation: Installation, posts: readonly Post[]): Promise<void> {
  const { tell, teacher, technician, time } = crew;
  const pid = installation.pidOf('server');
  const before = await Promise.all(posts.map((post) => post.booked()));
  process.kill(pid, 'SIGKILL');
  const killed = time.now();
  await eventually(
    async () => installation.pidOf('server') !== pid && (await fetch(`${installation.url}/api/v1/health`)).ok,
    { within: 60_000, every: 100, describe: 'the server to be there again' },
  );
  // Somewhere in between it was away for everybody; a machine may have been connected before the first answer.
  const away = between(killed, time.now());
  await untilConnected(
    technician,
    posts.map(({ workUnitId }) => workUnitId),
  );
  const gaps: string[] = [];
  for (const post of posts) {
    const gap = await gapAround(teacher, post.workUnitId, away);
    gaps.push(`${post.place} ${clock(gap.start)}–${clock(gap.end)} (${minutesOf(gap).toFixed(1)} min)`);
  }
  const after = await Promise.all(posts.map((post) => post.makes(1)));
  tell(
    `The server was killed and started again by itself. Unknown: ${gaps.join(', ')}. Pieces booked: ` +
      `${posts.map(({ place }, index) => `${place} ${before[index]} → ${after[index]}`).join(', ')}.`,
  );
}
