import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { Link, NavLink } from 'react-router';
import type { MeDto } from '#libs/contracts';
import { mayEnter } from '../../shared/api/session';
import { useSystemInfo } from '../../shared/api/system-info';
import { useText } from '../../shared/i18n/locale-provider';
import { BrandMark } from '../../shared/ui/brand';
import { NAVIGATION_GROUPS, type NavigationEntry, type NavigationGroup } from '../feature';
import { FEATURES } from '../features';
import styles from './side-navigation.module.css';

function entriesOf(me: MeDto, group: NavigationGroup): NavigationEntry[] {
  return FEATURES.flatMap((feature) => [...(feature.navigation ?? [])])
    .filter((entry) => entry.group === group && mayEnter(me, entry))
    .toSorted((a, b) => a.order - b.order);
}

interface SideNavigationProps {
  readonly me: MeDto;
  /** On narrow screens the navigation lies over the page. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Only what exists and what the person may open. */
export function SideNavigation({ me, open, onClose }: SideNavigationProps) {
  const t = useText();
  const school = useSystemInfo().data?.schoolName;
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    closer.current?.focus();
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    window.addEventListener('keydown', escape);
    return () => window.removeEventListener('keydown', escape);
  }, [open, onClose]);
  return (
    <>
      {open && <div className={styles.veil} onClick={onClose} aria-hidden="true" />}
      <nav aria-label={t('web.navigation')} className={`${styles.side} ${open ? styles.open : ''}`}>
        <div className={styles.head}>
          <Link to="/" className={styles.brand}>
            <BrandMark />
            <span className={styles.name}>{t('app.name')}</span>
          </Link>
          <button
            ref={closer}
            type="button"
            className={styles.close}
            onClick={onClose}
            aria-label={t('web.navigation.close')}
          >
            <CloseOutlined />
          </button>
        </div>
        <div className={styles.nav}>
          {NAVIGATION_GROUPS.map((group) => {
            const entries = entriesOf(me, group);
            if (entries.length === 0) return null;
            return (
              <div key={group} className={styles.group}>
                <p className={styles.groupName} id={`group-${group}`}>
                  {t(`web.group.${group}`)}
                </p>
                <ul aria-labelledby={`group-${group}`}>
                  {entries.map(({ path, text, icon: Icon }) => (
                    <li key={path}>
                      <NavLink
                        to={path}
                        className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}
                      >
                        <Icon className={styles.icon} />
                        {t(text)}
                      </NavLink>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
        {school && <p className={styles.school}>{school}</p>}
      </nav>
    </>
  );
}
