import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { FloorClock, WallClock } from '#platform/clock';
import { readSettings, Settings } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { LedgerModule } from '#platform/ledger';
import { newId } from '#platform/ids';
import { MaterialApi } from '#modules/material';
import { RoutingApi } from '#modules/routing';
import { QualityApi } from '#modules/quality';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, WorkOrderModule, type JobOrder } from '#modules/work-order';
import { createTestDatabase } from '../../support';

export interface OperationSpec {
  readonly number: number;
  readonly after?: readonly number[];
  readonly transferBatch?: string;
  readonly mandatoryInspection?: boolean;
}

export async function startWorld() {
  const database = await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.url,
    LINELAB_LOG_LEVEL: 'silent',
    LINELAB_DATABASE_POOL: '20',
  });
  const material = { id: newId(), code: 'P-1', revision: 'A', name: '泵体', nameEn: 'Body', unit: 'pcs' };
  await database.query(
    `INSERT INTO material.material (id, code, revision, name, name_en, specification, unit, kind, tracking) VALUES ($1,'P-1','A','泵体','Body','','pcs','product','none')`,
    [material.id],
  );
  await database.query('ALTER TABLE routing.routing_version DISABLE TRIGGER ALL');
  const directives = new Map<string, unknown>();
  const mandatory = new Set<string>();
  const measured = new Set<string>();
  const operationOf = new Map<string, string>();
  const team = { id: newId(), members: [{ personId: newId(), role: 'operator' }] };
  const base = [{ provide: Settings, useValue: settings }, WallClock, FloorClock];
  @Global()
  @Module({ providers: base, exports: base })
  class Base {}
  const providers = (Reflect.getMetadata('providers', WorkOrderModule) as { name: string }[]).filter(
    ({ name }) => name !== 'WorkOrderTopics',
  );
  const ref = await Test.createTestingModule({
    imports: [Base, DatabaseModule, LedgerModule],
    providers: [
      ...(providers as never[]),
      { provide: MaterialApi, useValue: { material: async () => material } },
      {
        provide: RoutingApi,
        useValue: {
          version: async (id: string) => ({ id, materialId: material.id }),
          releasedVersion: async (id: string) => ({ id }),
          directiveOf: async (id: string) => directives.get(id),
        },
      },
      { provide: PersonnelApi, useValue: { team: async () => team, teamsOf: async () => [team.id] } },
      {
        provide: QualityApi,
        useValue: {
          openInspections: async (i: { jobOrderId: string; operationId: string }) =>
            void operationOf.set(i.jobOrderId, i.operationId),
          gateOf: async ({ id }: { id: string }) => ({
            open: !mandatory.has(operationOf.get(id) ?? '') || measured.has(id),
            missing: [],
          }),
          planFor: async ([id]: string[]) => (mandatory.has(id ?? '') ? [{ mandatory: true }] : []),
          setQuantity: async () => undefined,
          cancel: async () => undefined,
          setContext: async () => undefined,
        },
      },
    ],
  }).compile();
  await ref.init();
  const api = ref.get(WorkOrderApi);
  async function draft(specs: readonly OperationSpec[], quantity = '20'): Promise<string> {
    const routingId = newId();
    const versionId = newId();
    await database.query(
      `INSERT INTO routing.routing (id, code, material_id, name, name_en) VALUES ($1,$2,$3,'r','r')`,
      [routingId, routingId, material.id],
    );
    await database.query(
      `INSERT INTO routing.routing_version (id, routing_id, number, status, created_at) VALUES ($1,$2,1,'draft',now())`,
      [versionId, routingId],
    );
    const ids = new Map(specs.map(({ number }) => [number, newId()]));
    for (const s of specs) if (s.mandatoryInspection) mandatory.add(ids.get(s.number) ?? '');
    directives.set(versionId, {
      operations: specs.map((s) => ({
        operationId: ids.get(s.number),
        number: s.number,
        code: `OP${s.number}`,
        name: '工序',
        nameEn: 'Op',
        workUnitId: newId(),
        workUnitCode: 'MILL',
        control: 'person',
        reporting: 'person',
        setupSeconds: 60,
        runSeconds: 30,
        transferBatch: s.transferBatch ?? '1',
        qualification: null,
        parameters: [],
        steps: [],
      })),
      links: specs.flatMap((s) => (s.after ?? []).map((from) => ({ from: ids.get(from), to: ids.get(s.number) }))),
    });
    return (
      await api.create({
        materialId: material.id,
        routingVersionId: versionId,
        quantity,
        lineMode: 'virtual',
        teamId: team.id,
      })
    ).id;
  }
  let keys = 0;
  const key = (): string => `test-${++keys}`;
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
  /** Reports and completes a job that runs. */
  async function finish(job: JobOrder, figures: { good?: string; scrap?: string; rework?: string }): Promise<void> {
    await api.report(job.id, { ...figures, source: 'person', sourceKey: key() });
    await api.completeJob(job.id);
  }
  /** Everything the database says about an order, to see that a refusal changed nothing. */
  async function everything(id: string): Promise<unknown> {
    const [row] = await database.query<{ all: unknown }>(
      `SELECT jsonb_build_object('order', to_jsonb(w), 'jobs', (SELECT jsonb_agg(to_jsonb(j) ORDER BY seq)
          FROM work_order.job_order j WHERE j.work_order_id = w.id),
        'entries', (SELECT count(*) FROM ledger.entry e WHERE e.work_order_id = w.id)) AS "all"
       FROM work_order.work_order w WHERE w.id = $1`,
      [id],
    );
    return row?.all;
  }
  return {
    api,
    database,
    team,
    draft,
    released,
    begin,
    finish,
    key,
    everything,
    measure: async (job: JobOrder) => void measured.add(job.id),
    stop: async () => {
      await ref.close();
      await database.drop();
    },
  };
}
export type World = Awaited<ReturnType<typeof startWorld>>;
