import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import type { Replay } from '#platform/context';
import type { Principal } from './principal';

export const REPLAYABLE = 'linelab:replayable';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What a screen kept through a school day without network still counts; our rule. */
const KEPT_MS = 12 * 3_600_000;
/** Two clocks that were compared through a network agree to a few seconds. */
const AHEAD_MS = 10_000;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const EXPECTED = /^[\w.-]{1,64}$/;
const PERSON = /^[0-9a-f-]{36}$/i;

/**
 * This command may be given at a screen without network and arrive late: `Occurred-At` then says when it was given,
 * `Made-By` who gave it, and `Expected-State` what that person saw. The floor clock runs at that moment for it.
 */
export const Replayable = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(REPLAYABLE, true),
    ApiHeader({ name: 'Occurred-At', required: false, description: 'Late: when it was given, ISO 8601 in UTC' }),
    ApiHeader({ name: 'Made-By', required: false, description: 'Late: id of the person who gave it' }),
    ApiHeader({ name: 'Expected-State', required: false, description: 'Late: what that person saw' }),
  );

/**
 * What the headers say of a late command; null for one that comes at once.
 * @throws DomainError `request.malformed` (400), `replay.in-the-future` or `replay.too-late` (409)
 */
export function replayOf(headers: Headers, now: Date): Replay | null {
  const given = headers['occurred-at'];
  if (given === undefined) return null;
  const at = typeof given === 'string' && INSTANT.test(given) ? new Date(given).getTime() : Number.NaN;
  if (Number.isNaN(at)) throw new DomainError('invalid', 'request.malformed', { header: 'Occurred-At' });
  if (at > now.getTime() + AHEAD_MS) throw new DomainError('conflict', 'replay.in-the-future');
  if (at < now.getTime() - KEPT_MS)
    throw new DomainError('conflict', 'replay.too-late', { hours: KEPT_MS / 3_600_000 });
  const expected = headers['expected-state'];
  if (expected !== undefined && (typeof expected !== 'string' || !EXPECTED.test(expected)))
    throw new DomainError('invalid', 'request.malformed', { header: 'Expected-State' });
  return { occurredAt: new Date(Math.min(at, now.getTime())), expected: expected ?? null };
}

/** @throws DomainError `replay.other-person` (409) when it would be written down under somebody else */
export function requireMaker(headers: Headers, principal: Principal | null): void {
  const maker = headers['made-by'];
  if (maker === undefined) return;
  if (typeof maker !== 'string' || !PERSON.test(maker))
    throw new DomainError('invalid', 'request.malformed', { header: 'Made-By' });
  // Who was there is over, or it is not known any more: nobody else takes it over.
  if (principal?.actorId !== maker.toLowerCase()) throw new DomainError('conflict', 'replay.other-person');
}
