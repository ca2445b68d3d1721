import { Alert } from 'antd';
import { gaugeClassText } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { RequirementText } from '../../shared/ui/requirement-text';
import type { ClassStep, Drawing } from './api';
import { oneTenthHint } from './one-tenth';
import type { DraftLine } from './plan-draft';
import { samplingText } from './sampling-text';

interface CharacteristicFactsProps {
  readonly line: DraftLine;
  readonly gauges: readonly ClassStep[];
  readonly drawings: readonly Drawing[];
}

/** What a line of a plan says, to read. */
export function CharacteristicFacts({ line, gauges, drawings }: CharacteristicFactsProps) {
  const t = useText();
  const nameOf = useName();
  const { place } = line;
  const drawing = drawings.find(({ revisionId }) => revisionId === place?.revisionId);
  const hint = oneTenthHint(line, gauges, t);
  return (
    <>
      <DefinitionList
        min={130}
        items={[
          { label: t('web.plan.name'), value: nameOf(line) },
          { label: t('web.plan.kind'), value: t(`web.plan.kind.${line.kind}`) },
          { label: t('web.plan.requirement'), value: <RequirementText line={line} /> },
          { label: t('web.plan.nominal'), value: line.nominal },
          { label: t('web.plan.class'), value: t(`defect-class.${line.class}`) },
          {
            label: t('web.plan.sampling'),
            value: `${samplingText(line.sampling, t)} · ${t(line.mandatory ? 'web.plan.mandatory' : 'web.plan.mandatory.no')}`,
          },
          { label: t('web.plan.gauge-class'), value: line.gaugeClass && gaugeClassText(t, line.gaugeClass) },
          { label: t('web.plan.zone'), value: line.zone },
          {
            label: t('web.plan.drawing'),
            value:
              place && drawing
                ? t('web.plan.place.at', {
                    drawing: t('web.plan.drawing.revision', { code: drawing.code, revision: drawing.revision }),
                    page: place.page,
                  })
                : t('web.plan.place.none'),
          },
        ]}
      />
      {hint && <Alert type="warning" showIcon title={hint} style={{ marginTop: 12 }} />}
    </>
  );
}
