import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The operating-system account PostgreSQL runs under; PostgreSQL refuses to be root. */
export interface OsAccount {
  name: string;
  uid: number;
  gid: number;
}

const ACCOUNT = 'postgres';

function lookUp(name: string): OsAccount | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }).trim());
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/**
 * The account for a data folder: its owner when it exists, otherwise a fresh choice.
 *
 * @throws Error when the data belongs to somebody else and we may not become them
 */
export function accountFor(data: string): OsAccount | undefined {
  const self = process.getuid?.();
  if (self === undefined || !existsSync(data)) return postgresAccount();
  const { uid, gid } = statSync(data);
  if (self === 0 && uid !== 0) return { name: String(uid), uid, gid };
  if (self !== 0 && uid !== self) {
    throw new Error(
      `数据目录 ${data} 属于另一个用户（uid ${uid}）。请以该用户运行，或用 LINELAB_DATA_DIR 另选一个目录。` +
        ` / The data folder belongs to another user (uid ${uid}). Run as that user, or choose another LINELAB_DATA_DIR.`,
    );
  }
  return postgresAccount();
}

/**
 * For root: the account `postgres`, created as a system account if the machine has none. For everybody else
 * undefined, which means "as oneself".
 *
 * @throws Error when root cannot create the account
 */
function postgresAccount(): OsAccount | undefined {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return undefined;
  const present = lookUp(ACCOUNT);
  if (present) return present;
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', ACCOUNT]],
  ];
  for (const [command, args] of attempts) {
    try {
      execFileSync(command, args, { stdio: 'pipe' });
    } catch {
      continue;
    }
    const created = lookUp(ACCOUNT);
    if (created) return created;
  }
  throw new Error(
    '以 root 运行时需要系统账户 postgres，但无法创建它。请以普通用户运行，或先创建该账户。' +
      ' / As root the system account "postgres" is needed and could not be created. Run as an ordinary user, or create it.',
  );
}

/** Whether an account that owns nothing on the way can reach a path: every folder above must be open to all. */
export function reachableByOthers(path: string): boolean {
  if (process.platform === 'win32') return true;
  let folder = resolve(path);
  while (!existsSync(folder)) folder = dirname(folder);
  if (!statSync(folder).isDirectory()) folder = dirname(folder);
  for (;;) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

/** Whether this process may write to a folder. */
export function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
