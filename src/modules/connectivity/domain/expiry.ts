const DAY_MS = 24 * 3_600_000;
/** Our rule: time enough to have a machine's maker send a new one. */
export const WARN_DAYS = 30;

export type Expiry = 'not-yet' | 'valid' | 'soon' | 'expired';

/** Whether a certificate holds at `now`, and whether it will in a month. */
export function expiryOf(certificate: { readonly validFrom: Date; readonly validTo: Date }, now: Date): Expiry {
  if (now < certificate.validFrom) return 'not-yet';
  if (now >= certificate.validTo) return 'expired';
  return certificate.validTo.getTime() - now.getTime() < WARN_DAYS * DAY_MS ? 'soon' : 'valid';
}
