import { decimal, DomainError, type DecimalString } from '#libs/kernel';

interface Reported {
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  readonly firstPass: boolean;
  readonly reasonCode?: string | null;
  /** A correction says why in words. */
  readonly correction?: string | null;
}

/**
 * What is not good has a reason, or scrap and rework say nothing to whoever counts them later.
 * @throws DomainError `request.invalid` with `execution.reason-needed` at `/reasonCode`
 */
export function requireReasonCode({ scrap, rework, firstPass, reasonCode, correction }: Reported): void {
  const isBad = decimal.isPositive(scrap) || (firstPass && decimal.isPositive(rework));
  if (!isBad || reasonCode?.trim() || correction) return;
  throw new DomainError('invalid', 'request.invalid', {}, [
    { pointer: '/reasonCode', code: 'execution.reason-needed', params: {} },
  ]);
}
