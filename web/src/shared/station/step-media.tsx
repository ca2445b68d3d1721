import { CodeSandboxOutlined, FilePdfOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useText } from '../i18n/locale-provider';
import { FileDialog } from '../viewer/file-dialog';
import { BigButton } from './big-button';
import type { StepMediaView } from './step-types';
import styles from './step-media.module.css';
import { useFile } from './use-file';

interface StepMediaProps {
  readonly media: readonly StepMediaView[];
  /** Address of a file: at a station through the job, which opens only what the job shows. */
  readonly addressOf: (fileId: string) => string;
}

const isPicture = (name: string): boolean => /\.(png|jpe?g|webp)$/i.test(name);

function InPlace({ kind, address, name }: Pick<StepMediaView, 'kind' | 'name'> & { readonly address: string }) {
  const shown = useFile(address);
  if (!shown) return null;
  return kind === 'video' ? (
    <video src={shown} controls preload="metadata" aria-label={name} />
  ) : (
    <img src={shown} alt={name} />
  );
}

/** Pictures and videos in place; drawings and models to open, for they need the whole screen. */
export function StepMedia({ media, addressOf }: StepMediaProps) {
  const t = useText();
  const [open, setOpen] = useState<StepMediaView | null>(null);
  if (media.length === 0) return null;
  return (
    <div className={styles.media}>
      {media.map((each) => {
        const { kind, fileId, name } = each;
        const address = addressOf(fileId);
        if (kind === 'video' || isPicture(name))
          return <InPlace key={fileId} kind={kind} address={address} name={name} />;
        return (
          <BigButton
            key={fileId}
            icon={kind === 'drawing' ? <FilePdfOutlined /> : <CodeSandboxOutlined />}
            note={name}
            onClick={() => setOpen(each)}
          >
            {t(`web.step.media.${kind}`)}
          </BigButton>
        );
      })}
      {open && (
        <FileDialog address={addressOf(open.fileId)} name={open.name} title={open.name} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}
