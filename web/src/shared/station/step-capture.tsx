import { unitText } from '#libs/texts';
import { useText } from '../i18n/locale-provider';
import { BigButton } from './big-button';
import { FileCapture } from './file-capture';
import { NumberPad } from './number-pad';
import { SignaturePad } from './signature-pad';
import styles from './step-capture.module.css';
import { ToleranceBand } from './tolerance-band';
import type { StepInputView } from './step-types';

interface StepCaptureProps {
  readonly title: string;
  readonly input: StepInputView | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  /** The photo or file that was chosen here. */
  readonly chosen?: File | null;
  /** Hands in a photo, file or signature; its id becomes the value. */
  readonly onFile: (file: File) => void;
}

function Choices({
  title,
  input,
  value,
  onChange,
}: Pick<StepCaptureProps, 'title' | 'value' | 'onChange'> & { readonly input: StepInputView }) {
  return (
    <div className={styles.choices} role="group" aria-label={title}>
      {input.choices?.map((choice) => (
        <BigButton
          key={choice}
          aria-pressed={choice === value}
          className={choice === value ? styles.chosen : ''}
          onClick={() => onChange(choice)}
        >
          {choice}
        </BigButton>
      ))}
    </div>
  );
}

const FIELD = { text: 'web.station.enter', scan: 'web.step.scan', date: 'web.step.date' } as const;

/** What a step asks for: a figure, a choice, words, a day, a scan, a photo, a file or a signature. */
export function StepCapture({ title, input, value, chosen = null, onChange, onEnter, onFile }: StepCaptureProps) {
  const t = useText();
  if (!input) return null;
  const { type } = input;
  if (type === 'choice') return <Choices title={title} input={input} value={value} onChange={onChange} />;
  if (type === 'photo' || type === 'file')
    return (
      <FileCapture
        photo={type === 'photo'}
        there={value === '' ? null : t('web.step.file.there')}
        chosen={chosen}
        onFile={onFile}
      />
    );
  if (type === 'signature')
    return <SignaturePad signed={value !== ''} onSigned={onFile} onCleared={() => onChange('')} />;
  if (type === 'number') {
    return (
      <div className={styles.number}>
        <ToleranceBand
          lower={input.min ?? null}
          upper={input.max ?? null}
          value={value}
          unit={unitText(t, input.unit ?? '')}
        />
        <NumberPad value={value} onChange={onChange} signed onEnter={onEnter} />
      </div>
    );
  }
  return (
    <label className={styles.label}>
      {t(FIELD[type])}
      <input
        className={styles.field}
        type={type === 'date' ? 'date' : 'text'}
        value={value}
        maxLength={type === 'scan' ? 200 : 500}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        // A keyboard-wedge scanner ends what it types with Enter.
        onKeyDown={(event) => event.key === 'Enter' && onEnter()}
      />
    </label>
  );
}
