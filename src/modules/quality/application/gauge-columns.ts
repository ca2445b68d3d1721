import { column, say, type ColumnSpec } from '#platform/import';
import type { Pair } from '#libs/texts';
import { GAUGE_CLASS } from '../domain/gauge';

/** A date, or so many days from the day of the import: a demo school's certificates are as old as it is. */
export type Day = string | number;

const FROM_TODAY = /^[+-]\d{1,4}$/;

/** `2026-03-01`, or `-90` and `+275`: days from the day of the import. */
export function dayColumn(header: Pair, example: string): ColumnSpec<Day> {
  const date = column.date(header);
  return {
    ...date,
    example,
    about: () => say('gauge.day'),
    parse: (text) => {
      if (FROM_TODAY.test(text)) return { value: Number(text) };
      const parsed = date.parse(text);
      return 'value' in parsed ? parsed : { expected: say('gauge.day') };
    },
  };
}

export const gaugeClassColumn = column.matching(['量具类别', 'Gauge class'], {
  pattern: GAUGE_CLASS,
  expected: 'gauge.class-format',
  example: 'CALIPER',
});
