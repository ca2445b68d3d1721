import { ruleText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import type { ChartDetail } from './api';
import { revisionAt } from './chart-option';

/** A rule by its code, with what it looked for when it judged a point. */
export function useRuleText({ revisions }: Pick<ChartDetail, 'revisions'>): (code: string, at: string) => string {
  const t = useText();
  return (code, at) => {
    const rule = revisionAt(revisions, at)?.rules.find((each) => each.code === code);
    return rule ? `${code} ${ruleText(t, rule)}` : code;
  };
}
