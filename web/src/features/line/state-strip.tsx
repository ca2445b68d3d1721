import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow, useZone } from '../../shared/i18n/use-clock';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { ToneTag, useStateText } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { fetchStates, type StateInterval } from './api';
import styles from './line.module.css';

const HOUR = 3_600_000;

/** How long each state lasted within the window, longest first. */
function shares(intervals: readonly StateInterval[], from: number, to: number): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>();
  for (const { state, start, end } of intervals) {
    const ms = Math.min(to, end ? Date.parse(end) : to) - Math.max(from, Date.parse(start));
    if (ms > 0) sums.set(state, (sums.get(state) ?? 0) + ms);
  }
  return [...sums].toSorted((a, b) => b[1] - a[1]);
}

/** The states of the last hour as a strip, with their shares in words. */
export function StateStrip({ workUnitId }: { readonly workUnitId: string }) {
  const t = useText();
  const zone = useZone();
  const stateText = useStateText();
  const now = useFloorNow();
  const [to] = useState(() => now);
  const from = new Date(to.getTime() - HOUR);
  const query = useQuery({
    queryKey: ['work-unit-states', workUnitId, to.toISOString()],
    queryFn: ({ signal }) => fetchStates(workUnitId, from, to, signal),
  });
  return (
    <section>
      <h3 className={styles.heading}>{t('web.line.states')}</h3>
      <QueryView query={query} rows={1} compact>
        {({ items }) => {
          const parts = shares(items, from.getTime(), to.getTime());
          return (
            <>
              <div
                className={styles.strip}
                role="img"
                aria-label={parts.map(([state]) => stateText('equipment', state)).join(', ')}
              >
                {items.map(({ id, state, start, end }) => {
                  const left = Math.max(0, (Date.parse(start) - from.getTime()) / HOUR);
                  const right = Math.min(1, ((end ? Date.parse(end) : to.getTime()) - from.getTime()) / HOUR);
                  return (
                    <span
                      key={id}
                      style={{
                        left: `${left * 100}%`,
                        width: `${Math.max(0, right - left) * 100}%`,
                        background: TONES[toneOf('equipment', state)].fill,
                      }}
                    />
                  );
                })}
              </div>
              <div className={styles.stripFoot}>
                <span className="num">{formatTime(from, 'time', zone)}</span>
                <span className={styles.legend}>
                  {parts.map(([state, ms]) => (
                    <ToneTag
                      key={state}
                      size="small"
                      bare
                      tone={toneOf('equipment', state)}
                      text={`${stateText('equipment', state)} ${Math.round((ms / HOUR) * 100)}%`}
                    />
                  ))}
                </span>
                <span className="num">{formatTime(to, 'time', zone)}</span>
              </div>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
