import { setTimeout as wait } from 'node:timers/promises';
import { STATION_CODES, type StationCode } from '#libs/line-simulator';
import { eventually } from '../../test/support/eventually';
import type { GatewayMishap, MachineMishap, Mishap, PostgresMishap } from './plan';
import { type Plant, SPEED } from './plant';

/** A mishap as it was: from and to, milliseconds of the wall clock, it certainly lasted. */
export interface Suffered {
  readonly mishap: Mishap;
  readonly from: number;
  readonly to: number;
  /** Machines that nobody can have watched meanwhile. */
  readonly unwatched: readonly StationCode[];
  /** Most facts of one machine that waited on disk; of a stop of PostgreSQL only. */
  readonly waited: number;
}

/** A span in which nobody watched a machine, as it was recorded; milliseconds of floor time. */
export interface Gap {
  readonly machine: StationCode;
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** Real milliseconds: what a machine shows has reached the server by then, if anything is there to reach it. */
const HEARD_WITHIN_MS = 3000;
/** What was under way when we looked at the clock may still arrive, and be heard of, later by so much. */
const SLACK_MS = 1000 * SPEED;
const RECOVERED_WITHIN_MS = 120_000;

/** Whether a record covers a span of floor time, up to what was under way at its ends. */
export function covers(gap: Gap, machine: StationCode, from: number, to: number): boolean {
  return gap.machine === machine && gap.from <= from + SLACK_MS && gap.to >= to - SLACK_MS;
}

export function inWords(mishap: Mishap): string {
  switch (mishap.kind) {
    case 'cut':
      return `the cable of ${mishap.machine} is out for ${mishap.seconds} s`;
    case 'restart':
      return `${mishap.machine} is off for ${mishap.seconds} s${mishap.forgets ? ', its counters are at 0 then' : ''}`;
    case 'gateway':
      return mishap.standby
        ? 'kill -9 of the gateway, another stands by'
        : `kill -9 of the gateway, started again after ${mishap.seconds} s`;
    case 'postgres':
      return `PostgreSQL is stopped for ${mishap.seconds} s`;
  }
}

/** Lets it happen, and waits until it is got over; one that never is will be judged at the end. */
export async function suffer(plant: Plant, mishap: Mishap): Promise<Suffered> {
  switch (mishap.kind) {
    case 'postgres':
      return stopPostgres(plant, mishap);
    case 'gateway':
      return gotOver(plant, await killGateway(plant, mishap));
    default:
      return gotOver(plant, await (mishap.kind === 'cut' ? pullCable : restartMachine)(plant, mishap));
  }
}

/** All spans recorded so far in which a machine was not watched; those of single tags are not among them. */
export async function gapsOf(plant: Plant): Promise<readonly Gap[]> {
  return plant.query<Gap>(
    `SELECT e.code AS machine, g.reason, (extract(epoch FROM g.from_at) * 1000)::float8 AS "from",
       (extract(epoch FROM g.to_at) * 1000)::float8 AS "to"
     FROM connectivity.gap g JOIN equipment.element e ON e.id = g.work_unit_id WHERE g.keys IS NULL ORDER BY g.from_at`,
  );
}

async function pullCable({ machines }: Plant, mishap: MachineMishap): Promise<Suffered> {
  const { machine, seconds } = mishap;
  await machines.pull(machine);
  const from = Date.now();
  await wait(seconds * 1000);
  const to = Date.now();
  await machines.plug(machine);
  return { mishap, from, to, unwatched: [machine], waited: 0 };
}

/**
 * A machine that loses its counters stands still before: of a piece that it made in the very moment of its end, and
 * forgot, nobody could know.
 */
async function restartMachine({ machines }: Plant, mishap: MachineMishap): Promise<Suffered> {
  const { machine, seconds } = mishap;
  const forgets = mishap.kind === 'restart' && mishap.forgets;
  if (forgets) {
    await machines.stand(machine);
    await wait(HEARD_WITHIN_MS);
  }
  await machines.switchOff(machine);
  const from = Date.now();
  if (forgets) machines.forgetCounts(machine);
  await wait(seconds * 1000);
  const to = Date.now();
  await machines.switchOn(machine);
  return { mishap, from, to, unwatched: [machine], waited: 0 };
}

async function killGateway(plant: Plant, mishap: GatewayMishap): Promise<Suffered> {
  const { gateway } = plant;
  const next = mishap.standby ? await plant.startGateway() : null;
  await gateway.running.kill();
  const from = Date.now();
  if (!next) await wait(mishap.seconds * 1000);
  const to = Date.now();
  plant.gateway = next ?? (await plant.startGateway());
  return { mishap, from, to, unwatched: STATION_CODES, waited: 0 };
}

/** A gateway that lives through it watches on: what it sees waits on its disk, and nothing is a gap. */
async function stopPostgres(plant: Plant, mishap: PostgresMishap): Promise<Suffered> {
  await plant.postgres.stop();
  const from = Date.now();
  await wait(mishap.seconds * 1000);
  const to = Date.now();
  await plant.postgres.restart();
  const waited = await eventually(() => waitedOnDisk(plant, from, to), {
    within: RECOVERED_WITHIN_MS,
    every: 500,
    describe: 'what waited on disk to be written',
  }).catch(() => 0);
  return { mishap, from, to, unwatched: [], waited };
}

/** Most facts of one machine that waited on disk from that time until after it; null while some still wait. */
async function waitedOnDisk(plant: Plant, from: number, to: number): Promise<number | null> {
  const [row] = await plant.query<{ waiting: number; most: number | null }>(
    `SELECT count(*) FILTER (WHERE spool IS NOT NULL)::int AS waiting,
       max((last_spool ->> 'most')::int) FILTER (WHERE (last_spool ->> 'since')::timestamptz
         BETWEEN to_timestamp($1 / 1000.0) AND to_timestamp($2 / 1000.0)
         AND (last_spool ->> 'until')::timestamptz >= to_timestamp($2 / 1000.0)) AS most
     FROM connectivity.spool_mark`,
    [plant.floorAt(from) - SLACK_MS, plant.floorAt(to)],
  );
  return row?.waiting === 0 ? row.most : null;
}

async function gotOver(plant: Plant, suffered: Suffered): Promise<Suffered> {
  const [from, to] = [plant.floorAt(suffered.from), plant.floorAt(suffered.to)];
  await eventually(
    async () => {
      const gaps = await gapsOf(plant);
      return suffered.unwatched.every((machine) => gaps.some((gap) => covers(gap, machine, from, to)));
    },
    { within: RECOVERED_WITHIN_MS, every: 500, describe: 'the gap to be recorded' },
  ).catch(() => undefined);
  return suffered;
}
