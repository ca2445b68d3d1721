import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useText } from '../i18n/locale-provider';
import { fileQuery, useFile } from '../station/use-file';
import { Empty, ErrorState, Loading } from '../ui/states';
import { type ContentProps, shownAs, type SheetOverlay } from './content';
import { PictureView } from './picture-view';
import styles from './viewer.module.css';

const PdfView = lazy(() => import('./pdf-view'));
const ModelView = lazy(() => import('./model-view'));

/** A program is looked into, not read whole. */
const MOST_TEXT = 200_000;

function TextView({ blob, name }: ContentProps) {
  const t = useText();
  const text = useQuery({ queryKey: ['file-text', name, blob.size], queryFn: () => blob.slice(0, MOST_TEXT).text() });
  return (
    <>
      <pre className={styles.text} tabIndex={0} aria-label={name}>
        {text.data}
      </pre>
      {blob.size > MOST_TEXT && <p className={styles.hint}>{t('web.viewer.text.cut')}</p>}
    </>
  );
}

function Content(props: ContentProps & { readonly address: string }) {
  const { address, name } = props;
  const shown = useFile(address);
  switch (shownAs(name)) {
    case 'pdf':
      return <PdfView {...props} />;
    case 'model':
      return <ModelView {...props} />;
    case 'text':
      return <TextView {...props} />;
    default:
      return props.overlay ? (
        <PictureView {...props} />
      ) : (
        shown && <img className={styles.picture} src={shown} alt={name} />
      );
  }
}

interface FileViewProps extends SheetOverlay {
  /** As {@link fileQuery} asks for it: as the person at this screen. */
  readonly address: string;
  readonly name: string;
}

/** A drawing, model, program or picture in place; what cannot be shown is saved. */
export function FileView({ address, name, ...over }: FileViewProps) {
  const t = useText();
  const file = useQuery(fileQuery(address));
  const saved = useFile(address);
  const [broken, setBroken] = useState(false);
  const onBroken = useCallback(() => setBroken(true), []);
  const isShown = !broken && shownAs(name) !== 'none';
  return (
    <>
      {file.error && <ErrorState compact error={file.error} onRetry={() => void file.refetch()} />}
      {file.isPending && <Loading rows={8} />}
      {file.data && isShown && (
        <Suspense fallback={<Loading rows={8} />}>
          <Content address={address} blob={file.data} name={name} onBroken={onBroken} {...over} />
        </Suspense>
      )}
      {file.data && !isShown && (
        <Empty
          art={broken ? 'broken' : 'missing'}
          compact
          title={t(broken ? 'web.viewer.broken' : 'web.viewer.elsewhere', { name })}
          action={
            saved && (
              <a href={saved} download={name} className={styles.tools}>
                <DownloadOutlined /> {t('web.viewer.save')}
              </a>
            )
          }
        />
      )}
    </>
  );
}
