import type { FastifyInstance, FastifyRequest } from 'fastify';
import { runInContext } from '#platform/context';
import { newId } from '#platform/ids';

const TRACE_PARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The caller's W3C trace id when it sends one, else a new one. */
export function traceIdOf(request: FastifyRequest): string {
  const parent = request.headers.traceparent;
  const match = typeof parent === 'string' ? TRACE_PARENT.exec(parent) : null;
  return match?.[1] ?? newId().replaceAll('-', '');
}

/** Everything a request does runs in its own context; the answer names the trace. */
export function useRequestContext(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const correlationId = traceIdOf(request);
    void reply.header('trace-id', correlationId);
    runInContext({ actorId: null, onBehalfOf: null, correlationId, causationId: null }, done);
  });
}
