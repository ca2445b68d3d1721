import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useCan } from '../../shared/api/session';
import type { WorkUnit } from '../../shared/floor/types';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import type { Span } from '../../shared/trend/api';
import { MomentRangePicker } from '../../shared/ui/moment-picker';
import { Empty } from '../../shared/ui/states';
import { fetchShifts } from './api';
import { TrendView } from './trend-view';
import styles from './trends.module.css';
import { PERIODS, type Choice, type Period } from './use-choice';

const HOUR_MS = 3_600_000;
const LENGTHS_MS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 168 * HOUR_MS, month: 720 * HOUR_MS } as const;

interface PeriodViewProps {
  readonly unit: WorkUnit;
  readonly keys: readonly string[];
  readonly choice: Choice;
}

/** Chooses the period, and shows the trends of it. */
export function PeriodView({ unit, keys, choice }: PeriodViewProps) {
  const t = useText();
  const can = useCan();
  const now = useFloorNow();
  const { period, custom, set } = choice;
  const knowsShifts = can('performance.read');
  const shifts = useQuery({
    queryKey: ['trend-shifts'],
    queryFn: ({ signal }) => fetchShifts(signal),
    staleTime: 60_000,
    enabled: knowsShifts && period === 'shift',
  });
  const shift = shifts.data?.items.find(({ lineId }) => lineId === unit.lineId);
  /** Asked for anew each time the trends are read, as time goes on. */
  const spanAt = (at: number): Span | null => {
    if (period === 'custom') return custom;
    if (period === 'shift') return shift ? [Date.parse(shift.start), Math.min(at, Date.parse(shift.end))] : null;
    return [at - LENGTHS_MS[period], at];
  };
  const span = spanAt(now.getTime());
  const name = period === 'custom' ? `${custom?.[0]}-${custom?.[1]}` : period === 'shift' ? `${shift?.start}` : period;
  return (
    <>
      <div className={styles.choice}>
        <Segmented<Period>
          aria-label={t('web.trends.period')}
          value={period}
          onChange={(next) => set({ period: next })}
          options={PERIODS.filter((value) => value !== 'shift' || knowsShifts).map((value) => ({
            value,
            label: t(`web.trends.period.${value}`),
          }))}
        />
        {period === 'custom' && (
          <MomentRangePicker onChange={(range) => range && set({ from: range[0], to: range[1] })} />
        )}
      </div>
      {span && span[0] < span[1] ? (
        <TrendView key={`${name} ${keys.join()}`} unit={unit} keys={keys} spanNow={span} isLive={period !== 'custom'} />
      ) : (
        <Empty
          art="line"
          title={t(period === 'custom' ? 'web.trends.choose-period' : 'web.trends.no-shift')}
          {...(period === 'shift' ? { hint: t('web.trends.no-shift.hint') } : {})}
        />
      )}
    </>
  );
}
