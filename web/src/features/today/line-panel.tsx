import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { formatDecimal, QuantityText } from '../../shared/ui/quantity-text';
import { Panel } from '../../shared/ui/panel';
import { ToneTag, useStateText } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchLine, isLost, LINE_KEY, shownState } from '../line/api';
import styles from './today-page.module.css';

/** Every work unit with its state and how far its job is. */
export function LinePanel({ extra }: { readonly extra: ReactNode }) {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  const query = useLiveQuery(LINE_KEY, fetchLine, ['line']);
  return (
    <Panel title={t('web.today.line')} extra={extra} className={styles.wide}>
      <QueryView query={query} rows={3} compact>
        {({ workUnits }) =>
          workUnits.length === 0 ? (
            <Empty art="line" compact title={t('web.today.line.empty')} hint={t('web.today.line.hint')} />
          ) : (
            <ul className={styles.units}>
              {workUnits.map((unit) => {
                const state = shownState(unit);
                const tone = toneOf('equipment', state);
                const { job } = unit;
                return (
                  <li key={unit.workUnit.id}>
                    <Link
                      to={`/line?unit=${unit.workUnit.code}`}
                      className={styles.unit}
                      style={{ borderTopColor: TONES[tone].fill }}
                    >
                      <strong>{unit.workUnit.code}</strong>
                      <span className={styles.muted}>{nameOf(unit.workUnit)}</span>
                      <ToneTag
                        tone={tone}
                        bare
                        text={isLost(unit) ? t('web.line.unknown') : stateText('equipment', state)}
                      />
                      <span className={`${styles.muted} num`}>
                        {job ? (
                          <>
                            {formatDecimal(job.balance.good)} / <QuantityText value={job.expected} unit={job.unit} />
                          </>
                        ) : (
                          t('web.line.waiting', { count: unit.waiting })
                        )}
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
