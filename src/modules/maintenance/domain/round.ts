import type { LedgerRefs, LineMode } from '#libs/contracts';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';

export const PERIODS = ['shift', 'day', 'week'] as const;
export type RoundPeriod = (typeof PERIODS)[number];

/** One thing to look at: good or not, or a number within limits. */
export interface RoundItem {
  readonly id: string;
  readonly code: string;
  readonly workUnitId: string;
  readonly position: number;
  readonly text: string;
  readonly textEn: string;
  readonly method: string;
  readonly methodEn: string;
  readonly kind: 'check' | 'number';
  readonly unit: string | null;
  readonly lower: DecimalString | null;
  readonly upper: DecimalString | null;
  readonly period: RoundPeriod;
  readonly active: boolean;
  /** When it was written down first: nobody missed it before. */
  readonly since: Date;
}

/** What somebody says of an item: of a check whether it is good, of a number what was read. */
export interface ItemAnswer {
  readonly itemId: string;
  readonly ok?: boolean | undefined;
  readonly value?: DecimalString | undefined;
  readonly note?: string | undefined;
}

/** An item as it was when it was looked at. */
export interface AnsweredItem {
  readonly itemId: string;
  readonly text: string;
  readonly textEn: string;
  readonly unit: string | null;
  readonly lower: DecimalString | null;
  readonly upper: DecimalString | null;
  readonly value: DecimalString | null;
  readonly ok: boolean;
  readonly note: string | null;
}

export interface Round extends Required<Omit<LedgerRefs, 'trialJobId' | 'workUnitId'>> {
  readonly id: string;
  readonly workUnitId: string;
  readonly lineMode: LineMode;
  readonly period: RoundPeriod;
  readonly startsAt: Date;
  readonly status: 'good' | 'findings';
  readonly answers: readonly AnsweredItem[];
  readonly doneBy: string;
  readonly doneAt: Date;
}

const within = ({ lower, upper }: RoundItem, value: DecimalString): boolean =>
  (lower === null || decimal.compare(value, lower) >= 0) && (upper === null || decimal.compare(value, upper) <= 0);

/**
 * Every item with its verdict; a number within its limits is good, the limits are within.
 * @throws DomainError invalid `maintenance.round-incomplete` {items}: without an answer that fits the item
 */
export function judged(items: readonly RoundItem[], answers: readonly ItemAnswer[]): AnsweredItem[] {
  const given = new Map(answers.map((answer) => [answer.itemId, answer]));
  const missing = items.filter(({ id, kind }) => {
    const answer = given.get(id);
    return kind === 'number' ? answer?.value === undefined : answer?.ok === undefined;
  });
  if (missing.length > 0)
    throw new DomainError('invalid', 'maintenance.round-incomplete', {
      items: missing.map(({ text }) => text).join('、'),
    });
  return items.map((item) => {
    const answer = given.get(item.id);
    const value = item.kind === 'number' ? (answer?.value ?? null) : null;
    const { id: itemId, text, textEn, unit, lower, upper } = item;
    const ok = value === null ? answer?.ok === true : within(item, value);
    return { itemId, text, textEn, unit, lower, upper, value, ok, note: answer?.note ?? null };
  });
}
