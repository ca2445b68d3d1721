import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { QualityApi } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi, type JobOrder, type NewReport, type NewWorkOrder } from '#modules/work-order';
import { UnitOfWork } from '#platform/database';
import { startApp } from '../../support/app';
import { importSheets, smallSchool } from '../../support/school';

export interface OperationSpec {
  readonly number: number;
  /** Numbers of the operations before it; none: a first operation. */
  readonly after?: readonly number[];
  readonly transferBatch?: string;
  readonly control?: 'person' | 'machine';
  /** Name of the group of alternatives it is one of. */
  readonly alternative?: string;
  /** Which pieces must be checked before the job ends. */
  readonly inspected?: 'first' | 'each';
}

/** A small school with one material, and verbs that bring orders of any routing where a test wants them. */
export async function startWorld() {
  const test = await startApp({ env: { LINELAB_DATABASE_POOL: '20' } });
  const { app, database } = test;
  const of = <T>(type: abstract new (...args: never[]) => T): T => app.get(type, { strict: false });
  await smallSchool(test);
  const api = of(WorkOrderApi);
  const routings = of(RoutingApi);
  const quality = of(QualityApi);
  const unitOfWork = of(UnitOfWork);
  const personnel = of(PersonnelApi);
  const teamIds = await personnel.teamIdsByCode(['A-1', 'B-1']);
  const team = await personnel.team(teamIds.get('A-1') ?? '');
  if (!team) throw new Error('the small school has a team A-1');
  const imported = await importSheets(test, {
    设备层级: [
      ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
      ['C1', '主校区', 'Main campus', '校区', '', '', ''],
      ['A1', '实训中心', 'Workshop', '区域', 'C1', '', ''],
      ['L1', '测试产线', 'Test line', '产线', 'A1', '虚拟', ''],
      ['MILL', '数控铣', 'CNC mill', '工位', 'L1', '', 'mill'],
    ],
  });
  if (!imported.applied) throw new Error(JSON.stringify(imported.problems));
  const workUnit = await of(EquipmentApi).workUnitByCode('MILL');
  if (!workUnit) throw new Error('the work unit MILL was imported');
  const material = await unitOfWork.run(() =>
    of(MaterialApi).createMaterial({
      code: 'GP-100',
      revision: 'A',
      name: '泵体',
      nameEn: 'Pump body',
      specification: '6061-T6',
      unit: 'pcs',
      kind: 'product',
      tracking: 'none',
    }),
  );
  const workUnitId = workUnit.id;
  const mine = team;
  let routingCount = 0;
  let keys = 0;
  const key = (): string => `test-${++keys}`;

  async function routing(specs: readonly OperationSpec[]): Promise<string> {
    return unitOfWork.run(async () => {
      const version = await routings.createVersion({
        code: `R-${++routingCount}`,
        materialId: material.id,
        name: '泵体工艺',
        nameEn: 'Pump body routing',
        operations: specs.map(({ number, transferBatch = '1', control = 'person', alternative }) => ({
          ...(alternative ? { branch: { kind: 'alternative' as const, group: alternative } } : {}),
          number,
          code: `OP${number}`,
          name: `工序 ${number}`,
          nameEn: `Operation ${number}`,
          workUnitId,
          control,
          reporting: 'person' as const,
          setupSeconds: 60,
          runSeconds: 30,
          transferBatch,
          qualification: null,
          parameters: [],
          steps: [],
        })),
        links: specs.flatMap(({ number, after = [] }) => after.map((from) => ({ from, to: number }))),
      });
      const samplings = new Map(specs.map(({ number, inspected }) => [number, inspected]));
      await quality.addCharacteristics(
        version.operations.flatMap(({ operationId, number }) => {
          const sampling = samplings.get(number);
          const characteristic = {
            operationId,
            balloon: '1',
            name: '外观',
            nameEn: 'Appearance',
            kind: 'attribute' as const,
            nominal: null,
            lsl: null,
            usl: null,
            unit: '',
            decimals: 0,
            class: 'A' as const,
            mandatory: true,
          };
          return sampling ? [{ ...characteristic, sampling }] : [];
        }),
      );
      await routings.release(version.routingVersionId);
      return version.routingVersionId;
    });
  }

  async function draft(
    specs: readonly OperationSpec[],
    quantity = '20',
    more: Partial<NewWorkOrder> = {},
  ): Promise<string> {
    const order: NewWorkOrder = {
      materialId: material.id,
      routingVersionId: await routing(specs),
      quantity,
      lineMode: 'virtual',
      teamId: mine.id,
      ...more,
    };
    return (await api.create(order)).id;
  }

  async function released(
    specs: readonly OperationSpec[],
    quantity?: string,
  ): Promise<{ id: string; jobs: JobOrder[] }> {
    const id = await draft(specs, quantity);
    await api.plan(id);
    await api.release(id);
    return { id, jobs: await api.jobOrders(id) };
  }

  async function begin(job: JobOrder): Promise<void> {
    await api.dispatch(job.id);
    await api.start(job.id);
  }

  const report = (job: JobOrder, figures: Partial<NewReport>) =>
    api.report(job.id, { source: 'person', sourceKey: key(), ...figures });

  /** Reports and completes a job that runs. */
  async function finish(job: JobOrder, figures: { good?: string; scrap?: string; rework?: string }): Promise<void> {
    await report(job, figures);
    await api.completeJob(job.id);
  }

  /** Finds pieces of a job good. */
  async function inspect(job: JobOrder, pieces: readonly number[] = [1]): Promise<void> {
    const [inspection] = await quality.resultsOf([{ type: 'job-order', id: job.id }]);
    const [characteristic] = inspection?.characteristics ?? [];
    if (!inspection || !characteristic) throw new Error(`nothing to inspect at ${job.number}`);
    for (const piece of pieces)
      await quality.record(inspection.id, {
        characteristicId: characteristic.id,
        piece,
        value: 'ok',
        source: 'person',
        dataQuality: 'good',
      });
  }

  /** Everything the database says about an order, to see that a refusal changed nothing. */
  async function everything(id: string): Promise<unknown> {
    const [row] = await database.query<{ all: unknown }>(
      `SELECT jsonb_build_object('order', to_jsonb(w), 'jobs', (SELECT jsonb_agg(to_jsonb(j) ORDER BY seq)
          FROM work_order.job_order j WHERE j.work_order_id = w.id),
        'entries', (SELECT count(*) FROM ledger.entry e
          WHERE e.work_order_id = w.id AND e.type ~ '^(work|job)-order')) AS "all"
       FROM work_order.work_order w WHERE w.id = $1`,
      [id],
    );
    return row?.all;
  }

  return {
    test,
    app,
    database,
    api,
    quality,
    material,
    team,
    workUnitId,
    routing,
    draft,
    released,
    begin,
    report,
    finish,
    inspect,
    key,
    everything,
    stop: test.stop,
  };
}

/** Operations in a row, for most orders of these tests. */
export const CHAIN = [{ number: 10 }, { number: 20, after: [10] }, { number: 30, after: [20] }];

/** @throws Error when the list is shorter */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

export type World = Awaited<ReturnType<typeof startWorld>>;
