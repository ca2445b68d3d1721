import type { HttpClient } from '../../support/http-client';
import type { Listed } from '../line';
import { expectThat } from '../story';
import type { Alarm } from './alarms';
import type { Crew } from './crew';
import { clock } from './floor-time';
import { statesSince } from './history';
import type { Post } from './post';
import type { Shift } from './shift';

/** Those a foreman asks for first. */
const KPIS = ['oee', 'availability', 'effectiveness', 'quality', 'mttr'];

interface Kpi {
  readonly id: string;
  readonly value: number | null;
  readonly unit: string;
  readonly coverage: number | null;
  readonly valid: boolean;
}

interface Figure {
  readonly kpis: readonly Kpi[];
  readonly times: Readonly<Record<'pbt' | 'apt' | 'aust' | 'adet' | 'adot' | 'unknown', number>>;
  readonly quantities: { readonly produced: number };
}

interface Calls {
  readonly kind: string;
  readonly calls: number;
  readonly response: number | null;
  readonly arrival: number | null;
  readonly resolution: number | null;
}

/** What the shift leaves behind: states, alarms, calls, times and KPIs, each as the product tells it. */
export async function tellTheShift(crew: Crew, shift: Shift, posts: readonly Post[]): Promise<void> {
  for (const post of posts) await tellStates(crew, shift, post);
  await tellAlarms(crew, shift, posts);
  await tellCalls(crew, shift);
  for (const post of posts) await tellFigures(crew, shift, post);
}

async function tellStates({ tell, teacher }: Crew, { start, end }: Shift, post: Post): Promise<void> {
  const states = (await statesSince(teacher, post.workUnitId, start)).filter((state) => new Date(state.start) < end);
  tell(`${post.place}: ${states.map(({ state, start: at }) => `${clock(at)} ${state}`).join(', ')}.`);
}

async function tellAlarms({ tell, teacher }: Crew, { start }: Shift, posts: readonly Post[]): Promise<void> {
  const { items } = await teacher.get<Listed<Alarm>>(`/alarms?from=${start.toISOString()}&limit=100`);
  const placeOf = (alarm: Alarm): string =>
    posts.find(({ workUnitId }) => workUnitId === alarm.workUnitId)?.place ?? 'elsewhere';
  const lines = items.map(
    (alarm) => `${placeOf(alarm)} “${alarm.message}” ${clock(alarm.raisedAt)}–${clock(alarm.endedAt)}`,
  );
  tell(`Alarms of the shift: ${lines.reverse().join(', ')}.`);
}

async function tellCalls({ tell, teacher }: Crew, { start, end }: Shift): Promise<void> {
  const window = `from=${start.toISOString()}&to=${end.toISOString()}`;
  const { items } = await teacher.get<Listed<Calls>>(`/andon-calls/summary?${window}`);
  const minutes = (seconds: number | null): string => (seconds === null ? '–' : (seconds / 60).toFixed(1));
  const lines = items
    .filter(({ calls }) => calls > 0)
    .map(
      ({ kind, calls, response, arrival, resolution }) =>
        `${kind} × ${calls}, on average ${minutes(response)} min to the answer, ${minutes(arrival)} to the arrival, ` +
        `${minutes(resolution)} to the end`,
    );
  tell(`Andon calls of the shift: ${lines.join('; ')}.`);
}

async function tellFigures({ tell, teacher }: Crew, shift: Shift, post: Post): Promise<void> {
  const { times, kpis, quantities } = await figureOf(teacher, shift, post);
  const { pbt, apt, aust, adet, adot, unknown } = times;
  expectThat(pbt === apt + aust + adet + adot + unknown, `the times of ${post.place} do not add up`);
  const minutes = (ms: number): string => (ms / 60_000).toFixed(1);
  tell(
    `${post.place}: busy time ${minutes(pbt)} min = production ${minutes(apt)} + setup ${minutes(aust)} + delay ` +
      `${minutes(adet)} + down ${minutes(adot)} + unknown ${minutes(unknown)}; ${quantities.produced} pieces. ` +
      `${kpis
        .filter(({ id }) => KPIS.includes(id))
        .map(inWords)
        .join(', ')}.`,
  );
}

async function figureOf(teacher: HttpClient, { start, end }: Shift, post: Post): Promise<Figure> {
  const window = `from=${start.toISOString()}&to=${end.toISOString()}`;
  const { figures } = await teacher.get<{ figures: readonly Figure[] }>(
    `/performance/kpis?scope=work-unit&id=${post.workUnitId}&${window}`,
  );
  const [figure] = figures;
  expectThat(figure !== undefined, `${post.place} has no figures`);
  return figure;
}

/** `oee 61.2 % (coverage 78 %, indicative only)` */
function inWords({ id, value, unit, coverage, valid }: Kpi): string {
  if (value === null) return `${id} –`;
  const shown = unit === 'ms' ? `${(value / 60_000).toFixed(1)} min` : `${(value * 100).toFixed(1)} %`;
  const covered = coverage === null ? 'no coverage' : `coverage ${(coverage * 100).toFixed(0)} %`;
  return `${id} ${shown} (${covered}${valid ? '' : ', indicative only'})`;
}
