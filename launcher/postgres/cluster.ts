import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { OsAccount } from './account';
import { findSetpriv, type PostgresBinaries } from './binaries';
import { isAlive, signal, tryPort, waitForExit } from './processes';

export interface ClusterOptions {
  binaries: PostgresBinaries;
  account: OsAccount | undefined;
  /** folder of the cluster itself (PGDATA) */
  dataDir: string;
  port: number;
  password: string;
  /** Gives up safety against power cuts for speed. Only for tests. */
  unsafe: boolean;
  /** extra settings, `name=value` */
  settings: string[];
  /** called when the server ends without having been asked to */
  onUnexpectedExit: (reason: string) => void;
}

const SUPERUSER = 'linelab';
/** The database that everything is in. */
export const DATABASE = 'linelab';

/** The URL of a database of a cluster on this machine, as its owner. */
export function urlFor(cluster: { readonly port: number; readonly password: string }, database: string): string {
  return `postgresql://${SUPERUSER}:${cluster.password}@127.0.0.1:${cluster.port}/${database}`;
}

/** A PostgreSQL server of our own: one folder, one port on 127.0.0.1, one process that does not outlive us. */
export class Cluster {
  private child: ChildProcess | undefined;
  private stopping = false;
  private log = '';

  constructor(private readonly options: ClusterOptions) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Connection URL of the owner for one database of this cluster. */
  url(database = DATABASE): string {
    return urlFor(this.options, database);
  }

  /** Creates the cluster if the folder is empty. A folder left by an interrupted creation is cleared first. */
  async create(): Promise<boolean> {
    const { dataDir, account } = this.options;
    const marker = join(dataDir, '..', 'creating');
    if (existsSync(join(dataDir, 'PG_VERSION')) && !existsSync(marker)) return false;
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(marker, '');
    const secret = mkdtempSync(join(tmpdir(), 'linelab-'));
    const passwordFile = join(secret, 'password');
    writeFileSync(passwordFile, this.options.password, { mode: 0o600 });
    if (account) for (const path of [dataDir, secret, passwordFile]) chownSync(path, account.uid, account.gid);
    try {
      await this.initialise(passwordFile);
    } finally {
      rmSync(secret, { recursive: true, force: true });
    }
    rmSync(marker);
    return true;
  }

  private async initialise(passwordFile: string): Promise<void> {
    const { dataDir, binaries, unsafe } = this.options;
    // The same order of strings on every machine; Chinese sorting is asked for by name where it matters.
    const locale =
      binaries.major >= 17
        ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
        : ['--locale=C.UTF-8'];
    const args = [
      `--pgdata=${dataDir}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      ...locale,
      ...(unsafe ? ['--no-sync'] : []),
    ];
    const child = this.spawn('initdb', args);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw new Error(`initdb (${code ?? 'signal'}): ${this.log.trim()}`);
  }

  /** Starts the server and answers when it accepts connections; a server left over from before is stopped first. */
  async start(): Promise<void> {
    await this.stopLeftover();
    const { dataDir, port, unsafe, settings } = this.options;
    const tuned = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'logging_collector=off',
      'log_min_messages=warning',
      'max_connections=200',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(unsafe ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
      ...settings,
    ];
    this.stopping = false;
    const child = this.spawn('postgres', ['-D', dataDir, '-p', String(port), ...tuned.flatMap((item) => ['-c', item])]);
    this.child = child;
    let ended: string | undefined;
    child.once('error', (error) => (ended = error.message));
    child.once('exit', (code, name) => (ended = `exit ${code ?? name}`));
    for (const end = Date.now() + 60_000; ; await wait(40)) {
      if (ended !== undefined) throw new Error(`PostgreSQL: ${ended}\n${this.log.trim()}`);
      if (await this.accepts()) break;
      if (Date.now() > end) throw new Error(`PostgreSQL: no answer within 60 s\n${this.log.trim()}`);
    }
    child.removeAllListeners('exit');
    child.once('exit', (code, name) => {
      this.child = undefined;
      if (!this.stopping) this.options.onUnexpectedExit(`${code ?? name}: ${this.log.trim().split('\n').at(-1) ?? ''}`);
    });
  }

  private async accepts(): Promise<boolean> {
    const status = this.leftover();
    if (status?.ready !== true) return false;
    const client = new Client({ connectionString: this.url('postgres'), connectionTimeoutMillis: 5000 });
    // A connection that breaks while the server goes down is no event of its own.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      // 28…: it runs and does not know our password; waiting would not help.
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('28')) throw wrongPassword();
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Creates a database if it is not there. */
  async ensureDatabase(name: string): Promise<void> {
    const client = new Client({ connectionString: this.url('postgres') });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    } finally {
      await client.end();
    }
  }

  /** Stops the server: sessions are ended, what is committed stays. Harder after 10 s. */
  async stop(): Promise<void> {
    this.stopping = true;
    const pid = this.child?.pid;
    if (pid === undefined) return;
    await bringDown(pid, 10_000);
    this.child = undefined;
  }

  /** What postmaster.pid says: the process of this folder and whether it is ready. */
  private leftover(): { pid: number; ready: boolean } | undefined {
    try {
      const lines = readFileSync(join(this.options.dataDir, 'postmaster.pid'), 'utf8').split('\n');
      return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
    } catch {
      return undefined;
    }
  }

  /**
   * A launcher that was killed can leave its PostgreSQL running. It is stopped rather than adopted: the new one is then
   * our child again and goes when we go.
   */
  async stopLeftover(): Promise<void> {
    const left = this.leftover();
    if (left && isAlive(left.pid) && isPostgres(left.pid)) await bringDown(left.pid, 10_000);
    // The port of a server that has just gone may need a moment.
    for (let turn = 0; turn < 40; turn++) {
      const port = await tryPort(this.options.port);
      if (port.free) return;
      await wait(50);
    }
  }

  private spawn(program: string, args: string[]): ChildProcess {
    const { binaries, account } = this.options;
    const file = join(binaries.bin, process.platform === 'win32' ? `${program}.exe` : program);
    const setpriv = findSetpriv();
    const identity = account ? ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'] : [];
    const command = setpriv ? setpriv : file;
    const rest = setpriv ? [...identity, '--pdeathsig', 'INT', file, ...args] : args;
    const child = spawn(command, rest, {
      cwd: '/',
      // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops things in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, LC_ALL: 'C', TZ: 'UTC' },
      ...(setpriv || !account ? {} : { uid: account.uid, gid: account.gid }),
    });
    const keep = (chunk: Buffer) => (this.log = (this.log + chunk.toString()).slice(-8000));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    return child;
  }
}

function wrongPassword(): Error {
  return new Error(
    '数据目录里的密码文件（postgres/connection.json）与数据库不符。请恢复该文件，或用 npm start -- --reset 重新开始。' +
      ' / The password kept in postgres/connection.json is not the one of this database. Restore the file, or begin anew with npm start -- --reset.',
  );
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    // No /proc on this system: postmaster.pid in our own folder is the best witness there is.
    return !existsSync('/proc/self');
  }
}

async function bringDown(pid: number, patience: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT the immediate one (recovery at the next start).
  signal(pid, 'SIGINT');
  if (await waitForExit(pid, patience)) return;
  signal(pid, 'SIGQUIT');
  if (await waitForExit(pid, 5000)) return;
  signal(pid, 'SIGKILL');
  await waitForExit(pid, 2000);
}

/** A password nobody has to type. */
export const randomPassword = (): string => randomBytes(24).toString('base64url');
