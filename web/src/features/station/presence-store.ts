import { useSyncExternalStore } from 'react';
import { NOBODY, setMaker, setPresence } from '../../shared/api/station-presence';
import type { SignedIn } from './api';

const STORAGE_KEY = 'linelab.station.person';
const watchers = new Set<() => void>();
let person: SignedIn | null = remembered();

function remembered(): SignedIn | null {
  try {
    const text = sessionStorage.getItem(STORAGE_KEY);
    return text ? (JSON.parse(text) as SignedIn) : null;
  } catch {
    return null;
  }
}

/** Everything this page asks and enters is this person's; nobody's after handing over. */
export function actAs(next: SignedIn | null): void {
  setPresence(next?.presence ?? NOBODY);
  setMaker(next && { personId: next.personId, name: next.name });
}

/** Who acts at this screen from now on; null after handing over. Survives a reload, not the closing of the browser. */
export function setPerson(next: SignedIn | null): void {
  person = next;
  actAs(next);
  try {
    if (next) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
    else sessionStorage.removeItem(STORAGE_KEY);
  } catch {
    // A browser that keeps nothing asks for the badge again after a reload.
  }
  for (const notify of watchers) notify();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function usePerson(): SignedIn | null {
  return useSyncExternalStore(watch, () => person);
}
