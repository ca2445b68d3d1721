import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { decodeCursor, pageLimit, toPage, type Page, type PageQuery } from '#platform/http';

/** One page of entries that are known already. @throws DomainError `request.malformed` */
export function evidencePage(entries: readonly LedgerEntry[], query: PageQuery): Page<LedgerEntry> {
  const after = decodeCursor(query.cursor, 1)?.[0] ?? 0;
  if (typeof after !== 'number') throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  const rest = entries.filter(({ pos }) => pos > after);
  return toPage(rest, pageLimit(query), ({ pos }) => [pos]);
}
