import { useEffect, useRef, useState } from 'react';
import styles from './station.module.css';

interface ScanFieldProps {
  readonly label: string;
  readonly onScan: (text: string) => void;
}

/** A scanner types and presses Enter; so may a person. The field keeps the focus so that it hears both. */
export function ScanField({ label, onScan }: ScanFieldProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) onScan(text.trim());
        setText('');
      }}
    >
      <label className={styles.badgeLabel}>
        {label}
        <input
          ref={field}
          className={styles.field}
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </form>
  );
}
