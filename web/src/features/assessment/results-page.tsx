import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMaterialName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchMyResults } from './api';
import { ScoreBar } from './score-bar';
import styles from './score.module.css';
import { useTitle } from './use-title';

/** A student's published results, newest first. */
export function Component() {
  const t = useText();
  const titleOf = useTitle();
  const materialName = useMaterialName();
  const query = useQuery({ queryKey: ['my-results'], queryFn: ({ signal }) => fetchMyResults(signal) });
  return (
    <PageFrame title={t('web.results.title')}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty art="sheet" title={t('web.results.empty')} hint={t('web.results.hint')} />
            </Panel>
          ) : (
            <ul className={styles.cards}>
              {items.map((result) => (
                <li key={result.attemptId}>
                  <Link to={`/my-results/${result.attemptId}`} className={styles.card}>
                    <span className={styles.cardHead}>
                      <span className={styles.cardTitle}>{titleOf(result)}</span>
                      <span className={`${styles.cardScore} num`}>{result.shown}</span>
                    </span>
                    <ScoreBar score={result.total} label={titleOf(result)} />
                    <span className={styles.cardHead}>
                      <span className={styles.muted}>
                        {materialName(result)} · {result.workOrderNumber}
                      </span>
                      <strong>{t(`grade.band.${result.band}`)}</strong>
                    </span>
                    <span className={styles.muted}>
                      {t('web.results.published')} <TimeText at={result.publishedAt} show="date" />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </PageFrame>
  );
}
