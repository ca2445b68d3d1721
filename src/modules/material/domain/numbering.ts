export const NUMBERED = ['lot', 'serial'] as const;
export type Numbered = (typeof NUMBERED)[number];

/** How the school numbers its lots and serials, e.g. `{code}-{yy}{seq:5}`; their running numbers never begin anew. */
export interface Numbering {
  readonly kind: Numbered;
  readonly pattern: string;
  readonly version: number;
}
