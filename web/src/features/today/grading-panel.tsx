import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchScores, SCORES_KEY } from '../assessment/api';
import { useTitle } from '../assessment/use-title';
import styles from './today-page.module.css';

const REFRESH_MS = 30_000;
const SHOWN = 6;

/** Attempts that are scored and wait for the instructor. */
export function GradingPanel({ extra }: { readonly extra: ReactNode }) {
  const t = useText();
  const nameOf = useName();
  const titleOf = useTitle();
  const query = useQuery({
    queryKey: [...SCORES_KEY, 'under-review'],
    queryFn: ({ signal }) => fetchScores('under-review', signal),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Panel title={<Counted text={t('web.today.grading')} count={query.data?.items.length} />} extra={extra}>
      <QueryView query={query} rows={3} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty art="sheet" compact title={t('web.today.grading.empty')} hint={t('web.today.grading.hint')} />
          ) : (
            <ul className={styles.rows}>
              {items.slice(0, SHOWN).map((score) => (
                <li key={score.attemptId} className={styles.row}>
                  <Link to={`/teaching/attempts/${score.attemptId}`}>{titleOf(score)}</Link>
                  <span className={styles.muted}>{nameOf({ name: score.teamName, nameEn: score.teamNameEn })}</span>
                  <strong className="num">
                    {score.shown ?? t('web.today.to-score', { count: score.missing.length })}
                  </strong>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** A heading with how many there are. */
export function Counted({ text, count }: { readonly text: string; readonly count: number | undefined }) {
  return (
    <>
      {text}
      {count !== undefined && count > 0 && <span className={`${styles.count} num`}>{count}</span>}
    </>
  );
}
