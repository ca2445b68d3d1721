import { useEffect, useState, useSyncExternalStore } from 'react';
import { floorTimeAt } from '../api/floor-clock';
import { serverTimeAt } from '../api/server-clock';
import { useSystemInfo } from '../api/system-info';

const DEFAULT_ZONE = 'Asia/Shanghai';

/** The site's zone, from the server. */
export function useZone(): string {
  return useSystemInfo().data?.zone ?? DEFAULT_ZONE;
}

const listeners = new Set<() => void>();
let second = Date.now();
let timer: number | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(() => {
    second = Date.now();
    for (const notify of listeners) notify();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.clearInterval(timer);
      timer = undefined;
    }
  };
}

/** Wall time, one tick a second for the whole page however many places show it. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, () => second));
}

/** Which clock a moment was taken from: facts of the floor, or sign-ins, leases and the like. */
export type ClockName = 'floor' | 'wall';

/** Now on the floor clock, which a virtual line may run many times faster than the wall. */
export function useFloorNow(): Date {
  const now = useNow();
  // Asked for by every page, or the clock would not be known.
  useSystemInfo();
  return new Date(floorTimeAt(serverTimeAt(now.getTime())));
}

/** True from `delay` on; used to show progress only on what takes longer than people notice. */
export function useAfter(delay: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const id = window.setTimeout(() => setPassed(true), delay);
    return () => window.clearTimeout(id);
  }, [delay]);
  return passed;
}
