import { decimal, DomainError } from '#libs/kernel';
import { openQuantity } from './balance';
import type { Disposition, DispositionKind, Ncr, Section, SectionCode, Suspect } from './nonconformance';

/** As often within as many days the same defect of the same material is no accident (our rule). */
export const REPEATS = 3;
export const REPEAT_DAYS = 30;

/** What the 8D report must say before it is closed. */
const NEEDED: readonly SectionCode[] = ['D2', 'D3', 'D4', 'D5', 'D6', 'D7'];

/** All that is known of one nonconformance. */
export interface Known {
  readonly ncr: Ncr;
  readonly dispositions: readonly Disposition[];
  readonly suspects: readonly Suspect[];
  readonly sections: readonly Section[];
  /** How often the same was found in the 30 days before, this one included. */
  readonly repeats: number;
}

export const standing = (dispositions: readonly Disposition[]): Disposition[] =>
  dispositions.filter(({ status }) => status !== 'withdrawn');

/** Units that were worked on once more are inspected once more. */
export const isReinspected = (kind: DispositionKind): boolean => kind === 'rework' || kind === 'repair';

/** What does not conform fully in the end needs whose part it is (our rule; ISO 9001 8.7.1 d). */
export const asksCustomer = (kind: DispositionKind, { organisationId }: Pick<Ncr, 'organisationId'>): boolean =>
  organisationId !== null && (kind === 'concession' || kind === 'repair');

/** Whether corrective action by 8D is asked for: critical, or the same again and again. */
export const needsEightD = ({ ncr, repeats }: Pick<Known, 'ncr' | 'repeats'>): boolean =>
  ncr.severity === 'critical' || repeats >= REPEATS;

const openOf = ({ ncr, dispositions }: Known): string =>
  openQuantity({ found: ncr.found, serials: ncr.serials, dispositions });

/** Codes `nonconformance.…` of what keeps the board from concluding. */
export function dispositionObstacles(known: Known): string[] {
  const lines = standing(known.dispositions);
  return [
    ...(decimal.isZero(openOf(known)) ? [] : ['nonconformance.units-open']),
    ...(lines.some(({ approvedBy }) => approvedBy === null) ? ['nonconformance.not-approved'] : []),
    ...(lines.some(({ customer }) => customer === 'asked') ? ['nonconformance.customer-asked'] : []),
    ...(lines.some(({ customer }) => customer === 'refused') ? ['nonconformance.customer-refused'] : []),
  ];
}

export function verifyObstacles({ dispositions }: Known): string[] {
  const unseen = standing(dispositions).some(({ kind, inspectedOk }) => isReinspected(kind) && inspectedOk !== true);
  return unseen ? ['nonconformance.not-reinspected'] : [];
}

export function closeObstacles(known: Known): string[] {
  const { ncr, suspects, sections } = known;
  const said = new Set(sections.filter(({ body }) => body.trim() !== '').map(({ code }) => code));
  const begun = said.size > 0;
  const asked = needsEightD(known) || begun;
  const missing = NEEDED.some((code) => !said.has(code)) || !sections.some(({ whys }) => whys.length > 0);
  return [
    ...(decimal.isZero(openOf(known)) ? [] : ['nonconformance.units-open']),
    ...verifyObstacles(known),
    ...(ncr.cause === null ? ['nonconformance.cause-missing'] : []),
    ...(suspects.some(({ held, releasedAt }) => held && releasedAt === null) ? ['nonconformance.suspects-held'] : []),
    ...(needsEightD(known) && missing ? ['nonconformance.eight-d-missing'] : []),
    ...(asked && ncr.effective !== true ? ['nonconformance.not-effective'] : []),
  ];
}

/** @throws DomainError conflict, of the first; all of them in `errors` */
export function requireNone(obstacles: readonly string[]): void {
  const [first] = obstacles;
  if (first)
    throw new DomainError(
      'conflict',
      first,
      {},
      obstacles.map((code) => ({ pointer: '', code })),
    );
}
