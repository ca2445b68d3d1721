import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Request } from './commands';

/** Clients that keep their connections, with as little work of their own as possible: what is measured is the server. */
export class Callers {
  private readonly agent: Agent;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    clients: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: clients });
  }

  /** Sends a command with a key of its own. @throws Error when it is refused */
  post({ path, body }: Request): Promise<void> {
    return new Promise((resolve, reject) => {
      const call = request(
        this.url + path,
        {
          method: 'POST',
          agent: this.agent,
          timeout: 30_000,
          headers: {
            cookie: this.cookie,
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            'idempotency-key': randomUUID(),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const { statusCode = 0 } = response;
            if (statusCode < 300) resolve();
            else reject(new Error(`${path}: ${statusCode} ${Buffer.concat(chunks).toString()}`));
          });
        },
      );
      call.on('error', reject);
      call.on('timeout', () => call.destroy(new Error(`${path}: no answer within 30 s`)));
      call.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
