import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { runInContext } from '#platform/context';
import { asDomainError, toProblem } from './problem-filter';
import { traceIdOf } from './request-context';

/**
 * What Fastify refuses before any hook of ours runs (an address that is no UTF-8, a parameter without end), in our words.
 * A parameter that long names nothing.
 */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const correlationId = traceIdOf(request);
  runInContext({ actorId: null, onBehalfOf: null, correlationId, causationId: null }, () => {
    const refusal =
      error.code === 'FST_ERR_MAX_PARAM_LENGTH'
        ? new DomainError('not-found', 'request.not-found')
        : asDomainError(error);
    const problem = toProblem(refusal);
    void reply.header('trace-id', correlationId);
    void reply.status(problem.status).type('application/problem+json').send(problem);
  });
}
