import { lineSideOf, MaterialApi } from '#modules/material';
import { IdentityApi } from '#modules/identity';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { LanDoor } from '#platform/tls';
import { eventually, HttpClient } from '../../support';
import { importSheets, PASSWORD } from '../../support/school';
import { startTeaching, type TeachingWorld } from '../../support/teaching';

/** As the small school names the partner's company and its students. */
export const COMPANY = '测试企业';
export const CONTACT = '测试联系人';
export const STUDENT = '测试学生1';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const REQUEST = {
  partName: '泵盖',
  partNumber: 'PC-7',
  drawingRevision: 'B',
  materialGrade: '6061-T6',
  quantity: '4',
  demandType: 'process-trial',
  desiredDate: '2030-03-01',
  confidentiality: 1,
  teachingConsent: 'redacted',
  contactName: CONTACT,
  contactPhone: '0571-0000000',
  creditCode: '91350100M000100Y43',
};

interface Thing {
  readonly id: string;
  readonly version: number;
  readonly links?: { readonly workOrderId: string } | null;
}

/** A school in which team A-1 has worked and one company has a request; somebody of each kind, and a stranger to each. */
export interface SchoolAtWork extends TeachingWorld {
  readonly workOrderId: string;
  readonly attemptId: string;
  readonly trialJobId: string;
  /** The order made of the trial job. */
  readonly trialOrderId: string;
  /** For a parameter of a route, by what stands before it: an id of a thing of team A-1 or of the company. */
  readonly realId: (path: string, parameter: string) => string | null;
}

export async function startSchoolAtWork(): Promise<SchoolAtWork> {
  const world = await startTeaching();
  try {
    await world.app.get(LanDoor).open(world.app.getHttpServer());
    return await putToWork(world);
  } catch (error) {
    await world.stop();
    throw error;
  }
}

async function putToWork(world: TeachingWorld): Promise<SchoolAtWork> {
  await makeRival(world);
  const stocked = await importSheets(world, {
    物料: [
      ['物料编码', '名称', '英文名称', '规格', '单位', '类别', '跟踪方式'],
      ['RAW', '毛坯', 'Casting', '', 'pcs', '原材料', '批次'],
    ],
    库存批次: [
      ['批号', '物料编码', '数量', '供应商批号', '库位'],
      ['RAW-1', 'RAW', 50, 'HEAT-1', 'A-01'],
    ],
    物料清单: [
      ['父项编码', '子项编码', '用量', '领用工序'],
      ['GP-100', 'RAW', 1, 10],
    ],
  });
  if (!stocked.applied) throw new Error(JSON.stringify(stocked.problems));
  const { workOrderId, attemptId } = await world.assigned();
  await world.work(workOrderId);
  const material = world.app.get(MaterialApi, { strict: false });
  await eventually(
    async () => (await material.lotsOfOrders([workOrderId], [])).some(({ quantity }) => quantity === '3'),
    {
      describe: 'the finished pieces to be in stock',
    },
  );
  await world.attemptIs(attemptId, 'under-review');
  const score = await world.as('teacher').get<Thing>(`/attempts/${attemptId}/score`);
  await world.as('teacher').post(`/attempts/${attemptId}/publish`, {}, { ifMatch: score.version });
  const { trialJobId, trialOrderId } = await handIn(world);
  const known = await makeThings(world, workOrderId, attemptId, trialJobId, trialOrderId);
  return {
    ...world,
    workOrderId,
    attemptId,
    trialJobId,
    trialOrderId,
    realId: (path, parameter) => known[`${path.slice(0, path.indexOf(`:${parameter}`))}:${parameter}`] ?? null,
  };
}

/** Somebody of another company. */
async function makeRival({ app }: TeachingWorld): Promise<void> {
  const identity = app.get(IdentityApi, { strict: false });
  const passwordHash = await identity.hashPassword(PASSWORD);
  await app.get(UnitOfWork).run(async () => {
    const organisationId = await identity.createPartner('P002', '另一企业');
    const account = { username: 'rival', displayName: 'rival', actorId: newId(), roles: ['partner'] as const };
    await identity.createAccounts([{ ...account, organisationId, passwordHash }]);
  });
}

/** A company's request, up to the order that team A-1 has of it. */
async function handIn({
  as,
  material,
  routingVersionId,
  teams,
}: TeachingWorld): Promise<{ trialJobId: string; trialOrderId: string }> {
  const [partner, teacher] = [as('partner'), as('teacher')];
  const draft = await partner.post<Thing>('/trial-jobs', REQUEST);
  const form = new FormData();
  form.append('file', new Blob([PDF], { type: 'application/pdf' }), '泵盖.pdf');
  let now = await partner.upload<Thing>(`/trial-jobs/${draft.id}/files?kind=drawing&revision=B`, form);
  const act = async (who: HttpClient, action: string, body: object = {}): Promise<void> => {
    now = await who.post<Thing>(`/trial-jobs/${draft.id}/${action}`, body, { ifMatch: now.version });
  };
  await act(partner, 'submit');
  await act(teacher, 'start-review');
  await act(teacher, 'quote', { priceMinor: 1_200_000, dueDate: '2030-02-20', note: '含三坐标报告' });
  await act(partner, 'agree');
  await act(teacher, 'convert', {
    materialId: material.id,
    routingVersionId,
    quantity: '4',
    lineMode: 'virtual',
    teamId: teams.own,
    title: '泵盖铣削与检测',
    titleEn: 'Milling and measuring the cover',
    dueAt: '2030-02-15T00:00:00Z',
  });
  return { trialJobId: draft.id, trialOrderId: now.links?.workOrderId ?? '' };
}

/** An alarm of a machine, as its gateway would have written it. */
async function alarmOf(database: TeachingWorld['database'], connectionId: string, workUnitId: string): Promise<string> {
  const id = newId();
  await database.query(
    `WITH told AS (INSERT INTO ledger.entry (id, type, occurred_at, correlation_id, subject_id, work_unit_id, line_mode, payload)
       VALUES ($2, 'alarm.raised', now(), 'test', $1, $4, 'virtual', '{}'))
     INSERT INTO connectivity.alarm (id, connection_id, work_unit_id, line_mode, source, condition_id, branch_id, message,
       severity, raised_at, found, can_acknowledge, can_confirm, retained)
     VALUES ($1, $3, $4, 'virtual', 'tag', 'Stuck', '', '演示 卡住', 700, now(), false, true, false, false)`,
    [id, newId(), connectionId, workUnitId],
  );
  return id;
}

/** A lot that was inspected by sampling and accepted, with the rule and the severity behind it. */
async function inspectedLot({ as, database }: Pick<TeachingWorld, 'as' | 'database'>) {
  const technician = as('technician');
  const [raw] = await database.query<{ id: string }>(
    `SELECT material_id AS id FROM material.lot WHERE number = 'RAW-1'`,
  );
  const materialId = raw?.id ?? '';
  const { id: rule } = await technician.post<Thing>('/sampling-rules', {
    materialId,
    kind: 'incoming',
    inspect: 'sampling',
    classes: { B: { kind: 'aql', aql: '1.0' } },
    reduced: 'off',
  });
  const { id: lot } = await technician.post<Thing>('/lots', { materialId, quantity: '20', accepted: true });
  const { id: inspection } = await eventually(
    async () => (await technician.get<{ items: Thing[] }>(`/lot-inspections?lotId=${lot}`)).items[0],
    { describe: 'the inspection of a lot' },
  );
  await technician.post(`/lot-inspections/${inspection}/start`);
  await technician.post(`/lot-inspections/${inspection}/result`, { found: { B: 0 } });
  await technician.post(`/lot-inspections/${inspection}/accept`);
  const [severity] = await database.query<{ id: string }>('SELECT id FROM lot_inspection.severity');
  return { rule, inspection, materialId, severity: severity?.id ?? '' };
}

/** One of everything a route may name, keyed by the route up to the parameter and the parameter. */
async function makeThings(
  { as, url, database, material, order }: TeachingWorld,
  workOrderId: string,
  attemptId: string,
  trialJobId: string,
  trialOrderId: string,
): Promise<Readonly<Record<string, string>>> {
  const [teacher, technician] = [as('teacher'), as('technician')];
  const one = async (sql: string, values: unknown[] = []): Promise<string> => {
    const [row] = await database.query<{ id: string }>(sql, values);
    if (!row) throw new Error(`nothing found: ${sql}`);
    return row.id;
  };
  const [lot, raw] = [
    await one('SELECT id FROM material.lot WHERE work_order_id = $1', [workOrderId]),
    await one(`SELECT id FROM material.lot WHERE number = 'RAW-1'`),
  ];
  const job = await one('SELECT id FROM work_order.job_order WHERE work_order_id = $1 ORDER BY seq LIMIT 1', [
    workOrderId,
  ]);
  const planned = await order({ teamId: await one(`SELECT id FROM personnel.team WHERE code = 'A-1'`) });
  await teacher.post(`/work-orders/${planned}/release`, {}, { ifMatch: 2 });
  const routingVersionId = await one('SELECT id FROM routing.routing_version LIMIT 1');
  const routing = await one('SELECT id FROM routing.routing LIMIT 1');
  const workUnit = await one('SELECT id FROM equipment.work_unit LIMIT 1');
  const { id: document } = await teacher.post<Thing>('/documents', {
    code: 'D-1',
    kind: 'drawing',
    name: '图纸',
    nameEn: 'Drawing',
  });
  const form = new FormData();
  form.append('file', new Blob([PDF], { type: 'application/pdf' }), 'a.pdf');
  const { revisions } = await teacher.upload<{ revisions: { id: string; fileId: string }[] }>(
    `/documents/${document}/revisions?revision=A`,
    form,
  );
  const { id: connection } = await technician.post<Thing>('/connections', {
    workUnitId: workUnit,
    endpointUrl: 'opc.tcp://127.0.0.1:4840',
    securityMode: 'SignAndEncrypt',
    securityPolicy: 'Basic256Sha256',
    trust: 'known',
    template: 'generic',
    enabled: false,
    tags: [],
  });
  const screen = new HttpClient(url);
  await screen.login('technician');
  await database.query(`INSERT INTO connectivity.telemetry_tag VALUES ($1, 'x', 'numeric')`, [workUnit]);
  const { id: report } = await teacher.post<Thing>(`/work-units/${workUnit}/telemetry-exports`, {
    tags: ['x'],
    from: '2026-03-02T08:00:00Z',
    to: '2026-03-02T09:00:00Z',
    level: 'raw',
  });
  const station = await screen.post<Thing>('/stations', { workUnitId: workUnit, label: '屏 1' });
  const { id: transport } = await technician.post<Thing>('/transport-tasks', {
    lotId: raw,
    quantity: '1',
    from: 'A-01',
    to: lineSideOf('MILL'),
  });
  const { id: count } = await technician.post<Thing>('/stock-counts', { location: 'A-01' });
  const { id: recall } = await teacher.post<Thing>('/recalls', { lotId: raw, reason: '来料材质不符', hold: false });
  const { id: template } = await teacher.post<Thing>('/order-templates', {
    name: '泵盖 4 件',
    materialId: material.id,
    routingVersionId,
    quantity: '4',
    priority: 3,
    teamId: null,
    lineMode: 'virtual',
    leadHours: null,
  });
  const { id: recurrence } = await teacher.post<Thing>('/order-recurrences', {
    templateId: template,
    teamIds: [],
    weekdays: [1],
    atTime: '08:00',
    fromDay: '2040-01-02',
    untilDay: '2040-02-06',
    skipDays: [],
    aheadDays: 1,
    prepare: 'draft',
  });
  const { id: tool } = await technician.post<Thing>('/tools', {
    code: 'T-1',
    toolClass: 'VISE',
    name: '虎钳',
    nameEn: 'Vice',
    kind: 'fixture',
    location: 'TC-01',
    warnPercent: 80,
  });
  const { id: gauge } = await technician.post<Thing>('/gauges', {
    code: 'G-1',
    gaugeClass: 'CALIPER',
    name: '数显卡尺',
    nameEn: 'Digital caliper',
    location: 'QC-01',
    intervalMonths: 12,
  });
  await technician.post(
    `/gauges/${gauge}/calibrations`,
    { calibratedOn: '2026-01-05', result: 'fail', calibratedBy: '计量院' },
    { ifMatch: 1 },
  );
  const { id: measurementSource } = await technician.post<Thing>('/measurement-sources', {
    name: '演示三坐标',
    layout: { delimiter: 'comma', decimalMark: '.', headingLine: 1, columns: { key: 'No', value: 'Value' } },
  });
  const lookBack = await one('SELECT id FROM quality.look_back LIMIT 1');
  const { id: indicator } = await technician.post<Thing>('/gauges', {
    code: 'G-2',
    gaugeClass: 'INDICATOR',
    name: '千分表',
    nameEn: 'Indicator',
    resolution: '0.001',
    unit: 'mm',
    location: 'QC-01',
    intervalMonths: 12,
  });
  const { id: measurementStudy } = await teacher.post<Thing>('/measurement-studies', {
    gaugeId: indicator,
    characteristic: '内孔直径',
    unit: 'mm',
    parts: 2,
    trials: 2,
    appraiserIds: [
      await one(`SELECT id FROM personnel.person WHERE number = 'S1'`),
      await one(`SELECT id FROM personnel.person WHERE number = 'S2'`),
    ],
  });
  const { id: call } = await as('student1').post<Thing>('/andon-calls', { workUnitId: workUnit, kind: 'help' });
  const { id: repair } = await technician.post<Thing>('/maintenance-orders', {
    workUnitId: workUnit,
    title: '主轴异响',
    origin: 'hand',
  });
  const { id: maintenancePlan } = await technician.post<Thing>('/maintenance-plans', {
    workUnitId: workUnit,
    title: '换油',
    work: '换主轴油',
    basis: 'months',
    every: 6,
  });
  const classA = await one(`SELECT id FROM personnel.class WHERE code = 'A'`);
  const { id: lessonEnd } = await teacher.post<Thing>(`/classes/${classA}/end-lesson`);
  const { id: safetyList } = await technician.post<Thing>('/safety-lists', {
    scope: 'work-unit',
    target: 'MILL',
    contact: '8001',
    points: [],
  });
  const rubric = await one('SELECT id FROM assessment.rubric LIMIT 1');
  const chart = await eventually(
    async () =>
      (await database.query<Thing>('SELECT chart_id AS id FROM quality.chart_point ORDER BY id LIMIT 1'))[0]?.id,
    { describe: 'a chart with a point' },
  );
  const { id: ncr } = await technician.post<Thing>('/nonconformances', {
    source: 'station',
    severity: 'minor',
    workOrderId: trialOrderId,
    quantity: '1',
    description: '表面划伤',
  });
  await technician.post(`/nonconformances/${ncr}/contain`, { note: '已隔离', lotIds: [], holdOrder: false });
  await technician.post(`/nonconformances/${ncr}/review`);
  const { dispositions } = await technician.post<{ dispositions: Thing[] }>(`/nonconformances/${ncr}/dispositions`, {
    kind: 'concession',
    quantity: '1',
    note: '不影响装配',
  });
  const sampled = await inspectedLot({ as, database });
  const orders = '/work-orders/';
  const jobs = '/job-orders/';
  return {
    [`${orders}:id`]: workOrderId,
    [`${jobs}:id`]: job,
    [`${jobs}:id/reports/:postingId`]: await one('SELECT id FROM work_order.posting WHERE job_order_id = $1', [job]),
    [`${jobs}:id/steps/:stepId`]: await one('SELECT step_id AS id FROM execution.step_record WHERE job_order_id = $1', [
      job,
    ]),
    [`${jobs}:id/lots/:lotId`]: raw,
    [`${jobs}:id/files/:fileId`]: revisions[0]?.fileId ?? '',
    [`${orders}:id/changes/:changeId`]: newId(),
    '/alarms/:id': await alarmOf(database, connection, workUnit),
    '/andon-calls/:id': call,
    '/nonconformances/:id': ncr,
    '/nonconformances/:id/dispositions/:dispositionId': dispositions[0]?.id ?? '',
    '/nonconformances/:id/sections/:code': 'D2',
    '/attempts/:id': attemptId,
    '/my/results/:attemptId': attemptId,
    '/classes/:id': classA,
    '/lesson-ends/:id': lessonEnd,
    '/safety-lists/:id': safetyList,
    '/teams/:id': await one(`SELECT id FROM personnel.team WHERE code = 'A-1'`),
    '/persons/:id': await one(`SELECT id FROM personnel.person WHERE number = 'S1'`),
    '/connections/:id': connection,
    '/machine-certificates/:thumbprint': 'ab'.repeat(20),
    '/machine-faults/:id': newId(),
    '/reports/:id': report,
    '/documents/:id': document,
    '/document-revisions/:id': revisions[0]?.id ?? '',
    '/files/:id': await one('SELECT file_id AS id FROM trial_job.attachment WHERE trial_job_id = $1', [trialJobId]),
    '/gauges/:id': gauge,
    '/imports/:id': newId(),
    '/measurement-sources/:id': measurementSource,
    '/inspections/:id': await one('SELECT id FROM quality.inspection WHERE work_order_id = $1 LIMIT 1', [workOrderId]),
    '/control-charts/:id': chart,
    '/control-charts/:id/points/:point': await one('SELECT id FROM quality.chart_point WHERE chart_id = $1', [chart]),
    '/spc-signals/:id': newId(),
    '/lots/:id': lot,
    '/lot-inspections/:id': sampled.inspection,
    '/sampling-rules/:id': sampled.rule,
    '/sampling-severities/:id': sampled.severity,
    '/query/:materialId': sampled.materialId,
    '/order-templates/:id': template,
    '/order-recurrences/:id': recurrence,
    '/template-tasks/:id': template,
    '/look-backs/:id': lookBack,
    '/measurement-studies/:id': measurementStudy,
    '/maintenance-orders/:id': repair,
    '/maintenance-plans/:id': maintenancePlan,
    '/materials/:id': material.id,
    '/movements/:id': await one('SELECT id FROM material.movement WHERE work_order_id = $1 LIMIT 1', [workOrderId]),
    '/operations/:id': await one('SELECT id FROM routing.operation ORDER BY id LIMIT 1'),
    '/recalls/:id': recall,
    '/routings/:id': routing,
    '/routings/:id/versions/:version': '1',
    '/routings/:id/versions/:version/compare/:other': '1',
    '/routings/:id/versions/:version/inspection-plan/compare/:other': '1',
    '/rubrics/:id': rubric,
    '/station/sign-out/:presenceId': newId(),
    '/stations/:id': station.id,
    '/stock-counts/:id': count,
    '/tools/:id': tool,
    '/transport-tasks/:id': transport,
    '/trial-jobs/:id': trialJobId,
    '/trial-jobs/:id/files/:fileId': newId(),
    '/numbering/:kind': 'lot',
    '/work-units/:id': workUnit,
    '/work-units/:code': 'MILL',
    '/downtime-reasons/:code': 'E60',
    '/query/:routingVersionId': routingVersionId,
    '/query/:lotId': raw,
    '/query/:code': await one('SELECT number AS id FROM work_order.work_order WHERE id = $1', [workOrderId]),
  };
}
