import type { CSSProperties } from 'react';
import { textOr, useText } from '../i18n/locale-provider';
import { kebab, toneOf } from '../theme/state-palette';
import { TONES, type Tone } from '../theme/tones';
import { StateIcon } from './state-icon';
import styles from './state-tag.module.css';

type Size = 'small' | 'normal' | 'large';
const ICON: Record<Size, number> = { small: 11, normal: 13, large: 20 };

interface ToneTagProps {
  readonly tone: Tone;
  readonly text: string;
  readonly size?: Size;
  /** Only shape and word, without a box; for dense tables. */
  readonly bare?: boolean;
}

/** Shape, word and colour of a tone; use {@link StateTag} for states of a lifecycle. */
export function ToneTag({ tone, text, size = 'normal', bare = false }: ToneTagProps) {
  const colours = TONES[tone];
  const style = { '--ink': colours.ink, '--soft': colours.soft, '--line': colours.line } as CSSProperties;
  return (
    <span className={`${styles.tag} ${styles[size]} ${bare ? styles.bare : ''}`} style={style}>
      <StateIcon shape={colours.shape} size={ICON[size]} />
      <span>{text}</span>
    </span>
  );
}

interface StateTagProps extends Omit<ToneTagProps, 'tone' | 'text'> {
  /** Name in libs/lifecycles: work-order, job-order, equipment, attempt, trial-job… */
  readonly lifecycle: string;
  readonly state: string;
}

export function useStateText(): (lifecycle: string, state: string) => string {
  const t = useText();
  return (lifecycle, state) => textOr(t, `state.${lifecycle}.${kebab(state)}`, t('web.state.unknown'));
}

/** The state of a thing, the same on every page. */
export function StateTag({ lifecycle, state, ...rest }: StateTagProps) {
  const stateText = useStateText();
  return <ToneTag tone={toneOf(lifecycle, state)} text={stateText(lifecycle, state)} {...rest} />;
}
