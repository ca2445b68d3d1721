import type { HeldEntry } from './held-entry';

const DATABASE = 'linelab.outbox';
const ENTRIES = 'entries';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES, { keyPath: 'seq' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}

/** The entries on the disk of the device. A browser that keeps nothing works as long as the page is open. */
class HeldStore {
  private readonly database: Promise<IDBDatabase | null> = open().catch(() => null);

  async all(): Promise<readonly HeldEntry[]> {
    const database = await this.database;
    if (!database) return [];
    return new Promise((resolve, reject) => {
      const request = database.transaction(ENTRIES).objectStore(ENTRIES).getAll();
      request.onsuccess = () => resolve(request.result as HeldEntry[]);
      request.onerror = () => reject(request.error ?? new Error('indexedDB'));
    });
  }

  /** One change, whole or not at all; resolves once it is on the disk, not only in a buffer. */
  async change(put: readonly HeldEntry[], remove: readonly number[] = []): Promise<void> {
    const database = await this.database;
    if (!database) return;
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(ENTRIES, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(ENTRIES);
      for (const entry of put) store.put(entry);
      for (const seq of remove) store.delete(seq);
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('indexedDB'));
    });
  }
}

export const heldStore = new HeldStore();
