import { fork } from 'node:child_process';
import { join } from 'node:path';
import { eventually } from './eventually';

/**
 * Starts a program of this folder in a process of its own and kills it (SIGKILL) as soon as it says that it is at work.
 * @returns what it said
 */
export async function killedAtWork(program: string, env: Readonly<Record<string, string>>): Promise<unknown[]> {
  const child = fork(join(__dirname, program), [], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    execArgv: ['--require', join(__dirname, 'register.cjs')],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const said: unknown[] = [];
  let errors = '';
  child.on('message', (message) => said.push(message));
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  const gone = new Promise((resolve) => child.once('close', resolve));
  try {
    await eventually(() => Promise.resolve(said.length > 0 || (child.exitCode !== null && errors)), {
      within: 90_000,
      describe: 'the worker to take the job up',
    });
    return said;
  } finally {
    child.kill('SIGKILL');
    await gone;
  }
}
