import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/** Tells the OpenAPI document about the header. */
const documented = (target: object, name: string | symbol | undefined): void => {
  const handler = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
  if (!handler || name === undefined) return;
  ApiHeader({ name: 'If-Match', required: true, description: 'The version seen, e.g. "7"' })(target, name, handler);
};

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The version the caller has seen, from `If-Match: "7"`; without it 428, malformed 400. */
export const ExpectedVersion = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (!header) throw new DomainError('version-required', 'precondition.required');
    const match = VERSION.exec(header);
    if (!match) throw new DomainError('invalid', 'request.malformed', { header: 'If-Match' });
    return Number(match[1]);
  },
  [documented],
);

/** @throws DomainError `precondition.stale` (412) when somebody else was quicker. */
export function requireVersion(actual: number, expected: number): void {
  if (actual !== expected) throw new DomainError('stale', 'precondition.stale', { actual, expected });
}
