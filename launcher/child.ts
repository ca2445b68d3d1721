import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from './postgres';
import { Refusal, lines, say } from './say';

export interface ChildOptions<Ready> {
  name: string;
  /** name in both languages */
  title: [zh: string, en: string];
  script: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Recognises the message or output line that says it is ready. */
  ready: (message: unknown) => Ready | undefined;
  onStarted?: (pid: number) => void;
  onProgress?: (text: string) => void;
  /** It went down too often; everything else should stop too. */
  onGiveUp: (reason: Refusal) => void;
}

const execArgv = [
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
  '--require',
  join(__dirname, 'guard.js'),
];

const MAX_RESTARTS = 5;
const CALM_MS = 60_000;
const LOG_LIMIT = 20_000_000;
const STILL_WAITING_MS = 20_000;

/** A child process that is started again when it crashes: after 1, 2, 4 … seconds, five times without a calm minute. */
export class Child<Ready> {
  private process: ChildProcess | undefined;
  private stopping = false;
  private restarts = 0;
  private tail: string[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ChildOptions<Ready>) {
    const { logFile } = options;
    if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) {
      rmSync(`${logFile}.1`, { force: true });
      renameSync(logFile, `${logFile}.1`);
    }
  }

  /** Starts it and answers what it said when it was ready. */
  start(): Promise<Ready> {
    const { name, title, script, args, env, logFile, ready, onProgress } = this.options;
    this.tail = [];
    const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
    const child = fork(script, args ?? [], {
      env,
      execArgv,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Ctrl-C in the terminal is for the launcher, which stops its children in order.
      detached: process.platform !== 'win32',
    });
    this.process = child;
    if (child.pid !== undefined) this.options.onStarted?.(child.pid);
    return new Promise<Ready>((resolve, reject) => {
      let isReady = false;
      const began = Date.now();
      const waiting = setInterval(() => {
        const seconds = Math.round((Date.now() - began) / 1000);
        say(`  ${title[0]}仍在准备（${seconds} 秒）`, `${title[1]} is still getting ready`);
      }, STILL_WAITING_MS);
      const hear = (message: unknown) => {
        const answer = isReady ? undefined : ready(message);
        if (answer === undefined) return;
        isReady = true;
        clearInterval(waiting);
        resolve(answer);
      };
      child.stdout?.on(
        'data',
        lines(log, (line) => {
          this.remember(line);
          hear(parsed(line));
        }),
      );
      child.stderr?.on(
        'data',
        lines(log, (line) => this.remember(line)),
      );
      child.on('message', (message: { progress?: unknown }) => {
        if (typeof message.progress === 'string') onProgress?.(message.progress);
        hear(message);
      });
      child.once('error', reject);
      child.once('close', (code, by) => {
        clearInterval(waiting);
        log.end();
        this.process = undefined;
        const how = String(code ?? by);
        if (!isReady) reject(this.failure(how));
        else if (!this.stopping) this.again(how, Date.now() - began);
      });
    }).catch((error: unknown) => {
      throw error instanceof Refusal
        ? error
        : new Refusal(`${title[0]}启动失败。`, `${name} did not start.`, String(error));
    });
  }

  private remember(line: string): void {
    if (line.trim() === '') return;
    this.tail = [...this.tail, readable(line)].slice(-25);
  }

  private failure(how: string): Refusal {
    const { title, logFile } = this.options;
    return new Refusal(
      `${title[0]}没有启动成功（${how}），日志：${logFile}`,
      `${title[1]} did not start (${how}), log: ${logFile}`,
      this.tail.join('\n'),
    );
  }

  private again(how: string, lived: number): void {
    const { title, logFile } = this.options;
    this.restarts = lived > CALM_MS ? 1 : this.restarts + 1;
    if (this.restarts > MAX_RESTARTS) {
      return this.options.onGiveUp(
        new Refusal(
          `${title[0]}反复退出（${how}），日志：${logFile}`,
          `${title[1]} keeps going down (${how}), log: ${logFile}`,
          this.tail.join('\n'),
        ),
      );
    }
    const delay = 2 ** (this.restarts - 1);
    say(
      `${title[0]}意外退出（${how}），${delay} 秒后重启`,
      `${title[1]} went down, starting again in ${delay} s (${this.restarts}/${MAX_RESTARTS})`,
    );
    this.timer = setTimeout(() => {
      const began = Date.now();
      this.start().then(
        () => say(`${title[0]}已恢复`, `${title[1]} is back`),
        (error: unknown) => {
          if (!this.stopping) this.again(error instanceof Refusal ? error.en : String(error), Date.now() - began);
        },
      );
    }, delay * 1000);
  }

  /** Runs it to its end, for a child that has one job. */
  async run(): Promise<void> {
    const { name, title, script, args, env, logFile } = this.options;
    const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
    const child = fork(script, args ?? [], { env, execArgv, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.process = child;
    const hear = lines(log, (line) => this.remember(line));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const how = await new Promise<string>((resolve, reject) => {
      child.once('error', (error) =>
        reject(new Refusal(`${title[0]}不能运行。`, `${name} cannot run.`, String(error))),
      );
      child.once('close', (code, by) => resolve(String(code ?? by)));
    });
    this.process = undefined;
    log.end();
    if (how !== '0') throw this.failure(how);
  }

  /** Asks it to stop and insists after `patience` milliseconds. */
  async stop(patience = 12_000): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const child = this.process;
    if (child?.pid === undefined) return;
    const { pid } = child;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const insist = setTimeout(() => signal(pid, 'SIGKILL'), patience);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(insist);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A log line as people read it: the message and the error, not the JSON around them. */
function readable(line: string): string {
  const entry = parsed(line) as { msg?: string; err?: { message?: string; stack?: string } } | undefined;
  if (entry === null || typeof entry !== 'object') return line.slice(0, 2000);
  return [entry.msg, entry.err?.stack ?? entry.err?.message].filter(Boolean).join('\n') || line.slice(0, 2000);
}
