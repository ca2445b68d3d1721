import { DomainError } from '#libs/kernel';
import { CLASSES, type ClassRule, type DefectClass, type PerClass, type RuleBody } from '../domain/rule';
import type { ClassRuleDto, ClassRulesDto, RuleBodyDto } from './lot-inspection.dto';

/** @throws DomainError invalid `lot-inspection.aql-missing` {class} */
export const bodyOf = ({ inspect, classes, limitingQuality, reduced }: RuleBodyDto): RuleBody => ({
  inspect,
  classes: classesOf(classes ?? {}),
  limitingQuality: limitingQuality ?? null,
  reduced,
});

function classesOf(dto: ClassRulesDto): PerClass<ClassRule> {
  const classes: Partial<Record<DefectClass, ClassRule>> = {};
  for (const each of CLASSES) {
    const one = dto[each];
    if (one) classes[each] = classOf(each, one);
  }
  return classes;
}

function classOf(name: DefectClass, { kind, aql, level }: ClassRuleDto): ClassRule {
  if (kind === 'everything') return { kind };
  if (!aql) throw new DomainError('invalid', 'lot-inspection.aql-missing', { class: name });
  return { kind, aql, level: level ?? 'II' };
}
