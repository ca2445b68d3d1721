import { useSyncExternalStore } from 'react';
import { outbox, type HeldEntry } from './outbox';

/** Everything this device has not got an answer for yet. */
export function useHeldEntries(): readonly HeldEntry[] {
  return useSyncExternalStore(outbox.watch, outbox.snapshot);
}

/** Entries kept until the network is back; what is merely under way does not count. */
export function useHeldCount(): number {
  return useHeldEntries().filter(outbox.isKept).length;
}
