/** `npm run ledger:verify`: computes the seals of the ledger anew and says in plain words whether they agree. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DataFolder } from './data-folder';
import { embeddedUrl, startEmbeddedPostgres } from './postgres';
import { Refusal, say, sayRefusal } from './say';

interface Found {
  readonly wrong: { readonly pos: number; readonly toPos: number; readonly what: keyof typeof WHAT } | null;
  readonly verifiedTo: number;
  readonly lastPos: number;
  readonly seals: number;
  readonly exported: number;
}

const project = resolve(__dirname, '..', '..');

const WHAT = {
  'entry-changed': ['这条记录被改动过', 'this entry was changed after it was sealed'],
  'entry-missing': ['这条记录不见了', 'this entry is gone'],
  'chain-broken': ['封存链在这里断开', 'the chain of seals is broken here'],
  'head-differs': [
    '与导出的封存值不一致：数据库里的封存链被重算过',
    'not what was exported: the chain inside the database was made anew',
  ],
  'seal-missing': ['导出过的封存在数据库里不见了', 'a seal that was exported is gone from the database'],
} as const;

/** Runs `work` with the database's URL; an embedded one that rests is started for it. */
async function withDatabase<T>(path: string, work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const folder = join(path, 'postgres');
  if (!existsSync(folder)) {
    throw new Refusal(`${path} 里还没有数据。`, `There is no data in ${path} yet.`);
  }
  const data = new DataFolder(path);
  if (data.runningUrl()) return work(embeddedUrl(folder));
  await data.take('npm run ledger:verify');
  try {
    const postgres = await startEmbeddedPostgres({ folder });
    return await work(postgres.url).finally(() => postgres.stop());
  } finally {
    data.release();
  }
}

function verify(databaseUrl: string, dataDir: string): Promise<Found> {
  const script = join(project, 'dist', 'src', 'verify-ledger.js');
  const env = { ...process.env, DATABASE_URL: databaseUrl, LINELAB_DATA_DIR: dataDir };
  return new Promise((done, reject) => {
    execFile(process.execPath, [script], { env }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) done(JSON.parse(stdout) as Found);
      else reject(new Refusal('验证没有完成。', 'The ledger could not be verified.', stderr || String(error)));
    });
  });
}

async function main(): Promise<void> {
  if (existsSync(join(project, '.env'))) process.loadEnvFile(join(project, '.env'));
  const path = resolve(process.env.LINELAB_DATA_DIR ?? join(project, '.linelab'));
  const found = await withDatabase(path, (url) => verify(url, path));
  const { wrong, verifiedTo, lastPos, seals, exported } = found;
  if (wrong) {
    const [zh, en] = WHAT[wrong.what];
    const where = wrong.pos === wrong.toPos ? `${wrong.pos}` : `${wrong.pos}–${wrong.toPos}`;
    throw new Refusal(`台账第 ${where} 条：${zh}。`, `Ledger position ${where}: ${en}.`);
  }
  say(
    `台账第 1–${verifiedTo} 条与 ${seals} 个封存一致，其中 ${exported} 个与导出的封存值核对过；${lastPos - verifiedTo} 条尚未封存`,
    `positions 1–${verifiedTo} agree with ${seals} seals, ${exported} of them compared with exported heads; ` +
      `${lastPos - verifiedTo} not sealed yet`,
  );
}

main().catch((error: unknown) => {
  sayRefusal(error);
  process.exit(1);
});
