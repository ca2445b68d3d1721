import type { Bucket, UnitState } from './types';

/** A fault that was not looked into yet. */
export const UNASSIGNED = 'Z';
/** Our rule: a stop longer than this asks for its reason. */
export const MINOR_STOP_MS = 5 * 60_000;

const LEARNING = new Set(['H20', 'H30', 'P30']);
const FAILURES = new Set(['E', 'T']);

/** Reasons that are the price of learning; the teaching OEE leaves their time out, the standard OEE keeps it (our rule). */
export const isLearning = (reason: string | null | undefined): boolean => !!reason && LEARNING.has(reason);

const groupOf = (reason: string | null | undefined): string => reason?.charAt(0) ?? UNASSIGNED;

/** Whether a state may carry a reason at all: a machine that runs or whose state is unknown did not stop. */
export const isStop = (state: UnitState): boolean => state !== 'producing' && state !== 'setup' && state !== 'unknown';

/**
 * Where a state inside a shift belongs. The same stop is delay (ADET) with an order and down time (ADOT) without
 * (OPC 40001-1 annex C.2); maintenance without an order and stops coded as planned are planned down time. Instruction
 * time (P30) inside busy time stays where its state puts it: planned theory belongs into the calendar (our rule).
 */
export function bucketOf(state: UnitState, hasOrder: boolean, reason: string | null | undefined): Bucket {
  switch (state) {
    case 'unknown':
      return 'UNKNOWN';
    case 'producing':
      return 'APT';
    case 'setup':
      return 'AUST';
    default:
      return stopBucket(state, hasOrder, reason);
  }
}

function stopBucket(state: UnitState, hasOrder: boolean, reason: string | null | undefined): Bucket {
  const group = groupOf(reason);
  if (reason === 'P50') return 'ADOT';
  if (group === 'P' && !isLearning(reason)) return 'PDOT';
  if (group === 'S') return 'AUST';
  if (state === 'maintenance' && !hasOrder && group === UNASSIGNED) return 'PDOT';
  return hasOrder ? 'ADET' : 'ADOT';
}

/** `always`: the stop is a failure event (FE); `long`: only when it lasts longer than a minor stop. */
export function failureOf(state: UnitState, reason: string | null | undefined): 'always' | 'long' | null {
  if (!isStop(state)) return null;
  const group = groupOf(reason);
  if (group === UNASSIGNED) return state === 'fault' ? 'always' : null;
  if (!FAILURES.has(group)) return null;
  return group === 'T' ? 'long' : 'always';
}
