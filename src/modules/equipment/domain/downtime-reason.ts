import { DomainError } from '#libs/kernel';

/** One code of the tree. Its first letter says where its time counts (ISO 22400-2). */
export interface DowntimeReason {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly retired: boolean;
}

const DEEPEST = 3;

/** @throws DomainError invalid `downtime.unknown-reason`, `downtime.retired-reason` for a code that can no longer be given */
export function requireUsable(reason: DowntimeReason | undefined, code: string): void {
  if (!reason || code === 'Z') throw new DomainError('invalid', 'downtime.unknown-reason', { code });
  if (reason.retired) throw new DomainError('invalid', 'downtime.retired-reason', { code });
}

/**
 * Whether a code may be added below another.
 * @throws DomainError invalid `downtime.unknown-reason`, `downtime.foreign-group`, `downtime.too-deep`; conflict
 * `downtime.code-taken`
 */
export function requireAddable(tree: readonly DowntimeReason[], code: string, parentCode: string): void {
  const byCode = new Map(tree.map((reason) => [reason.code, reason]));
  if (byCode.has(code)) throw new DomainError('conflict', 'downtime.code-taken', { code });
  requireUsable(byCode.get(parentCode), parentCode);
  if (code.charAt(0) !== parentCode.charAt(0))
    throw new DomainError('invalid', 'downtime.foreign-group', { code, parent: parentCode });
  let depth = 1;
  for (let at = byCode.get(parentCode); at; at = at.parentCode ? byCode.get(at.parentCode) : undefined) depth++;
  if (depth > DEEPEST) throw new DomainError('invalid', 'downtime.too-deep', { code, deepest: DEEPEST });
}
