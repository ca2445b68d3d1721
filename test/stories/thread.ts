import { decimal } from '#libs/kernel';
import { eventually } from '../support/eventually';
import { HttpClient } from '../support/http-client';
import { startInstallation } from './installation';
import { drawingPdf, expectThat, type Story, type Tell } from './story';

const QUANTITY = '4';
/** Floor seconds per real second: the machines' minutes become seconds. */
const SPEED = '20';

interface Listed<T> {
  readonly items: readonly T[];
}

interface Versioned {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
}

interface Job extends Versioned {
  readonly operationNumber: number;
  readonly name: string;
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly control: 'machine' | 'person';
  readonly reporting: 'machine' | 'person';
  readonly balance: Readonly<Record<'received' | 'good' | 'scrap' | 'remaining', string>>;
}

interface Order extends Versioned {
  readonly jobOrders: readonly Job[];
  readonly balance: {
    readonly finished: string;
    readonly scrap: string;
    readonly imbalances: readonly unknown[];
  } | null;
}

interface TrialJob extends Versioned {
  readonly links: { readonly workOrderId: string; readonly attemptId: string } | null;
  readonly reports: readonly { readonly id: string; readonly number: string; readonly fileId: string | null }[];
  readonly progress: { readonly percent: number } | null;
}

interface StationJob {
  readonly job: Job;
  readonly steps: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly mandatory: boolean;
    readonly input?: {
      readonly type: string;
      readonly min?: string;
      readonly max?: string;
      readonly choices?: string[];
    };
  }[];
  readonly machine: { readonly observedState: string; readonly produced: string | null } | null;
}

interface Characteristic {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lsl: string | null;
  readonly usl: string | null;
  readonly unit: string;
  readonly pieces: readonly number[];
}

interface Inspection {
  readonly id: string;
  readonly characteristics: readonly Characteristic[];
}

interface Score {
  readonly version: number;
  readonly attempt: { readonly status: string };
  readonly shown: string | null;
  readonly criteria: readonly {
    readonly id: string;
    readonly name: string;
    readonly weight: number;
    readonly score: number | null;
    readonly terms: Readonly<Record<string, unknown>>;
    readonly evidenceCount: number;
  }[];
}

/** From a company's request to a grade and a report, through the whole line. */
export const thread: Story = async (tell) => {
  const installation = await startInstallation('--speed', SPEED);
  try {
    tell(`LineLab came up from an empty folder in ${installation.startedIn.toFixed(1)} s.`);
    const partner = await installation.client().login('partner');
    const teacher = await installation.client().login('teacher');
    const trialJobId = await handIn(tell, partner);
    await agree(tell, trialJobId, teacher, partner);
    const { workOrderId, attemptId } = await convert(tell, trialJobId, teacher);
    await release(tell, workOrderId, teacher);
    await runTheLine(tell, workOrderId, teacher);
    await grade(tell, attemptId, teacher, await installation.client().login('student01'));
    await handBack(tell, trialJobId, teacher, partner);
  } finally {
    await installation.stop();
  }
};

async function handIn(tell: Tell, partner: HttpClient): Promise<string> {
  const draft = await partner.post<TrialJob>('/trial-jobs', {
    partName: '微型齿轮泵泵体（试制）',
    drawingRevision: 'A',
    materialGrade: '6061-T6',
    quantity: QUANTITY,
    demandType: 'process-trial',
    desiredDate: '2027-01-15',
    confidentiality: 1,
    teachingConsent: 'redacted',
    contactName: '演示联系人',
    contactEmail: 'contact@partner.example',
  });
  const form = new FormData();
  form.set('kind', 'drawing');
  form.set('revision', 'A');
  form.set(
    'file',
    new Blob([new Uint8Array(drawingPdf('Pump body, revision A'))], { type: 'application/pdf' }),
    'pump-body-A.pdf',
  );
  const withDrawing = await partner.upload<TrialJob>(`/trial-jobs/${draft.id}/files`, form);
  const submitted = await partner.post<TrialJob>(
    `/trial-jobs/${draft.id}/submit`,
    {},
    { ifMatch: withDrawing.version },
  );
  tell(`The company handed in ${submitted.number} with its drawing; the trial job is ${submitted.status}.`);
  return draft.id;
}

async function agree(tell: Tell, id: string, teacher: HttpClient, partner: HttpClient): Promise<void> {
  const path = `/trial-jobs/${id}`;
  const step = async (client: HttpClient, action: string, body: unknown = {}): Promise<TrialJob> => {
    const { version } = await client.get<TrialJob>(path);
    return client.post<TrialJob>(`${path}/${action}`, body, { ifMatch: version });
  };
  await step(teacher, 'start-review');
  await step(teacher, 'quote', { dueDate: '2027-01-20', quantity: QUANTITY });
  const agreed = await step(partner, 'agree');
  tell(`The school reviewed and quoted it, the company agreed; the trial job is ${agreed.status}.`);
}

async function convert(
  tell: Tell,
  id: string,
  teacher: HttpClient,
): Promise<{ workOrderId: string; attemptId: string }> {
  const { items: materials } =
    await teacher.get<Listed<{ id: string; code: string; name: string }>>('/materials?q=泵体');
  const material = materials.find(({ name }) => name.startsWith('泵体'));
  expectThat(material !== undefined, 'the demo has no pump body');
  const { items: versions } = await teacher.get<Listed<{ id: string; status: string }>>(
    `/routing-versions?materialId=${material.id}&status=released`,
  );
  const { items: teams } = await teacher.get<Listed<{ id: string; name: string; members?: unknown }>>('/teams');
  const { items: rubrics } = await teacher.get<Listed<{ id: string }>>('/rubrics');
  const [version] = versions;
  const [team] = teams;
  expectThat(version !== undefined && team !== undefined, 'the demo has no released routing or no team');
  const { version: seen } = await teacher.get<TrialJob>(`/trial-jobs/${id}`);
  const converted = await teacher.post<TrialJob>(
    `/trial-jobs/${id}/convert`,
    {
      materialId: material.id,
      routingVersionId: version.id,
      quantity: QUANTITY,
      lineMode: 'virtual',
      teamId: team.id,
      title: '泵体工艺试制',
      titleEn: 'Pump body process trial',
      ...(rubrics[0] ? { rubricId: rubrics[0].id } : {}),
    },
    { ifMatch: seen },
  );
  expectThat(converted.links !== null, 'the conversion left no links');
  tell(`In one transaction it became a routing, a work order and an assignment for ${team.name}.`);
  return converted.links;
}

async function release(tell: Tell, id: string, teacher: HttpClient): Promise<void> {
  const planned = await teacher.get<Order>(`/work-orders/${id}`);
  const released = await teacher.post<Order>(`/work-orders/${id}/release`, {}, { ifMatch: planned.version });
  const { jobOrders } = await teacher.get<Order>(`/work-orders/${id}`);
  tell(
    `Work order ${released.number} over ${QUANTITY} pieces is ${released.status} with ${jobOrders.length} job orders.`,
  );
}

async function runTheLine(tell: Tell, orderId: string, teacher: HttpClient): Promise<void> {
  const load = (): Promise<Order> => teacher.get<Order>(`/work-orders/${orderId}`);
  const { jobOrders } = await load();
  for (const { id } of [...jobOrders].sort((a, b) => a.operationNumber - b.operationNumber)) {
    await eventually(async () => (await jobOf(load, id)).status === 'ready', {
      within: 60_000,
      every: 200,
      describe: `job order ${id} to be ready`,
    });
    await teacher.post(`/job-orders/${id}/dispatch`);
    const job = await jobOf(load, id);
    const station = await atStation(teacher, job);
    await (job.control === 'machine' ? byMachine : byHand)(tell, load, job, station);
  }
  const done = await eventually(
    async () => {
      const order = await load();
      return order.status === 'completed' ? order : null;
    },
    { within: 30_000, describe: 'the order to be completed' },
  );
  expectThat(done.balance?.imbalances.length === 0, 'the books of the order do not balance');
  tell(`${done.number} is completed: ${done.balance.finished} good, ${done.balance.scrap} scrap; the books balance.`);
}

async function jobOf(load: () => Promise<Order>, id: string): Promise<Job> {
  const job = (await load()).jobOrders.find((candidate) => candidate.id === id);
  expectThat(job !== undefined, `job order ${id} is gone`);
  return job;
}

/** A screen of the job's work unit with student01 badged in. */
async function atStation(teacher: HttpClient, job: Job): Promise<HttpClient> {
  const screen = await new HttpClient(teacher.url).login('teacher');
  await screen.post('/stations', { workUnitId: job.workUnitId, label: `${job.workUnitCode} 1` });
  const { presence } = await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B0001' });
  screen.presence = presence;
  return screen;
}

async function byMachine(tell: Tell, load: () => Promise<Order>, job: Job, station: HttpClient): Promise<void> {
  const view = `/job-orders/${job.id}/station`;
  await recordSteps(station, job.id);
  const states = new Set<string>();
  const watch = async (): Promise<StationJob> => {
    const seen = await station.get<StationJob>(view);
    if (seen.machine) states.add(seen.machine.observedState);
    return seen;
  };
  await eventually(async () => (await watch()).machine?.observedState === 'not-allowed-to-start', {
    within: 30_000,
    describe: `the machine of ${job.number} to store the job`,
  });
  await station.post(`/job-orders/${job.id}/start`);
  await eventually(async () => !['dispatched', 'running'].includes((await watch()).job.status), {
    within: 180_000,
    every: 100,
    describe: `the machine to end ${job.number}`,
  }).catch(async (error: unknown) => {
    // A machine's job that is done may still wait for its measurements.
    if ((await watch()).machine?.observedState !== 'ended') throw error;
  });
  await measure(tell, station, job);
  const ended = await eventually(
    async () => {
      const now = await jobOf(load, job.id);
      return now.status === 'completed' ? now : null;
    },
    { within: 30_000, describe: `${job.number} to be completed` },
  );
  tell(
    `${job.number} ${job.name} at ${job.workUnitCode}: the machine's job went ${[...states].join(' → ')}; ` +
      `${ended.balance.good} good, ${ended.balance.scrap} scrap were counted.`,
  );
}

async function byHand(tell: Tell, load: () => Promise<Order>, job: Job, station: HttpClient): Promise<void> {
  await station.post(`/job-orders/${job.id}/start`);
  await recordSteps(station, job.id);
  await measure(tell, station, job);
  const { balance } = await jobOf(load, job.id);
  await station.post(`/job-orders/${job.id}/reports`, { good: balance.remaining });
  await station.post(`/job-orders/${job.id}/complete`);
  tell(`${job.number} ${job.name} at ${job.workUnitCode}: a student reported ${balance.remaining} good by hand.`);
}

async function recordSteps(station: HttpClient, jobOrderId: string): Promise<void> {
  const { steps } = await station.get<StationJob>(`/job-orders/${jobOrderId}/station`);
  for (const { id, kind, input } of steps) {
    if (kind === 'measure') continue;
    const value =
      input === undefined
        ? true
        : input.type === 'number'
          ? (input.min ?? input.max ?? '1')
          : (input.choices?.[0] ?? '演示');
    await station.post(`/job-orders/${jobOrderId}/steps/${id}`, { value });
  }
}

async function measure(tell: Tell, station: HttpClient, job: Job): Promise<void> {
  const { items } = await station.get<Listed<{ id: string }>>(`/inspections?subjectType=job-order&subjectId=${job.id}`);
  for (const { id } of items) {
    const { characteristics } = await station.get<Inspection>(`/inspections/${id}`);
    for (const characteristic of characteristics) {
      for (const piece of characteristic.pieces) {
        const value = characteristic.kind === 'attribute' ? 'ok' : withinLimits(characteristic);
        await station.post(`/inspections/${id}/measurements`, { characteristicId: characteristic.id, piece, value });
      }
    }
    const [first] = characteristics;
    if (first) {
      tell(
        `${job.number}: ${characteristics.length} characteristics measured, e.g. ${first.name} ` +
          `${first.kind === 'attribute' ? 'ok' : `${withinLimits(first)} ${first.unit} within ${first.lsl ?? '−∞'} … ${first.usl ?? '∞'}`}.`,
      );
    }
  }
}

/** The middle of a band, or the limit itself where there is only one: it still conforms. */
function withinLimits({ lsl, usl }: Characteristic): string {
  if (lsl !== null && usl !== null) return decimal.mul(decimal.add(lsl, usl), '0.5');
  return usl ?? lsl ?? '0';
}

async function grade(tell: Tell, attemptId: string, teacher: HttpClient, student: HttpClient): Promise<void> {
  const score = await eventually(
    async () => {
      const seen = await teacher.get<Score>(`/attempts/${attemptId}/score`);
      return seen.attempt.status === 'under-review' ? seen : null;
    },
    { within: 30_000, describe: 'the attempt to be scored' },
  );
  for (const criterion of score.criteria) {
    const { items } = await teacher.get<Listed<{ type: string }>>(
      `/attempts/${attemptId}/evidence?criterion=${criterion.id}`,
    );
    tell(
      `${criterion.name} (weight ${criterion.weight}): ${criterion.score ?? 'no evidence'}; ` +
        `terms ${JSON.stringify(criterion.terms)}; ${items.length} ledger entries behind it.`,
    );
    expectThat(criterion.score === null || items.length > 0, `${criterion.name} has a score without evidence`);
  }
  await teacher.post(`/attempts/${attemptId}/publish`, {}, { ifMatch: score.version });
  const mine = await student.get<Score>(`/my/results/${attemptId}`);
  tell(`The instructor published it; the student sees ${mine.shown} points.`);
}

async function handBack(tell: Tell, id: string, teacher: HttpClient, partner: HttpClient): Promise<void> {
  const path = `/trial-jobs/${id}`;
  const ready = await eventually(
    async () => {
      const job = await teacher.get<TrialJob>(path);
      return job.status === 'in-trial' && job.reports.some(({ fileId }) => fileId) ? job : null;
    },
    { within: 60_000, describe: 'the report to be ready' },
  );
  const inspected = await teacher.post<TrialJob>(`${path}/submit-for-inspection`, {}, { ifMatch: ready.version });
  await teacher.post<TrialJob>(`${path}/deliver`, {}, { ifMatch: inspected.version });
  const delivered = await partner.get<TrialJob>(path);
  const fileId = delivered.reports.find((report) => report.fileId)?.fileId ?? '';
  const pdf = await partner.bytes(`/files/${fileId}`);
  expectThat(pdf.subarray(0, 5).toString() === '%PDF-', 'the report is no PDF');
  const accepted = await partner.post<TrialJob>(`${path}/accept`, {}, { ifMatch: delivered.version });
  tell(
    `The company saw ${accepted.progress?.percent ?? 0} % done, read its report (${Math.round(pdf.length / 1024)} kB PDF) and accepted: ${accepted.status}.`,
  );
}
