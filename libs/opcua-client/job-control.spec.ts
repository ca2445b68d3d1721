import { JobControl } from './job-control';
import { eventually } from './testing/eventually';
import { JOB_NODESETS, RECEIVER, RESPONSES, ScriptedReceiver } from './testing/job-receiver';
import { Recorder } from './testing/recorder';
import { ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

const bench = new Bench();
let server: ScriptedServer;
let receiver: ScriptedReceiver;

beforeAll(async () => {
  server = await ScriptedServer.start({
    port: await freePort(),
    pkiDir: await bench.folder(),
    extraNodesets: JOB_NODESETS,
  });
  receiver = new ScriptedReceiver(server);
});
afterAll(async () => {
  await server.stop();
  await bench.clear();
});

async function connected() {
  const connection = await bench.connection(server.url);
  const seen = new Recorder(connection);
  const jobs = new JobControl(connection, RECEIVER, { responsesNodeId: RESPONSES, timeoutMs: 1_000 });
  await connection.start();
  return { connection, seen, jobs, of: (id: string) => seen.jobs.filter((job) => job.jobOrderId === id) };
}

describe('job control', () => {
  it('hands a job over, allows the start, and tells each state once', async () => {
    const { connection, jobs, of } = await connected();
    const stored = await jobs.store({
      jobOrderId: 'J-1',
      description: '铣泵体端面',
      workMasterId: 'WM-7',
      priority: 5,
      parameters: [
        { id: 'RunsPlanned', value: 20 },
        { id: 'JobExecutionMode', value: 'TestMode' },
      ],
      materials: [{ definitionId: 'PB-100', lotId: 'L-1', use: 'Consumed', quantity: '12.5' }],
    });
    expect(stored).toEqual({ ok: true, flags: ['no-error'], raw: 1n });
    expect(receiver.calls[0]).toMatchObject({
      method: 'Store',
      comment: [],
      subject: {
        jobOrderID: 'J-1',
        workMasterID: [{ ID: 'WM-7' }],
        priority: 5,
        materialRequirements: [{ materialDefinitionID: 'PB-100', quantity: '12.5' }],
      },
    });
    await eventually('it is stored', () => of('J-1').at(-1)?.state === 'NotAllowedToStart');
    expect(await jobs.start('J-1')).toMatchObject({ ok: true });
    await eventually('it may start', () => of('J-1').at(-1)?.state === 'AllowedToStart');
    receiver.move('J-1', 3);
    await eventually('it runs', () => of('J-1').at(-1)?.state === 'Running');
    receiver.move('J-1', 4, { substate: { path: 'InterruptedSubstates', number: 2 } });
    await eventually('it is paused', () => of('J-1').at(-1)?.substate === 'Suspended');
    receiver.produced['J-1'] = { produced: 12, good: 11 };
    receiver.move('J-1', 5, { substate: { path: 'EndedSubstates', number: 1 } });
    const end = await eventually('it ended', () => of('J-1').find((job) => job.good !== undefined));
    expect(end).toMatchObject({ state: 'Ended', substate: 'Completed', produced: '12', good: '11', initial: false });
    expect(of('J-1').map((job) => job.state)).toEqual([
      'NotAllowedToStart',
      'AllowedToStart',
      'Running',
      'Interrupted',
      'Ended',
    ]);
    expect(await jobs.list()).toMatchObject([{ jobOrderId: 'J-1', state: 'Ended', substate: 'Completed' }]);
    expect(await jobs.response('J-1')).toMatchObject({
      status: { ok: true },
      response: { jobResponseId: 'R-J-1', state: 'Ended', produced: '12', good: '11' },
    });
    expect(await jobs.response('J-none')).toMatchObject({ status: { ok: false }, response: null });
    expect(await jobs.clear('J-1')).toMatchObject({ ok: true });
    expect(await jobs.list()).toEqual([]);
    await connection.stop();
  });

  it('learns the states from the list alone when no event comes, and those found at connect are initial', async () => {
    const { connection, jobs, of } = await connected();
    await jobs.storeAndStart({ jobOrderId: 'J-2' });
    await eventually('it may start', () => of('J-2').at(-1)?.state === 'AllowedToStart');
    receiver.move('J-2', 3, { silently: true });
    await eventually('it runs', () => of('J-2').at(-1)?.state === 'Running');
    await connection.stop();
    const later = await connected();
    await eventually('it is found running', () => later.of('J-2').at(-1)?.state === 'Running');
    expect(later.of('J-2')).toMatchObject([{ initial: true }]);
    await later.jobs.abort('J-2');
    await eventually('it is aborted', () => later.of('J-2').at(-1)?.state === 'Aborted');
    await later.connection.stop();
  });

  it('decodes a refusal, and says when a command may have run', async () => {
    const { connection, jobs } = await connected();
    expect(await jobs.pause('J-unknown')).toEqual({ ok: false, flags: ['unknown-job-order'], raw: 2n });
    receiver.nextStatus = [1, 0];
    expect(await jobs.resume('J-unknown')).toEqual({ ok: false, flags: ['invalid-request'], raw: 4_294_967_296n });
    receiver.mute = true;
    await expect(jobs.stop('J-unknown')).rejects.toMatchObject({ code: 'opcua.outcome-unknown' });
    receiver.mute = false;
    await connection.stop();
    await expect(jobs.stop('J-unknown')).rejects.toMatchObject({ code: 'opcua.not-connected' });
    expect(receiver.calls.filter((call) => call.method === 'Stop')).toHaveLength(1);
  });
});
