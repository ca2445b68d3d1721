import { STATION_CODES, type StationCode } from '#libs/line-simulator';
import { eventually } from '../../test/support/eventually';
import type { Pieces } from './machines';
import { type MemoryTrend, samplesIn, trendOf } from './memory';
import { gapsOf } from './mishaps';
import type { Plant } from './plant';
import type { Gap, Suffered } from './suffered';

/** What one machine made, by its own counters and by the order books. */
export interface Counts {
  readonly machine: StationCode;
  readonly made: Pieces;
  readonly booked: Pieces;
}

/** Everything that is judged, and what is shown beside it. */
export interface Outcome {
  readonly minutes: number;
  readonly counts: readonly Counts[];
  readonly suffered: readonly Suffered[];
  readonly gaps: readonly Gap[];
  /** Floor time of a moment of the wall clock, both in milliseconds. */
  floorAt(wall: number): number;
  readonly memory: readonly { readonly name: string; readonly trend: MemoryTrend | null }[];
  /** Of PostgreSQL, MiB, pages that its processes share counted once. */
  readonly postgres: number;
  readonly ledger: { readonly entries: number; readonly parked: number };
  readonly orders: number;
  /** Names of processes that ended by themselves. */
  readonly fallen: readonly string[];
  /** What had not come to its end when we stopped waiting. */
  readonly unfinished: readonly string[];
}

const DRAINED_WITHIN_MS = 120_000;

/** Waits until nothing is under way any more. @returns what still is, when it takes too long */
export async function drained(plant: Plant): Promise<readonly string[]> {
  const looks = async (): Promise<true> => {
    const left = await underWay(plant);
    if (left.length > 0) throw new Error(left.join(', '));
    return true;
  };
  try {
    await eventually(looks, { within: DRAINED_WITHIN_MS, every: 500, describe: 'nothing to be under way' });
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function underWay(plant: Plant): Promise<readonly string[]> {
  const [rows, health] = await Promise.all([
    plant.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM connectivity.connection WHERE status <> 'connected') AS "machines not connected",
         (SELECT count(*)::int FROM connectivity.machine_command WHERE answered_at IS NULL) AS "commands to machines",
         (SELECT count(*)::int FROM connectivity.spool_mark WHERE spool IS NOT NULL) AS "machines with facts on disk"`,
    ),
    fetch(`${plant.url}/api/v1/health`).then((response) => response.json() as Promise<Health>),
  ]);
  const figures = (name: string): Readonly<Record<string, unknown>> =>
    health.dependencies.find((dependency) => dependency.name === name)?.figures ?? {};
  const { unsequenced, consumerLag } = figures('ledger') as { unsequenced: number; consumerLag: number };
  const queues = Object.entries(figures('queue') as Record<string, { wait?: number; active?: number }>);
  const left: Record<string, number> = {
    ...rows[0],
    'entries without a position': unsequenced,
    'entries not read by all': consumerLag,
    ...Object.fromEntries(queues.map(([kind, { wait = 0, active = 0 }]) => [`jobs of kind ${kind}`, wait + active])),
  };
  return Object.entries(left).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
}

interface Health {
  readonly dependencies: readonly { readonly name: string; readonly figures: Readonly<Record<string, unknown>> }[];
}

/** What each machine made and what the order books say of it. */
async function countsOf(plant: Plant): Promise<readonly Counts[]> {
  const rows = await plant.query<Pieces & { machine: StationCode }>(
    `SELECT j.work_unit_code AS machine, sum(p.good)::float8 AS good, sum(p.scrap)::float8 AS scrap
     FROM work_order.posting p JOIN work_order.job_order j ON j.id = p.job_order_id GROUP BY 1`,
  );
  return STATION_CODES.map((machine) => {
    const { good = 0, scrap = 0 } = rows.find((row) => row.machine === machine) ?? {};
    return { machine, made: plant.machines.made(machine), booked: { good, scrap } };
  });
}

/** What stands written when everything is over; `span` is when the line worked, milliseconds of the wall clock. */
export async function outcomeOf(
  plant: Plant,
  span: { readonly from: number; readonly to: number },
  rest: Pick<Outcome, 'minutes' | 'suffered' | 'orders' | 'unfinished' | 'postgres'>,
): Promise<Outcome> {
  const [ledger] = await plant.query<{ entries: number; parked: number }>(
    `SELECT (SELECT count(*)::int FROM ledger.position) AS entries, (SELECT count(*)::int FROM ledger.parked) AS parked`,
  );
  return {
    ...rest,
    counts: await countsOf(plant),
    gaps: await gapsOf(plant),
    floorAt: (wall) => plant.floorAt(wall),
    memory: plant.parts.map(({ name, memoryFile }) => ({
      name,
      trend: trendOf(samplesIn(memoryFile), span.from, span.to),
    })),
    ledger: ledger ?? { entries: 0, parked: 0 },
    fallen: plant.fallen.map(({ name }) => name),
  };
}
