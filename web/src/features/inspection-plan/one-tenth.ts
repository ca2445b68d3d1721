import { isDecimalString } from '#libs/kernel';
import { isFineEnough, toleranceOf } from '#libs/measurement';
import type { Translate } from '#libs/texts';
import type { ClassStep } from './api';
import type { DraftLine } from './plan-draft';

/** What the register of gauges says against the class a characteristic names (1/10 rule); null when nothing. */
export function oneTenthHint(line: DraftLine, gauges: readonly ClassStep[], t: Translate): string | null {
  const { gaugeClass, nominal, lsl, usl, unit } = line;
  const isWhole = [nominal, lsl, usl].every((value) => value === null || isDecimalString(value));
  if (!gaugeClass || !isWhole) return null;
  const ofClass = gauges.filter((gauge) => gauge.gaugeClass === gaugeClass);
  if (ofClass.length === 0) return t('web.plan.gauge.unknown');
  if (isFineEnough(line, ofClass)) return null;
  return t('web.plan.gauge.coarse', { tolerance: `${toleranceOf(line) ?? ''} ${unit}`.trim() });
}
