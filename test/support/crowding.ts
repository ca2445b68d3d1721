import { Client } from 'pg';

/** What of `pg` says that a connection is asked while it is busy; it may not be asked so in its next version. */
interface Queue {
  readonly _queryQueue: readonly unknown[];
}

/** Notes who asks a database connection that has another question waiting: a transaction answers one at a time. */
export function watchCrowding(): { readonly found: string[]; stop(): void } {
  const found: string[] = [];
  const prototype = Client.prototype as unknown as { query: (this: Queue, ...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (...args) {
    if (this._queryQueue.length > 0) found.push(new Error('a connection asked while busy').stack ?? '');
    return query.apply(this, args);
  };
  return { found, stop: () => void (prototype.query = query) };
}
