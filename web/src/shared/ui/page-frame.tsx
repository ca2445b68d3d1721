import { Breadcrumb } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/locale-provider';
import styles from './page-frame.module.css';

export interface Crumb {
  readonly title: string;
  readonly to?: string;
}

interface PageFrameProps {
  readonly title: string;
  /** Beside the title: a state tag, a number. */
  readonly badge?: ReactNode;
  /** Under the title: one line of context. */
  readonly subtitle?: ReactNode;
  /** The way here, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every office page: where one is, what it is called, what one can do here. Sets the window's title. */
export function PageFrame({ title, badge, subtitle, crumbs, actions, children }: PageFrameProps) {
  const t = useText();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <div className={styles.page}>
      {crumbs && crumbs.length > 0 && (
        <nav aria-label={t('web.breadcrumbs')} className={styles.crumbs}>
          <Breadcrumb
            items={[...crumbs, { title }].map((crumb) => ({
              title: 'to' in crumb && crumb.to ? <Link to={crumb.to}>{crumb.title}</Link> : crumb.title,
            }))}
          />
        </nav>
      )}
      <header className={styles.header}>
        <div className={styles.heading}>
          <div className={styles.titleRow}>
            <h1 className={styles.title} tabIndex={-1}>
              {title}
            </h1>
            {badge}
          </div>
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
