import { boxPlot, type Box } from '#libs/spc';
import { groupBy } from '#libs/kernel';

/** What may be compared: machines, tools, shifts, and teams of students instead of persons. */
export const BOX_WAYS = ['work-unit', 'tool', 'shift', 'team'] as const;
export type BoxWay = (typeof BOX_WAYS)[number];

/** What a value is counted to; names may be empty where there is only a code. */
export interface BoxGroup {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The values of one group as a box; the group is null for values of which nobody knows. */
export interface GroupedBox {
  readonly group: BoxGroup | null;
  readonly box: Box;
}

/** A measured value and what it is counted to. */
export interface GroupedValue {
  readonly value: number;
  readonly group: BoxGroup | null;
}

/** Boxes by code; what belongs nowhere comes last. */
export function boxesOf(values: readonly GroupedValue[]): GroupedBox[] {
  const groups = new Map(values.map(({ group }) => [group?.code ?? null, group]));
  return [...groupBy(values, ({ group }) => group?.code ?? null)]
    .map(([code, own]) => ({ group: groups.get(code) ?? null, box: boxPlot(own.map(({ value }) => value)) }))
    .sort((a, b) => Number(!a.group) - Number(!b.group) || (a.group?.code ?? '').localeCompare(b.group?.code ?? ''));
}
