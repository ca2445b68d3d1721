import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T /](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[/ ](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * When something was measured, to the second, in ISO 8601; without an offset where the text has none. The day comes in
 * the order of ISO 8601 (`2026-03-02`, `2026/3/2`) or as Q-DAS writes it (`02.03.2026`); `3/2/2026` could be two days and
 * is refused.
 * @throws DomainError invalid `measurement-file.time` {text}
 */
export function moment(text: string): string {
  const trimmed = text.trim();
  const dotted = DOTTED.exec(trimmed);
  const [, year, month, day, hour, minute, second = '0', offset = ''] = dotted
    ? [dotted[0], dotted[3], dotted[2], dotted[1], dotted[4], dotted[5], dotted[6]]
    : (ISO.exec(trimmed) ?? []);
  const parts = [year, month, day, hour, minute, second].map(Number);
  const local = parts.every(Number.isFinite) ? isoOf(parts) : null;
  if (local === null) throw new DomainError('invalid', 'measurement-file.time', { text: trimmed.slice(0, 40) });
  return `${local}${offset}`;
}

function isoOf([year, month, day, hour, minute, second]: readonly number[]): string | null {
  const at = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: 'utc' });
  return at.toISO({ includeOffset: false, suppressMilliseconds: true });
}
