import { useLocale } from '../i18n/locale-provider';
import { formatDayHeading, formatTime } from '../i18n/format-time';
import { useFloorNow, useZone } from '../i18n/use-clock';

/** Day and time of the floor, in the site's zone. */
export function SiteClock() {
  const { locale } = useLocale();
  const zone = useZone();
  const now = useFloorNow();
  return (
    <time dateTime={now.toISOString()} className="num">
      {formatDayHeading(now, zone, locale)}　{formatTime(now, 'time', zone)}
    </time>
  );
}
