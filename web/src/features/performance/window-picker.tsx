import { Segmented } from 'antd';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import { MomentRangePicker } from '../../shared/ui/moment-picker';
import styles from './performance.module.css';
import { PERIODS, type Period, type useWindow } from './use-window';

/** Chooses the time that is looked at, and says which it is. */
export function WindowPicker({ period, window, choose }: ReturnType<typeof useWindow>) {
  const t = useText();
  const zone = useZone();
  return (
    <div className={styles.picker}>
      <Segmented<Period>
        aria-label={t('web.performance.period')}
        value={period}
        onChange={(next) => choose(next)}
        options={PERIODS.map((value) => ({ value, label: t(`web.performance.period.${value}`) }))}
      />
      {period === 'custom' && (
        <MomentRangePicker onChange={(range) => range && choose('custom', { from: range[0], to: range[1] })} />
      )}
      {window && (
        <span className={`num ${styles.quiet}`}>
          {formatTime(new Date(window.from), 'datetime', zone)} – {formatTime(new Date(window.to), 'datetime', zone)}
        </span>
      )}
    </div>
  );
}
