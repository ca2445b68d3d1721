import type { Translate } from '#libs/texts';
import type { Named } from '../../shared/floor/types';
import { useName } from '../../shared/floor/use-name';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ChangeTable, Fields, type Change, type FieldChange } from './changes';

export interface PlanComparison {
  readonly operations: readonly (Named & {
    readonly number: number;
    readonly firstArticle: { readonly from: boolean; readonly to: boolean } | null;
    readonly characteristics: readonly (Named & {
      readonly balloon: string;
      readonly change: Change;
      readonly fields: readonly FieldChange[];
    })[];
  })[];
}

const LABELS: Readonly<Record<string, string>> = {
  nameEn: 'web.plan.name-en',
  gaugeClass: 'web.plan.gauge-class',
  place: 'web.plan.drawing',
};
const CODED: Readonly<Record<string, string>> = {
  kind: 'web.plan.kind.',
  class: 'defect-class.',
  geometric: 'geometric.',
  mandatory: 'web.routing.value.',
};

const fieldText = (t: Translate, field: string): string => textOr(t, LABELS[field] ?? `web.plan.${field}`, field);

/** Sampling is `each`, `first`, or a number: every so many pieces. */
function wordOf(t: Translate, field: string, value: string): string {
  if (field === 'sampling' && /^\d+$/.test(value)) return t('web.plan.sampling.every-n', { every: value });
  if (field === 'sampling') return textOr(t, `web.plan.sampling.${value}`, value);
  if (field === 'place') return t('web.routing.plan-place', placeOf(value));
  const coded = CODED[field];
  return coded ? textOr(t, `${coded}${value}`, value) : value;
}

/** A page and how far a balloon stands from its left and upper edge. */
function placeOf(value: string): Readonly<Record<string, string>> {
  const [page = '', x = '', y = ''] = value.split(' · ');
  return { page, x, y };
}

interface PlanChangesProps {
  readonly comparison: PlanComparison;
  readonly from: string;
  readonly to: string;
}

/** What one inspection plan says otherwise than the other, by operation and characteristic. */
export function PlanChanges({ comparison, from, to }: PlanChangesProps) {
  const t = useText();
  const nameOf = useName();
  return comparison.operations.map((operation) => (
    <Panel key={operation.number} title={`${t('web.plan.title')} · ${operation.number} ${nameOf(operation)}`}>
      <ChangeTable from={from} to={to}>
        {operation.firstArticle && (
          <Fields
            what={t('web.plan.whole')}
            change="changed"
            fields={[
              {
                field: 'first-article',
                from: t(`web.routing.value.${operation.firstArticle.from}`),
                to: t(`web.routing.value.${operation.firstArticle.to}`),
              },
            ]}
            fieldText={fieldText}
          />
        )}
        {operation.characteristics.map(({ balloon, change, fields, ...characteristic }) => (
          <Fields
            key={balloon}
            what={t('web.balloon.of', { balloon, name: nameOf(characteristic) })}
            change={change}
            fields={fields}
            fieldText={fieldText}
            wordOf={wordOf}
          />
        ))}
      </ChangeTable>
    </Panel>
  ));
}
