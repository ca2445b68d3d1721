import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { stationNodes } from '#libs/line-simulator';
import { replaceFile } from '#libs/opcua-client';
import { ConnectivityApi } from '#modules/connectivity';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { eventually, HttpClient, Refused } from '../../support';
import { World } from '../connectivity/world';
import { closedIn, type StationView } from './world';

interface WithProgram extends StationView {
  readonly program: {
    readonly expected: string;
    readonly loaded: string;
    readonly ways: readonly string[];
    readonly load: { readonly state: string; readonly error: { readonly code: string } | null } | null;
  } | null;
}

interface Revised {
  readonly id: string;
  readonly revisions: readonly { readonly id: string; readonly rowVersion: number; readonly revision: string }[];
}
interface Tag {
  readonly key: string;
  readonly role: string;
}
interface Connected {
  readonly id: string;
  readonly version: number;
  readonly tags: readonly Tag[];
}

const { program: NODES } = stationNodes('LATHE');
/** Long enough for several Writes. */
const programOf = (name: string, what: string): string =>
  `%\n${name} (${what})\n${'G01 X10. Z-5. F0.1\n'.repeat(2500)}%\n`;

/** What is set of a connection; the rest is seen of it. */
const SETTINGS =
  'workUnitId endpointUrl securityMode securityPolicy userName trust template jobReceiverNode jobResponsesNode enabled';

describe('the NC program of a job', () => {
  let world: World;
  let app: NestFastifyApplication;
  let workOrders: WorkOrderApi;
  let teacher: HttpClient;
  let technician: HttpClient;
  let admin: HttpClient;
  let materialId: string;
  let documentId: string;
  let count = 0;

  beforeAll(async () => {
    world = await World.begin({ scrapProbability: 0 });
    app = await world.start();
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    await world.place(app);
    workOrders = app.get(WorkOrderApi, { strict: false });
    [teacher, technician, admin] = (await Promise.all(
      ['teacher', 'technician', 'admin'].map((name) => new HttpClient(url).login(name)),
    )) as [HttpClient, HttpClient, HttpClient];
    materialId = await world.shaft(app);
    const created = await technician.post<Revised>('/documents', {
      code: 'NC-SHAFT',
      kind: 'nc-program',
      name: '轴车削程序',
      nameEn: 'Turning program of the shaft',
    });
    documentId = created.id;
    await world.connected(app);
  });

  afterAll(() => world?.end());

  /** A new revision of the program, released. */
  async function release(revision: string, content: string): Promise<void> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), 'shaft.nc');
    const path = `/documents/${documentId}/revisions?revision=${revision}`;
    const { revisions } = await technician.upload<Revised>(path, form);
    const added = revisions.find((each) => each.revision === revision);
    await teacher.post(`/document-revisions/${added?.id}/release`, {}, { ifMatch: added?.rowVersion ?? 1 });
  }

  /** The dispatched job of an order by a routing with this program. */
  async function job(more: { ncProgram?: string; documentIds?: string[] }): Promise<JobOrder> {
    const routing = app.get(RoutingApi, { strict: false });
    const version = await routing.createVersion({
      code: `R-NC-${++count}`,
      materialId,
      name: '工艺',
      nameEn: 'Routing',
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
          runSeconds: 2,
          transferBatch: '1',
          qualification: null,
          parameters: [],
          steps: [],
          ...more,
        },
      ],
    });
    await routing.release(version.routingVersionId);
    const { id } = await workOrders.create({
      materialId,
      routingVersionId: version.routingVersionId,
      quantity: '2',
      lineMode: 'virtual',
    });
    await workOrders.plan(id);
    await workOrders.release(id);
    const [made] = await workOrders.jobOrders(id);
    if (!made) throw new Error('the order has no job');
    return workOrders.dispatch(made.id);
  }

  const gates = async ({ id }: JobOrder): Promise<string[]> =>
    closedIn(await teacher.get<StationView>(`/job-orders/${id}/station`));
  const loadedFor = async ({ id }: JobOrder) =>
    (await world.entries(id)).filter(({ type }) => type === 'machine-job.program-loaded').map(({ payload }) => payload);
  const completed = (one: JobOrder) =>
    eventually(async () => (await workOrders.jobOrder(one.id)).status === 'completed', {
      within: 60_000,
      describe: `${one.number} to be completed`,
    });
  const connection = async (): Promise<Connected> => {
    const { items } = await admin.get<{ items: Connected[] }>('/connections');
    return admin.get<Connected>(`/connections/${items[0]?.id}`);
  };
  /** The machine as if it offered less. */
  async function without(...roles: string[]): Promise<void> {
    const machine = () => app.get(ConnectivityApi).connectionOf(world.workUnitId);
    const before = (await machine())?.statusSince?.getTime() ?? 0;
    const { id, version, tags, ...rest } = await connection();
    const body = Object.fromEntries(Object.entries(rest).filter(([key]) => SETTINGS.split(' ').includes(key)));
    const kept = tags.filter(({ role }) => !roles.includes(role));
    await admin.put(`/connections/${id}`, { ...body, tags: kept }, { ifMatch: version });
    // The gateway lets go of the machine first, and takes it up again with what is left.
    const isBack = async (): Promise<boolean> => {
      const now = await machine();
      return now?.status === 'connected' && (now.statusSince?.getTime() ?? 0) > before;
    };
    await eventually(isBack, { within: 30_000, describe: 'the machine to be taken up again' });
  }
  /** Somebody calls a program up at the machine itself. */
  const atTheMachine = (content: string): Promise<void> =>
    world.connectedPast((opcua) => replaceFile(opcua, NODES?.file ?? '', Buffer.from(content)));
  const inTheMachine = async (): Promise<string> => {
    let name = '';
    await world.connectedPast(async (opcua) => {
      const [read] = await opcua.read([NODES?.name ?? '']);
      name = String(read?.value);
    });
    return name;
  };

  it('is written into the machine before the start, in the revision frozen on the order, and the ledger says so', async () => {
    await release('A', programOf('O1002', 'REV A'));
    const first = await job({ ncProgram: 'O1002', documentIds: [documentId] });
    await release('B', programOf('O1002', 'REV B'));
    expect(await gates(first)).toEqual([]);
    await teacher.post(`/job-orders/${first.id}/start`);
    await completed(first);
    const second = await job({ ncProgram: 'O1002', documentIds: [documentId] });
    await teacher.post(`/job-orders/${second.id}/start`);
    await completed(second);
    const told = [...(await loadedFor(first)), ...(await loadedFor(second))];
    expect(told).toMatchObject([
      { name: 'O1002', code: 'NC-SHAFT', revision: 'A', how: 'transferred', run: 1 },
      { name: 'O1002', code: 'NC-SHAFT', revision: 'B', how: 'transferred', run: 1 },
    ]);
    expect(new Set(told.map(({ checksum }) => checksum)).size).toBe(2);
  });

  it('does not come into a machine that works: it refuses, and says so at the job', async () => {
    const panel = { id: 'RunsPlanned', value: 500, dataType: 'UInt32' } as const;
    const busy = { jobOrderId: 'PANEL-1', parameters: [panel] };
    await world.atTheMachine(async (control) => {
      await control.storeAndStart(busy);
      await eventually(async () => (await control.list()).some(({ state }) => state === 'Running'), { within: 30_000 });
    });
    const waiting = await job({ ncProgram: 'O1002', documentIds: [documentId] });
    await teacher.post(`/job-orders/${waiting.id}/start`);
    await eventually(async () => (await workOrders.jobOrder(waiting.id)).trouble?.code === 'opcua.call-refused', {
      within: 30_000,
      describe: 'the refusal',
    });
    await world.atTheMachine((control) => control.abort(busy.jobOrderId));
    await teacher.post(`/job-orders/${waiting.id}/machine/retry`);
    await completed(waiting);
  });

  /** A job people do in place of the machine, which has another program loaded by now. */
  async function takenOver(): Promise<JobOrder> {
    await atTheMachine('%\nO7777 (OTHER)\n%');
    const one = await job({ ncProgram: 'O1002', documentIds: [documentId] });
    await teacher.post(`/job-orders/${one.id}/take-over`, { reason: '演示人工操作' });
    await closed(one);
    return one;
  }
  const view = ({ id }: JobOrder) => teacher.get<WithProgram>(`/job-orders/${id}/station`);
  const ask = (one: JobOrder, what: 'load' | 'confirm', body: object = {}) =>
    teacher.post<Pick<WithProgram, 'program'>>(`/job-orders/${one.id}/program/${what}`, body);
  const closed = (one: JobOrder) =>
    eventually(async () => (await gates(one)).includes('program-loaded'), {
      within: 20_000,
      describe: 'the gate to close',
    });
  const open = (one: JobOrder) =>
    eventually(async () => (await gates(one)).length === 0, { within: 20_000, describe: 'the gate to open' });
  async function doneByHand(one: JobOrder): Promise<void> {
    await teacher.post(`/job-orders/${one.id}/start`);
    await teacher.post(`/job-orders/${one.id}/reports`, { good: '2' });
    await teacher.post(`/job-orders/${one.id}/complete`);
    expect((await workOrders.jobOrder(one.id)).status).toBe('completed');
  }

  it('is sent to the machine by who does a job in its place, which opens the gate', async () => {
    const one = await takenOver();
    expect((await view(one)).program).toEqual({ expected: 'O1002', loaded: 'O7777', ways: ['load'], load: null });
    await expect(teacher.post(`/job-orders/${one.id}/start`)).rejects.toMatchObject({
      problem: { code: 'execution.gates-closed', params: { gates: ['program-loaded'] } },
    });
    await expect(ask(one, 'confirm', { loaded: 'O7777' })).rejects.toMatchObject({
      problem: { code: 'execution.program-to-load' },
    });
    expect((await ask(one, 'load')).program?.load).toEqual({ state: 'asked', error: null });
    await open(one);
    expect(await inTheMachine()).toBe('O1002');
    expect(await loadedFor(one)).toMatchObject([
      { name: 'O1002', code: 'NC-SHAFT', revision: 'B', how: 'transferred' },
    ]);
    expect((await view(one)).program).toBeNull();
    await expect(ask(one, 'load')).rejects.toMatchObject({ problem: { code: 'execution.program-in-place' } });
    await doneByHand(one);
  });

  it('is answered for by a person where the machine refuses it, until the machine shows another one', async () => {
    const one = await takenOver();
    const panel = {
      jobOrderId: 'PANEL-2',
      parameters: [{ id: 'RunsPlanned', value: 500, dataType: 'UInt32' }],
    } as const;
    await world.atTheMachine(async (control) => {
      await control.storeAndStart(panel);
      await eventually(async () => (await control.list()).some(({ state }) => state === 'Running'), { within: 30_000 });
    });
    await ask(one, 'load');
    await eventually(async () => (await view(one)).program?.load?.state === 'refused', {
      within: 30_000,
      describe: 'the refusal',
    });
    expect((await view(one)).program).toMatchObject({
      ways: ['load', 'confirm'],
      load: { error: { code: 'opcua.call-refused' } },
    });
    await expect(ask(one, 'confirm', { loaded: 'O1234' })).rejects.toMatchObject({
      problem: { code: 'execution.program-changed', params: { loaded: 'O7777' } },
    });
    await ask(one, 'confirm', { loaded: 'O7777' });
    expect(await gates(one)).toEqual([]);
    const told = (await world.entries(one.id)).filter(({ type }) => type === 'job-order.program-confirmed');
    expect(told).toMatchObject([{ payload: { expected: 'O1002', loaded: 'O7777' } }]);
    await world.atTheMachine((control) => control.abort(panel.jobOrderId));
    await atTheMachine('%\nO8888 (YET ANOTHER)\n%');
    await closed(one);
    await ask(one, 'load');
    await open(one);
    await doneByHand(one);
  });

  it('is compared where the machine takes no file: another one closes the gate, the right one opens it', async () => {
    await without('program-file', 'program-checksum');
    await atTheMachine('%\nO7777 (OTHER)\n%');
    const one = await job({ ncProgram: 'O1002', documentIds: [documentId] });
    await eventually(async () => (await gates(one)).includes('program-loaded'), { within: 20_000 });
    const refusal: unknown = await teacher.post(`/job-orders/${one.id}/start`).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refused);
    expect((refusal as Refused).problem.errors).toEqual([
      expect.objectContaining({ code: 'gate.program-loaded', params: { expected: 'O1002', loaded: 'O7777' } }),
    ]);
    await atTheMachine('%\nO1002 (BY HAND)\n%');
    await eventually(async () => (await gates(one)).length === 0, { within: 20_000 });
    await teacher.post(`/job-orders/${one.id}/start`);
    await completed(one);
    expect(await loadedFor(one)).toMatchObject([{ name: 'O1002', revision: 'B', how: 'compared' }]);
    expect(await inTheMachine()).toBe('O1002');
    const byHand = await takenOver();
    expect((await view(byHand)).program?.ways).toEqual(['confirm']);
    await expect(ask(byHand, 'load')).rejects.toMatchObject({ problem: { code: 'execution.program-not-taken' } });
    await ask(byHand, 'confirm', { loaded: 'O7777' });
    await doneByHand(byHand);
  });

  it('is taken on trust where the machine shows nothing, and nothing is said where no program is asked for', async () => {
    await without('program-file', 'program-checksum', 'program-name');
    const one = await job({ ncProgram: 'O9999' });
    await teacher.post(`/job-orders/${one.id}/start`);
    await completed(one);
    expect(await loadedFor(one)).toMatchObject([{ name: 'O9999', revision: null, how: 'unchecked' }]);
    const plain = await job({});
    await teacher.post(`/job-orders/${plain.id}/start`);
    await completed(plain);
    expect(await loadedFor(plain)).toEqual([]);
  });
});
