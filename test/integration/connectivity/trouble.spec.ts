import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConnectivityApi } from '#modules/connectivity';
import { eventually } from '../../support';
import { World } from './world';

describe('trouble on the way to a machine', () => {
  let world: World;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    world = await World.begin();
    app = await world.start();
    await world.place(app);
    await world.connected(app);
  });

  afterAll(() => world.end());

  const state = async (jobOrderId: string) => (await app.get(ConnectivityApi).machineJob(jobOrderId))?.observedState;
  const total = async (jobOrderId: string) => {
    const { good, scrap } = await world.counted(jobOrderId);
    return good + scrap;
  };
  const gaps = () =>
    world.database.query<{ reason: string; ms: number }>(
      `SELECT reason, (extract(epoch FROM to_at - from_at) * 1000)::int AS ms FROM connectivity.gap ORDER BY from_at`,
    );

  it('after a cut cable knows the span it did not see, and every piece of it', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '14');
    await world.ask(app, job, 'start', '14');
    await eventually(async () => (await total(job.jobOrderId)) >= 2);
    const before = (await gaps()).length;
    await world.cable.cut();
    await eventually(async () => {
      const states = (await world.types('work-unit.state-changed')).map(({ payload }) => payload['to']);
      return states.at(-1) === 'unknown';
    });
    expect((await world.types('connection.lost')).length).toBe(before + 1);
    const counted = await total(job.jobOrderId);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await total(job.jobOrderId)).toBe(counted);
    await world.cable.restore();
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(14);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    const recorded = (await gaps()).slice(before);
    expect(recorded).toEqual([{ reason: 'connection', ms: expect.any(Number) }]);
    expect(recorded[0]!.ms).toBeGreaterThan(2000 * 20);
    expect((await world.types('connection.restored')).length).toBe(before + 1);
    const states = (await world.types('work-unit.state-changed')).map(({ payload }) => payload['to']);
    expect(states.slice(-3)).toEqual(['unknown', 'producing', 'idle']);
  });

  it('carries a command out that was given while the cable was cut, once', async () => {
    const job = world.newJob();
    await world.cable.cut();
    await world.ask(app, job, 'store', '2');
    await world.ask(app, job, 'start', '2');
    await eventually(async () => {
      const entries = await world.entries(job.jobOrderId);
      return entries.length === 2;
    });
    await world.cable.restore();
    await world.ended(app, job.jobOrderId);
    await world.settled(app, job.jobOrderId);
    expect(await total(job.jobOrderId)).toBe(2);
    const answers = (await world.entries(job.jobOrderId)).filter(({ type }) => type === 'machine-job.answered');
    expect(answers.map(({ payload }) => [payload['action'], payload['ok']])).toEqual([
      ['store', true],
      ['start', true],
    ]);
  });

  it('after the machine was switched off and on goes on from the counts it kept', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '8');
    await world.ask(app, job, 'start', '8');
    await eventually(async () => (await total(job.jobOrderId)) >= 2);
    await world.line.stopStation('LATHE');
    await eventually(
      async () => (await app.get(ConnectivityApi).connectionOf(world.workUnitId))?.status === 'reconnecting',
    );
    await world.line.startStation('LATHE');
    await world.ended(app, job.jobOrderId, 'interrupted');
    expect((await app.get(ConnectivityApi).machineJob(job.jobOrderId))?.observedSubstate).toBe('held');
    await world.ask(app, job, 'resume');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(8);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    expect((await gaps()).at(-1)?.reason).toBe('server-restart');
    expect(await world.types('machine.anomaly')).toEqual([]);
  });

  it('reports a job lost that was in work and is gone, and gives a forgotten one to the machine again', async () => {
    const [running, stored] = [world.newJob(), world.newJob()];
    await world.ask(app, running, 'store', '90');
    await world.ask(app, running, 'start', '90');
    await world.ask(app, stored, 'store', '3');
    await eventually(async () => (await state(running.jobOrderId)) === 'running');
    await eventually(async () => (await state(stored.jobOrderId)) === 'not-allowed-to-start');
    await world.cable.cut();
    await world.atTheMachine(async (control) => {
      expect((await control.abort(`${running.number}-1`)).ok).toBe(true);
      expect((await control.clear(`${running.number}-1`)).ok).toBe(true);
      expect((await control.cancel(`${stored.number}-1`)).ok).toBe(true);
    });
    await world.cable.restore();
    await eventually(async () => (await state(running.jobOrderId)) !== 'running', { within: 60_000 });
    const told = (await world.entries(running.jobOrderId)).map(({ type, payload }) => [type, payload['to']]);
    // What the machine's events still told of the abort comes first; that the job left the list is found by comparing.
    expect(told.some(([type, to]) => type === 'machine-job.lost' || to === 'aborted')).toBe(true);
    await eventually(
      async () => {
        const answers = (await world.entries(stored.jobOrderId)).filter(({ type }) => type === 'machine-job.answered');
        return answers.some(({ payload }) => payload['again'] === true && payload['ok'] === true);
      },
      { within: 60_000, describe: 'the job to be stored again' },
    );
    await world.ask(app, stored, 'cancel');
    await world.ended(app, stored.jobOrderId, 'absent');
  });
});
