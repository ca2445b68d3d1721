import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { decodeCursor, pageLimit, toPage, type Page, type PageQuery } from '#platform/http';
import { isId } from '#platform/ids';

const malformed = (): DomainError => new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });

/** The id a page by id begins after. @throws DomainError `request.malformed` */
export function idAfter(query: PageQuery): string | null {
  const before = decodeCursor(query.cursor, 1)?.[0] ?? null;
  if (before !== null && !isId(before)) throw malformed();
  return before;
}

/** One page of entries that are known already. @throws DomainError `request.malformed` */
export function evidencePage(entries: readonly LedgerEntry[], query: PageQuery): Page<LedgerEntry> {
  const after = decodeCursor(query.cursor, 1)?.[0] ?? 0;
  if (typeof after !== 'number') throw malformed();
  const rest = entries.filter(({ pos }) => pos > after);
  return toPage(rest, pageLimit(query), ({ pos }) => [pos]);
}
