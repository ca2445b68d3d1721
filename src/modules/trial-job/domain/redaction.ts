import type { FieldProblem } from '#libs/kernel';
import type { TrialRequest } from './trial-job.types';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Places whose text contains one of the names that students must not read, whatever its case, width and spacing. */
export function revealing(
  texts: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
): FieldProblem[] {
  const secrets = names.map(plain).filter((name) => name.length > 1);
  return Object.entries(texts)
    .filter(([, text]) => text !== undefined && secrets.some((secret) => plain(text).includes(secret)))
    .map(([pointer]) => ({ pointer, code: 'trial-job.reveals-company' }));
}

/** Whether students may work on it at all (our rule: nothing secret, nothing without the company's consent). */
export function mayBeTaught({ confidentiality, teachingConsent }: TrialRequest): boolean {
  return confidentiality !== 3 && teachingConsent !== undefined && teachingConsent !== 'none';
}

/** Whether students may open the files: only public ones, with full consent. */
export function filesArePublic({ confidentiality, teachingConsent }: TrialRequest): boolean {
  return confidentiality === 0 && teachingConsent === 'full';
}

/** A, B, … Z, AA, …: the letters that stand for the company with this serial number. */
export function aliasLetters(serial: number): string {
  const last = String.fromCharCode(65 + ((serial - 1) % 26));
  return serial > 26 ? aliasLetters(Math.floor((serial - 1) / 26)) + last : last;
}
