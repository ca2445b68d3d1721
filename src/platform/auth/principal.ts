import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Permission, Role } from '#libs/contracts';
import { DomainError } from '#libs/kernel';

/** Who is asking, as an authenticator found out. */
export interface Principal {
  /** `account`: a signed-in person. `station`: a shared screen, with the person who badged in, if any. `board`: a wall board. */
  readonly kind: 'account' | 'station' | 'board';
  readonly accountId: string | null;
  /** The person whose acts these are; null at a station nobody has signed in to. */
  readonly actorId: string | null;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** The work unit a station screen belongs to. */
  readonly workUnitId: string | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: Principal;
  }
}

/** The principal of a guarded route. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = context.switchToHttp().getRequest<FastifyRequest>().principal;
  if (!principal) throw new DomainError('unauthenticated', 'auth.unauthenticated');
  return principal;
});

export function may(principal: Principal, permission: Permission): boolean {
  return principal.permissions.has(permission);
}

/** The person acting. @throws DomainError `auth.nobody-at-station` when nobody has signed in at the shared screen. */
export function actorOf(principal: Principal): string {
  if (!principal.actorId) throw new DomainError('unauthenticated', 'auth.nobody-at-station');
  return principal.actorId;
}
