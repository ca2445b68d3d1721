import { decimal, type DecimalString } from '#libs/kernel';

/** What a job order has sent to rework lies there until it comes back; in the order's unit. */
interface Sending {
  readonly reworkSent: DecimalString;
}

interface Remaining extends Sending {
  readonly balance: { readonly remaining: DecimalString };
}

interface ForRework extends Sending {
  readonly balance: { readonly rework: DecimalString };
}

/** What of a job order's remaining units lies at the job order itself. */
export const remainingAt = ({ balance, reworkSent }: Remaining): DecimalString =>
  decimal.sub(balance.remaining, reworkSent);

/** What waits for rework at a job order and is not out at a rework job order. */
export const reworkAt = ({ balance, reworkSent }: ForRework): DecimalString => decimal.sub(balance.rework, reworkSent);
