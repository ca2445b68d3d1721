import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether a process exists and is not merely a dead one that nobody has collected yet. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return processState(pid) !== 'Z';
}

function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may itself hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const processState = (pid: number): string | undefined => statFields(pid)?.[0];

/**
 * A mark that tells a process from a later one with the same number: its start in clock ticks since boot on Linux,
 * empty elsewhere.
 */
export function startMark(pid: number): string {
  return statFields(pid)?.[19] ?? '';
}

/** Whether the process remembered by number and mark is still the same and still running. */
export function isSameProcess(pid: number, mark: string): boolean {
  return isAlive(pid) && (mark === '' || startMark(pid) === '' || startMark(pid) === mark);
}

/** Waits until a process is gone; answers whether it went within the time (milliseconds). */
export async function waitForExit(pid: number, within: number): Promise<boolean> {
  const end = Date.now() + within;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await wait(50);
  }
  return true;
}

/** Sends a signal and does not mind if the process has just gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether a port can be listened on; the error code if it cannot (EADDRINUSE, EACCES, EADDRNOTAVAIL). */
export function tryPort(port: number, host = '127.0.0.1'): Promise<{ free: true } | { free: false; code: string }> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve({ free: false, code: error.code ?? 'EUNKNOWN' }));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve({ free: true })));
  });
}

/** A port that is free now; the caller should use it soon. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
