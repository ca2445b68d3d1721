import type { Problem } from '#libs/contracts';
import { correctionOf } from '../api/server-clock';
import type { Maker } from '../api/station-presence';

export const KINDS = [
  'start',
  'pause',
  'resume',
  'complete',
  'step',
  'measurement',
  'report',
  'lot',
  'tool-issue',
  'tool-return',
  'discard',
  'hand-over',
  'leave',
  'sign-out',
] as const;

/** What an entry is, for people; the names are those of its step or characteristic. */
export interface About {
  readonly what: (typeof KINDS)[number] | 'other';
  readonly jobId?: string;
  readonly jobNumber?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly value?: string;
}

/** A photo or file that goes to the server before its entry, which then names its id. */
export interface Attachment {
  readonly file: File;
  /** Of the entry's body. */
  readonly field: 'value' | 'pictureId';
  readonly fileId: string | null;
}

/** Something a person entered at this screen that the server has not acknowledged yet. */
export interface HeldEntry {
  /** Place in the order of entering, on this device. */
  readonly seq: number;
  /** Idempotency key, the same for its whole life. */
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  /** Who acted when it was entered; somebody else may stand there when it is sent. */
  readonly presence: string | null;
  readonly maker: Maker | null;
  /** When it was entered, by the server's clock as this device knows it. */
  readonly madeAt: string;
  /** The stretch of this device's clock it was entered in: its time may turn out to be wrong later. */
  readonly stretch: string;
  /** What the person saw: the job's state, or the value a measurement replaces. */
  readonly expected: string | null;
  readonly about: About;
  readonly attachment: Attachment | null;
  /** Could not be sent at once. */
  readonly waiting: boolean;
  /** The server has it; it stays here only until the page shows what the server made of it. */
  readonly answered: boolean;
  /** Why the server refused it when it came late; a person decides. */
  readonly refusal: Problem | null;
}

/** When it was entered, by what is known of this device's clock by now. */
export const givenAt = ({ madeAt, stretch }: Pick<HeldEntry, 'madeAt' | 'stretch'>): string =>
  new Date(Date.parse(madeAt) + correctionOf(stretch)).toISOString();

/** Entries of one job depend on each other; the rest stands alone. */
export const laneOf = ({ about, path }: Pick<HeldEntry, 'about' | 'path'>): string | null =>
  about.jobId ?? /^\/job-orders\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Whether an entry waits for a person's decision about an earlier one of the same job. */
export function isBehindRefusal(entry: HeldEntry, all: readonly HeldEntry[]): boolean {
  const lane = laneOf(entry);
  if (lane === null || entry.about.what === 'discard') return false;
  return all.some((other) => other.refusal !== null && other.seq < entry.seq && laneOf(other) === lane);
}

/** The next to be sent: strictly in order, past those that wait for a person. */
export function nextOf(all: readonly HeldEntry[]): HeldEntry | undefined {
  return all.find((entry) => !entry.answered && !entry.refusal && !isBehindRefusal(entry, all));
}
