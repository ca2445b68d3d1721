import { DomainError } from '#libs/kernel';
import { may, type Principal } from '#platform/auth';
import { isOpen, type MsaStudy } from '../domain/study';
import type { StudyScope } from '../persistence/study.repository';

/** Who may read every study does; the others see those they measure in. */
export function scopeOf(caller: Principal, mine = false): StudyScope {
  return may(caller, 'measurement-study.read-all') && !mine ? 'everything' : { personId: caller.actorId };
}

/** The letter under which somebody measures in a study, or null. */
export const ownLetter = ({ appraisers }: MsaStudy, caller: Principal): string | null =>
  appraisers.find(({ personId }) => personId === caller.actorId)?.letter ?? null;

/**
 * The letters whose readings somebody may enter: the own, or those of everybody for staff who do not measure in the study
 * themselves, so that a sheet of paper can be copied (our rule).
 */
export function lettersFor(study: MsaStudy, caller: Principal): readonly string[] {
  const own = ownLetter(study, caller);
  if (own !== null) return [own];
  return may(caller, 'measurement-study.manage') ? study.appraisers.map(({ letter }) => letter) : [];
}

/**
 * Whose readings are meant, if somebody may enter them.
 * @throws DomainError forbidden `measurement-study.not-yours`; invalid `measurement-study.whose`: nobody was named, and
 *   the caller is no appraiser
 */
export function enteredFor(study: MsaStudy, caller: Principal, named: string | undefined): string {
  const letter = named ?? ownLetter(study, caller);
  if (letter === null) throw new DomainError('invalid', 'measurement-study.whose');
  if (!lettersFor(study, caller).includes(letter)) throw new DomainError('forbidden', 'measurement-study.not-yours');
  return letter;
}

/** Whose readings are meant, if somebody may see them: after the evaluation also those of others. */
export function shownTo(study: MsaStudy, caller: Principal, named: string | undefined): string {
  const known = study.appraisers.some(({ letter }) => letter === named);
  return isOpen(study) && named !== undefined && known ? named : enteredFor(study, caller, named);
}
