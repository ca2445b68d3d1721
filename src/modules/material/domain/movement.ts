import type { DecimalString } from '#libs/kernel';
import type { LotAction } from '#libs/lifecycles';
import { IN_TRANSIT, isLineSide } from './location';

export const MOVEMENT_KINDS = [
  'receive',
  'produce',
  'issue',
  'return',
  'transfer',
  'consume',
  'scrap',
  'give-back',
  'split',
  'count',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/**
 * One change of stock 库存移动; never edited, only taken back by its reversal. `from` null: it came from outside (supplier,
 * production); `to` null: it left (went into something, scrap, supplier).
 */
export interface Movement {
  readonly id: string;
  readonly kind: MovementKind;
  readonly lotId: string;
  readonly materialId: string;
  /** In the material's unit; always positive. */
  readonly quantity: DecimalString;
  readonly from: string | null;
  readonly to: string | null;
  /** The lot it went into, or was split off from. */
  readonly otherLotId: string | null;
  readonly workOrderId: string | null;
  readonly jobOrderId: string | null;
  readonly sourceId: string | null;
  readonly reason: string | null;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly at: string;
  readonly actorId: string | null;
}

/** Moving inside the school is an issue to the line, a return from it, or a change of place. */
export function kindOfMove(from: string, to: string): MovementKind {
  if (!isLineSide(from) && isLineSide(to)) return 'issue';
  if (isLineSide(from) && !isLineSide(to)) return 'return';
  return 'transfer';
}

/** What the last of a lot leaving makes of the lot; only an available lot is used up, another one is scrapped. */
export function emptiedBy(kind: MovementKind, isReversal: boolean, status: string): LotAction {
  if (isReversal && (kind === 'receive' || kind === 'produce')) return 'cancel';
  if (kind === 'give-back' || kind === 'scrap') return kind;
  return status === 'available' ? 'use-up' : 'scrap';
}

/** A split and the production of serials concern several lots at once and are taken back by other means. */
export const isReversible = ({ kind, reverses }: Pick<Movement, 'kind' | 'reverses'>): boolean =>
  reverses === null && kind !== 'split' && kind !== 'produce';

/** Picked up or delivered by a transport, whose task says where the goods are: only the task may move them again. */
export const isOfTransport = ({ from, to }: Pick<Movement, 'from' | 'to'>): boolean =>
  from === IN_TRANSIT || to === IN_TRANSIT;

/** How much more (or, negative, less) of the lot there is after a movement. */
export const signOf = ({ from, to }: { readonly from: string | null; readonly to: string | null }): -1 | 0 | 1 =>
  from === null ? 1 : to === null ? -1 : 0;
