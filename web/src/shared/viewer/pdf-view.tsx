import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- the bundler answers with the file's address
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import { BigButton } from '../station/big-button';
import { Loading } from '../ui/states';
import type { ContentProps } from './content';
import styles from './viewer.module.css';
import { ZoomTools } from './zoom-tools';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Larger canvases are refused by tablets. */
const MOST_PIXELS = 16_000_000;

interface SheetProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly zoom: number;
  readonly label: string;
  /** What lies over it. */
  readonly children: ReactNode;
}

/** One sheet, as wide as there is room for at zoom 1. */
function Sheet({ document, number, zoom, label, children }: SheetProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const drawn = { over: false };
    const draw = async (): Promise<(() => void) | undefined> => {
      const page = await document.getPage(number);
      const target = canvas.current;
      const room = target?.parentElement?.parentElement?.clientWidth ?? 0;
      if (drawn.over || !target || room === 0) return undefined;
      const natural = page.getViewport({ scale: 1 });
      const scale = (room / natural.width) * zoom;
      const sharp = Math.min(
        window.devicePixelRatio,
        Math.sqrt(MOST_PIXELS / (natural.width * natural.height)) / scale,
      );
      const viewport = page.getViewport({ scale: scale * sharp });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.width = `${viewport.width / sharp}px`;
      const task = page.render({ canvas: target, viewport });
      task.promise.catch(() => undefined);
      return () => task.cancel();
    };
    // The file may be read again while a sheet is being drawn: the old one is gone then, and the new one is drawn.
    const drawing = draw().catch(() => undefined);
    return () => {
      drawn.over = true;
      void drawing.then((cancel) => cancel?.());
    };
  }, [document, number, zoom]);
  return (
    <div className={styles.paper}>
      <canvas ref={canvas} role="img" aria-label={label} />
      {children}
    </div>
  );
}

/** The sheets of a PDF, one at a time, to be read closely: page by page, larger and smaller, moved by scrolling. */
export default function PdfView({ blob, name, onBroken, overlay, sheet = 1 }: ContentProps) {
  const t = useText();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [turnedTo, setNumber] = useState(sheet);
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    let task: ReturnType<typeof getDocument> | null = null;
    let over = false;
    void blob.arrayBuffer().then(async (data) => {
      if (over) return;
      // A drawing is looked at; whatever else is written into it is not carried out.
      task = getDocument({ data, enableXfa: false });
      await task.promise.then(
        (loaded) => !over && setDocument(loaded),
        () => !over && onBroken(),
      );
    });
    return () => {
      over = true;
      setDocument(null);
      void task?.destroy();
    };
  }, [blob, onBroken]);
  useEffect(() => setNumber(sheet), [sheet]);
  if (!document) return <Loading rows={8} />;
  const pages = document.numPages;
  const number = Math.min(turnedTo, pages);
  return (
    <>
      <div className={styles.tools}>
        {pages > 1 && (
          <>
            <BigButton
              aria-label={t('web.viewer.previous')}
              icon={<LeftOutlined />}
              disabled={number === 1}
              onClick={() => setNumber(number - 1)}
            />
            <span className="num">{t('web.viewer.sheet', { number, pages })}</span>
            <BigButton
              aria-label={t('web.viewer.next')}
              icon={<RightOutlined />}
              disabled={number === pages}
              onClick={() => setNumber(number + 1)}
            />
          </>
        )}
        <ZoomTools zoom={zoom} onZoom={setZoom} />
      </div>
      <div className={styles.sheet} tabIndex={0} role="group" aria-label={name}>
        <div>
          <Sheet
            document={document}
            number={number}
            zoom={zoom}
            label={t('web.viewer.sheet.of', { name, number, pages })}
          >
            {overlay?.(number)}
          </Sheet>
        </div>
      </div>
    </>
  );
}
