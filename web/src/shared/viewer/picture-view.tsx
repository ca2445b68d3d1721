import { useState } from 'react';
import { useFile } from '../station/use-file';
import type { SheetOverlay } from './content';
import styles from './viewer.module.css';
import { ZoomTools } from './zoom-tools';

interface PictureViewProps extends SheetOverlay {
  readonly address: string;
  readonly name: string;
}

/** A drawing that is a picture: one sheet, larger and smaller, with what lies over it. */
export function PictureView({ address, name, overlay }: PictureViewProps) {
  const shown = useFile(address);
  const [zoom, setZoom] = useState(1);
  return (
    <>
      <div className={styles.tools}>
        <ZoomTools zoom={zoom} onZoom={setZoom} />
      </div>
      <div className={styles.sheet} tabIndex={0} role="group" aria-label={name}>
        {shown && (
          <div className={styles.paper} style={{ width: `${zoom * 100}%` }}>
            <img src={shown} alt={name} style={{ display: 'block', width: '100%' }} />
            {overlay?.(1)}
          </div>
        )}
      </div>
    </>
  );
}
