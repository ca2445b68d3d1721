import { useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { classesOf, type LotInspection } from './api';

const TONES: Readonly<Record<string, Tone>> = {
  accepted: 'ok',
  'not-accepted': 'fault',
  'accepted-back-to-normal': 'hold',
};

/** The verdict of each class in word and colour, with the figures behind it, and what was found on which unit. */
export function VerdictPanel({ inspection }: { readonly inspection: LotInspection }) {
  const t = useText();
  const { verdicts, found, findings, plan } = inspection;
  if (!verdicts) return null;
  return (
    <Panel title={t('web.lot-inspection.verdict')}>
      <DefinitionList
        min={220}
        items={classesOf(plan).flatMap(([name, { n, ac, re }]) => {
          const verdict = verdicts[name];
          if (!verdict) return [];
          const figures = `${found?.[name] ?? 0} / ${n}`;
          return [
            {
              label: t(`defect-class.${name}`),
              value: (
                <>
                  <ToneTag tone={TONES[verdict] ?? 'unknown'} text={t(`lot-verdict.${verdict}`)} size="large" />{' '}
                  <span className="num">
                    {figures} · {t('web.lot-inspection.plan.ac-re', { ac, re })}
                  </span>
                </>
              ),
            },
          ];
        })}
      />
      {findings.length > 0 && (
        <ul style={{ margin: '12px 0 0', paddingInlineStart: 20 }}>
          {findings.map(({ unit, class: of, characteristic, reading }, index) => (
            // Two findings of a unit may read the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              {t('web.lot-inspection.finding.unit')} <span className="num">{unit}</span> · {t(`defect-class.${of}`)} ·{' '}
              <span translate="no">
                {characteristic} {reading}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
