const STORAGE_KEY = 'linelab.clock';
const SECOND = 1000;

let offset = remembered();

function remembered(): number {
  try {
    return Number(localStorage.getItem(STORAGE_KEY) ?? 0) || 0;
  } catch {
    return 0;
  }
}

/**
 * Learns from the `Date` of an answer by how much this device's clock is off. The header has whole seconds and the way
 * takes time, so an answer only says between which bounds the offset lies; many of them leave little between.
 */
export function learnClock(date: string | null, sentAt: number, gotAt: number): void {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return;
  const next = Math.min(Math.max(offset, server - gotAt), server + SECOND - sentAt);
  if (next === offset) return;
  offset = next;
  try {
    localStorage.setItem(STORAGE_KEY, String(next));
  } catch {
    // Learnt again from the next answer.
  }
}

/** A moment of this device's clock, in milliseconds, as the server's clock has it. */
export const serverTimeAt = (device: number): number => device + offset;

/** The server's time now, as well as this device can know it. */
export function serverNow(): Date {
  return new Date(serverTimeAt(Date.now()));
}
