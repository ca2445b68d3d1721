import { DownloadOutlined, FilePdfOutlined } from '@ant-design/icons';
import { useText } from '../i18n/locale-provider';
import type { StepMediaView } from './step-types';
import styles from './step-media.module.css';
import { useFile } from './use-file';

interface StepMediaProps {
  readonly media: readonly StepMediaView[];
  /** Address of a file: at a station through the job, which opens only what the job shows. */
  readonly addressOf: (fileId: string) => string;
}

export const isPicture = (name: string): boolean => /\.(png|jpe?g|webp)$/i.test(name);

function InPlace({ kind, address, name }: Pick<StepMediaView, 'kind' | 'name'> & { readonly address: string }) {
  const shown = useFile(address);
  if (!shown) return null;
  return kind === 'video' ? (
    <video src={shown} controls preload="metadata" aria-label={name} />
  ) : (
    <img src={shown} alt={name} />
  );
}

/** Pictures and videos in place; drawings and models to open, for they have programs of their own. */
export function StepMedia({ media, addressOf }: StepMediaProps) {
  const t = useText();
  if (media.length === 0) return null;
  return (
    <div className={styles.media}>
      {media.map(({ kind, fileId, name }) => {
        const address = addressOf(fileId);
        if (kind === 'video' || isPicture(name))
          return <InPlace key={fileId} kind={kind} address={address} name={name} />;
        return (
          <a key={fileId} className={styles.file} href={address} target="_blank" rel="noreferrer">
            {kind === 'drawing' ? <FilePdfOutlined /> : <DownloadOutlined />}
            <span>
              {t(`web.step.media.${kind}`)} {name}
            </span>
          </a>
        );
      })}
    </div>
  );
}
