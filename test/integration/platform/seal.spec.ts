import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { HEADS_FILE, Ledger, LedgerReader, LedgerSealer, verifyLedgerAt, type Verification } from '#platform/ledger';
import { eventually } from '../../support/eventually';
import { startApp, type TestApp } from '../../support/app';

describe('a sealed ledger', () => {
  let test: TestApp;
  let folder: string;
  let heads: string;
  let owner: DataSource;
  let sealer: LedgerSealer;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linelab-test-'));
    heads = join(folder, HEADS_FILE);
    test = await startApp({ env: { LINELAB_DATA_DIR: folder } });
    owner = await new DataSource({ type: 'postgres', url: test.database.url }).initialize();
    sealer = test.app.get(LedgerSealer);
    await append(4);
    await sealer.sealAndExport();
    await append(3);
    await sealer.sealAndExport();
  });

  afterEach(async () => {
    await owner.destroy();
    await test.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function append(count: number): Promise<void> {
    const reader = test.app.get(LedgerReader);
    const unitOfWork = test.app.get(UnitOfWork);
    const before = await reader.lastPos();
    await unitOfWork.run(async () => {
      for (let n = 0; n < count; n++)
        test.app.get(Ledger).append({ type: 'test.measured', subjectId: newId(), payload: { value: `10.0${n}` } });
    });
    await eventually(async () => (await reader.lastPos()) >= before + count, { describe: 'positions' });
  }

  const verify = (): Promise<Verification> => verifyLedgerAt(test.database.url, heads);

  /** What only somebody can do who has the database to himself. */
  const behindTheTriggers = async (...statements: string[]): Promise<void> => {
    await owner.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      for (const statement of statements) await manager.query(statement);
    });
  };

  const CHANGE = `UPDATE ledger.entry SET payload = '{"value": "10.000"}'
    WHERE seq = (SELECT seq FROM ledger.position WHERE pos = 6)`;

  it('agrees with itself and with what was exported; what is newer is not sealed yet', async () => {
    await append(2);
    expect(await verify()).toMatchObject({ wrong: null, verifiedTo: 7, lastPos: 9, exported: 2 });
    await sealer.sealAndExport();
    await sealer.sealAndExport();
    expect(await verify()).toMatchObject({ wrong: null, verifiedTo: 9, lastPos: 9, exported: 3 });
    const lines = (await readFile(heads, 'utf8')).trim().split('\n');
    expect(lines.map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['1', '1-4'],
      ['2', '5-7'],
      ['3', '8-9'],
    ]);
  });

  it('refuses changes to a seal, to the application and to the owner alike', async () => {
    const app = test.app.get(DataSource);
    for (const statement of ['UPDATE ledger.seal SET number = 9', 'DELETE FROM ledger.seal', 'TRUNCATE ledger.seal']) {
      await expect(app.query(statement)).rejects.toThrow(/permission denied/);
      await expect(owner.query(statement)).rejects.toThrow(/append-only/);
    }
  });

  it('names the entry whose payload the superuser changed behind the trigger', async () => {
    await behindTheTriggers(CHANGE);
    expect((await verify()).wrong).toEqual({ pos: 6, toPos: 6, what: 'entry-changed' });
  });

  it('names the entry that was taken out', async () => {
    await behindTheTriggers('DELETE FROM ledger.position WHERE pos = 3');
    expect((await verify()).wrong).toEqual({ pos: 3, toPos: 3, what: 'entry-missing' });
  });

  it('names the range whose chain was made anew inside the database, by the exported head', async () => {
    await behindTheTriggers(CHANGE, 'DELETE FROM ledger.seal WHERE number = 2');
    await sealer.sealAndExport();
    // Inside the database everything agrees; only what had left it does not.
    expect(await verifyLedgerAt(test.database.url, join(folder, 'no-such-file'))).toMatchObject({ wrong: null });
    expect((await verify()).wrong).toEqual({ pos: 5, toPos: 7, what: 'head-differs' });
  });

  it('names what was cut off from the end', async () => {
    await behindTheTriggers(
      'DELETE FROM ledger.seal WHERE number = 2',
      'DELETE FROM ledger.position WHERE pos > 4',
      'UPDATE ledger.sequencer SET last_pos = 4',
    );
    expect((await verify()).wrong).toEqual({ pos: 5, toPos: 7, what: 'seal-missing' });
  });

  it('goes on after a line of the file was torn', async () => {
    const [first = '', second = ''] = (await readFile(heads, 'utf8')).split('\n');
    await writeFile(heads, `${first}\n${second.slice(0, 40)}`);
    await sealer.sealAndExport();
    expect(await verify()).toMatchObject({ wrong: null, verifiedTo: 7, exported: 2 });
    await appendFile(heads, 'something else\n');
    await expect(verify()).rejects.toThrow(/not a head: something else/);
  });

  it('is verified by the command, whose exit code tells', async () => {
    const command = (): Promise<{ code: number; out: string }> =>
      new Promise((done) => {
        const args = ['--require', './test/support/register.cjs', 'src/verify-ledger.ts'];
        const env = { ...process.env, DATABASE_URL: test.database.url, LINELAB_DATA_DIR: folder };
        execFile(process.execPath, args, { env }, (error, out) => done({ code: Number(error?.code ?? 0), out }));
      });
    expect(await command()).toEqual({ code: 0, out: expect.stringContaining('"wrong":null') });
    await behindTheTriggers(CHANGE);
    expect(await command()).toEqual({ code: 1, out: expect.stringContaining('"pos":6') });
  });
});
