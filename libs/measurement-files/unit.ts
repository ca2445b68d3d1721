import Decimal from 'decimal.js';

const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

/** How units are written that mean the same. */
const SAME: Readonly<Record<string, string>> = {
  mm: 'mm',
  millimeter: 'mm',
  millimetre: 'mm',
  毫米: 'mm',
  µm: 'µm',
  um: 'µm',
  micrometer: 'µm',
  micrometre: 'µm',
  micron: 'µm',
  微米: 'µm',
  cm: 'cm',
  meter: 'm',
  metre: 'm',
  in: 'in',
  inch: 'in',
  '"': 'in',
  deg: '°',
  degree: '°',
  度: '°',
};

/** How many micrometres one is; an inch is 25.4 mm by definition. */
const MICROMETRES: Readonly<Record<string, string>> = { µm: '1', mm: '1000', cm: '10000', m: '1000000', in: '25400' };
const METRIC: readonly string[] = ['µm', 'mm', 'cm', 'm'];

/** The micro sign and the Greek letter are one to people. */
function plain(unit: string): string {
  const written = unit.trim().replaceAll('μ', 'µ');
  return SAME[written.toLowerCase()] ?? written;
}

/**
 * A value in another unit, where that changes nothing of it: lengths by powers of ten, and inches in metric units.
 * @returns the value as it was when both units are one; null when there is no exact way
 */
export function inUnit(value: string, from: string, to: string): string | null {
  const [own, asked] = [plain(from), plain(to)];
  if (own === asked) return value;
  const [up, down] = [MICROMETRES[own], MICROMETRES[asked]];
  if (up === undefined || down === undefined || !METRIC.includes(asked)) return null;
  return new Exact(value).times(up).dividedBy(down).toFixed();
}
