import { AsyncLocalStorage } from 'node:async_hooks';

/** Who asked for what is running now, and how to find everything that came of it. */
export interface CommandContext {
  /** The person (or null: the system) whose act this is. */
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
  /** Ties together everything one request or job caused; doubles as the trace id in logs and problems. */
  readonly correlationId: string;
  /** The ledger entry that caused this, when a consumer acts. */
  readonly causationId: string | null;
  /** Set while a command is carried out that was given at a screen without network, and arrives now. */
  readonly replay?: Replay;
}

/** What a command that comes late says of the moment it was given. */
export interface Replay {
  /** Wall time of that moment, by the server's clock as the device had measured it. */
  readonly occurredAt: Date;
  /** What the person saw then, in the words of the door that asks for it; null when it does not matter. */
  readonly expected: string | null;
}

interface Mutable {
  current: CommandContext;
}

const storage = new AsyncLocalStorage<Mutable>();

const NOBODY: CommandContext = { actorId: null, onBehalfOf: null, correlationId: 'start', causationId: null };

export function currentContext(): CommandContext {
  return storage.getStore()?.current ?? NOBODY;
}

export function runInContext<T>(context: CommandContext, work: () => T): T {
  return storage.run({ current: context }, work);
}

/** The guard learns the actor after the request has begun; everything later in the request sees it. */
export function setActor(actorId: string | null): void {
  const store = storage.getStore();
  if (store) store.current = { ...store.current, actorId };
}

/** The rest of the request is something that was done earlier; the guard has checked that it may be. */
export function setReplay(replay: Replay): void {
  const store = storage.getStore();
  if (store) store.current = { ...store.current, replay };
}
