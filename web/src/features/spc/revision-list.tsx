import { ruleText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { TimeText } from '../../shared/ui/time-text';
import type { ChartDetail } from './api';
import styles from './spc.module.css';

function Rules({ rules }: { readonly rules: ChartDetail['rules'] }) {
  const t = useText();
  return (
    <section aria-label={t('web.spc.rules')}>
      <p className={styles.note}>{t('web.spc.rules')}</p>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule.code}>
            <strong translate="no">{rule.code}</strong> {ruleText(t, rule)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Limits over time: from which points, when, and why. */
export function RevisionList({ chart }: { readonly chart: ChartDetail }) {
  const t = useText();
  const figure = (value: number): string => value.toFixed(Math.min(9, chart.decimals + 2));
  if (chart.revisions.length === 0)
    return (
      <Panel title={t('web.spc.limits.none')}>
        <p>{t('web.spc.no-limits')}</p>
        <Rules rules={chart.rules} />
      </Panel>
    );
  return (
    <div className={styles.stack}>
      {chart.revisions.toReversed().map(({ revision, limits, rules, baseFrom, baseTo, reason, frozenAt }) => (
        <Panel
          key={revision}
          title={t(limits.base.preliminary ? 'web.spc.limits.preliminary' : 'web.spc.limits.revision', { revision })}
        >
          <DefinitionList
            items={[
              {
                label: t('web.spc.limits'),
                value: (
                  <span className="num">
                    UCL {figure(limits.location.ucl)} · CL {figure(limits.location.cl)} · LCL{' '}
                    {figure(limits.location.lcl)}
                    {limits.spread && ` / UCL ${figure(limits.spread.ucl)} · CL ${figure(limits.spread.cl)}`}
                  </span>
                ),
              },
              {
                label: t('web.spc.base'),
                value: (
                  <>
                    <TimeText at={baseFrom} show="full" /> … <TimeText at={baseTo} show="full" /> ·{' '}
                    {t('web.spc.points')} {limits.base.points}
                  </>
                ),
              },
              { label: t('web.spc.freeze.reason'), value: reason },
              { label: t('web.spc.frozen-at'), value: <TimeText at={frozenAt} show="full" /> },
            ]}
          />
          <Rules rules={rules} />
        </Panel>
      ))}
    </div>
  );
}
