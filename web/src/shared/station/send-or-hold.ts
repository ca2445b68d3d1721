import { outbox, type EntryOptions } from './outbox';

/** Resolves with the server's answer, or when it is clear that the entry waits for the network. */
export function sendOrHold(
  path: string,
  body: unknown,
  options: Omit<EntryOptions, 'onHeld'>,
  shown?: () => Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    outbox.send(path, body, shown, { ...options, onHeld: () => resolve(undefined) }).then(resolve, reject);
  });
}
