import type { Characteristic, Drawing, OperationPlan } from './api';

/** A characteristic while it is edited: its key stays when everything else changes. */
export interface DraftLine extends Omit<Characteristic, 'id'> {
  readonly key: string;
  /** Absent: not written yet. */
  readonly id?: string;
}

export interface PlanDraft {
  readonly firstArticle: boolean;
  readonly lines: readonly DraftLine[];
}

export type Place = NonNullable<Characteristic['place']>;

export const draftOf = ({ firstArticle, characteristics }: OperationPlan): PlanDraft => ({
  firstArticle,
  lines: characteristics.map((line) => ({ ...line, key: line.id })),
});

/** What the server takes. */
export function bodyOf({ firstArticle, lines }: PlanDraft): object {
  return {
    firstArticle,
    characteristics: lines.map(({ key: _key, sampling, ...line }) => ({
      ...line,
      sampling: typeof sampling === 'object' ? 'every' : sampling,
      ...(typeof sampling === 'object' ? { every: sampling.every } : {}),
    })),
  };
}

const nextBalloon = (lines: readonly DraftLine[]): string =>
  String(Math.max(0, ...lines.map(({ balloon }) => (/^\d{1,6}$/.test(balloon) ? Number(balloon) : 0))) + 1);

/** A new characteristic behind the last one, measured like it. */
export function withLine(draft: PlanDraft, key: string): PlanDraft {
  const last = draft.lines.at(-1);
  const line: DraftLine = {
    key,
    balloon: nextBalloon(draft.lines),
    name: '',
    nameEn: '',
    kind: 'variable',
    nominal: null,
    lsl: null,
    usl: null,
    unit: last?.unit || 'mm',
    decimals: 3,
    class: 'C',
    mandatory: true,
    sampling: last?.sampling ?? 'each',
    gaugeClass: null,
    requirement: '',
    geometric: null,
    zone: null,
    place: null,
  };
  return { ...draft, lines: [...draft.lines, line] };
}

export const changedLine = (draft: PlanDraft, key: string, changes: Partial<DraftLine>): PlanDraft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.key === key ? { ...line, ...changes } : line)),
});

export const withoutLine = (draft: PlanDraft, key: string): PlanDraft => ({
  ...draft,
  lines: draft.lines.filter((line) => line.key !== key),
});

/** One line one place up (−1) or down (1); at the end it stays. */
export function movedLine(draft: PlanDraft, key: string, by: -1 | 1): PlanDraft {
  const lines = [...draft.lines];
  const from = lines.findIndex((line) => line.key === key);
  const [line] = from + by < 0 || from + by >= lines.length ? [] : lines.splice(from, 1);
  if (line) lines.splice(from + by, 0, line);
  return { ...draft, lines };
}

/** Lines whose balloon stands on another revision of the same document. */
export function linesBehind(
  lines: readonly DraftLine[],
  { documentId, revisionId }: Drawing,
  drawings: readonly Drawing[],
): readonly DraftLine[] {
  const others = new Set(drawings.filter((other) => other.documentId === documentId).map((other) => other.revisionId));
  return lines.filter(({ place }) => place && place.revisionId !== revisionId && others.has(place.revisionId));
}

/** Balloons of other revisions, at the same places on this one. */
export function takenOver(draft: PlanDraft, drawing: Drawing, drawings: readonly Drawing[]): PlanDraft {
  const behind = new Set(linesBehind(draft.lines, drawing, drawings).map(({ key }) => key));
  const { revisionId } = drawing;
  return {
    ...draft,
    lines: draft.lines.map((line) =>
      line.place && behind.has(line.key) ? { ...line, place: { ...line.place, revisionId } } : line,
    ),
  };
}
