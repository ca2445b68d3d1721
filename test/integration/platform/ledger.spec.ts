import { DataSource } from 'typeorm';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger, LedgerConsumers, LedgerReader, type LedgerConsumer } from '#platform/ledger';
import { eventually } from '../../support/eventually';
import { startApp, type TestApp } from '../../support/app';

interface Positioned {
  pos: string;
  seq: string;
}

describe('the ledger', () => {
  let test: TestApp;
  let unitOfWork: UnitOfWork;
  let ledger: Ledger;
  let reader: LedgerReader;
  let owner: DataSource;

  beforeAll(async () => {
    test = await startApp();
    unitOfWork = test.app.get(UnitOfWork);
    ledger = test.app.get(Ledger);
    reader = test.app.get(LedgerReader);
    owner = await new DataSource({ type: 'postgres', url: test.database.url }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await test.stop();
  });

  const append = (subjectId: string, type = 'test.happened'): Promise<void> =>
    unitOfWork.run(async () => void ledger.append({ type, subjectId }));

  it('refuses UPDATE, DELETE and TRUNCATE, to the application and to the owner alike', async () => {
    await append(newId());
    const app = test.app.get(DataSource);
    for (const statement of [
      "UPDATE ledger.entry SET type = 'x'",
      'DELETE FROM ledger.entry',
      'TRUNCATE ledger.entry CASCADE',
    ]) {
      await expect(app.query(statement)).rejects.toThrow(/permission denied/);
      await expect(owner.query(statement)).rejects.toThrow(/append-only/);
    }
  });

  it('does not let a status change commit without an entry about it in the same transaction', async () => {
    await owner.query(`
      CREATE TABLE public.thing (id uuid PRIMARY KEY, status text NOT NULL);
      GRANT SELECT, INSERT, UPDATE ON public.thing TO linelab_app;
      CREATE CONSTRAINT TRIGGER thing_insert AFTER INSERT ON public.thing DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION ledger.require_entry();
      CREATE CONSTRAINT TRIGGER thing_update AFTER UPDATE OF status ON public.thing DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION ledger.require_entry();`);
    const id = newId();
    const change = (status: string, tell: boolean): Promise<void> =>
      unitOfWork.run(async () => {
        await unitOfWork.manager.query(
          'INSERT INTO public.thing VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET status = EXCLUDED.status',
          [id, status],
        );
        if (tell) ledger.append({ type: 'thing.changed', subjectId: id });
      });
    await expect(change('new', false)).rejects.toThrow(/needs its ledger entry/);
    await change('new', true);
    // The entry of an earlier transaction does not excuse a later change.
    await expect(change('old', false)).rejects.toThrow(/needs its ledger entry/);
    const [row] = await owner.query<{ status: string }[]>('SELECT status FROM public.thing');
    expect(row?.status).toBe('new');
  });

  it('does not give out positions past an entry whose transaction is still open', async () => {
    const slow = newId();
    const quick = newId();
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(
      `INSERT INTO ledger.entry (id, type, occurred_at, correlation_id, subject_id, line_mode, payload)
       VALUES ($1, 'test.slow', now(), 't', $2, 'real', '{}')`,
      [newId(), slow],
    );
    await append(quick);
    await test.app.get(DataSource).query('SELECT ledger.sequence_entries()');
    expect(await reader.about('subjectId', quick)).toEqual([]);
    await runner.commitTransaction();
    await runner.release();
    const [first, second] = await eventually(async () => {
      const found = [...(await reader.about('subjectId', slow)), ...(await reader.about('subjectId', quick))];
      return found.length === 2 ? found : null;
    });
    expect(second!.pos).toBe(first!.pos + 1);
  });

  it('gives an entry its position after a transaction has ended that told nobody', async () => {
    const subject = newId();
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    // Writes, but no entry: nothing is said at its end.
    await runner.query('CREATE TEMPORARY TABLE silent (id int)');
    await append(subject);
    await test.app.get(DataSource).query('SELECT ledger.sequence_entries()');
    expect(await reader.about('subjectId', subject)).toEqual([]);
    await runner.rollbackTransaction();
    await runner.release();
    await eventually(async () => (await reader.about('subjectId', subject)).length === 1);
  });

  it('numbers the entries of sixteen quarrelling writers densely, each once', async () => {
    const subject = newId();
    const before = await reader.lastPos();
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let i = 0; i < 25; i++) {
        const work = unitOfWork.run(async () => {
          ledger.append({ type: 'test.written', subjectId: subject, payload: { writer, i } });
          if (i % 5 === 4) throw new Error('changed its mind');
        });
        await work.catch(() => undefined);
      }
    });
    await Promise.all(writers);
    await eventually(async () => (await reader.lastPos()) === before + 16 * 20);
    const rows = await owner.query<Positioned[]>('SELECT pos, seq FROM ledger.position ORDER BY pos');
    expect(rows.map((row) => Number(row.pos))).toEqual(rows.map((_, index) => index + 1));
    expect(new Set(rows.map((row) => row.seq)).size).toBe(rows.length);
    const written = await reader.about('subjectId', subject, { limit: 1000 });
    expect(new Set(written.map((entry) => `${entry.payload['writer']}/${entry.payload['i']}`)).size).toBe(320);
  });

  it('gives positions to everything again after a restore into another cluster', async () => {
    const subject = newId();
    await owner.query('UPDATE ledger.sequencer SET cluster = 1, horizon = $1', ['9000000000000000']);
    await append(subject);
    await owner.query('SELECT ledger.adopt_cluster()');
    await append(subject);
    await eventually(async () => (await reader.about('subjectId', subject)).length === 2);
  });

  describe('its consumers', () => {
    const consume = (consumer: LedgerConsumer): void => test.app.get(LedgerConsumers).register(consumer);

    it('act exactly once on each entry, although their first try of a batch fails half-way', async () => {
      await owner.query(
        'CREATE TABLE public.effect (subject uuid); GRANT SELECT, INSERT ON public.effect TO linelab_app',
      );
      const subjects = Array.from({ length: 30 }, newId);
      let stumbled = false;
      consume({
        name: 'test.once',
        types: ['test.once'],
        handle: async (entry) => {
          await unitOfWork.manager.query('INSERT INTO public.effect VALUES ($1)', [entry.subjectId]);
          if (!stumbled && entry.subjectId === subjects[17]) {
            stumbled = true;
            throw new Error('stumbled');
          }
        },
      });
      for (const subject of subjects) await append(subject, 'test.once');
      const seen = async () => owner.query<{ subject: string }[]>('SELECT subject FROM public.effect');
      await eventually(async () => (await seen()).length >= 30, { within: 60_000 });
      expect((await seen()).map((row) => row.subject).sort()).toEqual([...subjects].sort());
      expect(stumbled).toBe(true);
    });

    it('park an entry that never works and go on with the rest', async () => {
      const bad = newId();
      const good = newId();
      const handled: string[] = [];
      consume({
        name: 'test.parks',
        types: ['test.parked'],
        handle: async (entry) => {
          if (entry.subjectId === bad) throw new Error('never works');
          handled.push(entry.subjectId);
        },
      });
      await append(bad, 'test.parked');
      await append(good, 'test.parked');
      await eventually(async () => handled.includes(good), { within: 60_000 });
      const parked = await owner.query<{ error: string }[]>(
        "SELECT error FROM ledger.parked WHERE consumer = 'test.parks'",
      );
      expect(parked).toHaveLength(1);
      expect(parked[0]?.error).toContain('never works');
    }, 40_000);
  });
});
