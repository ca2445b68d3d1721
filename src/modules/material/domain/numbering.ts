import { DomainError } from '#libs/kernel';

export const NUMBERED = ['lot', 'serial'] as const;
export type Numbered = (typeof NUMBERED)[number];

/** How the school numbers its lots and serials, e.g. `{code}-{yy}{seq:5}`. */
export interface Numbering {
  readonly kind: Numbered;
  readonly pattern: string;
  readonly version: number;
}

export interface NumberParts {
  readonly code: string;
  readonly revision: string;
  /** `2026-03-05`, in the site's zone. */
  readonly day: string;
  readonly seq: string;
}

const FIELD = /\{(code|revision|yyyy|yy|mm|dd|seq)(?::(\d))?\}/g;
const LITERAL = /^[\w./-]*$/;

/**
 * A pattern of literal text (letters, digits, `. / _ -`) and the fields `{code}` `{revision}` `{yyyy}` `{yy}` `{mm}`
 * `{dd}` and, exactly once, `{seq:N}`: a running number that never repeats, at least N digits long.
 * @throws DomainError invalid `numbering.malformed`
 */
export function requirePattern(pattern: string): void {
  const fields = [...pattern.matchAll(FIELD)].map(([, name]) => name);
  const once = fields.filter((name) => name === 'seq').length === 1;
  if (!once || !LITERAL.test(pattern.replaceAll(FIELD, '')) || pattern.length > 40)
    throw new DomainError('invalid', 'numbering.malformed', { pattern });
}

/** The number a pattern makes. */
export function numberBy(pattern: string, { code, revision, day, seq }: NumberParts): string {
  const [yyyy = '', mm = '', dd = ''] = day.split('-');
  const values: Readonly<Record<string, string>> = { code, revision, yyyy, yy: yyyy.slice(2), mm, dd };
  return pattern.replaceAll(FIELD, (_, name: string, width = '1') =>
    name === 'seq' ? seq.padStart(Number(width), '0') : (values[name] ?? ''),
  );
}
