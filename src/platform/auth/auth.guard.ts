import '@fastify/cookie';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { WallClock } from '#platform/clock';
import { setActor, setReplay } from '#platform/context';
import { Authenticators } from './authenticators';
import { REPLAYABLE, replayOf, requireMaker } from './replay';
import { REQUIRES, type Requirement } from './requires';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends its cookies along with a form of any site; a changing request from another origin is refused. Callers
 * without an Origin (tools, tests) carry no foreign page's intent.
 */
export function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (SAFE_METHODS.has(request.method) || !origin) return;
  const sameHost = URL.canParse(origin) && new URL(origin).host === host;
  if (!sameHost) throw new DomainError('forbidden', 'auth.foreign-origin');
}

/** Default deny: a route says who may, or nobody may. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticators: Authenticators,
    private readonly wall: WallClock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const requirement = this.reflector.getAllAndOverride<Requirement | undefined>(REQUIRES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!requirement) throw new DomainError('forbidden', 'auth.forbidden');
    refuseForeignOrigin(request);
    const { cookies, headers } = request;
    const replayable = this.reflector.get<boolean | undefined>(REPLAYABLE, context.getHandler()) ?? false;
    const replay = replayable ? replayOf(headers, this.wall.now()) : null;
    const credentials = { cookies, headers, ...(replay ? { givenAt: replay.occurredAt } : {}) };
    const principal = await this.authenticators.authenticate(credentials);
    if (replay) setReplay(replay);
    if (replayable) requireMaker(headers, principal);
    if (principal) {
      request.principal = principal;
      setActor(principal.actorId);
    }
    if (requirement.publicBecause) return true;
    if (!principal) throw new DomainError('unauthenticated', 'auth.unauthenticated');
    if (requirement.signedIn || requirement.anyOf.some((permission) => principal.permissions.has(permission)))
      return true;
    throw new DomainError('forbidden', 'auth.forbidden', { permission: requirement.anyOf.join(' | ') });
  }
}
