import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { DomainError } from '#libs/kernel';

/** Query of every list: a page after a cursor. */
export class PageQuery {
  /** Where the page before ended, as its `nextCursor` said; none for the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

const DEFAULT_LIMIT = 50;

/** The rows a list query should ask for: one more than the page, to know whether there is a next one. */
export function pageLimit(query: PageQuery): number {
  return query.limit ?? DEFAULT_LIMIT;
}

/** Sort keys of the last row, as an opaque text for the browser. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws DomainError `request.malformed` when the cursor is not one of ours. */
export function decodeCursor(cursor: string | undefined, length: number): readonly (string | number)[] | null {
  if (!cursor) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const valid =
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => typeof key === 'string' || typeof key === 'number');
    if (valid) return keys as (string | number)[];
  } catch {
    // falls through to the one refusal
  }
  throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
}

/** Cuts the extra row off and makes the next cursor from the last row kept. */
export function toPage<T>(rows: readonly T[], limit: number, keys: (row: T) => readonly (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keys(last)) : null };
}
