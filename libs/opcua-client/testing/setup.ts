import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routeLibraryLog } from '../library-log';
import { SupervisedConnection } from '../supervised-connection';
import type { ConnectionOptions } from '../types';

routeLibraryLog(() => undefined);

/** Folders, servers and connections of a test file, undone in reverse order. */
export class Bench {
  private readonly undo: (() => Promise<void>)[] = [];

  later(undo: () => Promise<void>): void {
    this.undo.push(undo);
  }

  async clear(): Promise<void> {
    for (const undo of this.undo.splice(0).reverse()) await undo();
  }

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'linelab-opcua-'));
    this.later(() => rm(folder, { recursive: true, force: true }));
    return folder;
  }

  async connection(endpointUrl: string, options: Partial<ConnectionOptions> = {}): Promise<SupervisedConnection> {
    const connection = new SupervisedConnection({
      name: 'test',
      endpointUrl,
      securityMode: 'None',
      securityPolicy: 'None',
      pkiDir: options.pkiDir ?? (await this.folder()),
      applicationUri: 'urn:linelab:test-gateway',
      trust: 'known',
      now: () => new Date(),
      publishingIntervalMs: 100,
      staleAfterMs: 3_000,
      ...options,
    });
    this.later(() => connection.stop());
    return connection;
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await new Promise<number>((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
