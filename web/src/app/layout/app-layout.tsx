import { useEffect, useRef, useState } from 'react';
import { Navigate, Outlet, useLocation, useMatches, useNavigation } from 'react-router';
import { mayEnter, usePersonHere, type Access } from '../../shared/api/session';
import { useLocale } from '../../shared/i18n/locale-provider';
import { useFloorClockWatch } from '../../shared/realtime/floor-clock-watch';
import { RealtimeProvider } from '../../shared/realtime/realtime-provider';
import { LinkButton } from '../../shared/ui/link-button';
import { SignInAgain } from '../../shared/ui/sign-in-again';
import { ErrorState, Loading, NoPermission } from '../../shared/ui/states';
import styles from './app-layout.module.css';
import { SideNavigation } from './side-navigation';
import { TopBar } from './top-bar';

function FloorClockWatch() {
  useFloorClockWatch();
  return null;
}

/** The frame of every office page: navigation, who is signed in, whether the page is live. */
export function AppLayout() {
  const { me, person, ended } = usePersonHere();
  const { t, suggestLocale } = useLocale();
  const { pathname, search } = useLocation();
  const matches = useMatches();
  const [open, setOpen] = useState(false);
  const moving = useNavigation().state !== 'idle';
  const language = me.data?.locale;
  useEffect(() => {
    if (language) suggestLocale(language);
  }, [language, suggestLocale]);
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    setOpen(false);
    content.current?.scrollTo(0, 0);
  }, [pathname]);

  if (person === undefined) {
    return me.error ? <ErrorState error={me.error} onRetry={() => void me.refetch()} /> : <Loading rows={6} />;
  }
  if (person === null) {
    const here = `${pathname}${search}`;
    return <Navigate to={here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`} replace />;
  }
  const allowed = matches.every((match) => mayEnter(person, match.handle as Access | undefined));
  return (
    <RealtimeProvider account={ended ? 'nobody' : person.accountId}>
      {mayEnter(person, { permission: 'machine.read' }) && <FloorClockWatch />}
      {ended && <SignInAgain me={person} />}
      <a href="#content" className={styles.skip}>
        {t('web.skip-to-content')}
      </a>
      <div className={styles.frame}>
        <SideNavigation me={person} open={open} onClose={() => setOpen(false)} />
        <div className={styles.main}>
          <TopBar me={person} onOpenNavigation={() => setOpen(true)} />
          <div className={`${styles.progress} ${moving ? styles.moving : ''}`} aria-hidden="true" />
          <main ref={content} id="content" tabIndex={-1} className={styles.content}>
            {allowed ? <Outlet /> : <NoPermission page action={<LinkButton to="/">{t('web.home')}</LinkButton>} />}
          </main>
        </div>
      </div>
    </RealtimeProvider>
  );
}
