/** `npm start`: everything LineLab needs under one command. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { join, resolve } from 'node:path';
import { AlreadyRunning, DataFolder } from './data-folder';
import { Launcher } from './launcher';
import { parseOptions, type Options, usage } from './options';
import { removeEmbeddedPostgres } from './postgres';
import { Refusal, say, sayRefusal } from './say';

const project = resolve(__dirname, '..', '..');

async function confirmReset(path: string, { yes }: Options): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) {
    throw new Refusal(
      `--reset 会删除 ${path} 中的全部数据。确认请加 --yes。`,
      `--reset deletes everything in ${path}. Add --yes to confirm.`,
    );
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `删除 ${path} 中的全部数据？输入 yes 确认 · Delete everything in it? Type yes: `,
  );
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes')
    throw new Refusal('已取消，什么也没有删除。', 'Cancelled, nothing was deleted.');
}

async function reset(path: string, options: Options): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      '使用 DATABASE_URL 时请自行清空该数据库，--reset 只清理内置数据库。',
      'With DATABASE_URL empty that database yourself; --reset is for the embedded one.',
    );
  }
  const looksLikeOurs = !existsSync(path) || existsSync(join(path, 'state.json')) || existsSync(join(path, 'postgres'));
  if (!looksLikeOurs) {
    throw new Refusal(
      `${path} 不是产线课堂的数据目录，不会删除。`,
      `${path} is not a data folder of LineLab and is left alone.`,
    );
  }
  const url = existsSync(path) ? new DataFolder(path).runningUrl() : undefined;
  if (url) throw new AlreadyRunning(url);
  await confirmReset(path, options);
  removeEmbeddedPostgres(join(path, 'postgres'));
  rmSync(path, { recursive: true, force: true });
  say('数据已清空', 'all data deleted');
}

/** The parent of a process: of this one anywhere, of others where /proc tells. */
function parentOf(pid: number): number | undefined {
  if (pid === process.pid) return process.ppid;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/**
 * Under npm: when npm itself is killed nobody could stop us with Ctrl-C any more, so we go too. npm runs us through a
 * shell that may outlive it, so the shell's parent is watched as well.
 */
function watchParent(gone: () => void): void {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(watch);
    gone();
  }, 250);
  watch.unref();
}

async function main(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) {
    throw new Refusal(
      `需要 Node.js 24，当前是 ${process.versions.node}。请用 npm start 启动，它自带合适的版本。`,
      `Node.js 24 is needed, this is ${process.versions.node}. Start with npm start, which brings the right one.`,
    );
  }
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(usage);
  if (existsSync(join(project, '.env'))) process.loadEnvFile(join(project, '.env'));
  const path = resolve(process.env.LINELAB_DATA_DIR ?? join(project, '.linelab'));
  if (options.reset) await reset(path, options);

  const launcher = new Launcher(options, new DataFolder(path), process.env, (code) => process.exit(code));
  let stops = 0;
  const stop = (code: number) => {
    stops += 1;
    // Asked a second time: at once. The children notice that we are gone, the database recovers by itself.
    if (stops > 1) process.exit(code);
    void launcher.stop().then(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  process.on('SIGHUP', () => stop(0));
  watchParent(() => stop(0));
  try {
    await launcher.start();
  } catch (error) {
    // What breaks while we are stopping broke because we are stopping.
    if (stops > 0) return;
    sayRefusal(error);
    if (!(error instanceof AlreadyRunning)) await launcher.stop();
    process.exit(error instanceof AlreadyRunning ? 0 : 1);
  }
}

main().catch((error: unknown) => {
  sayRefusal(error);
  process.exit(1);
});
