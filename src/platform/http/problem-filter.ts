import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { QueryFailedError } from 'typeorm';
import type { Problem } from '#libs/contracts';
import { DomainError, type ErrorKind, type ErrorParams } from '#libs/kernel';
import { createTranslator, hasText } from '#libs/texts';
import { currentContext } from '#platform/context';

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'version-required': 428,
  'rate-limited': 429,
  unavailable: 503,
};

/** What Fastify and Nest refuse by themselves, in our words. */
const BY_STATUS: Readonly<Record<number, { kind: ErrorKind; code: string }>> = {
  400: { kind: 'invalid', code: 'request.malformed' },
  404: { kind: 'not-found', code: 'request.not-found' },
  413: { kind: 'too-large', code: 'request.too-large' },
  415: { kind: 'unsupported', code: 'request.unsupported-media-type' },
};

/** A NUL or a broken surrogate, which PostgreSQL cannot store. */
const UNSTORABLE_TEXT = new Set(['22021', '22P05']);

/** PostgreSQL is away, shutting down, out of connections, or gave up waiting. */
const DATABASE_AWAY = /^(08|57P0|53)|^25P04$/;

/** What the network says of a database that cannot be reached. */
const LINE_BROKEN = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What the parser of forms with files says of a form that is cut short or has no usable boundary; without a code. */
const BROKEN_FORM =
  /^Multipart: Boundary not found$|unexpected end of multipart data$|^The needle cannot (be an empty|have a length)/i;

function databaseCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code: unknown = typeof source === 'object' && source && 'code' in source ? source.code : null;
  return typeof code === 'string' ? code : null;
}

function isAway(error: unknown): boolean {
  const code = databaseCode(error);
  if (code && (DATABASE_AWAY.test(code) || LINE_BROKEN.has(code))) return true;
  return (
    error instanceof Error &&
    /Connection terminated|connection timeout|timeout exceeded|not queryable/i.test(error.message)
  );
}

/** Any thrown thing as an expected refusal, or null when it is a defect of ours. */
export function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (isAway(error)) return new DomainError('unavailable', 'database.unavailable');
  if (UNSTORABLE_TEXT.has(databaseCode(error) ?? '')) return new DomainError('invalid', 'request.malformed');
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : typeof error === 'object' && error && 'statusCode' in error
        ? Number(error.statusCode)
        : 0;
  if (error instanceof Error && BROKEN_FORM.test(error.message)) return new DomainError('invalid', 'request.malformed');
  // Whatever else Fastify blames on the caller is a request it could not read.
  const known = BY_STATUS[status] ?? (status >= 400 && status < 500 ? BY_STATUS[400] : undefined);
  return known ? new DomainError(known.kind, known.code) : null;
}

/** The wire form of a refusal; `null` means a defect, told without detail. */
export function toProblem(error: DomainError | null): Problem {
  const code = error?.code ?? 'internal';
  const params: ErrorParams = error?.params ?? {};
  const key = `error.${code}`;
  return {
    type: `urn:linelab:problem:${code}`,
    title: hasText(key) ? createTranslator('en')(key, params) : code,
    status: error ? STATUS[error.kind] : 500,
    code,
    params,
    traceId: currentContext().correlationId,
    ...(error && error.errors.length > 0 ? { errors: error.errors } : {}),
  };
}

/** Turns everything thrown in a request into `application/problem+json`; defects are logged with their trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const expected = asDomainError(error);
    if (!expected) this.logger.error({ err: error }, 'defect');
    const problem = toProblem(expected);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (expected?.kind === 'rate-limited') void reply.header('retry-after', String(expected.params['seconds'] ?? 1));
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}
