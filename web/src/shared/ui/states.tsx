import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { toProblem } from '../api/problem-error';
import { useAfter } from '../i18n/use-clock';
import { useText } from '../i18n/locale-provider';
import { EmptyArt, type ArtName } from './empty-art';
import { problemText } from './problem-alert';
import styles from './states.module.css';
import { TraceId } from './trace-id';

/** Grey lines in the shape of what comes; nothing at all in the first moment, so that quick answers do not flicker. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const t = useText();
  const noticed = useAfter(150);
  return (
    <div role="status" aria-live="polite" className={styles.loading}>
      <span className="visually-hidden">{t('web.loading')}</span>
      {noticed && <Skeleton active title={false} paragraph={{ rows }} />}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What to do so that it does not stay empty. */
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly art?: ArtName;
  /** The only content of the page, so its title is the page's heading. */
  readonly page?: boolean;
  /** In a panel rather than on a whole page. */
  readonly compact?: boolean;
}

export function Empty({ title, hint, action, art = 'tray', page = false, compact = false }: EmptyProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className={`${styles.empty} ${compact ? styles.compact : ''}`}>
      <EmptyArt name={art} size={compact ? 44 : 88} />
      <div className={styles.words}>
        <Title className={styles.title}>{title}</Title>
        {hint && <p className={styles.hint}>{hint}</p>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

/** A part of a page that could not be read, with the reason, the trace id and another try; 403 explains itself. */
export function ErrorState({
  error,
  onRetry,
  compact,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly compact?: boolean;
}) {
  const t = useText();
  const problem = toProblem(error);
  if (problem.status === 403) return <NoPermission compact={compact} />;
  return (
    <div role="alert">
      <Empty
        art={problem.status === 404 ? 'missing' : 'broken'}
        compact={compact}
        title={problem.status === 404 ? problemText(problem, t) : t('web.error.title')}
        hint={problem.status === 404 ? undefined : problemText(problem, t)}
        action={
          <>
            {onRetry && problem.status !== 404 && <Button onClick={onRetry}>{t('web.retry')}</Button>}
            {problem.traceId !== '' && <TraceId value={problem.traceId} />}
          </>
        }
      />
    </div>
  );
}

export function NoPermission({ action, page, compact }: Pick<EmptyProps, 'action' | 'page' | 'compact'>) {
  const t = useText();
  return (
    <Empty
      art="locked"
      page={page}
      compact={compact}
      title={t('web.no-permission.title')}
      hint={t('web.no-permission.hint')}
      action={action}
    />
  );
}

interface QueryLike<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

interface QueryViewProps<T> {
  readonly query: QueryLike<T>;
  readonly children: (data: T) => ReactNode;
  readonly rows?: number;
  readonly compact?: boolean;
}

/** Loading, error or content of one query; old content stays while it is read again. */
export function QueryView<T>({ query, children, rows, compact }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isPending && !query.error) return <Loading rows={rows} />;
  return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact={compact} />;
}
