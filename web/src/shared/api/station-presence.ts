/** Who acts, as entries that are kept here remember it. */
export interface Maker {
  readonly personId: string;
  readonly name: string;
}

let presence: string | null = null;
let maker: Maker | null = null;

/** At a shared screen nobody need be signed in; the header says so, and the screen answers for itself. */
export const NOBODY = '-';

/**
 * Who acts at the shared screen this page is: sent with every request as `Station-Presence`, which makes the server see
 * the screen and the person who badged in rather than an account session. Null: an ordinary page.
 */
export function setPresence(token: string | null): void {
  presence = token;
}

export function currentPresence(): string | null {
  return presence;
}

/** The person behind what is entered from now on, at a shared screen or on a device of one's own. */
export function setMaker(person: Maker | null): void {
  maker = person;
}

export function currentMaker(): Maker | null {
  return maker;
}
