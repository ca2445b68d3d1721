import type { FastifyInstance } from 'fastify';
import { DomainError } from '#libs/kernel';

/** No body of ours nests deeper than a handful; recursive code downstream would run out of stack at some thousands. */
const MAX_DEPTH = 32;

/** A NUL, or half a pair: with the flag `u` whole pairs are one character and do not match. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/**
 * Refuses what no part behind can keep: text with a NUL or half a surrogate pair (PostgreSQL stores neither), and nests
 * without end. Walks without recursion, so that it cannot be brought down by what it looks for.
 *
 * @throws DomainError `request.malformed`
 */
export function requireStorable(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new DomainError('invalid', 'request.malformed');
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string' && !isStorable(value)) throw new DomainError('invalid', 'request.malformed');
      if (typeof value !== 'object' || value === null) continue;
      for (const [name, inner] of Object.entries(value)) {
        if (!isStorable(name)) throw new DomainError('invalid', 'request.malformed');
        next.push(inner);
      }
    }
    level = next;
  }
}

/** Applies {@link requireStorable} to the parsed body and query of every request. */
export function refuseHostileBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    try {
      requireStorable(request.body);
      requireStorable(request.query);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
}
