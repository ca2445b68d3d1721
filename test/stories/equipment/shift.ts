import { setTimeout as wait } from 'node:timers/promises';
import type { HttpClient } from '../../support/http-client';
import { eventually } from '../../support/eventually';
import type { Listed } from '../line';
import { expectThat } from '../story';
import type { Crew } from './crew';
import { clock, SPEED } from './floor-time';
import type { Post } from './post';
import { importBook, shiftBook, SHIFT } from './workbook';

/** Real seconds before its end at which people put their work away. */
const PUT_AWAY_SECONDS = 6;

export interface Shift {
  readonly start: Date;
  readonly end: Date;
}

/** A shift begins for both lines: somebody has entered it into the calendar. */
export async function beginShift({ tell, teacher, time }: Crew, admin: HttpClient): Promise<Shift> {
  await importBook(admin, shiftBook(time.now()));
  const { items } = await teacher.get<Listed<{ name: string; start: string; end: string }>>('/performance/shifts');
  const found = items.find(({ name }) => name === SHIFT);
  expectThat(found !== undefined, 'no line is in the shift');
  const shift = { start: new Date(found.start), end: new Date(found.end) };
  tell(`A shift was entered from ${clock(shift.start)} to ${clock(shift.end)}; the clock of the floor runs ×${SPEED}.`);
  return shift;
}

/** Until shortly before the end, when the students pause their jobs; at once where it is later by now. */
export async function endShift(
  { tell, time }: Crew,
  { end }: Shift,
  posts: readonly Post[],
  lastly: () => void,
): Promise<void> {
  await wait(Math.max(0, time.realMsUntil(end) - PUT_AWAY_SECONDS * 1000));
  lastly();
  await Promise.all(
    posts.map(async (post) => {
      await post.act('pause', { reason: '演示：下班' });
      await post.until('suspended');
    }),
  );
  const paused = time.now();
  await eventually(() => time.realMsUntil(end) === 0, { within: 60_000, describe: 'the end of the shift' });
  tell(`At ${clock(paused)} all jobs had been paused for whoever comes next; the shift is over.`);
}
