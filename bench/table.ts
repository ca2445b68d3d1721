import type { Figure } from './bench';

/** A figure with three significant digits, whole from 1000 on. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 1000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

const verdict = (pass: boolean | null): string => (pass === null ? '' : pass ? '✔' : '✖');

/** The figures as a table for people; below each its terms. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, aim, pass }) => [name, shown(value), unit, aim ?? '', verdict(pass)]);
  const head = ['figure', 'value', 'unit', 'aim', ''];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const termsOf = ({ terms }: Figure): string[] => {
    const texts = Object.entries(terms).map(
      ([name, value]) => `${name} ${typeof value === 'number' ? shown(value) : value}`,
    );
    return texts.length > 0 ? [`    ${texts.join(' · ')}`] : [];
  };
  return [line(head), ...figures.flatMap((figure, index) => [line(rows[index] ?? []), ...termsOf(figure)])].join('\n');
}
