const ASK_AGAIN_MS = 3_600_000;

let waiting: ServiceWorker | null = null;
let registered = false;
const watchers = new Set<() => void>();

function offer(worker: ServiceWorker | null): void {
  waiting = worker;
  for (const notify of watchers) notify();
}

/** Tells of a new version that is on this device and waits to be used. */
function follow(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    // Without one in charge the first version is just coming in; there is nothing to replace.
    if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  window.setInterval(() => void registration.update().catch(() => undefined), ASK_AGAIN_MS);
}

/** Whether the page itself came through the worker, and so all it has read. */
const openedByWorker = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.workerStart > 0);

/**
 * From now on this device can open the station without network. Browsers allow it on HTTPS and on the server itself.
 * @param readAgain when it is in charge for the first time: what was read before has left no copy on the device
 */
export function registerServiceWorker(readAgain: () => void): void {
  if (registered || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  registered = true;
  if (!openedByWorker()) {
    // It may have come into charge since the page was opened, by another page of the device or just now.
    if (navigator.serviceWorker.controller) readAgain();
    else navigator.serviceWorker.addEventListener('controllerchange', readAgain, { once: true });
  }
  void navigator.serviceWorker.register('/sw.js').then(follow, () => undefined);
  void navigator.storage?.persist?.().catch(() => false);
}

export function watchUpdate(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const waitingVersion = (): ServiceWorker | null => waiting;

/** Puts the new version in charge and opens the page with it. */
export function applyUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting?.postMessage('take-over');
}
