import { Navigate, Outlet, useLocation } from 'react-router';
import { useSystemInfo } from '../shared/api/system-info';
import { ErrorState, Loading } from '../shared/ui/states';
import styles from './full-page.module.css';

/** Before anything else: does the server answer, and does it still need its first administrator? */
export function SystemGate() {
  const info = useSystemInfo();
  const { pathname } = useLocation();
  if (!info.data) {
    return (
      <main className={styles.centre}>
        {info.error ? <ErrorState error={info.error} onRetry={() => void info.refetch()} /> : <Loading rows={3} />}
      </main>
    );
  }
  if (info.data.needsSetup && pathname !== '/setup') return <Navigate to="/setup" replace />;
  if (!info.data.needsSetup && pathname === '/setup') return <Navigate to="/" replace />;
  return <Outlet />;
}
