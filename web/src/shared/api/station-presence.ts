let presence: string | null = null;

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
