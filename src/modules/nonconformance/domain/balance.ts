import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import type { Disposition } from './nonconformance';

/** The part of a disposition that counts. */
export type Share = Pick<Disposition, 'id' | 'quantity' | 'serials' | 'status'>;

/** Units found and what was said of them: found = Σ dispositions that stand + open, at any time (our rule). */
export interface Balance<D extends Share = Share> {
  readonly found: DecimalString;
  readonly serials: readonly string[];
  readonly dispositions: readonly D[];
}

const stands = ({ status }: Share): boolean => status !== 'withdrawn';

export const disposed = ({ dispositions }: Balance): DecimalString =>
  decimal.add('0', ...dispositions.filter(stands).map(({ quantity }) => quantity));

/** Units nothing has been decided of; never negative. */
export const openQuantity = (balance: Balance): DecimalString => decimal.sub(balance.found, disposed(balance));

/** Serials nothing has been decided of. */
export function openSerials({ serials, dispositions }: Balance): string[] {
  const taken = new Set(dispositions.filter(stands).flatMap((each) => each.serials));
  return serials.filter((serial) => !taken.has(serial));
}

/**
 * Decides of some of the open units.
 * @throws DomainError invalid `nonconformance.quantity`, conflict `nonconformance.exceeds-open` {open},
 *   invalid `nonconformance.serials` {quantity} unless as many open serials are named as units, where units have serials
 */
export function dispose<D extends Share>(balance: Balance<D>, share: D): Balance<D> {
  const open = openQuantity(balance);
  if (!decimal.isPositive(share.quantity)) throw new DomainError('invalid', 'nonconformance.quantity');
  if (decimal.compare(share.quantity, open) > 0)
    throw new DomainError('conflict', 'nonconformance.exceeds-open', { open });
  requireSerials(openSerials(balance), share, balance.serials.length > 0);
  return { ...balance, dispositions: [...balance.dispositions, share] };
}

/** Takes a disposition back; its units are open again. */
export function withdraw<D extends Share>(balance: Balance<D>, id: string): Balance<D> {
  return {
    ...balance,
    dispositions: balance.dispositions.map((each) => (each.id === id ? { ...each, status: 'withdrawn' } : each)),
  };
}

/**
 * Leaves a disposition only some of its units, as sorting does; the rest is open again. Nothing left is a withdrawal.
 * @throws DomainError invalid `nonconformance.quantity` for less than none or more than it had, `nonconformance.serials`
 */
export function reduce<D extends Share>(
  balance: Balance<D>,
  id: string,
  quantity: DecimalString,
  serials: readonly string[],
): Balance<D> {
  const before = balance.dispositions.find((each) => each.id === id);
  if (!before || decimal.isNegative(quantity) || decimal.compare(quantity, before.quantity) > 0)
    throw new DomainError('invalid', 'nonconformance.quantity');
  if (decimal.isZero(quantity)) return withdraw(balance, id);
  requireSerials(before.serials, { quantity, serials }, before.serials.length > 0);
  return {
    ...balance,
    dispositions: balance.dispositions.map((each) => (each.id === id ? { ...each, quantity, serials } : each)),
  };
}

/**
 * More or fewer units were found than was said at first.
 * @throws DomainError conflict `nonconformance.below-disposed` {disposed}, invalid `nonconformance.quantity`
 */
export function recount<D extends Share>(balance: Balance<D>, found: DecimalString): Balance<D> {
  const least = disposed(balance);
  if (!decimal.isPositive(found)) throw new DomainError('invalid', 'nonconformance.quantity');
  if (decimal.compare(found, least) < 0)
    throw new DomainError('conflict', 'nonconformance.below-disposed', { disposed: least });
  return { ...balance, found };
}

function requireSerials(
  open: readonly string[],
  { quantity, serials }: Pick<Share, 'quantity' | 'serials'>,
  asked: boolean,
): void {
  const known = serials.every((serial) => open.includes(serial)) && new Set(serials).size === serials.length;
  if (!known || (asked && !decimal.equals(quantity, String(serials.length))))
    throw new DomainError('invalid', 'nonconformance.serials', { quantity });
}
