import { DomainError } from '#libs/kernel';
import type { FirstArticleState } from '#libs/lifecycles';

/** Who signs a first article 三检制: the operator 自检, a second person 互检, an inspector 专检. */
export const SIGNATURE_ROLES = ['self', 'mutual', 'special'] as const;
export type SignatureRole = (typeof SIGNATURE_ROLES)[number];

/** Why a first piece is inspected. */
export type FirstArticleCause =
  'new-order' | 'tool-change' | 'program-change' | 'after-repair' | 'scrapped' | 'rejected';

export interface Signature {
  readonly role: SignatureRole;
  readonly personId: string;
  readonly signedAt: Date;
}

/** One first-article inspection 首检 of a job: which piece, why, and who has signed. */
export interface FirstArticle {
  readonly id: string;
  readonly inspectionId: string;
  /** What is inspected, such as a job order. */
  readonly subjectId: string;
  /** The piece within the inspection: 1 of a new order, the next one after a change. */
  readonly piece: number;
  readonly cause: FirstArticleCause;
  readonly status: FirstArticleState;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  /** Why it was rejected. */
  readonly reason: string | null;
  readonly signatures: readonly Signature[];
}

/** The signatures that are still to come, in their order. */
export const missingSignatures = (signatures: readonly Pick<Signature, 'role'>[]): SignatureRole[] =>
  SIGNATURE_ROLES.filter((role) => !signatures.some((signature) => signature.role === role));

/**
 * Whether somebody may sign now: each role once, nobody twice, the inspector last (our rule: 专检 concludes the others).
 * @throws DomainError conflict `quality.first-article-signed` {role}, `.first-article-same-person`,
 *   `.first-article-too-early` {missing}
 */
export function requireSignable(
  { signatures }: Pick<FirstArticle, 'signatures'>,
  role: SignatureRole,
  personId: string,
): void {
  if (signatures.some((signature) => signature.role === role))
    throw new DomainError('conflict', 'quality.first-article-signed', { role });
  if (signatures.some((signature) => signature.personId === personId))
    throw new DomainError('conflict', 'quality.first-article-same-person');
  const missing = missingSignatures(signatures).filter((other) => other !== 'special');
  if (role === 'special' && missing.length > 0)
    throw new DomainError('conflict', 'quality.first-article-too-early', { missing });
}
