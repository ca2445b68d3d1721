import { MaterialApi, type Material } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { QualityApi } from '#modules/quality';
import { RoutingApi, type OperationDraft, type StepDraft } from '#modules/routing';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { EquipmentApi } from '#modules/equipment';
import { TrainingApi } from '#modules/training';
import { newId } from '#platform/ids';
import { startApp, type TestApp } from './app';
import { eventually } from './eventually';
import { HttpClient } from './http-client';
import { importSheets, smallSchool } from './school';

/** A small school with a line of two stations and a product of two operations that people do by hand. */
export interface TeachingWorld extends TestApp {
  readonly as: (username: string) => HttpClient;
  readonly material: Material;
  readonly routingVersionId: string;
  readonly teams: { readonly own: string; readonly other: string };
  readonly workOrders: WorkOrderApi;
  readonly training: TrainingApi;
  /** A planned order of four pieces. */
  order(more?: object): Promise<string>;
  /** An order assigned to team A-1. */
  assigned(more?: object): Promise<{ workOrderId: string; attemptId: string }>;
  /** What team A-1 does in {@link EXPECTED}. */
  work(workOrderId: string): Promise<void>;
  /** Waits until an attempt is in a state. */
  attemptIs(attemptId: string, status: string): Promise<void>;
}

/** The figures of the work that {@link TeachingWorld.work} does, worked out by hand. */
export const EXPECTED = {
  // 4 mandatory steps, one of them too early: 100 · (1 − 1/4)
  conformance: 75,
  // 360 s with 60 s pause + 204 s = 504 s net of (60 + 4·60) + (30 + 3·30) = 420 s: r = 1.2
  'cycle-time': 80,
  // one of four scrapped
  'first-pass-yield': 75,
  // class A on three pieces (ok, ok, ng), class B on the first (ok): (3 + 3 + 2) / 11
  dimension: 72.7273,
  // 0.3·75 + 0.2·80 + 0.2·75 + 0.3·72.7273
  total: 75.3182,
} as const;

const HIERARCHY = ['编号', '名称', '英文名称', '层级', '上级编号', '顺序', '产线方式', '设备类别', '资产编号', '型号'];
const USERS = ['admin', 'teacher', 'technician', 'student1', 'student2', 'student3', 'partner'];

const step = (seq: number, kind: StepDraft['kind'], mandatory = true): StepDraft => ({
  seq,
  kind,
  title: `步骤 ${seq}`,
  titleEn: `Step ${seq}`,
  text: '',
  textEn: '',
  mandatory,
  picture: null,
});

const operation = (number: number, workUnitId: string, seconds: number, steps: StepDraft[]): OperationDraft => ({
  number,
  code: `OP${number}`,
  name: `工序${number}`,
  nameEn: `Operation ${number}`,
  workUnitId,
  control: 'person',
  reporting: 'person',
  setupSeconds: seconds,
  runSeconds: seconds,
  transferBatch: '1',
  qualification: null,
  parameters: [],
  steps,
});

async function makeLine(test: TestApp): Promise<{ mill: string; cmm: string }> {
  const row = (code: string, level: string, above: string, kind = '', mode = '') =>
    [code, code, code, level, above, 1, mode, kind, '', ''] as const;
  const result = await importSheets(test, {
    设备层级: [
      HIERARCHY,
      row('CAMPUS', '校区', ''),
      row('HALL', '区域', 'CAMPUS'),
      row('L1', '产线', 'HALL', '', '虚拟'),
      row('MILL', '工位', 'L1', 'mill'),
      row('CMM', '工位', 'L1', 'cmm'),
    ],
  });
  if (!result.applied) throw new Error(JSON.stringify(result.problems));
  const equipment = test.app.get(EquipmentApi, { strict: false });
  const idOf = async (code: string) => (await equipment.workUnitByCode(code))?.id ?? '';
  return { mill: await idOf('MILL'), cmm: await idOf('CMM') };
}

async function makeProduct(test: TestApp): Promise<{ material: Material; routingVersionId: string }> {
  const { mill, cmm } = await makeLine(test);
  const get = <T>(type: new (...args: never[]) => T): T => test.app.get(type, { strict: false });
  const material = await get(MaterialApi).createMaterial({
    code: 'GP-100',
    revision: 'A',
    name: '泵体',
    nameEn: 'Pump body',
    specification: '6061-T6',
    unit: 'pcs',
    kind: 'product',
    tracking: 'none',
  });
  const created = await get(RoutingApi).createVersion({
    code: 'R-GP-100',
    materialId: material.id,
    name: '泵体工艺',
    nameEn: 'Routing of the pump body',
    operations: [
      operation(10, mill, 60, [step(1, 'confirm'), step(2, 'confirm'), step(3, 'confirm'), step(4, 'confirm', false)]),
      operation(20, cmm, 30, [step(1, 'confirm'), step(2, 'measure')]),
    ],
  });
  const operationId = created.operations.find(({ number }) => number === 20)?.operationId ?? '';
  const line = {
    operationId,
    kind: 'variable',
    nominal: '10',
    lsl: '9.9',
    usl: '10.1',
    unit: 'mm',
    decimals: 3,
  } as const;
  await get(QualityApi).addCharacteristics([
    { ...line, balloon: '1', name: '孔径', nameEn: 'Bore', class: 'A', mandatory: true, sampling: 'each' },
    { ...line, balloon: '2', name: '高度', nameEn: 'Height', class: 'B', mandatory: true, sampling: 'first' },
  ]);
  await get(RoutingApi).release(created.routingVersionId);
  return { material, routingVersionId: created.routingVersionId };
}

export async function startTeaching(): Promise<TeachingWorld> {
  const test = await startApp({ listen: true });
  await smallSchool(test);
  const clients = new Map(
    await Promise.all(USERS.map(async (user) => [user, await new HttpClient(test.url).login(user)] as const)),
  );
  const as = (username: string): HttpClient => {
    const client = clients.get(username);
    if (!client) throw new Error(`nobody is called ${username}`);
    return client;
  };
  const { material, routingVersionId } = await makeProduct(test);
  const get = <T>(type: new (...args: never[]) => T): T => test.app.get(type, { strict: false });
  const workOrders = get(WorkOrderApi);
  const training = get(TrainingApi);
  const teamIds = await get(PersonnelApi).teamIdsByCode(['A-1', 'B-1']);
  const teams = { own: teamIds.get('A-1') ?? '', other: teamIds.get('B-1') ?? '' };

  async function order(more: object = {}): Promise<string> {
    const { id } = await workOrders.create({
      materialId: material.id,
      routingVersionId,
      quantity: '4',
      lineMode: 'virtual',
      ...more,
    });
    await workOrders.plan(id);
    return id;
  }

  async function assigned(more: object = {}): Promise<{ workOrderId: string; attemptId: string }> {
    const workOrderId = await order();
    const task = await training.createTask({ title: '泵体加工', titleEn: 'Pump body' });
    const { attemptId } = await training.createAssignment({ taskId: task.id, teamId: teams.own, workOrderId, ...more });
    return { workOrderId, attemptId };
  }

  async function record(job: JobOrder, seqs: readonly number[]): Promise<void> {
    const directive = await workOrders.directive(job.workOrderId);
    const steps = directive.operations.find(({ operationId }) => operationId === job.operationId)?.steps ?? [];
    for (const seq of seqs) {
      const id = steps.find((one) => one.seq === seq)?.id ?? '';
      await as('student1').post(`/job-orders/${job.id}/steps/${id}`, { value: true });
    }
  }

  async function measure(job: JobOrder, values: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const quality = get(QualityApi);
    const [inspection] = await quality.resultsOf([{ type: 'job-order', id: job.id }]);
    for (const { id, balloon } of inspection?.characteristics ?? [])
      for (const [index, value] of (values[balloon] ?? []).entries())
        await quality.record(inspection?.id ?? '', {
          characteristicId: id,
          piece: index + 1,
          value,
          source: 'person',
          dataQuality: 'good',
        });
  }

  const report = (job: JobOrder, good: string, scrap = '0') =>
    workOrders.report(job.id, {
      good,
      scrap,
      source: 'person',
      sourceKey: newId(),
      reasonCode: scrap === '0' ? null : 'R1',
    });

  async function work(workOrderId: string): Promise<void> {
    const begun = Date.now() - 3_600_000;
    const at = (seconds: number) => ({ at: new Date(begun + seconds * 1000) });
    if ((await workOrders.order(workOrderId)).status === 'planned') await workOrders.release(workOrderId);
    const [mill, cmm] = await workOrders.jobOrders(workOrderId);
    if (!mill || !cmm) throw new Error('the order has no job orders');
    await workOrders.dispatch(mill.id, at(0));
    await workOrders.start(mill.id, at(0));
    await record(mill, [1, 3, 2]);
    await workOrders.suspend(mill.id, at(100));
    await workOrders.resumeJob(mill.id, at(160));
    await report(mill, '3', '1');
    await workOrders.completeJob(mill.id, at(360));
    await workOrders.dispatch(cmm.id, at(400));
    await workOrders.start(cmm.id, at(400));
    await record(cmm, [1]);
    await measure(cmm, { '1': ['10.05', '9.95', '10.2'], '2': ['10'] });
    await report(cmm, '3');
    await workOrders.completeJob(cmm.id, at(604));
  }

  const attemptIs = async (attemptId: string, status: string): Promise<void> => {
    await eventually(async () => (await training.attempt(attemptId)).status === status, {
      describe: `attempt ${status}`,
    });
  };

  return {
    ...test,
    as,
    material,
    routingVersionId,
    teams,
    workOrders,
    training,
    order,
    assigned,
    work,
    attemptIs,
  };
}
