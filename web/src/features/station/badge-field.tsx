import { useEffect, useRef, useState } from 'react';
import styles from './station.module.css';

interface BadgeFieldProps {
  readonly label: string;
  /** The last one is still being looked at. */
  readonly busy?: boolean;
  readonly onScan: (badge: string) => void;
}

/** A scanner or card reader types and presses Enter; so may a person. The field keeps the focus so that it hears both. */
export function BadgeField({ label, busy = false, onScan }: BadgeFieldProps) {
  const [badge, setBadge] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [busy]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (badge.trim()) onScan(badge.trim());
        setBadge('');
      }}
    >
      <label className={styles.badgeLabel}>
        {label}
        <input
          ref={field}
          className={styles.field}
          value={badge}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setBadge(event.target.value)}
        />
      </label>
    </form>
  );
}
