import type { Installation } from '../../stories/installation';
import { drawingPdf } from '../../stories/story';
import { dayAhead } from '../../support/days';
import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';

interface TrialJob {
  readonly id: string;
  readonly version: number;
}

/** A request that is agreed and a draft, made without pages: the journeys have shown that the pages can. */
export async function prepareAgreed({ client }: Installation): Promise<{ agreedPath: string; draftPath: string }> {
  const partner = await client().login('partner');
  const teacher = await client().login('teacher');
  const draft = await partner.post<TrialJob>('/trial-jobs', { partName: '演示零件 D-01', quantity: '5' });
  const { id } = await partner.post<TrialJob>('/trial-jobs', {
    partName: '演示零件 D-02',
    drawingRevision: 'A',
    materialGrade: '6061-T6',
    quantity: '5',
    demandType: 'process-trial',
    desiredDate: dayAhead(80),
    confidentiality: 1,
    teachingConsent: 'redacted',
    contactName: '演示联系人',
    contactEmail: 'contact@partner.example',
  });
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(drawingPdf('Part D-02'))], { type: 'application/pdf' }), 'D-02.pdf');
  await partner.upload(`/trial-jobs/${id}/files?kind=drawing&revision=A`, form);
  const path = `/trial-jobs/${id}`;
  for (const [client, verb, body] of [
    [partner, 'submit', {}],
    [teacher, 'start-review', {}],
    [teacher, 'quote', { dueDate: dayAhead(85), quantity: '5' }],
    [partner, 'agree', {}],
  ] as const) {
    const { version } = await client.get<TrialJob>(path);
    await client.post(`${path}/${verb}`, body, { ifMatch: version });
  }
  return { agreedPath: path, draftPath: `/trial-jobs/${draft.id}/edit` };
}

/** A program whose tables are read in a way of their own. @returns a job order of which something is measured */
async function prepareMeasuring(teacher: HttpClient): Promise<string> {
  await teacher.post('/measurement-sources', {
    name: '演示三坐标',
    layout: {
      delimiter: 'semicolon',
      decimalMark: ',',
      headingLine: 3,
      columns: { name: '元素', piece: '工件', value: '实测值' },
    },
  });
  const { items } = await teacher.get<Listed<{ jobOrderId: string | null }>>('/inspections?limit=1');
  return items[0]?.jobOrderId ?? '';
}

interface Named {
  readonly id: string;
  readonly code: string;
}

interface Listed<T> {
  readonly items: readonly T[];
}

/** Bought, and used by no order of the journeys. */
const SAMPLED = 'GP-440';

/** Something on every page of materials, stock, tools and routings. */
export async function prepareStock({ client }: Pick<Installation, 'client'>) {
  const teacher = await client().login('teacher');
  const { items: materials } = await teacher.get<Listed<Named & { specification?: string }>>('/materials?limit=200');
  const { items: routings } = await teacher.get<Listed<Named>>('/routings?limit=200');
  const material = materials.find(({ code }) => code === 'GP-000')?.id ?? '';
  const routing = routings.find(({ code }) => code === 'R-GP-100')?.id ?? '';
  const { items: lots } = await teacher.get<Listed<{ id: string }>>('/lots?limit=1');
  const lot = lots[0]?.id ?? '';
  await teacher.post(`/routings/${routing}/versions/1/copy`, { changeNote: '演示更改' });
  const count = await teacher.post<{ id: string }>('/stock-counts', { location: 'D-01-02' });
  const ncr = await teacher.post<{ id: string }>('/nonconformances', {
    source: 'receipt',
    severity: 'minor',
    lotId: lot,
    quantity: '1',
    description: '演示表面划伤',
  });
  const recall = await teacher.post<{ id: string }>('/recalls', { lotId: lot, reason: '演示召回', hold: false });
  const { items: tools } = await teacher.get<Listed<Named>>('/tools?q=T-EM10-01');
  const tool = tools[0]?.id ?? '';
  const { items: gauges } = await teacher.get<Listed<Named & { version: number }>>('/gauges?q=G-IND-01');
  const gauge = gauges[0]?.id ?? '';
  const failed = { calibratedOn: '2026-01-05', result: 'fail', calibratedBy: '演示计量检测中心' };
  await teacher.post(`/gauges/${gauge}/calibrations`, failed, { ifMatch: gauges[0]?.version ?? 1 });
  const { items: lookBacks } = await teacher.get<Listed<{ id: string }>>(`/look-backs?gaugeId=${gauge}`);
  const measurementStudy = await prepareMeasurementStudy(teacher);
  const measuredJob = await prepareMeasuring(teacher);
  const [mill] = (await teacher.get<Listed<{ id: string; code: string }>>('/work-units?limit=200')).items.filter(
    ({ code }) => code === 'MILL',
  );
  const { id: maintenance } = await teacher.post<{ id: string }>('/maintenance-orders', {
    workUnitId: mill?.id,
    title: '演示主轴异响',
    origin: 'hand',
  });
  await prepareFaults(teacher, mill?.id ?? '');
  // A line that runs goes on running, and somebody has asked for it.
  await teacher.post('/virtual-line/commands', { action: 'resume' });
  const sampled = await prepareSampled(teacher);
  const lookBack = lookBacks[0]?.id ?? '';
  const { items: charts } = await teacher.get<Listed<{ id: string }>>('/control-charts?limit=1');
  const chart = charts[0]?.id ?? '';
  const specifications = materials.flatMap(({ specification }) => specification ?? []);
  const { items: connections } = await teacher.get<Listed<{ id: string }>>('/connections?limit=1');
  const connection = connections[0]?.id ?? '';
  return {
    specifications,
    material,
    routing,
    lot,
    count: count.id,
    recall: recall.id,
    maintenance,
    ...sampled,
    ncr: ncr.id,
    tool,
    gauge,
    measurementStudy,
    lookBack,
    measuredJob,
    chart,
    connection,
  };
}

/** Two faults that disturb no journey: one waits for its trigger, one was taken back. */
async function prepareFaults(teacher: HttpClient, workUnitId: string): Promise<void> {
  const later = { trigger: 'parts', after: 5000 };
  await teacher.post(`/work-units/${workUnitId}/faults`, { fault: 'wrong-offset', ...later });
  const { id } = await teacher.post<{ id: string }>(`/work-units/${workUnitId}/faults`, {
    fault: 'sensor-stuck',
    ...later,
  });
  await teacher.post(`/machine-faults/${id}/clear`);
}

/** A lot whose sample was looked at, of a material that is inspected when it comes in. */
async function prepareSampled(teacher: HttpClient): Promise<{ sampled: string; lotInspection: string }> {
  const { items } = await teacher.get<Listed<Named>>('/materials?limit=200');
  const sampled = items.find(({ code }) => code === SAMPLED)?.id ?? '';
  await teacher.post('/sampling-rules', {
    materialId: sampled,
    kind: 'incoming',
    inspect: 'sampling',
    classes: {
      A: { kind: 'everything' },
      B: { kind: 'aql', aql: '1.5', level: 'II' },
      C: { kind: 'aql', aql: '2.5', level: 'II' },
    },
    reduced: 'off',
  });
  const { id: lotId } = await teacher.post<{ id: string }>('/lots', {
    materialId: sampled,
    quantity: '150',
    accepted: true,
    supplier: '演示供应商',
  });
  const lotInspection = await eventually(
    async () => (await teacher.get<Listed<{ id: string }>>(`/lot-inspections?lotId=${lotId}`)).items[0]?.id,
    { describe: 'the inspection of the lot that was received' },
  );
  await teacher.post(`/lot-inspections/${lotInspection}/start`);
  await teacher.post(`/lot-inspections/${lotInspection}/result`, { found: { A: 0, B: 2, C: 1 } });
  return { sampled, lotInspection };
}

/** A small study of two students, evaluated; an instructor has copied what they read. */
async function prepareMeasurementStudy(teacher: HttpClient): Promise<string> {
  const { items: gauges } = await teacher.get<
    Listed<{ id: string; resolution: string | null; unit: string; condition: string }>
  >('/gauges?status=in-use&limit=200');
  const gauge = gauges.find(
    ({ resolution, condition }) => resolution?.startsWith('0.0') && ['valid', 'due-soon'].includes(condition),
  );
  const { items: students } = await teacher.get<Listed<{ id: string }>>('/persons?kind=student&limit=2');
  const { id } = await teacher.post<{ id: string }>('/measurement-studies', {
    gaugeId: gauge?.id,
    characteristic: '演示齿轮孔',
    characteristicEn: 'Demo gear bore',
    unit: gauge?.unit,
    tolerance: '0.5',
    parts: 3,
    trials: 2,
    appraiserIds: students.map((student) => student.id),
  });
  const act = (action: string) => teacher.post(`/measurement-studies/${id}/${action}`);
  await act('begin');
  for (const [at, letter] of ['A', 'B'].entries())
    for (const part of [1, 2, 3])
      for (const trial of [1, 2]) {
        const value = (10 + part / 10 + (at + trial) / 100).toFixed(2);
        await teacher.post(`/measurement-studies/${id}/readings`, { letter, part, trial, value });
      }
  await act('evaluate');
  return id;
}
