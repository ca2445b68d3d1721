import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConnectivityApi } from '#modules/connectivity';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { eventually, HttpClient } from '../../support';
import { World } from '../connectivity/world';
import { closedIn, type StationView } from './world';

const PATIENCE = 60_000;
/** Half a second each: the machine is still at it when somebody steps in, also where news of it come late. */
const MANY = 24;

describe('a job order and its machine', () => {
  let world: World;
  let app: NestFastifyApplication;
  let workOrders: WorkOrderApi;
  let connectivity: ConnectivityApi;
  let teacher: HttpClient;
  let student: HttpClient;
  let materialId: string;
  let routingVersionId: string;

  beforeAll(async () => {
    world = await World.begin();
    app = await world.start();
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    await world.place(app);
    workOrders = app.get(WorkOrderApi, { strict: false });
    connectivity = app.get(ConnectivityApi, { strict: false });
    teacher = await new HttpClient(url).login('teacher');
    student = await new HttpClient(url).login('student01');
    materialId = await world.shaft(app);
    const routing = app.get(RoutingApi, { strict: false });
    const version = await routing.createVersion({
      code: 'R-T-SHAFT',
      materialId,
      name: '齿轮轴工艺',
      nameEn: 'Routing of the gear shaft',
      operations: [
        {
          number: 10,
          code: 'OP10',
          name: '车削',
          nameEn: 'Turning',
          workUnitId: world.workUnitId,
          control: 'machine',
          reporting: 'machine',
          setupSeconds: 0,
          runSeconds: 10,
          transferBatch: '1',
          qualification: null,
          parameters: [],
          steps: [],
        },
      ],
    });
    await routing.release(version.routingVersionId);
    routingVersionId = version.routingVersionId;
    await world.connected(app);
  });

  afterAll(() => world?.end());

  /** A released order; its one job order stands ready. */
  async function order(quantity: string, teamId: string | null = null): Promise<JobOrder> {
    const { id } = await workOrders.create({ materialId, routingVersionId, quantity, lineMode: 'virtual', teamId });
    await workOrders.plan(id);
    await workOrders.release(id);
    const [job] = await workOrders.jobOrders(id);
    if (!job) throw new Error('the order has no job');
    return job;
  }

  const job = (id: string) => workOrders.jobOrder(id);
  const view = (id: string) => student.get<StationView>(`/job-orders/${id}/station`);
  const told = async (id: string) => (await world.entries(id)).map(({ type }) => type);
  const observed = async (id: string) => (await connectivity.machineJob(id))?.observedState;

  const until = <T>(what: string, probe: () => Promise<T>) => eventually(probe, { within: PATIENCE, describe: what });
  const untilStatus = (id: string, status: string) =>
    until(`the job to be ${status}`, async () => (await job(id)).status === status);
  const untilRefused = (id: string) => until('the refusal', async () => (await job(id)).trouble);

  /** Fills the machine's list at its own panel, so that it takes no more. */
  const fill = () =>
    world.atTheMachine(async (control) => {
      // The first call reads the machine's types, which can take longer than a request may while all else goes on.
      for (let n = 1; n <= 20; n += 1)
        await until(`PANEL-${n} to be stored`, () =>
          control.store({
            jobOrderId: `PANEL-${n}`,
            parameters: [{ id: 'RunsPlanned', value: 1, dataType: 'UInt32' }],
          }),
        );
    });
  const empty = () =>
    world.atTheMachine(async (control) => {
      for (let n = 1; n <= 20; n += 1) await control.cancel(`PANEL-${n}`);
    });

  /** The books hold exactly what the machines made, whoever reported it. */
  async function completed(id: string, quantity: number): Promise<void> {
    await untilStatus(id, 'completed');
    const { workOrderId, balance } = await job(id);
    expect(Number(balance.good) + Number(balance.scrap)).toBe(quantity);
    expect((await workOrders.order(workOrderId)).status).toBe('completed');
    expect((await workOrders.balance(workOrderId)).imbalances).toEqual([]);
  }

  it('stores at dispatch, starts when a person asks and the machine begins, counts, and ends with the order', async () => {
    const { id } = await order('3');
    await teacher.post(`/job-orders/${id}/dispatch`);
    await until('the job to be stored', async () => (await observed(id)) === 'not-allowed-to-start');
    expect((await job(id)).status).toBe('dispatched');
    await student.post(`/job-orders/${id}/start`);
    await completed(id, 3);
    const types = await told(id);
    const place = (type: string): number => types.indexOf(type);
    expect(place('job-order.dispatched')).toBeLessThan(place('machine-job.requested'));
    expect(place('job-order.start-requested')).toBeLessThan(place('job-order.started'));
    expect(types.filter((type) => type === 'job-order.started')).toHaveLength(1);
  });

  it('stands behind a closed gate when the machine refuses it, and goes on when it is asked again', async () => {
    const { id } = await order('2');
    await fill();
    await teacher.post(`/job-orders/${id}/dispatch`);
    expect(await untilRefused(id)).toMatchObject({
      action: 'store',
      code: 'connectivity.return.unable-to-accept',
      params: { action: 'store', returnStatus: '16' },
    });
    expect((await job(id)).status).toBe('dispatched');
    expect(closedIn(await view(id))).toEqual(['machine-accepts']);
    const { columns } = await teacher.get<{ columns: { items: StationView[] }[] }>('/dispatch-board');
    const onBoard = columns.flatMap(({ items }) => items).find((item) => item.job.id === id);
    expect(onBoard?.job.trouble).toMatchObject({ code: 'connectivity.return.unable-to-accept' });
    await expect(student.post(`/job-orders/${id}/start`)).rejects.toMatchObject({
      status: 409,
      problem: { params: { gates: ['machine-accepts'] } },
    });
    // Asked again too early it refuses again.
    await student.post(`/job-orders/${id}/machine/retry`);
    await untilRefused(id);
    expect((await told(id)).filter((type) => type === 'job-order.machine-refused')).toHaveLength(2);
    await empty();
    await student.post(`/job-orders/${id}/machine/retry`);
    await until('the job to be stored', async () => (await observed(id)) === 'not-allowed-to-start');
    expect((await job(id)).trouble).toBeNull();
    await expect(student.post(`/job-orders/${id}/machine/retry`)).rejects.toMatchObject({
      problem: { code: 'execution.nothing-refused' },
    });
    await student.post(`/job-orders/${id}/start`);
    await completed(id, 2);
  });

  it('is done by hand when somebody who may takes it over', async () => {
    const { id } = await order('2');
    await fill();
    await teacher.post(`/job-orders/${id}/dispatch`);
    await untilRefused(id);
    await expect(student.post(`/job-orders/${id}/take-over`, { reason: 'quicker' })).rejects.toMatchObject({
      status: 403,
    });
    await teacher.post(`/job-orders/${id}/take-over`, { reason: 'turned on the manual lathe' });
    await empty();
    expect(await job(id)).toMatchObject({
      control: 'person',
      reporting: 'person',
      trouble: null,
      status: 'dispatched',
    });
    await student.post(`/job-orders/${id}/start`);
    await student.post(`/job-orders/${id}/reports`, { good: '2' });
    await student.post(`/job-orders/${id}/complete`);
    await completed(id, 2);
    const [takenOver] = await world.database.query<{ reason: string }>(
      `SELECT reason FROM ledger.entry WHERE job_order_id = $1 AND type = 'job-order.taken-over'`,
      [id],
    );
    expect(takenOver?.reason).toBe('turned on the manual lathe');
    expect((await connectivity.machineJob(id))?.observedState).toBe('absent');
    await expect(teacher.post(`/job-orders/${id}/take-over`, { reason: 'again' })).rejects.toMatchObject({
      problem: { code: 'work-order.not-by-machine' },
    });
  });

  it('is held with its fault, stays held with the refusal when it cannot go on, and goes on afterwards', async () => {
    const { id } = await order(String(MANY));
    await teacher.post(`/job-orders/${id}/dispatch`);
    await student.post(`/job-orders/${id}/start`);
    await untilStatus(id, 'running');
    await expect(teacher.post(`/job-orders/${id}/take-over`, { reason: 'now' })).rejects.toMatchObject({
      problem: { code: 'execution.machine-running' },
    });
    world.line.inject('LATHE', 'stop');
    await untilStatus(id, 'held');
    expect((await job(id)).holdReason).toBe('machine');
    await student.post(`/job-orders/${id}/resume`);
    expect(await untilRefused(id)).toMatchObject({ action: 'resume' });
    expect((await job(id)).status).toBe('held');
    world.line.inject('LATHE', 'clear');
    await student.post(`/job-orders/${id}/resume`);
    await untilStatus(id, 'running');
    expect((await job(id)).trouble).toBeNull();
    await completed(id, MANY);
  });

  it('is held when the machine has forgotten it, and goes on with the next run for what is left', async () => {
    const { id } = await order(String(MANY));
    await teacher.post(`/job-orders/${id}/dispatch`);
    await student.post(`/job-orders/${id}/start`);
    await until('two parts to be counted', async () => {
      const { good, scrap } = (await job(id)).balance;
      return Number(good) + Number(scrap) >= 2;
    });
    await world.forget();
    await untilStatus(id, 'held');
    const held = await job(id);
    expect(held.holdReason).toBe('machine-job-lost');
    expect(await told(id)).toContain('machine-job.lost');
    await student.post(`/job-orders/${id}/resume`);
    await untilStatus(id, 'running');
    const run = await connectivity.machineJob(id);
    expect(run).toMatchObject({ run: 2, quantity: held.balance.remaining });
    await completed(id, MANY);
  });

  it('pauses and resumes at the machine itself, with what is left', async () => {
    const { id } = await order(String(MANY));
    await teacher.post(`/job-orders/${id}/dispatch`);
    await student.post(`/job-orders/${id}/start`);
    await until('a part to be counted', async () => (await job(id)).balance.remaining !== String(MANY));
    await student.post(`/job-orders/${id}/pause`, { reason: 'break' });
    await until('the machine to pause', async () => (await observed(id)) === 'interrupted');
    expect(await job(id)).toMatchObject({ status: 'suspended', holdReason: 'break' });
    await student.post(`/job-orders/${id}/resume`);
    await completed(id, MANY);
    expect((await connectivity.machineJobs(id)).map(({ run }) => run)).toEqual([1]);
  });

  it('is paused by us when the class ends while it does not answer; says so, and stops when it is reached again', async () => {
    const { items: teams } = await teacher.get<{ items: { id: string; code: string }[] }>('/teams');
    const { items: classes } = await teacher.get<{ items: { id: string; code: string }[] }>('/classes');
    const teamId = teams.find(({ code }) => code === 'SK2401-1')?.id ?? '';
    const classId = classes.find(({ code }) => code === 'SK2401')?.id ?? '';
    const { id } = await order('900', teamId);
    await teacher.post(`/job-orders/${id}/dispatch`);
    await student.post(`/job-orders/${id}/start`);
    await until('a part to be counted', async () => (await job(id)).balance.remaining !== '900');
    await world.cable.cut();
    const connection = async () => (await connectivity.connectionOf(world.workUnitId))?.status;
    await until('the loss to be noticed', async () => (await connection()) !== 'connected');

    interface End {
      readonly id: string;
      readonly jobs: readonly {
        jobOrderId: string;
        remaining: string;
        machine: string | null;
        outcome: string | null;
      }[];
    }
    const end = await teacher.post<End>(`/classes/${classId}/end-lesson`);
    const listed = async () =>
      (await teacher.get<End>(`/lesson-ends/${end.id}`)).jobs.find(({ jobOrderId }) => jobOrderId === id);
    expect(await job(id)).toMatchObject({ status: 'suspended', holdReason: 'lesson' });
    const left = (await job(id)).balance.remaining;
    expect(await listed()).toMatchObject({ machine: 'no-answer', remaining: left });

    await world.cable.restore();
    await until('the machine to stop', async () => (await listed())?.machine === 'at-rest');
    expect(await observed(id)).toBe('interrupted');
    // What it made out of reach is booked once it is known, and what is to be put away follows.
    await until('what it made to be booked', async () => (await job(id)).balance.remaining !== left);
    const asked = () => student.get<{ remaining: string | null }>(`/job-orders/${id}/put-away`);
    await until('what is left to be the same everywhere', async () => {
      const said = [await listed(), await asked(), (await job(id)).balance].map((each) => each?.remaining);
      return new Set(said).size === 1 && said[0] !== left;
    });
    await teacher.post(`/lesson-ends/${end.id}/resume`);
    expect(await listed()).toMatchObject({ outcome: 'asked' });
    await until('the machine to go on', async () => (await observed(id)) === 'running');
    await workOrders.abortJob(id, { reason: 'end of the case' });
  });
});
