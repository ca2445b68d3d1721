import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Right of the title: a link, a filter, a count. */
  readonly extra?: ReactNode;
  /** Content reaches the edges (tables, maps). */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A piece of a page on its own paper. */
export function Panel({ title, extra, flush = false, className = '', children }: PanelProps) {
  return (
    <section className={`${styles.panel} ${className}`}>
      {(title || extra) && (
        <header className={styles.header}>
          <h2 className={styles.title}>{title}</h2>
          {extra && <div className={styles.extra}>{extra}</div>}
        </header>
      )}
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
