import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import type { Listed } from '../line';
import { expectThat } from '../story';

interface StateInterval {
  readonly state: string;
  readonly start: string;
  readonly end: string | null;
  readonly source: string;
}

interface Piece {
  readonly start: string;
  readonly end: string;
  readonly bucket: string;
}

const holds = ({ start, end }: { readonly start: string; readonly end: string | null }, at: Date): boolean =>
  new Date(start) <= at && (end === null || new Date(end) > at);

/** The states of a work unit since then, each after the one before. */
export async function statesSince(client: HttpClient, workUnitId: string, since: Date): Promise<StateInterval[]> {
  const path = `/work-units/${workUnitId}/states?from=${since.toISOString()}&to=2200-01-01T00:00:00Z&limit=200`;
  const states: StateInterval[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Listed<StateInterval> & { readonly nextCursor: string | null } = await client.get(
      cursor === '' ? path : `${path}&cursor=${cursor}`,
    );
    states.push(...page.items);
    cursor = page.nextCursor;
  }
  return states;
}

async function stateAt(client: HttpClient, workUnitId: string, at: Date): Promise<StateInterval | undefined> {
  return (await statesSince(client, workUnitId, at)).find((interval) => holds(interval, at));
}

/**
 * The gap around a moment at which nobody can have watched.
 * @throws Error when the unit is said to have been anything then, or the time counts as anything but unknown
 */
export async function gapAround(client: HttpClient, workUnitId: string, at: Date): Promise<StateInterval> {
  const gap = await eventually(
    async () => {
      const found = await stateAt(client, workUnitId, at);
      return found?.end ? found : null;
    },
    { within: 60_000, every: 200, describe: 'the gap to be recorded' },
  );
  expectThat(
    gap.state === 'unknown' && gap.source === 'gap',
    `a unit that nobody watched is said to have been ${gap.state}`,
  );
  const window = `from=${gap.start}&to=${gap.end}`;
  const { items } = await client.get<Listed<{ readonly pieces: readonly Piece[] }>>(
    `/performance/intervals?workUnitId=${workUnitId}&${window}`,
  );
  const buckets = new Set(items.flatMap(({ pieces }) => pieces).map(({ bucket }) => bucket));
  expectThat([...buckets].join() === 'UNKNOWN', `the time of the gap counts as ${[...buckets].join()}`);
  return gap;
}

export const minutesOf = ({ start, end }: StateInterval): number =>
  (Date.parse(end ?? start) - Date.parse(start)) / 60_000;
