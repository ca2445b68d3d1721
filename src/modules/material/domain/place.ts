import { IN_TRANSIT, isLineSide, RECEIVING } from './location';

/** A place 库位 where goods may be put. */
export interface StoragePlace {
  readonly code: string;
  /** Receiving, a bin the school has made, or the line side of a work unit. */
  readonly kind: 'receiving' | 'bin' | 'line-side';
}

/** Codes that mean something by themselves; no bin is called so. */
export const isReserved = (code: string): boolean => code === RECEIVING || code === IN_TRANSIT || isLineSide(code);

/** Receiving, then bins by code, then line sides in the order given. */
export function placesOf(bins: readonly string[], lineSides: readonly string[]): StoragePlace[] {
  return [
    { code: RECEIVING, kind: 'receiving' },
    ...bins.map((code): StoragePlace => ({ code, kind: 'bin' })),
    ...lineSides.map((code): StoragePlace => ({ code, kind: 'line-side' })),
  ];
}
