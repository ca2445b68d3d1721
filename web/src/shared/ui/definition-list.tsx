import type { ReactNode } from 'react';
import styles from './definition-list.module.css';

export interface Definition {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts of a thing in two or more columns: label above, value below; empty values are a dash. */
export function DefinitionList({ items, min = 160 }: { readonly items: readonly Definition[]; readonly min?: number }) {
  return (
    <dl className={styles.list} style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${min}px), 1fr))` }}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
