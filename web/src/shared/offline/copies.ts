import { COPIES, isNobodys } from './copy-names';

/** Forgets what was read: the next person at this device sees only what that person reads. */
export async function forgetCopies(): Promise<void> {
  if (!('caches' in window)) return;
  try {
    const copies = await caches.open(COPIES);
    const someones = (await copies.keys()).filter(({ url }) => !isNobodys(url));
    await Promise.all(someones.map((request) => copies.delete(request, { ignoreVary: true })));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
