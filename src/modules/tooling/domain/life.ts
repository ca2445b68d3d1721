import { decimal, overlapMs, type DecimalString, type Interval } from '#libs/kernel';
import type { Tool, ToolNeed } from './tool';

type Lived = Pick<Tool, 'lifeLimit' | 'lifeUsed' | 'warnPercent'>;

/** How far a life has come; `limit` is reached exactly at the limit. */
export function lifeState({ lifeLimit, lifeUsed, warnPercent }: Lived): 'good' | 'warning' | 'limit' {
  if (lifeLimit === null) return 'good';
  if (decimal.compare(lifeUsed, lifeLimit) >= 0) return 'limit';
  const warnFrom = decimal.mul(lifeLimit, String(warnPercent));
  return decimal.compare(decimal.mul(lifeUsed, '100'), warnFrom) >= 0 ? 'warning' : 'good';
}

/** Minutes of [from, to) in which a tool was there, to a thousandth. */
export function minutesTogether(stay: Interval, from: Date, to: Date): DecimalString {
  const ms = overlapMs(stay, from, to);
  return decimal.normal((ms / 60_000).toFixed(3));
}

/**
 * Which of the tools at a work unit do the work of a job: of each class as many as it needs, those that still may and,
 * among them, those set up first (our rule).
 * @param here tools at the work unit in the order they were set up
 */
export function working<T extends Pick<Tool, 'toolClass' | 'status'>>(
  needs: readonly ToolNeed[],
  here: readonly T[],
): T[] {
  return needs.flatMap(({ toolClass, count }) => {
    const ofClass = here.filter((tool) => tool.toolClass === toolClass);
    const issued = ofClass.filter(({ status }) => status === 'issued');
    return [...issued, ...ofClass.filter((tool) => !issued.includes(tool))].slice(0, count);
  });
}

/** What is still to be issued: a class nobody has registered any tool of does not count (our rule). */
export function missingOf(
  needs: readonly ToolNeed[],
  registered: ReadonlySet<string>,
  issued: ReadonlyMap<string, number>,
): ToolNeed[] {
  return needs.flatMap(({ toolClass, count }) => {
    const short = count - (issued.get(toolClass) ?? 0);
    return short > 0 && registered.has(toolClass) ? [{ toolClass, count: short }] : [];
  });
}
