import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { io } from 'socket.io-client';
import { LanDoor } from '#platform/tls';
import { authorityIn, serverCertificateIn } from '../../../src/platform/tls/certificates';
import type { Names } from '../../../src/platform/tls/names';
import { startApp, type TestApp } from '../../support/app';
import { PASSWORD, smallSchool } from '../../support/school';

const DAY = 24 * 3_600_000;
const NAMES: Names = { dns: ['localhost', 'school-pc'], ip: ['127.0.0.1', '192.168.7.20'], shown: ['192.168.7.20'] };

describe('certificates of an own authority', () => {
  let folder: string;
  const now = new Date('2026-03-02T08:00:00Z');

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'linelab-tls-')), 'tls');
  });

  afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('are made once, valid from the day before, with the keys for their owner alone', async () => {
    const authority = await authorityIn(folder, now, 'school-pc');
    const server = await serverCertificateIn(folder, authority, NAMES, now);
    expect(await authorityIn(folder, now, 'school-pc')).toEqual(authority);
    expect(await serverCertificateIn(folder, authority, NAMES, now)).toEqual(server);
    const [root, leaf] = [new X509Certificate(authority.certificate), new X509Certificate(server.certificate)];
    expect(root.validFromDate).toEqual(new Date(now.getTime() - DAY));
    expect(Math.round((root.validToDate.getTime() - now.getTime()) / DAY)).toBe(3649);
    expect(leaf.validToDate.getTime() - leaf.validFromDate.getTime()).toBeLessThanOrEqual(365 * DAY);
    expect(root.ca).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.verify(root.publicKey)).toBe(true);
    expect(leaf.checkIP('192.168.7.20')).toBe('192.168.7.20');
    expect(leaf.checkHost('school-pc')).toBe('school-pc');
    for (const name of ['ca.key', 'server.key']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('are made anew for another address and a month before the end, and the authority stays', async () => {
    const authority = await authorityIn(folder, now, 'school-pc');
    const first = await serverCertificateIn(folder, authority, NAMES, now);
    const moved = { ...NAMES, ip: ['127.0.0.1', '10.0.0.9'] };
    const second = await serverCertificateIn(folder, authority, moved, now);
    expect(second.certificate).not.toBe(first.certificate);
    expect(new X509Certificate(second.certificate).checkIP('10.0.0.9')).toBe('10.0.0.9');
    expect(await serverCertificateIn(folder, authority, moved, new Date(now.getTime() + 330 * DAY))).toEqual(second);
    const later = new Date(now.getTime() + 340 * DAY);
    expect(await serverCertificateIn(folder, authority, moved, later)).not.toEqual(second);
    expect(await authorityIn(folder, later, 'school-pc')).toEqual(authority);
  });

  it('are not kept when the clock ran years ahead as they were made', async () => {
    const ahead = await authorityIn(folder, new Date('2031-01-01T00:00:00Z'), 'school-pc');
    const right = await authorityIn(folder, now, 'school-pc');
    expect(right).not.toEqual(ahead);
    const server = await serverCertificateIn(folder, right, NAMES, now);
    expect(new X509Certificate(server.certificate).verify(new X509Certificate(right.certificate).publicKey)).toBe(true);
  });
});

describe('the door for tablets', () => {
  let test: TestApp;
  let door: LanDoor;
  let port: number;
  let ca: string;

  beforeAll(async () => {
    test = await startApp({ listen: true });
    await smallSchool(test);
    door = test.app.get(LanDoor);
    await door.open(test.app.getHttpServer());
    ca = door.certificate ?? '';
    const trust = door.trust?.addresses[0] ?? '';
    port = Number(new URL(trust).port);
  });

  afterAll(() => test?.stop());

  const over = (path: string, options: object = {}, body = '') =>
    new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; text: string }>(
      (done, failed) => {
        const asked = request({ host: '127.0.0.1', port, path, ca, ...options }, (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        });
        asked.once('error', failed).end(body);
      },
    );
  const presented = () =>
    new Promise<{ trusted: boolean; serial: string }>((done, failed) => {
      const socket: TLSSocket = connect({ host: '127.0.0.1', port, ca }, () => {
        done({ trusted: socket.authorized, serial: socket.getPeerCertificate().serialNumber });
        socket.destroy();
      });
      socket.once('error', failed);
    });

  it('is trusted by who trusts the authority, and by nobody else', async () => {
    expect((await over('/api/v1/health/live')).status).toBe(200);
    await expect(over('/api/v1/health/live', { ca: [] })).rejects.toThrow(/self.signed|unable to/i);
  });

  it('gives cookies that travel by HTTPS alone', async () => {
    const body = JSON.stringify({ username: 'teacher', password: PASSWORD });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const answer = await over('/api/v1/auth/login', { method: 'POST', headers }, body);
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/);
    const plain = await test.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: body, headers });
    expect(String(plain.headers['set-cookie'])).not.toMatch(/Secure/);
  });

  it('lets sockets through', async () => {
    const socket = io(`https://127.0.0.1:${port}`, { path: '/socket.io', transports: ['websocket'], ca });
    const heard = await new Promise((done, failed) => {
      socket.once('problem', (problem: { code: string }) => done(problem.code));
      socket.once('connect_error', failed);
    });
    socket.close();
    expect(heard).toBe('auth.unauthenticated');
  });

  it('shows how to trust it without TLS, and nothing else', async () => {
    const at = `http://127.0.0.1:${port}`;
    const trust = (await (await fetch(`${at}/api/v1/trust`)).json()) as { fingerprint: string };
    expect(trust.fingerprint).toBe(new X509Certificate(ca).fingerprint256);
    const file = await fetch(`${at}/api/v1/trust/ca.crt`);
    expect(file.headers.get('content-type')).toContain('application/x-x509-ca-cert');
    expect(await file.text()).toBe(ca);
    expect((await fetch(`${at}/api/v1/auth/me`)).status).toBe(426);
    expect((await fetch(`${at}/api/v1/auth/login`, { method: 'POST', body: '{}' })).status).toBe(426);
    const page = await fetch(`${at}/station?x=1`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([302, '/trust?next=%2Fstation%3Fx%3D1']);
  });

  it('takes a new certificate into use while it is open', async () => {
    const before = await presented();
    await door.renew({ dns: ['localhost', 'school-pc'], ip: ['127.0.0.1', '10.9.8.7'], shown: [] });
    const after = await presented();
    expect([before.trusted, after.trusted]).toEqual([true, true]);
    expect(after.serial).not.toBe(before.serial);
  });
});
