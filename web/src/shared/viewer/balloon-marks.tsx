import { useEffect, useRef } from 'react';
import { useText } from '../i18n/locale-provider';
import styles from './balloon-marks.module.css';

/** A characteristic with its place on a drawing. */
export interface PlacedBalloon {
  readonly id: string;
  readonly balloon: string;
  readonly place: { readonly revisionId: string; readonly page: number; readonly x: number; readonly y: number };
}

/** Those of a sheet of a drawing, of lines of which some have no balloon. */
export function balloonsOn<Line extends { readonly place: PlacedBalloon['place'] | null }>(
  lines: readonly Line[],
  revisionId: string,
  page: number,
): readonly (Line & Pick<PlacedBalloon, 'place'>)[] {
  return lines.flatMap((line) =>
    line.place?.revisionId === revisionId && line.place.page === page ? [{ ...line, place: line.place }] : [],
  );
}

interface BalloonMarksProps {
  /** Of one sheet. */
  readonly balloons: readonly PlacedBalloon[];
  /** The one that is being measured. */
  readonly current: string;
}

/** Balloons over a sheet, to look at from a metre away. */
export function BalloonMarks({ balloons, current }: BalloonMarksProps) {
  const t = useText();
  const layer = useRef<HTMLUListElement>(null);
  // A sheet is drawn after it is there, and drawn anew when it is made larger: each time the balloon comes into sight.
  useEffect(() => {
    const target = layer.current;
    if (!target) return undefined;
    const room = new ResizeObserver(() =>
      target.querySelector('[aria-current]')?.scrollIntoView({ block: 'center', inline: 'center' }),
    );
    room.observe(target);
    return () => room.disconnect();
  }, [current]);
  return (
    <ul ref={layer} className={styles.layer} aria-label={t('web.balloon.on-sheet')}>
      {balloons.map(({ id, balloon, place }) => (
        <li
          key={id}
          className={`${styles.mark} ${styles.large} num`}
          aria-current={id === current ? 'true' : undefined}
          translate="no"
          style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
        >
          {balloon}
        </li>
      ))}
    </ul>
  );
}
