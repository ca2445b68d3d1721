import type { Translate } from './translator';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * A span as people say it, at most two units: “45 秒”, “3 分 20 秒”, “2 小时 5 分”, “1 天 4 小时”; below ten seconds
 * with one decimal, because a machining cycle is judged by tenths. Negative spans carry a minus.
 */
export function formatDuration(milliseconds: number, t: Translate): string {
  if (milliseconds < 0) return `−${formatDuration(-milliseconds, t)}`;
  const exact = milliseconds / 1000;
  if (exact < 9.95) return t('web.duration.s', { n: Number(exact.toFixed(1)) });
  const seconds = Math.round(exact);
  if (seconds < MINUTE) return t('web.duration.s', { n: seconds });
  if (seconds < HOUR) {
    const rest = seconds % MINUTE;
    const minutes = t('web.duration.min', { n: Math.floor(seconds / MINUTE) });
    return rest === 0 ? minutes : `${minutes} ${t('web.duration.s', { n: rest })}`;
  }
  const wholeMinutes = Math.round(seconds / MINUTE);
  if (wholeMinutes * MINUTE < DAY) {
    const rest = wholeMinutes % 60;
    const hours = t('web.duration.h', { n: Math.floor(wholeMinutes / 60) });
    return rest === 0 ? hours : `${hours} ${t('web.duration.min', { n: rest })}`;
  }
  const wholeHours = Math.round(seconds / HOUR);
  const rest = wholeHours % 24;
  const days = t('web.duration.d', { n: Math.floor(wholeHours / 24) });
  return rest === 0 ? days : `${days} ${t('web.duration.h', { n: rest })}`;
}
