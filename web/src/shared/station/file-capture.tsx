import { useRef } from 'react';
import { useText } from '../i18n/locale-provider';
import { BigButton } from './big-button';
import styles from './step-capture.module.css';

interface FileCaptureProps {
  /** From the camera, where the device has one. */
  readonly photo: boolean;
  /** What is said once there is one; null before. */
  readonly there: string | null;
  readonly onFile: (file: File) => void;
}

/** A photo or file for the server to look at and keep. */
export function FileCapture({ photo, there, onFile }: FileCaptureProps) {
  const t = useText();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.file}>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={photo ? 'image/png,image/jpeg,image/webp' : undefined}
        capture={photo ? 'environment' : undefined}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
        }}
      />
      <BigButton onClick={() => chooser.current?.click()}>
        {t(there !== null ? 'web.step.file.again' : photo ? 'web.step.photo' : 'web.step.file')}
      </BigButton>
      {there !== null && <span role="status">{there}</span>}
    </div>
  );
}
