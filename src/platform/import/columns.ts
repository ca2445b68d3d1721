import { isDecimalString, decimal as exact, type DecimalString } from '#libs/kernel';
import type { Pair, TextKey } from '#libs/texts';
import { importLocale, say } from './language';
import type { CellText, ColumnDef } from './sheet';

/** A column before its sheet gives it a key. `T` includes null when the column may be left empty. */
export interface ColumnSpec<T> extends Omit<ColumnDef<T>, 'key'> {
  readonly parse: (text: CellText) => { readonly value: T } | { readonly expected: string };
}

interface Options {
  /** What the template shows in its example row. */
  readonly example?: string;
}

type Read<T> = (text: CellText) => T | undefined;

function spec<T>(header: Pair, example: string | undefined, about: () => string, read: Read<T>): ColumnSpec<T> {
  return {
    header,
    required: true,
    about,
    ...(example === undefined ? {} : { example }),
    parse: (text) => {
      const value = read(text);
      return value === undefined ? { expected: about() } : { value };
    },
  };
}

const expecting = (key: TextKey, params?: Readonly<Record<string, unknown>>) => () => say(key, params);

// oxlint-disable-next-line no-control-regex -- control characters are exactly what is not wanted
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]*$/;
const DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const TIME = /^([01]?\d|2[0-3])[:：]([0-5]\d)(?:[:：]00)?$/;
const LIST_SEPARATOR = /[,，、;；\n]+/;

function readDate(text: string): string | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year = '', month = '', day = ''] = match.slice(1);
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

/** The kinds of columns a sheet is made of. Each must be filled unless it is wrapped in {@link optional}. */
export const column = {
  /** Free text of at most `max` characters. */
  text: (header: Pair, { max, example }: Options & { readonly max: number }): ColumnSpec<string> =>
    spec(header, example, expecting('import.expected.text', { max }), (text) =>
      text.length <= max && !CONTROL.test(text) ? text : undefined,
    ),

  /** A code that people read aloud and machines carry: letters, digits and `. _ / -`, at most `max` (32). */
  code: (header: Pair, { max = 32, example }: Options & { readonly max?: number } = {}): ColumnSpec<string> =>
    spec(header, example, expecting('import.expected.code', { max }), (text) =>
      text.length <= max && CODE.test(text) ? text : undefined,
    ),

  /** Text of a form of its own; `expected` says of which. */
  matching: (
    header: Pair,
    { pattern, expected, example }: Options & { readonly pattern: RegExp; readonly expected: TextKey },
  ): ColumnSpec<string> =>
    spec(header, example, expecting(expected), (text) => (pattern.test(text) ? text : undefined)),

  /** The code of something that a `check` looks up (see `checkReferences`); `what` says of what. */
  reference: (header: Pair, { what, example }: Options & { readonly what: TextKey }): ColumnSpec<string> =>
    spec(
      header,
      example,
      () => say('import.expected.reference', { what: say(what) }),
      (text) => (text.length <= 64 && !CONTROL.test(text) ? text : undefined),
    ),

  integer: (
    header: Pair,
    { min, max, example }: Options & { readonly min: number; readonly max: number },
  ): ColumnSpec<number> =>
    spec(header, example, expecting('import.expected.integer', { min, max }), (text) => {
      const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
      return value >= min && value <= max ? value : undefined;
    }),

  /** A plain decimal (at most 12 + 6 digits), kept as text. */
  decimal: (
    header: Pair,
    { min, max, example }: Options & { readonly min?: DecimalString; readonly max?: DecimalString } = {},
  ): ColumnSpec<DecimalString> =>
    spec(
      header,
      example,
      () =>
        min === undefined && max === undefined
          ? say('import.expected.decimal')
          : say('import.expected.decimal-within', { min: min ?? '−∞', max: max ?? '∞' }),
      (text) => {
        if (!isDecimalString(text)) return undefined;
        if (min !== undefined && exact.compare(text, min) < 0) return undefined;
        if (max !== undefined && exact.compare(text, max) > 0) return undefined;
        return exact.normal(text);
      },
    ),

  /** A day, as `2026-03-01`. */
  date: (header: Pair, { example = '2026-03-01' }: Options = {}): ColumnSpec<string> =>
    spec(header, example, expecting('import.expected.date'), readDate),

  /** A time of day, as `08:00`. */
  time: (header: Pair, { example = '08:00' }: Options = {}): ColumnSpec<string> =>
    spec(header, example, expecting('import.expected.time'), (text) => {
      const match = TIME.exec(text);
      return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : undefined;
    }),

  /** One of some words, in either language; the value is its code, which may be typed as well. */
  choice: <const Code extends string>(
    header: Pair,
    { words, example }: Options & { readonly words: Readonly<Record<Code, Pair>> },
  ): ColumnSpec<Code> => {
    const entries = Object.entries<Pair>(words) as [Code, Pair][];
    const shown = () => entries.map(([, [zh, en]]) => (importLocale() === 'en' ? en : zh)).join(' / ');
    return spec(
      header,
      example ?? entries[0]?.[1][0],
      () => say('import.expected.choice', { choices: shown() }),
      (text) => entries.find(([code, pair]) => [code, ...pair].some((word) => same(word, text)))?.[0],
    );
  },

  /** Yes or no. */
  flag: (header: Pair, { example = '是' }: Options = {}): ColumnSpec<boolean> =>
    spec(header, example, expecting('import.expected.flag'), (text) => {
      if (['是', 'yes', 'y', 'true', '1', '√'].some((word) => same(word, text))) return true;
      if (['否', 'no', 'n', 'false', '0', '×'].some((word) => same(word, text))) return false;
      return undefined;
    }),

  /** Several values in one cell, parted by commas or semicolons (Chinese ones too). */
  list: <T>(item: ColumnSpec<T>): ColumnSpec<readonly T[]> => ({
    header: item.header,
    required: true,
    about: () => say('import.expected.list', { item: item.about?.() ?? '' }),
    ...(item.example === undefined ? {} : { example: item.example }),
    parse: (text) => {
      const values: T[] = [];
      for (const part of text.split(LIST_SEPARATOR).map((piece) => piece.trim())) {
        if (part === '') continue;
        const parsed = item.parse(part);
        if ('expected' in parsed) return parsed;
        values.push(parsed.value);
      }
      return { value: values };
    },
  }),
} as const;

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The same column, but it may be left empty or out; its value is then null. */
export function optional<T>(column: ColumnSpec<T>): ColumnSpec<T | null> {
  return { ...column, required: false };
}
