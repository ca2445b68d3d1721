import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/locale-provider';
import { BigButton } from '../station/big-button';
import type { ContentProps } from './content';
import { openModel, type ModelScene, VIEWS, type View } from './model-scene';
import styles from './viewer.module.css';

const NAMES = Object.keys(VIEWS) as readonly View[];
const figure = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 4, useGrouping: false });

/** A part to be turned around: STL and glTF. */
export default function ModelView({ blob, name, onBroken }: ContentProps) {
  const t = useText();
  const host = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<ModelScene | null>(null);
  const isStl = /\.stl$/i.test(name);
  useEffect(() => {
    const target = host.current;
    if (!target) return undefined;
    let over = false;
    const opening = openModel(target, blob, isStl).then(
      (opened) => {
        if (over) opened.dispose();
        else setScene(opened);
        return opened;
      },
      () => {
        if (!over) onBroken();
        return null;
      },
    );
    return () => {
      over = true;
      void opening.then((opened) => opened?.dispose());
    };
  }, [blob, isStl, onBroken]);
  return (
    <>
      <div className={styles.tools}>
        {NAMES.map((view) => (
          <BigButton key={view} disabled={!scene} onClick={() => scene?.look(view)}>
            {t(`web.viewer.view.${view}`)}
          </BigButton>
        ))}
        {scene && (
          <span className="num">
            {scene.size.map(figure).join(' × ')} {isStl ? t('web.viewer.no-unit') : 'mm'}
          </span>
        )}
      </div>
      <div
        ref={host}
        className={styles.model}
        tabIndex={0}
        role="img"
        aria-label={t('web.viewer.model', { name })}
        aria-busy={!scene}
      />
      <p className={styles.hint}>{t('web.viewer.model.hint')}</p>
    </>
  );
}
