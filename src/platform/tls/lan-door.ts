import { X509Certificate } from 'node:crypto';
import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import { type AddressInfo, createServer as createEntrance, type Server as Entrance, type Socket } from 'node:net';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { WallClock } from '#platform/clock';
import { Settings } from '#platform/config';
import type { CertificateFiles } from './certificate-files';
import { authorityIn, serverCertificateIn } from './certificates';
import { currentNames, type Names } from './names';

/** First byte of a TLS connection (RFC 8446 §5.1, content type handshake). */
const TLS_HANDSHAKE = 22;
const FIRST_BYTE_MS = 10_000;
const LOOK_AGAIN_MS = 60_000;

/** What a device may read before it trusts the authority: how to trust it, and nothing of the school but its name. */
const OPEN_IN_PLAIN = /^\/(trust|favicon\.svg|assets\/[\w.-]+|api\/v1\/(trust|trust\/ca\.crt|system\/info))(\?|$)/;

/** The authority as people compare it. */
export interface Trust {
  readonly name: string;
  /** SHA-256, as browsers and systems show it. */
  readonly fingerprint: string;
  readonly notAfter: string;
  /** Where the school is reached from other devices. */
  readonly addresses: readonly string[];
}

/**
 * The way in for tablets: HTTPS on every address of the computer, with a certificate of the installation's own authority.
 * Somebody who comes to the same port without TLS is shown how to trust it. Everything goes on to the one HTTP server.
 */
@Injectable()
export class LanDoor implements BeforeApplicationShutdown {
  private readonly logger = new Logger(LanDoor.name);
  private readonly sockets = new Set<Socket>();
  private readonly folder: string;
  private authority: CertificateFiles | null = null;
  private serving = '';
  private secure: SecureServer | undefined;
  private entrance: Entrance | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly wall: WallClock,
  ) {
    this.folder = settings.dataPath('tls');
  }

  /**
   * Opens the door to `main`, the server that answers. A port that is taken leaves it closed, with a warning.
   * @returns the addresses people can type, none when nobody asked for the door; null when the port is taken
   */
  async open(main: Server): Promise<readonly string[] | null> {
    const port = this.settings.get('httpsPort');
    if (port === null || !this.settings.has('api')) return [];
    const secure = createSecureServer();
    secure.on('request', (request, reply) => main.emit('request', request, reply));
    secure.on('upgrade', (request, socket, head) => main.emit('upgrade', request, socket, head));
    const plain = createPlainServer((request, reply) => answerPlain(main, request, reply));
    this.secure = secure;
    await this.renew(currentNames());
    const entrance = createEntrance((socket) => this.enter(socket, secure, plain));
    try {
      await new Promise<void>((done, failed) => entrance.once('error', failed).listen(port, () => done()));
    } catch (error) {
      this.logger.warn({ err: error }, `HTTPS_PORT ${port} cannot be used, tablets cannot come in`);
      this.secure = undefined;
      return null;
    }
    this.entrance = entrance;
    this.timer = setInterval(() => void this.lookAgain(), LOOK_AGAIN_MS).unref();
    return this.addresses();
  }

  /** The authority's certificate as PEM; null while the door is closed. */
  get certificate(): string | null {
    return this.entrance ? (this.authority?.certificate ?? null) : null;
  }

  get trust(): Trust | null {
    const pem = this.certificate;
    if (pem === null) return null;
    const { subject, fingerprint256, validToDate } = new X509Certificate(pem);
    return {
      name: /CN=(.*)/.exec(subject)?.[1] ?? '',
      fingerprint: fingerprint256,
      notAfter: validToDate.toISOString(),
      addresses: this.addresses(),
    };
  }

  /** Takes a new certificate into use where one is due, for the names of now; connections that stand are not cut. */
  async renew(names: Names): Promise<void> {
    const now = this.wall.now();
    this.authority = await authorityIn(this.folder, now, names.dns.at(1) ?? 'school');
    const { certificate, key } = await serverCertificateIn(this.folder, this.authority, names, now);
    if (certificate === this.serving) return;
    this.secure?.setSecureContext({ cert: `${certificate}${this.authority.certificate}`, key });
    this.serving = certificate;
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    const { entrance } = this;
    if (!entrance) return;
    this.entrance = undefined;
    const closed = new Promise((done) => entrance.close(done));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async lookAgain(): Promise<void> {
    try {
      await this.renew(currentNames());
    } catch (error) {
      this.logger.warn({ err: error }, 'the certificate could not be renewed, trying again');
    }
  }

  private addresses(): string[] {
    const { port } = (this.entrance?.address() ?? { port: 0 }) as AddressInfo;
    return currentNames().shown.map((address) => `https://${address}:${port}`);
  }

  private enter(socket: Socket, secure: SecureServer, plain: Server): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    // Whoever connects and says nothing, or goes at once.
    socket.on('error', () => socket.destroy());
    socket.setTimeout(FIRST_BYTE_MS, () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      if (first === null) return void socket.destroy();
      socket.setTimeout(0).removeAllListeners('timeout');
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : plain).emit('connection', socket);
    });
  }
}

function answerPlain(main: Server, request: IncomingMessage, reply: ServerResponse): void {
  const { method = 'GET', url = '/' } = request;
  const reads = method === 'GET' || method === 'HEAD';
  if (reads && OPEN_IN_PLAIN.test(url)) return void main.emit('request', request, reply);
  const wantsPage = reads && request.headers.accept?.includes('text/html');
  if (!wantsPage) return void reply.writeHead(426, { connection: 'close', upgrade: 'TLS/1.2' }).end();
  reply.writeHead(302, { location: `/trust?next=${encodeURIComponent(url)}`, 'cache-control': 'no-store' }).end();
}
