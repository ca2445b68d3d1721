import type { Translate } from './translator';

/** A run rule of libs/spc, as far as it is put into words. */
type WordedRule =
  | {
      readonly code: string;
      readonly kind: 'beyond';
      readonly points: number;
      readonly of: number;
      readonly sigmas: number;
    }
  | { readonly code: string; readonly kind: 'side' | 'trend' | 'alternation'; readonly length: number }
  | { readonly code: string; readonly kind: 'within' | 'outside'; readonly length: number; readonly sigmas: number };

/** What a run rule looks for, with its parameters, without its code. */
export function ruleText(t: Translate, rule: WordedRule): string {
  switch (rule.kind) {
    case 'beyond':
      return rule.of === 1 ? t('spc.rule.beyond-one', { sigmas: rule.sigmas }) : t('spc.rule.beyond', { ...rule });
    case 'within':
    case 'outside':
      return t(`spc.rule.${rule.kind}`, { length: rule.length, sigmas: rule.sigmas });
    default:
      return t(`spc.rule.${rule.kind}`, { length: rule.length });
  }
}
