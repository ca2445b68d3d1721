import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Stage } from './stage';

const register = join(__dirname, '..', 'test', 'support', 'register.cjs');

/** A part of a benchmark in a process of its own; it ends with the stage. */
export class HelperProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts a script of this folder; `env` comes on top of our own. */
  static start(stage: Stage, script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): HelperProcess {
    const child = fork(join(__dirname, script), [...args], {
      env: { ...process.env, ...env },
      execArgv: ['--require', register],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    stage.defer(() => child.kill('SIGKILL'));
    return new HelperProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  send(message: object): void {
    this.child.send(message);
  }

  /** The next message that has `key`. @throws Error when the process ends or is silent for too long */
  hear<T extends object>(key: string & keyof T, withinMs = 60_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (reason: string): void => {
        stop();
        reject(new Error(`${key}: ${reason}`));
      };
      const timer = setTimeout(() => fail(`nothing within ${withinMs} ms`), withinMs);
      const listen = (message: object): void => {
        if (!(key in message)) return;
        stop();
        resolve(message as T);
      };
      const ended = (code: number | null): void => fail(`the process ended with ${code}`);
      const stop = (): void => {
        clearTimeout(timer);
        this.child.off('message', listen).off('exit', ended);
      };
      this.child.on('message', listen).on('exit', ended);
    });
  }
}
