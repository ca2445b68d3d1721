import { decimal, isDecimalString } from '#libs/kernel';
import type { Translate } from '#libs/texts';
import type { CountLine } from './api';

/** Figures typed and not saved, by lot. */
export type Entered = ReadonlyMap<string, string>;

const decimalsOf = (unit: string): number => (unit === 'pcs' ? 0 : 6);

/** Why a figure cannot be saved, as the server would say it; null where it can. Pieces are counted whole. */
export function figureProblem(t: Translate, value: string, unit: string): string | null {
  if (value === '') return t('web.setup.required');
  const decimals = decimalsOf(unit);
  const fraction = /^-?\d+\.(\d*?)0*$/.exec(value)?.[1] ?? '';
  if (fraction.length > decimals) return t('error.quantity.too-fine', { value, decimals });
  if (!isDecimalString(value)) return t('error.quantity.malformed', { value });
  return decimal.isNegative(value) ? t('error.quantity.negative', { value }) : null;
}

/** The figures with one more typed; what says the same as the books of the count is no change. */
export function withFigure(entered: Entered, { lotId, counted }: CountLine, value: string): Entered {
  const next = new Map(entered);
  if (value === (counted ?? '')) next.delete(lotId);
  else next.set(lotId, value);
  return next;
}

/** What was found more (or less) than the books say, typed or saved; null while there is no figure. */
export function differenceOf(
  { lotId, expected, counted, lot }: CountLine,
  entered: Entered,
  t: Translate,
): string | null {
  const typed = entered.get(lotId);
  if (typed !== undefined && figureProblem(t, typed, lot.unit) !== null) return null;
  const figure = typed ?? counted;
  return figure === null ? null : decimal.sub(figure, expected);
}
