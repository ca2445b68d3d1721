import { Tooltip } from 'antd';
import { formatRelative, formatTime, type TimeStyle } from '../i18n/format-time';
import { formatDuration } from '../i18n/format-duration';
import { useLocale, useText } from '../i18n/locale-provider';
import { useFloorNow, useNow, useZone, type ClockName } from '../i18n/use-clock';

interface TimeTextProps {
  readonly at: string | Date | null | undefined;
  /** `relative` (default) shows “3 分钟前” and the moment on hover or tap; the others the moment itself. */
  readonly show?: 'relative' | TimeStyle;
  /** Facts of the floor (default) or wall time. */
  readonly clock?: ClockName;
}

function Relative({ at, clock }: { readonly at: Date; readonly clock: ClockName }) {
  const { locale, t } = useLocale();
  const floor = useFloorNow();
  const wall = useNow();
  return formatRelative(at, clock === 'floor' ? floor : wall, locale, t);
}

/** A moment in the site's zone. */
export function TimeText({ at, show = 'relative', clock = 'floor' }: TimeTextProps) {
  const { locale, t } = useLocale();
  const zone = useZone();
  const wall = new Date();
  if (!at) return <span>–</span>;
  const moment = typeof at === 'string' ? new Date(at) : at;
  const full = `${formatTime(moment, 'full', zone)} ${zone}`;
  const hover =
    show === 'relative' || clock === 'floor' ? full : `${full} · ${formatRelative(moment, wall, locale, t)}`;
  return (
    <Tooltip title={hover} trigger={['hover', 'focus', 'click']}>
      <time
        dateTime={moment.toISOString()}
        tabIndex={show === 'relative' ? 0 : undefined}
        className="num"
        style={{ whiteSpace: 'nowrap' }}
      >
        {show === 'relative' ? <Relative at={moment} clock={clock} /> : formatTime(moment, show, zone)}
      </time>
    </Tooltip>
  );
}

/** How long something has been going on, counting up on the floor clock. */
export function SinceText({ at }: { readonly at: string | Date }) {
  const t = useText();
  const now = useFloorNow();
  const since = typeof at === 'string' ? Date.parse(at) : at.getTime();
  return (
    <span className="num">{formatDuration(Math.max(0, Math.floor((now.getTime() - since) / 1000) * 1000), t)}</span>
  );
}
