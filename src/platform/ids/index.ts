import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new identifier, UUIDv7: sorts by creation, so that indexes grow at one end. */
export function newId(): string {
  return v7();
}

/** An unguessable token for a cookie or a link, URL-safe, 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
