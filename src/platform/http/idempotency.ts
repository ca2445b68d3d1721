import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '#libs/kernel';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';

const IDEMPOTENT = 'linelab:idempotent';
const KEY = /^[\w:.-]{8,128}$/;

/**
 * This command needs an `Idempotency-Key`. The key (per actor and route) and the answer are stored in the command's own
 * transaction: the same key and body give the same answer and act once; another body is refused with 422. A refused
 * command stores nothing, so it may be sent again with the same key.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: '8–128 characters: letters, digits, _ : . -' }),
  );

interface Stored {
  body_hash: Buffer;
  status: number;
  response: unknown;
}

function readKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw new DomainError('invalid', 'idempotency.key-required');
  if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('invalid', 'idempotency.key-malformed');
  return key;
}

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.reflector.get<boolean | undefined>(IDEMPOTENT, context.getHandler())) return next.handle();
    const http = context.switchToHttp();
    return from(this.once(http.getRequest(), http.getResponse(), next));
  }

  private async once(request: FastifyRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const key = readKey(request);
    const actor = currentContext().actorId ?? '-';
    const route = `${request.method} ${request.url.split('?')[0]}`;
    const hash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest();
    return this.unitOfWork.run(async () => {
      const inserted = await this.unitOfWork.prepared(
        `INSERT INTO platform.idempotency (actor, route, key, body_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [actor, route, key, hash],
      );
      if (inserted.length === 0) return this.replay(actor, route, key, hash, reply);
      const response: unknown = await lastValueFrom(next.handle(), { defaultValue: null });
      await this.unitOfWork.prepared(
        'UPDATE platform.idempotency SET status = $4, response = $5 WHERE actor = $1 AND route = $2 AND key = $3',
        [actor, route, key, reply.statusCode, JSON.stringify(response ?? null)],
      );
      return response;
    });
  }

  private async replay(actor: string, route: string, key: string, hash: Buffer, reply: FastifyReply): Promise<unknown> {
    const [stored] = await this.unitOfWork.manager.query<Stored[]>(
      'SELECT body_hash, status, response FROM platform.idempotency WHERE actor = $1 AND route = $2 AND key = $3',
      [actor, route, key],
    );
    if (!stored?.body_hash.equals(hash)) throw new DomainError('unprocessable', 'idempotency.key-reused');
    void reply.status(stored.status).header('idempotent-replay', 'true');
    return stored.response;
  }
}
