import { staleReads } from '../offline/stale-reads';
import { serverNow } from './server-clock';

const STORAGE_KEY = 'linelab.floor-clock';

/** One moment on both clocks: the floor's, and the server's in milliseconds; from there the floor's goes on. */
interface Moment {
  readonly floor: number;
  readonly server: number;
  readonly speed: number;
}

let last = remembered();

function remembered(): Moment | null {
  try {
    return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null') as Moment | null;
  } catch {
    return null;
  }
}

interface Told {
  readonly floorNow: string;
  readonly floorSpeed: number;
}

/** Reads what the server says of the floor clock; a copy of what it said before tells no time. */
export async function learnFloorClock<T extends Told>(read: () => Promise<T>): Promise<T> {
  const before = staleReads();
  const told = await read();
  if (before !== staleReads()) return told;
  last = { floor: Date.parse(told.floorNow), server: serverNow().getTime(), speed: told.floorSpeed };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(last));
  } catch {
    // Learnt again with the next answer.
  }
  return told;
}

/** The floor's time at a moment of the server's clock; that moment itself while nothing is known of the floor. */
export const floorTimeAt = (server: number): number =>
  last ? last.floor + (server - last.server) * last.speed : server;
