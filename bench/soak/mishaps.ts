import { setTimeout as wait } from 'node:timers/promises';
import { STATION_CODES } from '#libs/line-simulator';
import { eventually } from '../../test/support/eventually';
import type { GatewayMishap, MachineMishap, Mishap, PostgresMishap } from './plan';
import type { Plant } from './plant';
import { covers, type Gap, SLACK_MS, type Suffered } from './suffered';

/** Real milliseconds: what a machine shows has reached the server by then, if anything is there to reach it. */
const HEARD_WITHIN_MS = 3000;
const RECOVERED_WITHIN_MS = 120_000;

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
  const asked = Date.now();
  await plant.postgres.stop();
  const from = Date.now();
  await wait(mishap.seconds * 1000);
  const to = Date.now();
  await plant.postgres.restart();
  const waited = await eventually(() => waitedOnDisk(plant, asked, to), {
    within: RECOVERED_WITHIN_MS,
    every: 500,
    describe: 'what waited on disk to be written',
  }).catch(() => 0);
  return { mishap, from, to, unwatched: [], waited };
}

/** Most facts of one machine that began to wait on disk in that time and were written after it; null while some wait. */
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
