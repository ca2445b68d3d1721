let stale = 0;

/** Something was asked for and not read now: it failed, or is a copy of what was read before. */
export function noteStaleRead(): void {
  stale += 1;
}

/** How often that has happened; two equal answers mean that everything in between came from the server. */
export const staleReads = (): number => stale;
