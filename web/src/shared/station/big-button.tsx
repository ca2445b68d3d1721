import { LoadingOutlined } from '@ant-design/icons';
import { createContext, useContext, type ButtonHTMLAttributes, type ReactNode } from 'react';
import styles from './big-button.module.css';

interface BigButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** One primary per screen. `danger` for andon and scrap. */
  readonly kind?: 'primary' | 'plain' | 'danger';
  readonly icon?: ReactNode;
  /** Second line: what it will do, or why it cannot be done now. */
  readonly note?: ReactNode;
  readonly busy?: boolean;
  readonly block?: boolean;
}

/** True below what has the screen's one primary action elsewhere: primaries in it step back. */
export const PrimaryElsewhere = createContext(false);

/** A target for gloved hands: at least 56 px high, 18 px text, no hover needed. */
export function BigButton({
  kind: asked = 'plain',
  icon,
  note,
  busy = false,
  block = false,
  children,
  disabled,
  className = '',
  ...rest
}: BigButtonProps) {
  const elsewhere = useContext(PrimaryElsewhere);
  const kind = elsewhere && asked === 'primary' ? 'plain' : asked;
  return (
    <button
      {...rest}
      type="button"
      disabled={disabled || busy}
      aria-busy={busy}
      data-kind={kind}
      className={`${styles.button} ${styles[kind]} ${block ? styles.block : ''} ${className}`}
    >
      {(busy || icon) && <span className={styles.icon}>{busy ? <LoadingOutlined /> : icon}</span>}
      <span className={styles.words}>
        <span>{children}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </button>
  );
}
