import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, transcript } from './program';

export interface ServerOptions {
  databaseUrl: string;
  /** 0 or left out: any free port. Name it to start again at the same address. */
  port?: number;
  mode?: 'demo' | 'school';
  /** kept by the caller when given, otherwise made and removed with the server */
  dataDir?: string;
  env?: NodeJS.ProcessEnv;
  /** milliseconds until it must be ready */
  within?: number;
}

export interface RunningServer {
  /** http://127.0.0.1:… */
  url: string;
  /** https://… of the addresses of the network; none unless HTTPS_PORT says so */
  lan: readonly string[];
  port: number;
  pid: number;
  /** what it has logged, the last 20 kB */
  output(): string;
  /** in good order, as Ctrl-C does. @returns the exit code */
  stop(): Promise<number | null>;
  /** kill -9 */
  kill(): Promise<void>;
}

/** Starts the real server program on a test database and answers when it listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'linelab-data-'));
  const child = startProgram('src/main', {
    LINELAB_HOST: '127.0.0.1',
    PORT: String(options.port ?? 0),
    HTTPS_PORT: 'off',
    DATABASE_URL: options.databaseUrl,
    LINELAB_DATA_DIR: dataDir,
    LINELAB_MODE: options.mode ?? 'school',
    ...options.env,
  });
  const output = transcript(child);
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
      resolve(code);
    }),
  );
  let lan: readonly string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const within = options.within ?? 60_000;
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server was not ready within ${within} ms\n${output()}`));
    }, within);
    child.on('message', (message: { ready?: boolean; url?: string; lan?: string[] | null }) => {
      if (message.ready !== true || !message.url) return;
      clearTimeout(timer);
      lan = message.lan ?? [];
      resolve(message.url);
    });
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code} before it was ready\n${output()}`));
    });
  });
  return {
    url,
    lan,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    output,
    stop: () => {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), 15_000);
      return ended.finally(() => clearTimeout(insist));
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
