interface Reading {
  readonly key: string;
}

/**
 * Adds readings to those that wait to be written, keeping only the newest of each tag, in the order they came. Readings of
 * a `mark` tag (the job in the machine) are all kept, and of the others the newest before each of them: what a counter
 * showed belongs to the job that was in the machine then.
 */
export function keepNewest<T extends Reading>(
  kept: readonly T[],
  more: readonly T[],
  isMark: (reading: T) => boolean,
): T[] {
  const all: T[] = [];
  let section = new Map<string, T>();
  const close = (): void => {
    all.push(...section.values());
    section = new Map();
  };
  for (const reading of [...kept, ...more]) {
    if (isMark(reading)) {
      close();
      all.push(reading);
    } else {
      section.delete(reading.key);
      section.set(reading.key, reading);
    }
  }
  close();
  return all;
}
