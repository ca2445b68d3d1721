import { unitText } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { TONES, type Tone } from '../../shared/theme/tones';
import { StateIcon } from '../../shared/ui/state-icon';
import type { Sample } from './samples';
import { sampleKey } from './samples';
import styles from './station.module.css';

interface SampleListProps {
  readonly samples: readonly Sample[];
  readonly shown: Sample;
  readonly onChoose: (sample: Sample | undefined) => void;
}

function toneOfSample({ measured, held }: Sample): Tone {
  if (held) return 'wait';
  if (!measured) return 'plan';
  return measured.verdict === 'ng' ? 'fault' : measured.verdict === 'ok' ? 'ok' : 'unknown';
}

/** The samples of the piece in hand, with the way to the piece before and after. */
export function SampleList({ samples, shown, onChoose }: SampleListProps) {
  const t = useText();
  const nameOf = useName();
  const pieces = [...new Set(samples.map(({ piece }) => piece))];
  const at = pieces.indexOf(shown.piece);
  const go = (piece: number | undefined): void => {
    const own = samples.filter((sample) => sample.piece === piece);
    onChoose(own.find(({ measured }) => measured === null) ?? own[0]);
  };
  return (
    <div className={styles.samples}>
      <div className={styles.pieces}>
        <BigButton disabled={at <= 0} aria-label={t('web.station.piece.before')} onClick={() => go(pieces[at - 1])}>
          ‹
        </BigButton>
        <strong className="num">{t('web.station.piece', { piece: shown.piece, count: pieces.length })}</strong>
        <BigButton
          disabled={at >= pieces.length - 1}
          aria-label={t('web.station.piece.after')}
          onClick={() => go(pieces[at + 1])}
        >
          ›
        </BigButton>
      </div>
      <ul className={styles.rail}>
        {samples
          .filter(({ piece }) => piece === shown.piece)
          .map((sample) => {
            const { characteristic, measured } = sample;
            const tone = TONES[toneOfSample(sample)];
            return (
              <li key={sampleKey(sample)}>
                <button
                  type="button"
                  className={styles.railItem}
                  aria-current={sampleKey(sample) === sampleKey(shown) ? 'true' : undefined}
                  onClick={() => onChoose(sample)}
                >
                  <span className={`${styles.railNumber} num`}>{characteristic.balloon}</span>
                  <span className={styles.railTitle}>
                    {nameOf(characteristic)}
                    <span className={`${styles.range} num`}>
                      {measured
                        ? characteristic.kind === 'attribute'
                          ? t(`web.station.attribute.${measured.entered === 'ok' ? 'ok' : 'ng'}`)
                          : `${measured.entered} ${unitText(t, characteristic.unit)}`
                        : '–'}
                    </span>
                  </span>
                  <span style={{ color: tone.ink }}>
                    <StateIcon shape={tone.shape} size={18} />
                  </span>
                </button>
              </li>
            );
          })}
      </ul>
    </div>
  );
}
