import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, isAlive, removeEmbeddedPostgres } from '../../launcher/postgres';
import { isFresh } from '../../scripts/lib/build.cjs';
import { eventually } from '../support';

const root = resolve(__dirname, '..', '..');

interface Run {
  child: ChildProcess;
  output(): string;
  /** resolves with the exit code */
  ended: Promise<number | null>;
}

describe('one command', () => {
  const started: Run[] = [];
  let dataDir: string;
  let port: number;

  beforeAll(async () => {
    if (!isFresh('server')) throw new Error('This flow starts the compiled program: npm run build first.');
    dataDir = join(mkdtempSync(join(tmpdir(), 'linelab launcher ')), 'data');
    port = await freePort();
  });

  afterAll(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGTERM');
      await ended;
    }
    // The folder is closed to others, so that as root the data went elsewhere.
    removeEmbeddedPostgres(join(dataDir, 'postgres'));
    rmSync(join(dataDir, '..'), { recursive: true, force: true });
  });

  function launch(...args: string[]): Run {
    const child = spawn(process.execPath, [join(root, 'dist', 'launcher', 'main.js'), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        npm_lifecycle_event: undefined,
        DATABASE_URL: '',
        LINELAB_DATA_DIR: dataDir,
        PORT: String(port),
        HTTPS_PORT: '0',
      },
    });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const run = { child, output: () => text, ended };
    started.push(run);
    return run;
  }

  const ready = (run: Run) =>
    eventually(
      async () => {
        if (run.child.exitCode !== null) throw new Error(run.output());
        if (!run.output().includes('Ctrl-C stops everything')) throw new Error(run.output());
        return (await fetch(`http://127.0.0.1:${port}/api/v1/health`)).ok;
      },
      { within: 90_000, every: 200, describe: 'LineLab to be up' },
    );

  const children = (): number[] => {
    const running: { children: Record<string, { pid: number }> } = JSON.parse(
      readFileSync(join(dataDir, 'running.json'), 'utf8'),
    );
    return Object.values(running.children).map(({ pid }) => pid);
  };

  it('comes up from nothing, refuses a second start by name, survives a crash of each part, and stops clean', async () => {
    const first = launch('--empty');
    await ready(first);
    expect(first.output()).toContain(`http://127.0.0.1:${port}`);

    const second = launch();
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain(`LineLab is already running at http://127.0.0.1:${port}`);

    const before = children();
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await eventually(() => before.every((pid) => !children().includes(pid)), {
      describe: 'new processes',
      within: 60_000,
    });
    await ready(first);

    const all = children();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(all.filter(isAlive)).toEqual([]);
  }, 180_000);

  it('starts again at once after kill -9 of the launcher, and leaves nothing behind', async () => {
    const killed = launch();
    await ready(killed);
    const orphans = children();
    killed.child.kill('SIGKILL');
    await killed.ended;

    const next = launch();
    await ready(next);
    expect(orphans.filter(isAlive)).toEqual([]);
    const all = children();
    next.child.kill('SIGTERM');
    await next.ended;
    expect(all.filter(isAlive)).toEqual([]);
  }, 180_000);

  it('says which port is taken and what to do', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const run = launch();
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(
      `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`,
    );
    await new Promise((done) => other.close(done));
  }, 30_000);

  it('does not turn a real school into a demo, nor delete it without being told twice', async () => {
    const faster = launch('--speed', '60');
    expect(await faster.ended).toBe(1);
    expect(faster.output()).toContain('--speed is for the demo');
    const reset = launch('--reset');
    expect(await reset.ended).toBe(1);
    expect(reset.output()).toContain('Add --yes to confirm');
  }, 30_000);
});
