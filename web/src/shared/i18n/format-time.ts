import type { Locale, Translate } from '#libs/texts';

export type TimeStyle = 'time' | 'seconds' | 'date' | 'datetime' | 'full';

const PARTS: Record<Exclude<TimeStyle, 'datetime'>, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  full: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A moment in the site's zone, 24-hour clock; the same digits in both languages so that columns line up. `datetime` leaves
 * the year out while it is this one.
 */
export function formatTime(at: Date, style: TimeStyle, zone: string): string {
  if (style === 'datetime') {
    const day = formatTime(at, 'date', zone);
    const year = formatTime(new Date(), 'date', zone).slice(0, 5);
    return `${day.startsWith(year) ? day.slice(year.length) : day} ${formatTime(at, 'time', zone)}`;
  }
  const key = `${style} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { ...PARTS[style], timeZone: zone, hourCycle: 'h23' });
    formats.set(key, format);
  }
  return format.format(at);
}

/** Weekday and day as a heading: “11月22日 星期日”, “Sunday 22 November”. */
export function formatDayHeading(at: Date, zone: string, locale: Locale): string {
  const language = locale === 'zh-CN' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(language, { timeZone: zone, month: 'long', day: 'numeric', weekday: 'long' }).format(
    at,
  );
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** “3分钟前”, “in 2 hours”; below a minute “just now”. */
export function formatRelative(at: Date, now: Date, locale: Locale, t: Translate): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const difference = at.getTime() - now.getTime();
  for (const [unit, ms] of STEPS) {
    if (Math.abs(difference) >= ms) return relative.format(Math.round(difference / ms), unit);
  }
  return t('web.time.just-now');
}
