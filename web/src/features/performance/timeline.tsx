import { useQuery } from '@tanstack/react-query';
import { formatDuration } from '../../shared/i18n/format-duration';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import { statesOf, toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { ToneTag, useStateText } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { fetchPieces, PERFORMANCE_KEY, type LineFigure, type Piece, type Window } from './api';
import styles from './performance.module.css';

const TICKS = 8;
/** Beyond this a day is too narrow to be read. */
export const LONGEST_TIMELINE_MS = 8 * 86_400_000;

function usePieceText(): (piece: Piece) => string {
  const t = useText();
  const zone = useZone();
  const stateText = useStateText();
  return ({ start, end, state, bucket }) => {
    const what = bucket === 'PDOT' ? t('web.performance.bucket.PDOT') : stateText('equipment', state ?? 'unknown');
    const from = formatTime(new Date(start), 'time', zone);
    return `${from}–${formatTime(new Date(end), 'time', zone)} ${what} ${formatDuration(Date.parse(end) - Date.parse(start), t)}`;
  };
}

function Strip({ pieces, window }: { readonly pieces: readonly Piece[]; readonly window: Window }) {
  const textOf = usePieceText();
  const from = Date.parse(window.from);
  const length = Date.parse(window.to) - from;
  return pieces.map((piece) => (
    <span
      key={piece.start}
      title={textOf(piece)}
      className={piece.bucket === 'PDOT' ? styles.planned : undefined}
      style={{
        left: `${((Date.parse(piece.start) - from) / length) * 100}%`,
        width: `${((Date.parse(piece.end) - Date.parse(piece.start)) / length) * 100}%`,
        ...(piece.bucket === 'PDOT' ? {} : { background: TONES[toneOf('equipment', piece.state ?? 'unknown')].fill }),
      }}
    />
  ));
}

function Axis({ window }: { readonly window: Window }) {
  const zone = useZone();
  const from = Date.parse(window.from);
  const length = Date.parse(window.to) - from;
  const style = length > 86_400_000 ? 'datetime' : 'time';
  return (
    <div className={styles.axis} aria-hidden="true">
      {Array.from({ length: TICKS + 1 }, (_, tick) => (
        <span key={tick} className="num" style={{ left: `${(tick / TICKS) * 100}%` }}>
          {formatTime(new Date(from + (length * tick) / TICKS), style, zone)}
        </span>
      ))}
    </div>
  );
}

interface TimelineProps {
  readonly line: LineFigure;
  readonly window: Window;
  readonly onOpen: (id: string) => void;
}

/** What each work unit of a line did, side by side in time; what is not planned stays empty. */
export function Timeline({ line, window, onOpen }: TimelineProps) {
  const t = useText();
  const stateText = useStateText();
  const query = useQuery({
    // Read again with the figures it stands below.
    queryKey: [...PERFORMANCE_KEY, 'pieces', line.id, window],
    queryFn: ({ signal }) => fetchPieces({ lineId: line.id }, window, signal),
  });
  const legend = statesOf('equipment');
  return (
    <QueryView query={query} rows={line.parts.length}>
      {({ items }) => {
        const byUnit = new Map(items.map(({ workUnitId, pieces }) => [workUnitId, pieces]));
        return (
          <div className={styles.timeline}>
            {line.parts.map((unit) => (
              <div key={unit.id} className={styles.row}>
                <button type="button" className={styles.link} onClick={() => onOpen(unit.id)}>
                  {unit.code}
                </button>
                <div className={styles.strip}>
                  <Strip pieces={byUnit.get(unit.id) ?? []} window={window} />
                </div>
              </div>
            ))}
            <div className={styles.row}>
              <span />
              <Axis window={window} />
            </div>
            <div className={styles.legend}>
              {legend.map((state) => (
                <ToneTag
                  key={state}
                  size="small"
                  bare
                  tone={toneOf('equipment', state)}
                  text={stateText('equipment', state)}
                />
              ))}
              <span className={styles.plannedKey}>{t('web.performance.bucket.PDOT')}</span>
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}
