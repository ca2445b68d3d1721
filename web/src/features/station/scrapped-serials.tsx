import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import styles from './station.module.css';

interface ScrappedSerialsProps {
  /** Of the pieces being made. */
  readonly serials: readonly string[];
  readonly chosen: readonly string[];
  readonly count: number;
  readonly onChange: (chosen: readonly string[]) => void;
}

const SHOWN = 24;

/** Which pieces are scrap, by scan or by touch. */
export function ScrappedSerials({ serials, chosen, count, onChange }: ScrappedSerialsProps) {
  const t = useText();
  const [text, setText] = useState('');
  const toggle = (number: string): void =>
    onChange(chosen.includes(number) ? chosen.filter((each) => each !== number) : [...chosen, number]);
  const found = serials.filter((number) => number.includes(text.trim()));
  const shown = [...chosen, ...found.filter((number) => !chosen.includes(number))].slice(0, SHOWN);
  return (
    <section className={styles.lotLine}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!serials.includes(text.trim())) return;
          toggle(text.trim());
          setText('');
        }}
      >
        <label className={styles.badgeLabel}>
          {t('web.station.scrapped-serials', { chosen: chosen.length, count })}
          <input
            className={styles.field}
            value={text}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </form>
      <div className={styles.reasons}>
        {shown.map((number) => (
          <BigButton
            key={number}
            aria-pressed={chosen.includes(number)}
            className={chosen.includes(number) ? styles.chosen : ''}
            onClick={() => toggle(number)}
          >
            <span translate="no">{number}</span>
          </BigButton>
        ))}
      </div>
    </section>
  );
}
