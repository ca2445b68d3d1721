import { setTimeout as wait } from 'node:timers/promises';
import { STATION_CODES } from '#libs/line-simulator';
import { HttpClient } from '../../test/support/http-client';
import { progress } from '../bench';
import { memoryOf, withDescendants } from '../processes';
import type { Stage } from '../stage';
import { TEACHER } from '../workshop';
import { Feeder } from './feeder';
import { suffer } from './mishaps';
import { drained, type Outcome, outcomeOf } from './outcome';
import { planOf, SPEED } from './plan';
import { Plant } from './plant';
import { inWords, type Suffered } from './suffered';

/** What came of a soak, and what its processes said last. */
export interface Soaked {
  readonly outcome: Outcome;
  readonly logs: ReturnType<Plant['logs']>;
  /** What people at the stations were refused, how often: servers and machines were away. */
  readonly refusals: ReadonlyMap<string, number>;
}

/** The order in each machine may go on for so long when no other follows. */
const LAST_ORDERS_MS = 180_000;

/** The whole line at work for `minutes` of real time, while one thing after the other goes wrong. */
export async function soak(stage: Stage, minutes: number, seed: number): Promise<Soaked> {
  progress('PostgreSQL, the server and the machines start');
  const plant = await Plant.build(stage);
  const client = await new HttpClient(plant.url).login(TEACHER.username, TEACHER.password);
  const feeders = plant.products.map((product) => new Feeder(client, product));
  const working = feeders.map((feeder) => feeder.run());
  const from = Date.now();
  progress(`the line works, the floor's clock runs at ×${SPEED}`);

  const suffered: Suffered[] = [];
  for (const mishap of planOf(minutes, seed, STATION_CODES)) {
    await until(from + mishap.at * 1000);
    progress(`${shownSince(from)} ${inWords(mishap)}`);
    suffered.push(await suffer(plant, mishap));
  }
  await until(from + minutes * 60_000);
  const to = Date.now();
  progress(`${shownSince(from)} the last orders are made`);
  for (const feeder of feeders) feeder.close();
  const left = await lastOrders(feeders, working);
  const unfinished = [...left, ...(await drained(plant))];
  progress(`${shownSince(from)} nothing is under way any more`);

  const outcome = await outcomeOf(
    plant,
    { from, to },
    {
      minutes,
      suffered,
      unfinished,
      orders: feeders.reduce((sum, { completed }) => sum + completed.length, 0),
      postgres: memoryOf(withDescendants(plant.postgres.pid ?? 0)).proportional,
    },
  );
  return { outcome, logs: plant.logs(), refusals: sumOf(feeders) };
}

/** @returns what was not made in time, in words */
async function lastOrders(feeders: readonly Feeder[], working: readonly Promise<void>[]): Promise<readonly string[]> {
  const open = new Set(feeders);
  const all = working.map((work, index) => work.then(() => open.delete(feeders[index] as Feeder)));
  await Promise.race([Promise.all(all), wait(LAST_ORDERS_MS)]);
  return [...open].map(({ product, standing }) => `the order at ${product.machine}, whose ${standing}`);
}

const until = (at: number): Promise<void> => wait(Math.max(0, at - Date.now()));

function shownSince(from: number): string {
  const seconds = Math.round((Date.now() - from) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function sumOf(feeders: readonly Feeder[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const { refusals } of feeders) for (const [why, times] of refusals) sum.set(why, (sum.get(why) ?? 0) + times);
  return sum;
}
