import { hasText } from '#libs/texts';
import { textOr, useText } from '../../shared/i18n/locale-provider';

/** A rule by its code, with what it says where the code is a known one. */
export function useRuleText(): (code: string) => string {
  const t = useText();
  return (code) => (hasText(`spc.rule.${code}`) ? `${code} ${textOr(t, `spc.rule.${code}`, '')}` : code);
}
