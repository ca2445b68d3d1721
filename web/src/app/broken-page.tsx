import { Button } from 'antd';
import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ProblemError } from '../shared/api/problem-error';
import { useText } from '../shared/i18n/locale-provider';
import { Empty, ErrorState } from '../shared/ui/states';
import styles from './full-page.module.css';
import { NotFoundPage } from './not-found-page';

const RELOADED = 'linelab.reloaded';

/** A new version was installed while the page was open: its old chunks are gone, and a reload brings the new ones. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}

/** A page failed while it was drawn or loaded. */
export function BrokenPage() {
  const t = useText();
  const error = useRouteError();
  const stale = isMissingChunk(error);
  useEffect(() => {
    if (!stale || sessionStorage.getItem(RELOADED) === location.pathname) return;
    sessionStorage.setItem(RELOADED, location.pathname);
    location.reload();
  }, [stale]);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  const reload = <Button onClick={() => location.reload()}>{t('web.error.reload')}</Button>;
  return (
    <div className={styles.centre}>
      {error instanceof ProblemError ? (
        <ErrorState error={error} onRetry={() => location.reload()} />
      ) : (
        <Empty page art="broken" title={t('web.error.page-title')} hint={t('web.error.page-hint')} action={reload} />
      )}
    </div>
  );
}
