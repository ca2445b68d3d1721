import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/locale-provider';
import { BigButton } from './big-button';
import styles from './step-capture.module.css';

interface FileCaptureProps {
  /** From the camera, where the device has one. */
  readonly photo: boolean;
  /** What is said once there is one; null before. */
  readonly there: string | null;
  /** What was chosen here, to be looked at before it is recorded. */
  readonly chosen: File | null;
  readonly onFile: (file: File) => void;
}

const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

/** What was photographed, as it will be recorded. */
function Preview({ picture }: { readonly picture: File }) {
  const t = useText();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address && <img className={styles.preview} src={address} alt={t('web.step.photo.preview')} />;
}

/** A photo or file for the server to look at and keep. */
export function FileCapture({ photo, there, chosen, onFile }: FileCaptureProps) {
  const t = useText();
  const [isWrong, setWrong] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.file}>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={photo ? PICTURES.join() : undefined}
        capture={photo ? 'environment' : undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Whoever chooses the same file again means it.
          target.value = '';
          if (!file) return;
          const wrong = photo && !PICTURES.includes(file.type);
          setWrong(wrong);
          if (!wrong) onFile(file);
        }}
      />
      <BigButton onClick={() => chooser.current?.click()}>
        {t(there !== null ? 'web.step.file.again' : photo ? 'web.step.photo' : 'web.step.file')}
      </BigButton>
      {there !== null && <span role="status">{there}</span>}
      {isWrong && (
        <p role="alert" className={styles.wrong}>
          {t('web.step.photo.wrong')}
        </p>
      )}
      {there !== null && chosen && PICTURES.includes(chosen.type) && <Preview picture={chosen} />}
    </div>
  );
}
