/**
 * Who is at fault and what the caller can do about it.
 * - `invalid`: the input breaks a rule of form (HTTP 400) · `unprocessable`: well-formed but contradicts itself or a
 *   former request (422) · `unauthenticated` (401) · `forbidden` (403) · `not-found` (404) · `conflict`: the state of the
 *   thing does not allow it (409) · `stale`: the caller edits an old version (412) · `version-required` (428) ·
 *   `too-large` (413) · `unsupported` (415) · `rate-limited` (429) · `unavailable`: a dependency is away (503)
 */
export type ErrorKind =
  | 'invalid'
  | 'unprocessable'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'version-required'
  | 'too-large'
  | 'unsupported'
  | 'rate-limited'
  | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One place in the input that is wrong; `pointer` is a JSON Pointer (RFC 6901) into the request body. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * An expected refusal: a code with parameters, never a sentence. Every code has a text in libs/texts
 * (`error.<code>`) in each language.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
