import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { QualityApi } from '#modules/quality';
import { RoutingApi, type StepDraft, type ToolNeed } from '#modules/routing';
import { WorkOrderApi, type JobOrder, type NewWorkOrder } from '#modules/work-order';
import { startApp } from '../../support/app';
import { HttpClient } from '../../support/http-client';
import { importSheets, smallSchool } from '../../support/school';

export interface OperationSpec {
  readonly number: number;
  readonly at: 'LATHE' | 'MILL' | 'OVEN';
  readonly qualification?: string;
  readonly steps?: readonly StepDraft['kind'][];
  /** What its steps ask for, in their order. */
  readonly inputs?: readonly StepDraft['input'][];
  /** A bore of 10 ± 0.1 mm to be measured on every piece. */
  readonly measured?: boolean;
  /** With what the bore is measured. */
  readonly gaugeClass?: string;
  /** The first piece is inspected with three signatures; together with `measured`. */
  readonly firstArticle?: boolean;
  readonly sampling?: 'each' | 'first';
  readonly control?: 'machine' | 'person';
  readonly documentIds?: readonly string[];
  readonly tools?: readonly ToolNeed[];
  readonly ncProgram?: string;
}

export interface StationView {
  readonly job: JobOrder;
  readonly gates: readonly {
    readonly code: string;
    readonly open: boolean;
    readonly params: Record<string, unknown>;
  }[];
  readonly steps: readonly { readonly id: string; readonly seq: number }[];
  readonly quality: { readonly open: boolean };
}

const HIERARCHY = ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别', '并行任务数'];

/** A small school with a line of three work units (OVEN takes two jobs at once), and orders over HTTP as people give them. */
export async function startWorld(env: Readonly<Record<string, string>> = {}) {
  const test = await startApp({ listen: true, env: { LINELAB_DATABASE_POOL: '20', ...env } });
  const of = <T>(type: abstract new (...args: never[]) => T): T => test.app.get(type, { strict: false });
  await smallSchool(test);
  const unit = (code: string, capacity: string) => [code, code, code, '工位', 'L1', '', code.toLowerCase(), capacity];
  const imported = await importSheets(test, {
    设备层级: [
      HIERARCHY,
      ['C1', '主校区', 'Campus', '校区', '', '', '', ''],
      ['A1', '实训中心', 'Workshop', '区域', 'C1', '', '', ''],
      ['L1', '测试产线', 'Test line', '产线', 'A1', '虚拟', '', ''],
      unit('LATHE', '1'),
      unit('MILL', '1'),
      unit('OVEN', '2'),
    ],
  });
  if (!imported.applied) throw new Error(JSON.stringify(imported.problems));
  const unitId = async (code: string) => (await of(EquipmentApi).workUnitByCode(code))?.id ?? '';
  const material = await of(MaterialApi).createMaterial({
    code: 'GP-100',
    revision: 'A',
    name: '泵体',
    nameEn: 'Pump body',
    specification: '6061-T6',
    unit: 'pcs',
    kind: 'product',
    tracking: 'none',
  });
  const teamIds = await of(PersonnelApi).teamIdsByCode(['A-1', 'B-1']);
  const teams = { own: teamIds.get('A-1') ?? '', other: teamIds.get('B-1') ?? '' };
  const workOrders = of(WorkOrderApi);
  let routings = 0;

  async function routing(specs: readonly OperationSpec[], materialId = material.id): Promise<string> {
    const routing = of(RoutingApi);
    const version = await routing.createVersion({
      code: `R-${++routings}`,
      materialId,
      name: '泵体工艺',
      nameEn: 'Pump body routing',
      operations: await Promise.all(
        specs.map(
          async ({ number, at, qualification = null, steps = [], control = 'person', documentIds = [], ...more }) => ({
            documentIds,
            ...(more.tools ? { tools: more.tools } : {}),
            ...(more.ncProgram ? { ncProgram: more.ncProgram } : {}),
            number,
            code: `OP${number}`,
            name: `工序 ${number}`,
            nameEn: `Operation ${number}`,
            workUnitId: await unitId(at),
            control,
            reporting: control,
            setupSeconds: 60,
            runSeconds: 30,
            transferBatch: '1',
            qualification,
            parameters: [],
            steps: steps.map((kind, index) => ({
              seq: index + 1,
              kind,
              title: `步骤 ${index + 1}`,
              titleEn: `Step ${index + 1}`,
              text: '',
              textEn: '',
              mandatory: true,
              picture: null,
              ...(more.inputs?.[index] ? { input: more.inputs[index] } : {}),
            })),
          }),
        ),
      ),
    });
    const measured = version.operations.filter(({ number }) => specs.find((spec) => spec.number === number)?.measured);
    await of(QualityApi).addCharacteristics(
      measured.map(({ operationId, number }) => ({
        operationId,
        gaugeClass: specs.find((spec) => spec.number === number)?.gaugeClass ?? null,
        balloon: '1',
        name: '孔径',
        nameEn: 'Bore',
        kind: 'variable',
        nominal: '10',
        lsl: '9.9',
        usl: '10.1',
        unit: 'mm',
        decimals: 2,
        class: 'A',
        mandatory: true,
        sampling: specs.find((spec) => spec.number === number)?.sampling ?? 'each',
      })),
    );
    await of(QualityApi).askFirstArticle(
      measured.flatMap(({ operationId, number }) =>
        specs.find((spec) => spec.number === number)?.firstArticle ? operationId : [],
      ),
    );
    await routing.release(version.routingVersionId);
    return version.routingVersionId;
  }

  /** A released order of four pieces for team A-1, with its job orders. */
  async function order(specs: readonly OperationSpec[], more: Partial<NewWorkOrder> = {}) {
    const { id } = await workOrders.create({
      materialId: material.id,
      routingVersionId: await routing(specs, more.materialId),
      quantity: '4',
      lineMode: 'virtual',
      teamId: teams.own,
      ...more,
    });
    await workOrders.plan(id);
    await workOrders.release(id);
    return { id, jobs: await workOrders.jobOrders(id) };
  }

  /** The only job of an order of one operation, dispatched. */
  async function dispatched(spec: Omit<OperationSpec, 'number'>, more: Partial<NewWorkOrder> = {}): Promise<JobOrder> {
    const { jobs } = await order([{ number: 10, ...spec }], more);
    const [job] = jobs;
    if (!job) throw new Error('the order has no job');
    return workOrders.dispatch(job.id);
  }

  const person = (username: string): Promise<HttpClient> => new HttpClient(test.url).login(username);

  /** A shared screen at a work unit, nobody signed in. */
  async function station(code: string): Promise<HttpClient> {
    const screen = await person('teacher');
    await screen.post('/stations', { workUnitId: await unitId(code), label: `${code} 1` });
    screen.presence = '-';
    return screen;
  }

  return {
    ...test,
    of,
    teams,
    workOrders,
    unitId,
    order,
    dispatched,
    person,
    station,
    job: (id: string) => workOrders.jobOrder(id),
    /** True once the consumer has read the job's last entry of this type. */
    hasRead: async (consumer: string, jobOrderId: string, type: string): Promise<boolean> => {
      const [row] = await test.database.query<{ read: boolean }>(
        `SELECT c.pos >= p.pos AS read FROM ledger.entry e JOIN ledger.position p USING (seq), ledger.consumer c
         WHERE c.name = $1 AND e.job_order_id = $2 AND e.type = $3 ORDER BY e.seq DESC LIMIT 1`,
        [consumer, jobOrderId, type],
      );
      return row?.read === true;
    },
    entries: (jobOrderId: string) =>
      test.database.query<{ type: string; actor_id: string | null; reason: string | null; payload: unknown }>(
        'SELECT type, actor_id, reason, payload FROM ledger.entry WHERE job_order_id = $1 ORDER BY seq',
        [jobOrderId],
      ),
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Codes of the closed gates of a view. */
export const closedIn = ({ gates }: Pick<StationView, 'gates'>): string[] =>
  gates.filter(({ open }) => !open).map(({ code }) => code);
