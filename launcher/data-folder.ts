import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FloorReading } from './floor-clock';
import { isSameProcess, signal, startMark, waitForExit } from './postgres';
import { Refusal, say } from './say';

export type Mode = 'demo' | 'school';

interface State {
  mode?: Mode;
  floor?: FloorReading;
  /** first port of the virtual line; the imported connections point there */
  linePort?: number;
}

interface Running {
  pid: number;
  mark: string;
  url: string;
  /** it has been asked to stop and is about to be gone */
  stopping?: boolean;
  children: Record<string, { pid: number; mark: string }>;
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** The folder with everything that outlives the process, and the proof that only one launcher uses it. */
export class DataFolder {
  private running: Running | undefined;

  constructor(readonly path: string) {
    try {
      mkdirSync(path, { recursive: true, mode: 0o755 });
      writeFileSync(join(path, '.writable'), '');
      rmSync(join(path, '.writable'));
    } catch (error) {
      throw new Refusal(
        `不能写入数据目录 ${path}。请换一个：LINELAB_DATA_DIR=… npm start`,
        `The data folder ${path} cannot be written. Choose another: LINELAB_DATA_DIR=… npm start`,
        error instanceof Error ? error.message : '',
      );
    }
  }

  file(...parts: string[]): string {
    return join(this.path, ...parts);
  }

  get state(): State {
    return readJson<State>(this.file('state.json')) ?? {};
  }

  keep(change: State): void {
    this.write('state.json', { ...this.state, ...change });
  }

  /** The address of a launcher that uses this folder now. */
  runningUrl(): string | undefined {
    const other = readJson<Running>(this.file('running.json'));
    return other && isSameProcess(other.pid, other.mark) ? other.url : undefined;
  }

  /**
   * Takes the folder for this process, and ends what a launcher that was killed left behind.
   *
   * @returns whether there was such a launcher
   * @throws Refusal when another launcher is using it
   */
  async take(url: string): Promise<boolean> {
    await this.waitForStopping();
    const busy = this.runningUrl();
    if (busy) throw new AlreadyRunning(busy);
    const dead = readJson<Running>(this.file('running.json'));
    if (dead) await this.clearUp(dead);
    this.running = { pid: process.pid, mark: startMark(process.pid), url, children: {} };
    this.write('running.json', this.running);
    return dead !== undefined;
  }

  private async waitForStopping(): Promise<void> {
    const other = readJson<Running>(this.file('running.json'));
    if (!other?.stopping || !isSameProcess(other.pid, other.mark)) return;
    say('上一次运行正在停止，稍候…', 'the previous run is still stopping, waiting for it…');
    await waitForExit(other.pid, 40_000);
  }

  /** Tells the next launcher to wait for us. */
  markStopping(): void {
    if (!this.running) return;
    this.running.stopping = true;
    this.write('running.json', this.running);
  }

  private async clearUp({ children }: Running): Promise<void> {
    for (const [name, { pid, mark }] of Object.entries(children)) {
      if (!isSameProcess(pid, mark)) continue;
      say(`结束上次遗留的进程 ${name}（${pid}）`, `ending ${name} left over from last time`);
      signal(pid, 'SIGTERM');
      if (!(await waitForExit(pid, 12_000))) signal(pid, 'SIGKILL');
      await waitForExit(pid, 2000);
    }
  }

  /** Remembers a child so that the next launcher can end it if this one is killed. */
  remember(name: string, pid: number): void {
    if (!this.running) return;
    this.running.children[name] = { pid, mark: startMark(pid) };
    this.write('running.json', this.running);
  }

  release(): void {
    if (this.running) rmSync(this.file('running.json'), { force: true });
    this.running = undefined;
  }

  private write(name: string, value: unknown): void {
    const draft = this.file(`${name}.${process.pid}`);
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.file(name));
  }
}

export class AlreadyRunning extends Refusal {
  constructor(readonly url: string) {
    super(`产线课堂已在运行：${url}`, `LineLab is already running at ${url}`);
  }
}
