/** The same sentence twice: Simplified Chinese first, English second. `{name}` marks a parameter. */
export type Pair = readonly [zh: string, en: string];

/** Keeps the keys of an area as literal types, so that a misspelt key does not compile. */
export function texts<Key extends string>(area: Readonly<Record<Key, Pair>>): Readonly<Record<Key, Pair>> {
  return area;
}
