import { useEffect, useEffectEvent } from 'react';
import { useText } from '../i18n/locale-provider';
import styles from './number-pad.module.css';

interface NumberPadProps {
  /** What is typed so far, e.g. `"12."`; a decimal text, never a number. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Places after the point the gauge can show; 0 leaves the point out. */
  readonly decimals?: number;
  readonly signed?: boolean;
  /** A PIN: each digit counts, also a zero in front. */
  readonly pin?: boolean;
  readonly disabled?: boolean;
  /** Enter on a keyboard or a connected gauge. */
  readonly onEnter?: () => void;
}

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const;
const MOST_DIGITS = 12;

function typed(value: string, key: string, decimals: number, pin: boolean): string {
  if (key === 'Backspace') return value.slice(0, -1);
  if (key === 'Delete') return '';
  if (key === '-') return value.startsWith('-') ? value.slice(1) : `-${value}`;
  if (key === '.')
    return decimals === 0 || value.includes('.') ? value : `${value === '' || value === '-' ? `${value}0` : value}.`;
  const fraction = value.split('.')[1];
  if (fraction !== undefined && fraction.length >= decimals) return value;
  if (value.replaceAll(/\D/g, '').length >= MOST_DIGITS) return value;
  return !pin && (value === '0' || value === '-0') ? value.slice(0, -1) + key : value + key;
}

/** Digits for gloves; a keyboard, a scanner or a gauge that types works as well. */
export function NumberPad({
  value,
  onChange,
  decimals = 3,
  signed = false,
  pin = false,
  disabled = false,
  onEnter,
}: NumberPadProps) {
  const t = useText();
  const press = (key: string): void => {
    if (!disabled) onChange(typed(value, key, decimals, pin));
  };
  const keyboard = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target;
    if (disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    if (event.key === 'Enter' && !(target instanceof HTMLButtonElement)) {
      event.preventDefault();
      onEnter?.();
    } else if (/^[0-9.]$/.test(event.key) || event.key === 'Backspace' || (signed && event.key === '-')) {
      event.preventDefault();
      press(event.key);
    } else if (event.key === ',') {
      press('.');
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => keyboard(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const key = (name: string, label: string, spoken?: string) => (
    <button
      key={name}
      type="button"
      className={styles.key}
      disabled={disabled}
      aria-label={spoken}
      onClick={() => press(name)}
    >
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={t('web.pad.label')} className={styles.pad}>
      {DIGITS.map((digit) => key(digit, digit))}
      {signed ? key('-', '±', t('web.pad.sign')) : key('Delete', 'C', t('web.pad.clear'))}
      {key('0', '0')}
      {decimals > 0 ? key('.', '.', t('web.pad.decimal')) : <span />}
      <button
        type="button"
        className={`${styles.key} ${styles.wide}`}
        disabled={disabled}
        onClick={() => press('Backspace')}
      >
        ⌫ <span className={styles.word}>{t('web.pad.delete')}</span>
      </button>
    </div>
  );
}
