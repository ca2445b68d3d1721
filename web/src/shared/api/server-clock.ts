import { newIdempotencyKey } from './idempotency-key';

const STORAGE_KEY = 'linelab.clock';
const SECOND = 1000;
/** Somebody sets the clock, or the device sleeps: by less than this it only drifts. */
const JUMP_MS = 2 * SECOND;
/** Corrections are needed until what was entered then has been sent. */
const MOST_STRETCHES = 100;

/**
 * A time in which this device's clock ran on, as far as a page has seen. Whether a jump was a new setting or sleep, only
 * the server's next answer tells: it shows whether the clock is off by as much.
 */
interface Stretch {
  readonly id: string;
  /** By how much the clock had jumped when it began, in milliseconds; null: a page was opened. */
  readonly jump: number | null;
}

interface Memory {
  /** To be added to this device's clock, in milliseconds. */
  readonly offset: number;
  /** Since the server was heard last, in their order; the last one goes on. */
  readonly stretches: readonly Stretch[];
  /** What turned out to be missing in the offset of a stretch. */
  readonly corrections: Readonly<Record<string, number>>;
}

let memory: Memory = { offset: 0, stretches: [], corrections: {} };
let drift = Date.now() - performance.now();
begin(null);

/** With what another page of the device has learnt meanwhile. */
function latest(): Memory {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    if (typeof stored === 'number') memory = { ...memory, offset: stored };
    else if (stored) memory = { ...memory, ...stored };
  } catch {
    // What this page knows has to do.
  }
  return memory;
}

function keep(next: Memory): void {
  memory = next;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // Learnt again from the next answer.
  }
}

function begin(jump: number | null): void {
  const now = latest();
  keep({ ...now, stretches: [...now.stretches, { id: newIdempotencyKey(), jump }].slice(-MOST_STRETCHES) });
}

/** Whether the clock has jumped since the last look. */
function look(): void {
  const now = Date.now() - performance.now();
  const jump = now - drift;
  drift = now;
  if (Math.abs(jump) > JUMP_MS) begin(jump);
}

/**
 * Learns from the `Date` of an answer by how much this device's clock is off. The header has whole seconds and the way
 * takes time, so an answer only says between which bounds the offset lies; many of them leave little between.
 */
export function learnClock(date: string | null, sentAt: number, gotAt: number): void {
  const server = Date.parse(date ?? '');
  if (Number.isNaN(server)) return;
  look();
  const { offset, stretches } = latest();
  const next = Math.min(Math.max(offset, server - gotAt), server + SECOND - sentAt);
  if (Math.abs(next - offset) > JUMP_MS) correct(next);
  else if (next !== offset || stretches.length > 1) keep({ ...memory, offset: next, stretches: stretches.slice(-1) });
}

/** The clock was set since the server was heard last: what was entered from then on has got another time than it had. */
function correct(offset: number): void {
  const { stretches, corrections } = memory;
  const by = offset - memory.offset;
  const seen = stretches.findIndex(({ jump }) => jump !== null && Math.abs(jump + by) < JUMP_MS);
  // Not seen: then while no page was open, before one was opened.
  const from = seen >= 0 ? seen : stretches.findIndex(({ jump }, index) => index > 0 && jump === null);
  const wrong = from < 0 ? [] : stretches.slice(from);
  const all = { ...corrections, ...Object.fromEntries(wrong.map(({ id }) => [id, by])) };
  keep({ offset, stretches: [], corrections: Object.fromEntries(Object.entries(all).slice(-MOST_STRETCHES)) });
  begin(0);
}

/** The stretch of this moment, for what is entered now. */
export function currentStretch(): string {
  look();
  return latest().stretches.at(-1)?.id ?? '';
}

/** By how much a time of a stretch was wrong, in milliseconds, as is known by now. */
export const correctionOf = (stretch: string): number => latest().corrections[stretch] ?? 0;

/** A moment of this device's clock, in milliseconds, as the server's clock has it. */
export const serverTimeAt = (device: number): number => device + memory.offset;

/** The server's time now, as well as this device can know it. */
export function serverNow(): Date {
  return new Date(serverTimeAt(Date.now()));
}
