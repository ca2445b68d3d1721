import { DomainError } from '#libs/kernel';

const FIELDS = ['code', 'revision', 'yyyy', 'yy', 'mm', 'dd', 'seq'] as const;

/** When the running number begins at 1 again. */
export const RESETS = ['never', 'year', 'month'] as const;
export type Reset = (typeof RESETS)[number];

export interface NumberParts {
  readonly code: string;
  readonly revision: string;
  /** `2026-03-05`, in the site's zone. */
  readonly day: string;
  readonly seq: string;
}

const FIELD = new RegExp(`\\{(${FIELDS.join('|')})(?::(\\d))?\\}`, 'g');
const LITERAL = /^[\w./-]*$/;
const MAX_LENGTH = 40;

/**
 * A pattern of literal text (letters, digits, `. / _ -`) and the fields `{code}` `{revision}` of the material, `{yyyy}`
 * `{yy}` `{mm}` `{dd}` and, exactly once, `{seq:N}`: a running number at least N digits long. A number that begins anew
 * each year or month must say of which it is.
 * @throws DomainError invalid `numbering.malformed` {pattern}, `numbering.repeats` {pattern, reset}
 */
export function requirePattern(pattern: string, reset: Reset = 'never'): void {
  const fields = [...pattern.matchAll(FIELD)].map(([, name]) => name);
  const once = fields.filter((name) => name === 'seq').length === 1;
  if (!once || !LITERAL.test(pattern.replaceAll(FIELD, '')) || pattern.length > MAX_LENGTH)
    throw new DomainError('invalid', 'numbering.malformed', { pattern });
  const year = fields.includes('yyyy') || fields.includes('yy');
  if ((reset !== 'never' && !year) || (reset === 'month' && !fields.includes('mm')))
    throw new DomainError('invalid', 'numbering.repeats', { pattern, reset });
}

/** The number a pattern makes. */
export function numberBy(pattern: string, { code, revision, day, seq }: NumberParts): string {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  const values: Readonly<Record<string, string>> = { code, revision, yyyy, yy: yyyy.slice(2), mm, dd };
  return pattern.replaceAll(FIELD, (_, name: string, width = '1') =>
    name === 'seq' ? seq.padStart(Number(width), '0') : (values[name] ?? ''),
  );
}

/** The series a running number of `day` belongs to: `''`, `2026` or `2026-03`. */
export function seriesOf(reset: Reset, day: string): string {
  return { never: '', year: day.slice(0, 4), month: day.slice(0, 7) }[reset];
}
