import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConnectivityApi } from '#modules/connectivity';
import { EquipmentApi } from '#modules/equipment';
import { eventually } from '../../support';
import { TELLS_PIECES, World, WORK_ORDER } from './world';

describe('a job on a machine', () => {
  let world: World;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    world = await World.begin();
    app = await world.start();
    await world.place(app);
    await world.connected(app);
  });

  afterAll(() => world.end());

  it('goes from request over Store and Start to Ended, with exactly the entries it made', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '6');
    await world.ask(app, job, 'start', '6');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(6);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    const entries = await world.entries(job.jobOrderId);
    const of = (type: string) => entries.filter((entry) => entry.type === type).map(({ payload }) => payload);
    expect(of('machine-job.requested')).toEqual([
      { action: 'store', run: 1 },
      { action: 'start', run: 1 },
    ]);
    expect(of('machine-job.answered')).toMatchObject([
      { action: 'store', ok: true, error: null },
      { action: 'start', ok: true, returnStatus: '1', error: null },
    ]);
    const steps = of('machine-job.state-changed').map(({ from, to, substate }) => [from, to, substate]);
    // How much of the way to Running is seen depends on how fast the machine goes it; the end of the way does not.
    expect(steps.slice(-2)).toEqual([
      [expect.anything(), 'running', null],
      ['running', 'ended', 'completed'],
    ]);
    expect(of('machine-job.state-changed').at(-1)).toMatchObject({ produced: '6', good: String(totals.good) });
    expect(of('machine.counted').every(({ gap, kind, run }) => gap === false && kind === 'count' && run === 1)).toBe(
      true,
    );
    const refs = await world.database.query(
      'SELECT DISTINCT work_order_id, work_unit_id, line_mode FROM ledger.entry WHERE job_order_id = $1',
      [job.jobOrderId],
    );
    expect(refs).toEqual([{ work_order_id: WORK_ORDER, work_unit_id: world.workUnitId, line_mode: 'virtual' }]);
    expect(await app.get(ConnectivityApi).machineJob(job.jobOrderId)).toMatchObject({
      desired: 'start',
      observedState: 'ended',
      observedSubstate: 'completed',
      produced: '6',
      countedGood: String(totals.good),
      countedScrap: String(totals.scrap),
      lastError: null,
    });
    const states = (await world.types('work-unit.state-changed')).map(({ payload }) => payload['to']);
    expect(states.slice(-2)).toEqual(['producing', 'idle']);
  });

  it('tells Running before the pieces and the end of a job too quick to be watched', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '3', 0.4);
    await world.ask(app, job, 'start', '3', 0.4);
    await world.ended(app, job.jobOrderId);
    await world.settled(app, job.jobOrderId);
    const told = (await world.entries(job.jobOrderId)).flatMap(({ type, payload }) =>
      TELLS_PIECES.has(type) ? ['counted'] : type === 'machine-job.state-changed' ? [String(payload['to'])] : [],
    );
    const started = told.indexOf('running');
    expect(started).toBeGreaterThanOrEqual(0);
    expect(started).toBeLessThan(told.indexOf('counted'));
    expect(started).toBeLessThan(told.indexOf('ended'));
    expect(told.filter((what) => what === 'running')).toHaveLength(1);
  });

  it('brings another quantity to the machine before the start', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '5');
    await eventually(async () => (await app.get(ConnectivityApi).machineJob(job.jobOrderId))?.storedQuantity === '5');
    await world.ask(app, job, 'start', '2');
    await world.ended(app, job.jobOrderId);
    expect(await app.get(ConnectivityApi).machineJob(job.jobOrderId)).toMatchObject({
      produced: '2',
      storedQuantity: '2',
    });
  });

  it('pauses, resumes, stops and clears; what is so already is well; what cannot be is refused in words', async () => {
    const api = app.get(ConnectivityApi);
    const job = world.newJob();
    const answers = async () =>
      (await world.entries(job.jobOrderId)).filter(({ type }) => type === 'machine-job.answered').map((e) => e.payload);
    const answered = (count: number) =>
      eventually(async () => (await answers()).length === count && (await answers()).at(-1), {
        describe: `answer ${count}`,
      });
    await world.ask(app, job, 'store', '50');
    await world.ask(app, job, 'pause');
    expect(await answered(2)).toMatchObject({
      ok: false,
      returnStatus: '8',
      error: 'connectivity.return.invalid-job-order-status',
    });
    expect((await api.machineJob(job.jobOrderId))?.lastError?.code).toBe(
      'connectivity.return.invalid-job-order-status',
    );
    await world.ask(app, job, 'start', '50');
    await world.ended(app, job.jobOrderId, 'running');
    await world.ask(app, job, 'pause');
    await world.ended(app, job.jobOrderId, 'interrupted');
    expect((await api.machineJob(job.jobOrderId))?.observedSubstate).toBe('suspended');
    await world.ask(app, job, 'pause');
    expect(await answered(5)).toMatchObject({ action: 'pause', ok: true, returnStatus: null });
    await world.ask(app, job, 'resume');
    await world.ended(app, job.jobOrderId, 'running');
    await world.ask(app, job, 'stop');
    await world.ended(app, job.jobOrderId);
    await world.settled(app, job.jobOrderId);
    await world.ask(app, job, 'clear');
    await world.ended(app, job.jobOrderId, 'absent');
    await world.ask(app, job, 'cancel');
    expect(await answered(9)).toMatchObject({ action: 'cancel', ok: true, returnStatus: null });
  });

  it('answers at once for a work unit without a machine, and refuses a broken quantity', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '1.5');
    await eventually(async () => {
      const answer = (await world.entries(job.jobOrderId)).find(({ type }) => type === 'machine-job.answered');
      return answer?.payload['error'] === 'connectivity.quantity-not-whole';
    });
    await expect(world.ask(app, world.newJob(), 'pause')).rejects.toMatchObject({ code: 'connectivity.job-unknown' });
  });

  it('shows newest values, keeps telemetry, and knows the state of the machine', async () => {
    const tags = await eventually(async () => {
      const all = await app.get(ConnectivityApi).tags(world.workUnitId);
      return all.some((tag) => tag.key === 'SpindleLoad' && tag.good) && all;
    });
    expect(tags.find((tag) => tag.key === 'SpindleLoad')).toMatchObject({ unit: '%', nameEn: 'Spindle load' });
    expect((await app.get(EquipmentApi, { strict: false }).currentState(world.workUnitId)).state).toBe('idle');
    await eventually(async () => {
      const [row] = await world.database.query<{ n: number }>('SELECT count(*)::int AS n FROM connectivity.telemetry');
      return (row?.n ?? 0) > 5;
    });
    const [secret] = await world.database.query<{ secret: Buffer }>('SELECT secret FROM connectivity.connection');
    expect(secret?.secret.toString('latin1')).not.toContain('Linelab');
  });
});
