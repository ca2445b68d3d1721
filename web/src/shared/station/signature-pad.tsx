import { useRef, useState, type PointerEvent } from 'react';
import { useText } from '../i18n/locale-provider';
import { BigButton } from './big-button';
import styles from './step-capture.module.css';

interface SignaturePadProps {
  readonly signed: boolean;
  readonly onSigned: (picture: File) => void;
  /** What was handed in is not what stands there any more. */
  readonly onCleared: () => void;
}

/** A field to sign with a finger; what is drawn goes in as a picture. */
export function SignaturePad({ signed, onSigned, onCleared }: SignaturePadProps) {
  const t = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  // A touch alone leaves no line.
  const [drawn, setDrawn] = useState(false);
  const at = ({ nativeEvent }: PointerEvent): [number, number] => [nativeEvent.offsetX, nativeEvent.offsetY];
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = event.currentTarget.getContext('2d');
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = drawing.current ? event.currentTarget.getContext('2d') : null;
    if (!pen) return;
    pen.lineTo(...at(event));
    pen.stroke();
    setDrawn(true);
    if (signed) onCleared();
  };
  const clear = (): void => {
    const field = canvas.current;
    field?.getContext('2d')?.clearRect(0, 0, field.width, field.height);
    setDrawn(false);
    if (signed) onCleared();
  };
  const done = (): void =>
    canvas.current?.toBlob(
      (picture) => picture && onSigned(new File([picture], 'signature.png', { type: 'image/png' })),
    );
  return (
    <div className={styles.file}>
      <canvas
        ref={canvas}
        width={520}
        height={180}
        className={styles.signature}
        aria-label={t('web.step.sign')}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => (drawing.current = false)}
      />
      <BigButton onClick={clear}>{t('web.step.sign.clear')}</BigButton>
      <BigButton disabled={!drawn} onClick={done}>
        {t('web.step.sign.done')}
      </BigButton>
      {signed && <span role="status">{t('web.step.file.there')}</span>}
    </div>
  );
}
