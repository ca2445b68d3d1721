import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../launcher/postgres';
import { findRedis } from '../../scripts/lib/capabilities.cjs';
import { eventually } from './eventually';

function ping(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.setTimeout(1000, () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data.toString().startsWith('+PONG'));
    });
  });
}

/**
 * An empty Redis of its own. Files that need one end in `.redis.spec.ts`: the runner leaves them out, and says so, where
 * there is no redis-server.
 *
 * @returns null when the machine has none
 */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const program = findRedis();
  if (!program) return null;
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'linelab-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const [command, rest] =
    process.platform === 'linux' ? ['setpriv', ['--pdeathsig', 'KILL', program, ...args]] : [program, args];
  const child = spawn(command, rest, { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await eventually(() => ping(port), { describe: 'redis-server to answer' });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `redis://127.0.0.1:${port}`, stop };
}
