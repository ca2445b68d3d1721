import type { Listed } from '../line';
import { expectThat } from '../story';
import type { Crew } from './crew';
import { remedy, setFault } from './faults';
import { clock, FloorTime } from './floor-time';
import { statesSince } from './history';
import type { Post } from './post';

interface Reading {
  readonly key: string;
  readonly value: unknown;
  readonly at: string | null;
}

const PIECES = 3;

/** The clock of a machine goes eight hours ahead: what it makes is counted as ever, and nothing is from the future. */
export async function setTheClockWrong({ tell, teacher, time }: Crew, post: Post): Promise<void> {
  const { place, workUnitId } = post;
  const begun = time.now();
  const faultId = await setFault(teacher, workUnitId, 'plc-clock-off');
  await post.makes(PIECES);
  const { items } = await teacher.get<Listed<Reading>>(`/work-units/${workUnitId}/tags`);
  const counter = items.find(({ key }) => key === 'GoodCount');
  const states = await statesSince(teacher, workUnitId, begun);
  // Asked afterwards: whatever was told before is not later than this.
  const now = (await FloorTime.of(teacher)).now();
  const future = states.filter(({ start }) => new Date(start) > now);
  expectThat(future.length === 0, `it is ${now.toISOString()}, and states are from ${JSON.stringify(future)}`);
  await remedy(teacher, faultId);
  await post.makes(1);
  tell(
    `${place}: its clock went 8 h ahead. ${PIECES} pieces were counted meanwhile. At ${clock(now)} it says of its counter ` +
      `that it is from ${clock(counter?.at ?? null)}; no state is taken for one of the future. Put right, it counts on.`,
  );
}
