import { io, type Socket } from 'socket.io-client';
import type { SubscribeAnswer } from '#libs/contracts';
import type { TeachingWorld } from '../../support/teaching';

/** Sockets of one test file, closed together. */
export class Sockets {
  private readonly open: Socket[] = [];

  constructor(private readonly world: TeachingWorld) {}

  /** A socket with these cookies, whatever becomes of it. */
  of(cookie: string): Socket {
    const socket = io(this.world.url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
    });
    this.open.push(socket);
    return socket;
  }

  /** A connected socket of somebody signed in. */
  async joined(username: string): Promise<Socket> {
    const socket = this.of(this.world.as(username).cookieHeader);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
    return socket;
  }

  close(): void {
    this.open.splice(0).forEach((socket) => socket.disconnect());
  }
}

export const subscribe = (socket: Socket, request: unknown): Promise<SubscribeAnswer> =>
  socket.timeout(10_000).emitWithAck('subscribe', request);
