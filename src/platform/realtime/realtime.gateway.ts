import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type OnGatewayConnection, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import fastifyCookie from '@fastify/cookie';
import type { Server, Socket } from 'socket.io';
import type { LedgerEntry, LedgerMessage, LiveMessage, SubscribeAnswer } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Authenticators, type Principal } from '#platform/auth';
import { Settings } from '#platform/config';
import { DatabaseListener } from '#platform/database';
import { asDomainError, toProblem } from '#platform/http';
import { LedgerReader, LedgerSignal, WakefulLoop } from '#platform/ledger';
import { LIVE_CHANNEL } from './live-values';
import { type TopicKind, Topics } from './topics';

const IDLE_MS = 1000;
const BATCH = 500;
/** A browser that missed more than this reloads its page's data instead of being told one by one. */
const MAX_CATCH_UP = 500;
const MAX_TOPICS = 100;

/**
 * The one door for pushing to browsers. Each process that serves browsers reads the ledger by itself, so several need no
 * message broker between them. A message may be lost with its socket: browsers resume with the last `pos` they saw.
 */
@WebSocketGateway({
  path: '/socket.io',
  serveClient: false,
  maxHttpBufferSize: 16_384,
  pingInterval: 10_000,
  pingTimeout: 8_000,
})
export class RealtimeGateway implements OnGatewayConnection<Socket>, OnApplicationBootstrap, OnApplicationShutdown {
  @WebSocketServer() private readonly server: Server;
  private readonly logger = new Logger(RealtimeGateway.name);
  private readonly loop = new WakefulLoop(
    () => this.publishNew(),
    IDLE_MS,
    (error) => this.logger.warn({ err: error }, 'publishing failed, trying again'),
  );
  private readonly live: DatabaseListener;
  private published = -1;

  constructor(
    private readonly settings: Settings,
    private readonly authenticators: Authenticators,
    private readonly topics: Topics,
    private readonly reader: LedgerReader,
    private readonly signal: LedgerSignal,
  ) {
    this.live = new DatabaseListener(settings, [LIVE_CHANNEL], (_channel, payload) => this.publishLive(payload));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.has('api')) return;
    this.signal.whenSequenced(() => this.loop.wake());
    this.loop.wake();
    await this.live.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.live.stop();
    await this.loop.stop();
  }

  async handleConnection(socket: Socket): Promise<void> {
    const ready = this.authenticate(socket);
    socket.on('subscribe', (request: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return;
      void ready
        .then((principal) => this.subscribe(socket, principal, request))
        .catch((error: unknown): SubscribeAnswer => ({ ok: false, problem: toProblem(asDomainError(error)) }))
        .then((result) => void answer(result));
    });
    socket.on('unsubscribe', (topic: unknown) => {
      if (typeof topic === 'string') void socket.leave(topic);
    });
    await ready.catch(() => undefined);
  }

  private async authenticate(socket: Socket): Promise<Principal> {
    const { headers } = socket.handshake;
    const cookies = fastifyCookie.parse(headers.cookie ?? '');
    const withToken = { ...headers, ...authHeaders(socket.handshake.auth) };
    const principal = await this.authenticators.authenticate({ cookies, headers: withToken });
    if (!principal) {
      socket.emit('problem', toProblem(new DomainError('unauthenticated', 'auth.unauthenticated')));
      socket.disconnect(true);
      throw new DomainError('unauthenticated', 'auth.unauthenticated');
    }
    return principal;
  }

  private async subscribe(socket: Socket, principal: Principal, request: unknown): Promise<SubscribeAnswer> {
    const { topic, since } = readRequest(request);
    const found = this.topics.find(topic);
    if (!found) throw new DomainError('not-found', 'realtime.unknown-topic', { topic: String(topic).slice(0, 100) });
    if (!(await found.kind.mayListen(principal, found.id))) throw new DomainError('forbidden', 'auth.forbidden');
    if (socket.rooms.size > MAX_TOPICS)
      throw new DomainError('rate-limited', 'realtime.too-many-topics', { seconds: 1 });
    // Join first: what is published while the past is read arrives twice at worst, and `pos` tells.
    await socket.join(topic);
    const last = await this.reader.lastPos();
    if (since === undefined || since >= last) return { ok: true, pos: last, refetch: false };
    if (last - since > MAX_CATCH_UP) return { ok: true, pos: last, refetch: true };
    for (const entry of await this.reader.between(since, last, MAX_CATCH_UP)) {
      if (found.kind.idsOf(entry).includes(found.id)) socket.emit('ledger', toMessage(topic, found.kind, entry));
    }
    return { ok: true, pos: last, refetch: false };
  }

  private async publishNew(): Promise<void> {
    if (this.published < 0) this.published = await this.reader.lastPos();
    for (;;) {
      const entries = await this.reader.between(this.published, Number.MAX_SAFE_INTEGER, BATCH);
      for (const entry of entries) {
        for (const { topic, kind } of this.topics.of(entry)) {
          if (this.server.sockets.adapter.rooms.has(topic)) {
            this.server.to(topic).emit('ledger', toMessage(topic, kind, entry));
          }
        }
        this.published = entry.pos;
      }
      if (entries.length < BATCH) return;
    }
  }

  private publishLive(payload: string | null): void {
    if (!payload) return;
    const message = JSON.parse(payload) as Omit<LiveMessage, 'topic'>;
    const topic = `live:${message.workUnitId}`;
    this.server.to(topic).volatile.emit('live', { ...message, topic } satisfies LiveMessage);
  }
}

/** What a browser cannot send as headers of a socket it sends as `auth`. */
function authHeaders(auth: unknown): Record<string, string> {
  const { token, stationPresence } = (typeof auth === 'object' && auth ? auth : {}) as Record<string, unknown>;
  return {
    ...(typeof token === 'string' ? { authorization: `Bearer ${token}` } : {}),
    ...(typeof stationPresence === 'string' ? { 'station-presence': stationPresence } : {}),
  };
}

function readRequest(request: unknown): { topic: string; since: number | undefined } {
  if (typeof request === 'object' && request && 'topic' in request && typeof request.topic === 'string') {
    const since = 'since' in request ? request.since : undefined;
    if (since === undefined || (typeof since === 'number' && Number.isSafeInteger(since) && since >= 0)) {
      return { topic: request.topic, since };
    }
  }
  throw new DomainError('invalid', 'request.malformed');
}

function toMessage(topic: string, kind: TopicKind, entry: LedgerEntry): LedgerMessage {
  return {
    topic,
    pos: entry.pos,
    type: entry.type,
    occurredAt: entry.occurredAt,
    subjectId: entry.subjectId,
    workOrderId: entry.workOrderId,
    jobOrderId: entry.jobOrderId,
    workUnitId: entry.workUnitId,
    attemptId: entry.attemptId,
    trialJobId: entry.trialJobId,
    payload: kind.payloadOf?.(entry) ?? {},
  };
}
