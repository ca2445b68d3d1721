import { LoadingOutlined } from '@ant-design/icons';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
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

/** A target for gloved hands: at least 56 px high, 18 px text, no hover needed. */
export function BigButton({
  kind = 'plain',
  icon,
  note,
  busy = false,
  block = false,
  children,
  disabled,
  className = '',
  ...rest
}: BigButtonProps) {
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
