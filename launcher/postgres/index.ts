import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { accountFor, reachableByOthers, writable } from './account';
import { findBinaries } from './binaries';
import { Cluster, DATABASE, randomPassword, urlFor } from './cluster';
import { freePort, tryPort } from './processes';

export { isAlive, isSameProcess, signal, startMark, tryPort, freePort, waitForExit } from './processes';

export interface EmbeddedPostgres {
  /** URL of the database `linelab`, as its owner */
  url: string;
  version: string;
  /** true when the cluster was made just now */
  created: boolean;
  port: number;
  pid: number | undefined;
  /** the same cluster's URL for another database */
  urlOf(database: string): string;
  stop(): Promise<void>;
  /** starts it again after it went down by itself */
  restart(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** folder in which port and password are kept, and the data unless others must be able to reach it */
  folder: string;
  unsafe?: boolean;
  settings?: string[];
  onUnexpectedExit?: (reason: string) => void;
}

interface Settings {
  port: number;
  password: string;
  /** where the data is when it is not in the folder */
  outside: string | null;
}

/** Folder every account can enter, for a checkout that is closed to others. */
const sharedFolder = () => (writable('/var/lib') ? '/var/lib/linelab' : '/var/tmp/linelab');

/**
 * Where the data goes: into the folder, or, when PostgreSQL's account cannot get there, outside under a name of its own.
 * The name is kept in the folder, so that a folder that was moved finds its data and one that was deleted does not.
 */
function choosePlace(folder: string): string {
  if (process.getuid?.() !== 0 || reachableByOthers(dirname(folder))) return folder;
  return join(sharedFolder(), randomBytes(8).toString('hex'));
}

function knownSettings(folder: string): Settings | undefined {
  const file = join(folder, 'connection.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function settingsOf(folder: string): Promise<Settings> {
  return knownSettings(folder) ?? { port: await freePort(), password: randomPassword(), outside: null };
}

function keepSettings(folder: string, settings: Settings): void {
  const file = join(folder, 'connection.json');
  writeFileSync(file, JSON.stringify(settings), { mode: 0o600 });
  chmodSync(file, 0o600);
}

/**
 * Starts the embedded PostgreSQL of a folder, making it at the first time, and answers when it accepts connections.
 *
 * @throws Error in both languages when there is no PostgreSQL for this machine or it does not start
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const known = knownSettings(folder);
  const settings = await settingsOf(folder);
  const place = known ? (known.outside ?? folder) : choosePlace(folder);
  settings.outside = place === folder ? null : place;
  const account = accountFor(join(place, 'data'));
  mkdirSync(place, { recursive: true });
  if (account) {
    // Its own folder inside is closed (0700); this one must only let it through.
    chmodSync(place, 0o711);
    if (place !== folder) chmodSync(dirname(place), 0o755);
  }
  const binaries = findBinaries({ forOtherAccount: account !== undefined, shared: sharedFolder() });
  const make = () =>
    new Cluster({
      binaries,
      account,
      dataDir: join(place, 'data'),
      port: settings.port,
      password: settings.password,
      unsafe: options.unsafe ?? false,
      settings: options.settings ?? [],
      onUnexpectedExit: (reason) => options.onUnexpectedExit?.(reason),
    });

  let cluster = make();
  keepSettings(folder, settings);
  const created = await cluster.create();
  await cluster.stopLeftover();
  if (!(await tryPort(settings.port)).free) {
    settings.port = await freePort();
    keepSettings(folder, settings);
    cluster = make();
  }
  try {
    await cluster.start();
    await cluster.ensureDatabase(DATABASE);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return {
    url: cluster.url(),
    version: binaries.version,
    created,
    port: settings.port,
    get pid() {
      return cluster.pid;
    },
    urlOf: (database) => cluster.url(database),
    stop: () => cluster.stop(),
    restart: () => cluster.start(),
  };
}

/** The URL of the embedded PostgreSQL that runs in a folder. @throws Error when none was ever made there */
export function embeddedUrl(folder: string): string {
  const known = knownSettings(resolve(folder));
  if (!known) throw new Error(`no PostgreSQL in ${folder}`);
  return urlFor(known, DATABASE);
}

/** Removes everything startEmbeddedPostgres keeps for a folder; the server must not be running. */
export function removeEmbeddedPostgres(folder: string): void {
  const outside = knownSettings(folder)?.outside;
  if (outside) rmSync(outside, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
