import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Cable } from '../../test/support/cable';
import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';
import type { ConnectionOptions } from './types';

const bench = new Bench();
let server: ScriptedServer;
let serverPki: string;

beforeAll(async () => {
  serverPki = await bench.folder();
  server = await ScriptedServer.start({
    port: await freePort(),
    pkiDir: serverPki,
    secure: true,
    users: { linelab: 'right' },
  });
});
afterAll(async () => {
  await server.stop();
  await bench.clear();
});

async function attempt(options: Partial<ConnectionOptions>) {
  const pkiDir = await bench.folder();
  const connection = await bench.connection(server.url, {
    pkiDir,
    securityMode: 'SignAndEncrypt',
    securityPolicy: 'Basic256Sha256',
    user: { name: 'linelab', password: 'right' },
    trust: 'first-use',
    ...options,
  });
  const seen = new Recorder(connection);
  await connection.start();
  const { status } = connection;
  return { connection, status, reason: seen.statuses.at(-1)?.reason, pkiDir };
}

describe('security', () => {
  it('connects signed and encrypted, with a user, trusting on first use', async () => {
    const { connection, status } = await attempt({});
    expect(status).toBe('connected');
    await connection.stop();
    await eventually('no session stays behind', () => server.sessions === 0);
  });

  it('takes its session and subscription over to a new secure channel after a break', async () => {
    const cable = await Cable.to({ host: '127.0.0.1', port: server.port });
    server.set('Count', 1);
    const connection = await bench.connection(`opc.tcp://127.0.0.1:${cable.port}`, {
      securityMode: 'SignAndEncrypt',
      securityPolicy: 'Basic256Sha256',
      user: { name: 'linelab', password: 'right' },
      trust: 'first-use',
    });
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 10 }]);
    await connection.start();
    await eventually('the first value is in', () => seen.last('count'));
    await cable.cut();
    await eventually('the loss is noticed', () => connection.status === 'reconnecting');
    for (const count of [2, 3]) server.set('Count', count);
    await cable.restore();
    await eventually('the last count is in', () => seen.last('count')?.value === 3);
    expect(seen.changes('count')).toEqual([2, 3]);
    expect(seen.gaps).toMatchObject([{ reason: 'connection', resumed: true }]);
    await connection.stop();
    await cable.remove();
    await eventually('no session stays behind', () => server.sessions === 0);
  });

  it('refuses an unknown certificate and keeps it for comparison; once moved to trusted it is known', async () => {
    const { connection, reason, pkiDir } = await attempt({ trust: 'known' });
    expect(reason?.code).toBe('opcua.certificate-untrusted');
    expect(reason?.params['thumbprint']).toMatch(/^[0-9a-f]{40}$/);
    expect(await readdir(join(pkiDir, 'rejected'))).toHaveLength(1);
    await connection.stop();
    const [file] = await readdir(join(pkiDir, 'rejected'));
    await rename(join(pkiDir, 'rejected', file ?? ''), join(pkiDir, 'trusted', 'certs', file ?? ''));
    const again = await attempt({ trust: 'known', pkiDir });
    expect(again.status).toBe('connected');
    await again.connection.stop();
  });

  it.each<[string, Partial<ConnectionOptions>, string]>([
    ['a wrong password', { user: { name: 'linelab', password: 'wrong' } }, 'opcua.user-rejected'],
    ['a policy not offered', { securityPolicy: 'Aes256_Sha256_RsaPss' }, 'opcua.security-not-offered'],
    ['a deprecated policy', { securityPolicy: 'Basic128Rsa15' }, 'opcua.security-policy-refused'],
    ['a host nobody knows', { endpointUrl: 'opc.tcp://no-such-host.invalid:4840' }, 'opcua.host-unknown'],
  ])('names %s', async (_what, options, code) => {
    const { connection, status, reason } = await attempt(options);
    expect(status).toBe('connecting');
    expect(reason?.code).toBe(code);
    await connection.stop();
  });
});
