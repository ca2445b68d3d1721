import { useText } from '../../shared/i18n/locale-provider';
import { CLASSES, type RuleBody } from './api';

/** A rule as one reads it aloud: `A 类（关键）全数检验 · B 类（主要）AQL 1.0，水平 II`. */
export function useRuleText(): (body: RuleBody) => string {
  const t = useText();
  return ({ inspect, classes, limitingQuality }) => {
    if (inspect === 'none') return t('web.sampling-rules.inspect.none');
    const words = CLASSES.flatMap((each) => {
      const rule = classes[each];
      if (!rule) return [];
      if (rule.kind === 'everything') return [`${t(`defect-class.${each}`)} ${t('class-rule.everything')}`];
      const { aql, level } = rule;
      const plan = t('web.lot-inspection.plan.level', { aql, level });
      return [`${t(`defect-class.${each}`)} ${rule.kind === 'zero' ? 'c = 0, ' : ''}${plan}`];
    });
    const isolated =
      limitingQuality === null ? [] : [t('web.lot-inspection.plan.isolated', { percent: limitingQuality })];
    return [...words, ...isolated].join(' · ');
  };
}
