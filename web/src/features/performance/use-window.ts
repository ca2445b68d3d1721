import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { momentOf, siteDigits } from '../../shared/i18n/site-time';
import { useFloorNow, useZone } from '../../shared/i18n/use-clock';
import { fetchShifts, PERFORMANCE_KEY, type Window } from './api';

export const PERIODS = ['shift', 'today', '7', '30', 'custom'] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;

interface ChosenWindow {
  readonly period: Period;
  /** Null until it is known: which shift it is, or what was typed. */
  readonly window: Window | null;
  /** There is no shift to look at. */
  readonly noShift: boolean;
  readonly choose: (period: Period, custom?: Window) => void;
}

const isPeriod = (text: string | null): text is Period => PERIODS.some((period) => period === text);

/** Whole days of the site, the last of them today. */
function lastDays(days: number, today: string, zone: string): Window {
  const midnight = momentOf(`${today} 00:00`, zone).getTime();
  // Noon stays on its day where clocks change.
  const dayOf = (shift: number): string =>
    siteDigits(new Date(midnight + DAY_MS / 2 + shift * DAY_MS), zone).slice(0, 10);
  return {
    from: momentOf(`${dayOf(1 - days)} 00:00`, zone).toISOString(),
    to: momentOf(`${dayOf(1)} 00:00`, zone).toISOString(),
  };
}

/** The time that is looked at, kept in the URL. @param lineId whose shift “this shift” is; the first line's when null */
export function useWindow(lineId: string | null): ChosenWindow {
  const zone = useZone();
  const today = siteDigits(useFloorNow(), zone).slice(0, 10);
  const [params, setParams] = useSearchParams();
  const asked = params.get('period');
  const period = isPeriod(asked) ? asked : 'shift';
  const shifts = useQuery({
    queryKey: [...PERFORMANCE_KEY, 'shifts'],
    queryFn: ({ signal }) => fetchShifts(signal),
    staleTime: 60_000,
    enabled: period === 'shift',
  });
  const shift = shifts.data?.items.find((one) => lineId === null || one.lineId === lineId);
  const choose = (next: Period, custom?: Window): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('period', next);
      for (const key of ['from', 'to', 'after'] as const) after.delete(key);
      if (custom) {
        after.set('from', custom.from);
        after.set('to', custom.to);
      }
      return after;
    });
  return { period, window: windowOf(), noShift: period === 'shift' && shifts.data !== undefined && !shift, choose };

  function windowOf(): Window | null {
    if (period === 'shift') return shift ? { from: shift.start, to: shift.end } : null;
    if (period !== 'custom') return lastDays(period === 'today' ? 1 : Number(period), today, zone);
    const [from, to] = [params.get('from'), params.get('to')];
    return from && to ? { from, to } : null;
  }
}
