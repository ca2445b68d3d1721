import type { TagDef } from './connection';
import { storedText } from './stored-text';
import type { Quality, Sample } from './telemetry';

type Role = TagDef['role'];

const NUMERIC: ReadonlySet<Role> = new Set(['analog', 'good-count', 'scrap-count']);
/** Such a tag is what it shows: a figure is measured, anything else is a state. */
const EITHER: ReadonlySet<Role> = new Set(['info']);
/** Of a text this much is kept. */
const LONGEST_TEXT = 200;
/** Squares of larger figures leave the range of double numbers, and with them every mean (our rule). */
const LARGEST = 1e150;

/** One value as a machine told it. */
export interface ToldValue {
  readonly value: unknown;
  readonly quality: Quality;
  readonly at: Date;
  /** Told because somebody began to watch, not because it changed. */
  readonly initial: boolean;
}

const usable = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LARGEST;

export type Kinds = ReadonlySet<Sample['kind']>;

/** How a tag's course is drawn; `seen` is what it has shown so far. */
export function kindOf(role: Role, seen: Kinds): Sample['kind'] {
  if (EITHER.has(role)) return seen.has('state') ? 'state' : 'numeric';
  return NUMERIC.has(role) ? 'numeric' : 'state';
}

const asText = (value: unknown): string => storedText(String(value).slice(0, LONGEST_TEXT));

/** Decides what of a tag's values is kept as its course. One for each tag of a machine. */
export class TagCourse {
  private before: { readonly value: string | null; readonly quality: Quality } | null = null;
  private kind: Sample['kind'] | null;

  constructor(
    private readonly workUnitId: string,
    private readonly tag: Pick<TagDef, 'key' | 'role'>,
  ) {
    this.kind = EITHER.has(tag.role) ? null : kindOf(tag.role, new Set());
  }

  /** @returns what is to be kept of a value; null when it says nothing new */
  sampleOf({ value, quality, at, initial }: ToldValue): Sample | null {
    const about = { at, workUnitId: this.workUnitId, key: this.tag.key };
    const isGone = quality === 2 || value === null || value === undefined;
    if (EITHER.has(this.tag.role) && !isGone) this.kind = typeof value === 'number' ? 'numeric' : 'state';
    if (this.kind === null) return null;
    if (this.kind === 'numeric') {
      const figure = !isGone && usable(value) ? value : null;
      return { ...about, kind: 'numeric', value: figure, quality: figure === null ? 2 : quality };
    }
    const state = { value: isGone ? null : asText(value), quality: isGone ? (2 as const) : quality };
    const isNew = initial || state.value !== this.before?.value || state.quality !== this.before.quality;
    this.before = state;
    return isNew ? { ...about, kind: 'state', ...state } : null;
  }
}
