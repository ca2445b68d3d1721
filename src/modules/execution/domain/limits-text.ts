import type { DecimalString } from '#libs/kernel';

/** Limits as a message names them: both, or the one there is. */
export function limitsText(lower: DecimalString | null, upper: DecimalString | null): string {
  if (lower !== null && upper !== null) return `${lower} … ${upper}`;
  return lower === null ? `≤ ${upper ?? ''}` : `≥ ${lower}`;
}
