/** A characteristic by the operation it is measured in and its balloon 气泡号, which is unique there only. */
export interface Balloon {
  readonly operationNumber: number;
  readonly balloon: string;
}

/** What the first article says of a characteristic; conceded: out of limits, and used as it is 让步接收. */
export type Outcome = 'conforming' | 'conceded' | 'nonconforming' | 'missing';

/** @param verdict null: not measured, or a bad reading that was not judged */
export function outcomeOf(verdict: 'ok' | 'ng' | null, isConceded: boolean): Outcome {
  if (verdict === null) return 'missing';
  if (verdict === 'ok') return 'conforming';
  return isConceded ? 'conceded' : 'nonconforming';
}

/**
 * The piece that stands for an operation (our rule): that of the first article approved first, else of the one that waits
 * for signatures, else the first piece. One after a later change of tool is not of the order's first article.
 */
export function articlePiece(firsts: readonly { readonly piece: number; readonly status: string }[]): number {
  const found = ['approved', 'open'].map((state) => firsts.find(({ status }) => status === state)).find(Boolean);
  return found?.piece ?? 1;
}

/** What each is called: its balloon, behind the number of its operation where another operation has the same. */
export function labelsOf(balloons: readonly Balloon[]): string[] {
  const times = new Map<string, number>();
  for (const { balloon } of balloons) times.set(balloon, (times.get(balloon) ?? 0) + 1);
  return balloons.map(({ operationNumber, balloon }) =>
    (times.get(balloon) ?? 0) > 1 ? `${operationNumber}-${balloon}` : balloon,
  );
}

/** Balloon coverage 气泡覆盖: how many of the balloons the first article accounts for, and what is left to do. */
export interface Coverage {
  readonly balloons: number;
  /** Those with a judged result, whichever it is. */
  readonly accounted: number;
  /** What has no result, as it is called. */
  readonly missing: readonly string[];
  /** What is out of limits and was not conceded, as it is called. */
  readonly nonconforming: readonly string[];
  /** Numbers of the operations whose first article 首检 has not all its signatures. */
  readonly unsigned: readonly number[];
  /** Nothing is left to do; only then may it be signed as complete. */
  readonly complete: boolean;
}

/**
 * @param signed of the operations that ask for a first article, whether it is approved
 */
export function coverageOf(
  lines: readonly { readonly label: string; readonly outcome: Outcome }[],
  signed: readonly { readonly operationNumber: number; readonly isApproved: boolean }[],
): Coverage {
  const labels = (outcome: Outcome): string[] =>
    lines.filter((line) => line.outcome === outcome).map(({ label }) => label);
  const [missing, nonconforming] = [labels('missing'), labels('nonconforming')];
  const unsigned = signed.filter(({ isApproved }) => !isApproved).map(({ operationNumber }) => operationNumber);
  const balloons = lines.length;
  return {
    balloons,
    accounted: balloons - missing.length,
    missing,
    nonconforming,
    unsigned,
    complete: balloons > 0 && missing.length + nonconforming.length + unsigned.length === 0,
  };
}
