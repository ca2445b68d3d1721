import type { Call, CallKind, CallLevel } from './call';

/** From when on a call concerns a level: so long after it was raised, unless it has come that far by then. */
export interface EscalationRule {
  readonly level: Exclude<CallLevel, 1>;
  readonly afterSeconds: number;
  readonly unless: 'acknowledged' | 'resolved';
}

/** When calls go to the next level, as this school wants it. */
export interface Escalation {
  readonly id: string;
  readonly rules: readonly EscalationRule[];
  readonly version: number;
}

type Timed = Pick<Call, 'kind' | 'level' | 'raisedAt' | 'acknowledgedAt' | 'resolvedAt'>;

/** A danger concerns the instructor and the workshop at once. */
export const firstLevel = (kind: CallKind): CallLevel => (kind === 'safety' ? 3 : 1);

const isDone = (call: Timed, { unless }: EscalationRule): boolean =>
  call.resolvedAt !== null || (unless === 'acknowledged' && call.acknowledgedAt !== null);

const dueAt = (call: Timed, rule: EscalationRule): number => call.raisedAt.getTime() + rule.afterSeconds * 1000;

const stillToCome = (call: Timed, rules: readonly EscalationRule[]): EscalationRule[] =>
  rules.filter((rule) => rule.level > call.level && !isDone(call, rule));

/** The level a call has at an instant; it never goes down again, except when it is opened anew. */
export function levelAt(call: Timed, rules: readonly EscalationRule[], at: Date): CallLevel {
  const due = stillToCome(call, rules).filter((rule) => dueAt(call, rule) <= at.getTime());
  return Math.max(call.level, ...due.map(({ level }) => level)) as CallLevel;
}

/** When a call goes to a higher level unless something is done; null when it goes no further. */
export function escalatesAt(call: Timed, rules: readonly EscalationRule[]): Date | null {
  const times = stillToCome(call, rules).map((rule) => dueAt(call, rule));
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Whether each level comes after the one before it. */
export function inOrder(rules: readonly EscalationRule[]): boolean {
  const sorted = rules.toSorted((a, b) => a.level - b.level);
  return sorted.every((rule, index) => index === 0 || rule.afterSeconds > (sorted[index - 1]?.afterSeconds ?? 0));
}
