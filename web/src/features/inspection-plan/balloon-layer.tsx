import { useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import marks from '../../shared/viewer/balloon-marks.module.css';
import styles from './inspection-plan.module.css';
import type { DraftLine, Place } from './plan-draft';

type Placed = DraftLine & { readonly place: Place };

interface BalloonLayerProps {
  /** Those of this sheet. */
  readonly lines: readonly Placed[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Where the sheet was clicked, as fractions of it. Absent: balloons are looked at. */
  readonly onPut?: (x: number, y: number) => void;
  readonly onMove?: (key: string, x: number, y: number) => void;
  readonly onTakeOff?: (key: string) => void;
}

/** A press of an arrow key, as a fraction of the sheet. */
const NUDGE = { fine: 0.004, coarse: 0.02 } as const;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Five decimals are a hundredth of a millimetre on A0. */
const within = (fraction: number): number => Math.round(Math.min(1, Math.max(0, fraction)) * 1e5) / 1e5;

/** The balloons of a sheet: chosen by a press, moved by dragging or arrow keys, taken off by Delete. */
export function BalloonLayer({ lines, selected, onSelect, onPut, onMove, onTakeOff }: BalloonLayerProps) {
  const t = useText();
  const nameOf = useName();
  const layer = useRef<HTMLDivElement>(null);
  const fractions = ({ clientX, clientY }: MouseEvent): readonly [number, number] => {
    const { left, top, width, height } = layer.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return [within((clientX - left) / width), within((clientY - top) / height)];
  };
  const press = (event: KeyboardEvent, { key, place }: Placed): void => {
    const arrow = ARROWS[event.key];
    if (arrow && onMove) {
      event.preventDefault();
      const step = event.shiftKey ? NUDGE.coarse : NUDGE.fine;
      onMove(key, within(place.x + arrow[0] * step), within(place.y + arrow[1] * step));
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && onTakeOff) {
      event.preventDefault();
      onTakeOff(key);
    }
  };
  const drag = (event: PointerEvent<HTMLButtonElement>, { key }: Placed): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove?.(key, ...fractions(event));
  };
  return (
    <div
      ref={layer}
      // By keyboard a balloon comes onto the sheet with the button above it.
      role="presentation"
      className={`${marks.layer} ${onPut ? styles.target : ''}`}
      onClick={onPut && ((event) => onPut(...fractions(event)))}
    >
      {lines.map((line) => (
        <button
          key={line.key}
          type="button"
          className={`${marks.mark} ${styles.mark} num`}
          translate="no"
          aria-pressed={line.key === selected}
          aria-label={t('web.balloon.of', { balloon: line.balloon, name: nameOf(line) })}
          style={{ left: `${line.place.x * 100}%`, top: `${line.place.y * 100}%` }}
          onClick={(event) => {
            event.stopPropagation();
            onSelect(line.key);
          }}
          onKeyDown={(event) => press(event, line)}
          onPointerDown={(event) => {
            if (!onMove) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            onSelect(line.key);
          }}
          onPointerMove={(event) => drag(event, line)}
        >
          {line.balloon}
        </button>
      ))}
    </div>
  );
}
