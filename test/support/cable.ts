import { createConnection, createServer, type Server, type Socket } from 'node:net';

/**
 * A network cable between a client and a server on this machine: a TCP proxy that can be pulled and plugged in again,
 * or go dumb without closing (half-open). Holds no data of its own, so a long pause costs no memory.
 */
export class Cable {
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private server: Server | null = null;
  private paused = false;
  private cutOff = false;
  /** Connections accepted so far, also those refused by a pulled cable. */
  accepted = 0;

  private constructor(
    private readonly target: { host: string; port: number },
    readonly port: number,
    private readonly host: string,
  ) {}

  /** Lays a cable to `target`; `port` 0 takes a free one, `host` is the address of its near end. */
  static async to(target: { host: string; port: number }, port = 0, host = '127.0.0.1'): Promise<Cable> {
    const probe = createServer();
    const taken = await listen(probe, port, host);
    await close(probe);
    const cable = new Cable(target, taken, host);
    await cable.plug();
    return cable;
  }

  get openConnections(): number {
    return this.pairs.size;
  }

  /** Pulls the cable: all connections break, new ones are refused. */
  async cut(): Promise<void> {
    this.cutOff = true;
    this.breakAll();
    if (this.server) await close(this.server);
    this.server = null;
  }

  /** Plugs it in again. */
  async restore(): Promise<void> {
    this.cutOff = false;
    this.paused = false;
    for (const [client, upstream] of this.pairs) {
      client.resume();
      upstream.resume();
    }
    if (!this.server) await this.plug();
  }

  /** Nothing passes in either direction, and nobody is told: what a dead switch looks like. */
  pause(): void {
    this.paused = true;
    for (const [client, upstream] of this.pairs) {
      client.pause();
      upstream.pause();
    }
  }

  async remove(): Promise<void> {
    await this.cut();
  }

  private async plug(): Promise<void> {
    const server = createServer((client) => this.join(client));
    this.server = server;
    await listen(server, this.port, this.host);
  }

  private join(client: Socket): void {
    this.accepted++;
    if (this.cutOff) return void client.destroy();
    const upstream = createConnection(this.target);
    const pair = [client, upstream] as const;
    this.pairs.add(pair);
    const part = (): void => {
      this.pairs.delete(pair);
      client.destroy();
      upstream.destroy();
    };
    for (const socket of pair) {
      socket.on('error', part);
      socket.on('close', part);
    }
    this.forward(client, upstream);
    this.forward(upstream, client);
    if (this.paused) {
      client.pause();
      upstream.pause();
    }
  }

  /** Never holds more than the sockets' own buffers: a slow or paused side pushes back on the other. */
  private forward(from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      if (!to.write(chunk)) from.pause();
    });
    to.on('drain', () => {
      if (!this.paused) from.resume();
    });
  }

  private breakAll(): void {
    for (const [client, upstream] of this.pairs) {
      client.destroy();
      upstream.destroy();
    }
    this.pairs.clear();
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
