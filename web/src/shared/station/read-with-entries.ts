import { staleReads } from '../offline/stale-reads';
import { outbox } from './outbox';

/** Something read from the server, with the entries of this device that it contains already. */
export type WithEntries<T> = T & { readonly contains: readonly string[] };

/**
 * Reads what is shown together with what is kept here, and says which entries the reading contains: those the server had
 * answered before. While an entry is on its way nobody can tell whether a reading contains it, so it waits for the answer.
 * @returns the reading with the keys of those entries; a copy from the device contains none
 */
export async function readWithEntries<T extends object>(read: () => Promise<T>): Promise<WithEntries<T>> {
  for (;;) {
    await outbox.nothingOnItsWay();
    const before = staleReads();
    const contains = outbox.answeredKeys();
    const output = await read();
    if (before !== staleReads()) return { ...output, contains: [] };
    if (outbox.isUnchangedSince(contains)) return { ...output, contains };
  }
}
