import { useEffect } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useMe } from '../../shared/api/session';
import { useSystemInfo } from '../../shared/api/system-info';
import { useText } from '../../shared/i18n/locale-provider';
import { EntranceFrame } from '../../shared/ui/entrance-frame';
import { LoginForm } from './login-form';

/** Only paths of this site; `//other.example` and full addresses would send a person elsewhere after signing in. */
function safePath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const me = useMe();
  const demo = useSystemInfo().data?.mode === 'demo';
  const next = safePath(params.get('next'));
  useEffect(() => {
    document.title = `${t('web.login.title')} · ${t('app.name')}`;
  }, [t]);
  if (me.data) return <Navigate to={next} replace />;
  return (
    <EntranceFrame title={t('web.login.title')}>
      <LoginForm demo={demo} sentHere={next !== '/'} onSignedIn={() => void navigate(next, { replace: true })} />
    </EntranceFrame>
  );
}
