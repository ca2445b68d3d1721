import { decimal, type DecimalString } from '#libs/kernel';

interface JobBooks {
  readonly balance: { readonly remaining: DecimalString; readonly rework: DecimalString };
  /** Out at rework job orders, in the order's unit; part of `balance.rework` until it comes back. */
  readonly reworkSent: DecimalString;
}

/** What of a job's remaining units, and of those that wait for rework, lies at the job itself, in the order's unit. */
export function atJob({ balance, reworkSent }: JobBooks): {
  readonly remaining: DecimalString;
  readonly rework: DecimalString;
} {
  return { remaining: decimal.sub(balance.remaining, reworkSent), rework: decimal.sub(balance.rework, reworkSent) };
}
