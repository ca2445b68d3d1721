import { formatTime } from './format-time';

/** How a moment is typed and shown where people choose it; in the site's zone. */
export const MOMENT_FORMAT = 'YYYY-MM-DD HH:mm';

const digitsAsUtc = (digits: string): number => Date.parse(`${digits.replace(' ', 'T')}Z`);

/** The digits a clock of the site shows at this moment, as `MOMENT_FORMAT` writes them. */
export const siteDigits = (at: Date, zone: string): string => formatTime(at, 'full', zone).slice(0, 16);

/**
 * The moment at which a clock of the site shows these digits (`MOMENT_FORMAT`), wherever the browser is. Of digits that
 * a change of the clocks skips or doubles it is one of the moments beside it.
 */
export function momentOf(digits: string, zone: string): Date {
  const wanted = digitsAsUtc(digits);
  let at = wanted;
  // The zone's distance from UTC is only known at a moment; the second look is at the moment the first has found.
  for (let look = 0; look < 2; look += 1) at += wanted - digitsAsUtc(siteDigits(new Date(at), zone));
  return new Date(at);
}
