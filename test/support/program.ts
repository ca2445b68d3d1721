import { type ChildProcess, fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { isFresh } from '../../scripts/lib/build.cjs';

const root = resolve(__dirname, '..', '..');
let fresh: boolean | undefined;

/**
 * Starts one of the project's programs ("src/main"): the compiled one when it is up to date, as people run it, the
 * sources otherwise, so that a test can be tried without a build. It stops when the process that started it is gone.
 */
export function startProgram(program: string, env: NodeJS.ProcessEnv, args: string[] = []): ChildProcess {
  fresh ??= isFresh('server');
  const file = (name: string) => (fresh ? join(root, 'dist', `${name}.js`) : join(root, `${name}.ts`));
  const loader = fresh ? [] : ['--require', join(root, 'test', 'support', 'register.cjs')];
  return fork(file(program), args, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    execArgv: [
      ...loader,
      '--require',
      file('launcher/guard'),
      '--enable-source-maps',
      '--disable-warning=ExperimentalWarning',
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** Keeps the last part of what a program says, for the message of a test that fails. */
export function transcript(child: ChildProcess): () => string {
  let text = '';
  const keep = (chunk: Buffer) => (text = (text + chunk.toString()).slice(-20_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return () => text;
}

/** Runs a program to its end. @throws Error with its output when it fails */
export async function runProgram(program: string, env: NodeJS.ProcessEnv, args: string[] = []): Promise<string> {
  const child = startProgram(program, env, args);
  const output = transcript(child);
  const code = await new Promise<string>((done, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => done(String(status ?? signal)));
  });
  if (code !== '0') throw new Error(`${program} ended with ${code}\n${output()}`);
  return output();
}
