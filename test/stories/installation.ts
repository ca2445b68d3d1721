import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, removeEmbeddedPostgres } from '../../launcher/postgres';
import { isFresh } from '../../scripts/lib/build.cjs';
import { eventually } from '../support/eventually';
import { HttpClient } from '../support/http-client';

const root = resolve(__dirname, '..', '..');

export interface Installation {
  readonly url: string;
  /** Seconds from the command to the first good answer of health. */
  readonly startedIn: number;
  readonly processId: number;
  readonly dataDir: string;
  client(): HttpClient;
  output(): string;
  /** Process id of a part, 'server' or 'virtual-line', as the launcher wrote it down. */
  pidOf(part: string): number;
  stop(): Promise<void>;
}

/** The main command on an empty data folder, as a newcomer gives it; the folder goes with it. */
export async function startInstallation(...args: string[]): Promise<Installation> {
  const parent = mkdtempSync(join(tmpdir(), 'linelab story '));
  const dataDir = join(parent, 'data');
  const remove = (): void => removeData(dataDir, parent);
  const installation = await startCommand(dataDir, args).catch((error: unknown) => {
    remove();
    throw error;
  });
  return { ...installation, stop: () => installation.stop().finally(remove) };
}

/** Removes what installations on `dataDir` have kept; `folder` is removed whole. */
export function removeData(dataDir: string, folder = dataDir): void {
  removeEmbeddedPostgres(join(dataDir, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
}

/** The main command on a data folder of the caller, who may give it there again. */
export async function startCommand(
  dataDir: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Installation> {
  if (!isFresh('server')) throw new Error('This needs the compiled program: npm run build first.');
  const port = await freePort();
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [join(root, 'dist', 'launcher', 'main.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      npm_lifecycle_event: undefined,
      DATABASE_URL: '',
      LINELAB_DATA_DIR: dataDir,
      LINELAB_LINE_BASE_PORT: '0',
      PORT: String(port),
      HTTPS_PORT: 'off',
      ...env,
    },
  });
  let text = '';
  const keep = (chunk: Buffer): void => void (text = (text + chunk.toString()).slice(-50_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await eventually(
      async () => {
        if (child.exitCode !== null) throw new Error(text);
        return text.includes('Ctrl-C stops everything') && (await fetch(`${url}/api/v1/health`)).ok;
      },
      { within: 180_000, every: 100, describe: 'LineLab to be up' },
    );
  } catch (error) {
    await stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${text}`, { cause: error });
  }
  return {
    url,
    startedIn: (performance.now() - began) / 1000,
    processId: child.pid ?? 0,
    dataDir,
    client: () => new HttpClient(url),
    output: () => text,
    pidOf: (part) => partsOf(dataDir)[part]?.pid ?? 0,
    stop,
  };
}

function partsOf(dataDir: string): Readonly<Record<string, { readonly pid: number }>> {
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as {
    children: Readonly<Record<string, { readonly pid: number }>>;
  };
  return running.children;
}
