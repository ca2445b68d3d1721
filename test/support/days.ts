const DAY_MS = 86_400_000;

/** A day some days from now by the school's calendar (Asia/Shanghai), as people write it: `2027-01-20`. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
