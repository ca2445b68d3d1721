import { DomainError } from '#libs/kernel';

export const SAFETY_SCOPES = ['equipment-class', 'work-unit'] as const;
export type SafetyScope = (typeof SAFETY_SCOPES)[number];

/** One thing to look at before the first start of the day, e.g. goggles worn, guard closed. */
export interface SafetyPoint {
  readonly id: string;
  readonly text: string;
  readonly textEn: string;
}

/** What is checked at a work unit, or at all of an equipment class; none without points. */
export interface SafetyList {
  readonly id: string;
  readonly scope: SafetyScope;
  readonly target: string;
  /** Whom to call when a point is not in order. */
  readonly contact: string;
  readonly points: readonly SafetyPoint[];
  readonly version: number;
}

export interface SafetyAnswer {
  readonly pointId: string;
  readonly ok: boolean;
}

export interface AnsweredPoint extends SafetyPoint {
  readonly ok: boolean;
}

export interface SafetyCheck {
  readonly id: string;
  readonly workUnitId: string;
  /** `2026-03-02`, of the site's zone. */
  readonly day: string;
  readonly passed: boolean;
  readonly contact: string;
  readonly answers: readonly AnsweredPoint[];
  readonly checkedBy: string;
  readonly checkedAt: Date;
}

/** The list kept for a work unit or a class, with or without points. */
export const listOf = (lists: readonly SafetyList[], scope: SafetyScope, target: string): SafetyList | undefined =>
  lists.find((list) => list.scope === scope && list.target === target);

/** The list that counts at a work unit: its own goes before that of its class. */
export function listFor(
  { code, equipmentClass }: { readonly code: string; readonly equipmentClass: string },
  lists: readonly SafetyList[],
): SafetyList | null {
  const list = listOf(lists, 'work-unit', code) ?? listOf(lists, 'equipment-class', equipmentClass);
  return list && list.points.length > 0 ? list : null;
}

/** @throws DomainError invalid `safety.points-missing` unless each point has one answer and nothing else has */
export function answered(list: SafetyList, answers: readonly SafetyAnswer[]): readonly AnsweredPoint[] {
  const byPoint = new Map(answers.map((answer) => [answer.pointId, answer]));
  const points = list.points.map((point) => ({ ...point, answer: byPoint.get(point.id) }));
  const missing = points.filter(({ answer }) => !answer).map(({ text }) => text);
  if (missing.length > 0 || answers.length !== points.length)
    throw new DomainError('invalid', 'safety.points-missing', { points: missing });
  return points.map(({ answer, ...point }) => ({ ...point, ok: answer?.ok === true }));
}

/** Where a work unit stands today. */
export type SafetyState =
  | { readonly state: 'not-needed' | 'not-done' | 'passed' }
  | { readonly state: 'failed'; readonly points: readonly string[]; readonly contact: string };

export function safetyState(list: SafetyList | null, check: SafetyCheck | null): SafetyState {
  if (!list) return { state: 'not-needed' };
  if (!check) return { state: 'not-done' };
  if (check.passed) return { state: 'passed' };
  const points = check.answers.filter(({ ok }) => !ok).map(({ text }) => text);
  return { state: 'failed', points, contact: check.contact };
}
