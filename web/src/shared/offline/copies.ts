import { COPIES } from './copy-names';

/** Forgets what was read: the next person at this device sees only what that person reads. */
export async function forgetCopies(): Promise<void> {
  if ('caches' in window) await caches.delete(COPIES).catch(() => false);
}
