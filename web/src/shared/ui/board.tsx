import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './board.module.css';

interface BoardProps {
  /** What the columns are of, for who cannot see them. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Columns of cards beside each other; scrolls sideways, by keyboard too, where the screen is narrow. */
export function Board({ label, children }: BoardProps) {
  return (
    <div className={styles.board} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface BoardColumnProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: ReactNode;
  readonly count: number;
  /** Before the count. */
  readonly mark?: ReactNode;
  /** Said when it holds no card. */
  readonly empty: string;
  readonly children: ReactNode;
}

export function BoardColumn({ id, title, count, mark, empty, children }: BoardColumnProps) {
  return (
    <section className={styles.column} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <span className={styles.aside}>
          {mark}
          <span className="num">{count}</span>
        </span>
      </header>
      {count === 0 ? <p className={styles.none}>{empty}</p> : children}
    </section>
  );
}

interface BoardCardProps {
  /** The page of its thing; none: the card itself has what is to be done. */
  readonly to?: string;
  readonly label?: string;
  readonly head: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function BoardCard({ to, label, head, foot, children }: BoardCardProps) {
  const content = (
    <>
      <span className={styles.cardHead}>{head}</span>
      {children}
      {foot && <span className={styles.cardFoot}>{foot}</span>}
    </>
  );
  return to === undefined ? (
    <article className={styles.card} aria-label={label}>
      {content}
    </article>
  ) : (
    <Link to={to} className={styles.card} aria-label={label}>
      {content}
    </Link>
  );
}
