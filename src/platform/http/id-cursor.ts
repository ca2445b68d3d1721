import { DomainError } from '#libs/kernel';
import { decodeCursor } from './page';
import { isId } from '#platform/ids';

/** The id where the page before ended. @throws DomainError invalid `request.malformed` */
export function idCursor(cursor: string | undefined): string | null {
  const after = decodeCursor(cursor, 1)?.[0] ?? null;
  if (after !== null && !isId(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return after;
}
