import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { fetchOpenNcrs, NCRS_KEY, SEVERITY_TONES } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { SinceText } from '../../shared/ui/time-text';
import { Counted } from './grading-panel';
import styles from './today-page.module.css';

const MOST = 200;
const SHOWN = 6;

/** Nonconformances that are not over. */
export function NcrsPanel() {
  const t = useText();
  const query = useQuery({ queryKey: [...NCRS_KEY, 'open'], queryFn: ({ signal }) => fetchOpenNcrs(MOST, signal) });
  const count = query.data?.items.length ?? 0;
  return (
    <Panel
      title={<Counted text={t('web.ncr.title')} count={count} />}
      extra={<Link to="/nonconformances">{t('web.today.all')}</Link>}
    >
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('web.ncr.today.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {items.slice(0, SHOWN).map((ncr) => (
                <li key={ncr.id} className={styles.row}>
                  <ToneTag
                    bare
                    tone={SEVERITY_TONES[ncr.severity]}
                    text={t(`nonconformance-severity.${ncr.severity}`)}
                  />
                  <span style={{ display: 'flex', flexWrap: 'wrap', columnGap: 6 }}>
                    <Link to={`/nonconformances/${ncr.id}`} translate="no">
                      {ncr.number}
                    </Link>
                    <span className={styles.muted}>
                      <span translate="no">{ncr.materialCode}</span> · <SinceText at={ncr.foundAt} />
                    </span>
                  </span>
                  <StateTag lifecycle="nonconformance" state={ncr.status} bare />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
