import { eventually } from '../support/eventually';
import type { HttpClient } from '../support/http-client';
import { startInstallation } from './installation';
import { MachineCable } from './outage';
import { runTheLine, type Listed, type Order, type Versioned } from './line';
import { drawingPdf, expectThat, type Story, type Tell } from './story';
import { dayAhead } from '../support/days';

const QUANTITY = '4';
/** Floor seconds per real second: the machines' minutes become seconds. */
const SPEED = '20';
/** The operation during which the machine's cable is cut, and for how many real seconds. */
const OUTAGE_AT = 30;
const OUTAGE_SECONDS = 6;

interface Routing {
  readonly material: { readonly id: string };
  readonly versions: readonly { readonly id: string; readonly status: string }[];
}

interface TrialJob extends Versioned {
  readonly links: { readonly workOrderId: string; readonly attemptId: string } | null;
  readonly reports: readonly { readonly id: string; readonly number: string; readonly fileId: string | null }[];
  readonly progress: { readonly percent: number } | null;
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
    await followTheThread(tell, installation.client);
  } finally {
    await installation.stop();
  }
};

/** The thread on a demo school that is up. */
async function followTheThread(tell: Tell, client: () => HttpClient): Promise<void> {
  const people = await signIn(client);
  const order = await bringToTheFloor(tell, people, QUANTITY);
  const floor = { tell, teacher: people.teacher, orderId: order.workOrderId };
  const cable = await MachineCable.lay(floor, await client().login('technician'), OUTAGE_AT);
  try {
    await runTheLine(floor, { [OUTAGE_AT]: cable.cutFor(OUTAGE_SECONDS) });
  } finally {
    await cable.remove();
  }
  await gradeAndHandBack(tell, people, order);
}

export interface People {
  readonly partner: HttpClient;
  readonly teacher: HttpClient;
  readonly student: HttpClient;
}

export interface ThreadOrder {
  readonly trialJobId: string;
  readonly workOrderId: string;
  readonly attemptId: string;
}

export async function signIn(client: () => HttpClient): Promise<People> {
  const [partner, teacher, student] = await Promise.all(
    ['partner', 'teacher', 'student01'].map((name) => client().login(name)),
  );
  expectThat(partner !== undefined && teacher !== undefined && student !== undefined, 'somebody could not sign in');
  return { partner, teacher, student };
}

/** From the company's request to a released order. */
export async function bringToTheFloor(tell: Tell, people: People, quantity: string): Promise<ThreadOrder> {
  const { partner, teacher } = people;
  const trialJobId = await handIn(tell, partner, quantity);
  await agree(tell, trialJobId, teacher, partner, quantity);
  const links = await convert(tell, trialJobId, teacher, quantity);
  await release(tell, links.workOrderId, teacher, quantity);
  return { trialJobId, ...links };
}

/** From a completed order to the published grade and the company's yes. */
export async function gradeAndHandBack(tell: Tell, people: People, order: ThreadOrder): Promise<void> {
  await grade(tell, order.attemptId, people.teacher, people.student);
  await handBack(tell, order.trialJobId, people.teacher, people.partner);
}

async function handIn(tell: Tell, partner: HttpClient, quantity: string): Promise<string> {
  const draft = await partner.post<TrialJob>('/trial-jobs', {
    partName: '微型齿轮泵泵体（试制）',
    drawingRevision: 'A',
    materialGrade: '6061-T6',
    quantity,
    demandType: 'process-trial',
    desiredDate: dayAhead(55),
    confidentiality: 1,
    teachingConsent: 'redacted',
    contactName: '演示联系人',
    contactEmail: 'contact@partner.example',
  });
  const form = new FormData();
  form.set(
    'file',
    new Blob([new Uint8Array(drawingPdf('Pump body, revision A'))], { type: 'application/pdf' }),
    'pump-body-A.pdf',
  );
  const withDrawing = await partner.upload<TrialJob>(`/trial-jobs/${draft.id}/files?kind=drawing&revision=A`, form);
  const submitted = await partner.post<TrialJob>(
    `/trial-jobs/${draft.id}/submit`,
    {},
    { ifMatch: withDrawing.version },
  );
  tell(`The company handed in ${submitted.number} with its drawing; the trial job is ${submitted.status}.`);
  return draft.id;
}

async function agree(
  tell: Tell,
  id: string,
  teacher: HttpClient,
  partner: HttpClient,
  quantity: string,
): Promise<void> {
  const path = `/trial-jobs/${id}`;
  const step = async (client: HttpClient, action: string, body: unknown = {}): Promise<TrialJob> => {
    const { version } = await client.get<TrialJob>(path);
    return client.post<TrialJob>(`${path}/${action}`, body, { ifMatch: version });
  };
  await step(teacher, 'start-review');
  await step(teacher, 'quote', { dueDate: dayAhead(60), quantity });
  const agreed = await step(partner, 'agree');
  tell(`The school reviewed and quoted it, the company agreed; the trial job is ${agreed.status}.`);
}

async function convert(
  tell: Tell,
  id: string,
  teacher: HttpClient,
  quantity: string,
): Promise<{ workOrderId: string; attemptId: string }> {
  const { items: materials } =
    await teacher.get<Listed<{ id: string; code: string; name: string }>>('/materials?q=泵体');
  const material = materials.find(({ name }) => name.startsWith('泵体'));
  expectThat(material !== undefined, 'the demo has no pump body');
  const { items: routings } = await teacher.get<Listed<Routing>>('/routings');
  const version = routings
    .find((routing) => routing.material.id === material.id)
    ?.versions.find(({ status }) => status === 'released');
  const { items: teams } = await teacher.get<Listed<{ id: string; name: string; members?: unknown }>>('/teams');
  const { items: rubrics } = await teacher.get<Listed<{ id: string }>>('/rubrics');
  const [team] = teams;
  expectThat(version !== undefined && team !== undefined, 'the demo has no released routing or no team');
  const { version: seen } = await teacher.get<TrialJob>(`/trial-jobs/${id}`);
  const converted = await teacher.post<TrialJob>(
    `/trial-jobs/${id}/convert`,
    {
      materialId: material.id,
      routingVersionId: version.id,
      quantity,
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

async function release(tell: Tell, id: string, teacher: HttpClient, quantity: string): Promise<void> {
  const planned = await teacher.get<Order>(`/work-orders/${id}`);
  const released = await teacher.post<Order>(`/work-orders/${id}/release`, {}, { ifMatch: planned.version });
  const { jobOrders } = await teacher.get<Order>(`/work-orders/${id}`);
  tell(
    `Work order ${released.number} over ${quantity} pieces is ${released.status} with ${jobOrders.length} job orders.`,
  );
}

/** `{ netSeconds: 504 }` → `net seconds 504` */
const inWords = (terms: Score['criteria'][number]['terms']): string =>
  Object.entries(terms)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${String(value)}`)
    .join(', ');

async function grade(tell: Tell, attemptId: string, teacher: HttpClient, student: HttpClient): Promise<void> {
  const score = await eventually(
    async () => {
      const seen = await teacher.get<Score>(`/attempts/${attemptId}/score`);
      return seen.attempt.status === 'under-review' ? seen : null;
    },
    { within: 60_000, describe: 'the attempt to be scored' },
  );
  for (const criterion of score.criteria) {
    const { items } = await teacher.get<Listed<{ type: string }>>(
      `/attempts/${attemptId}/evidence?criterion=${criterion.id}`,
    );
    tell(
      `${criterion.name} (weight ${criterion.weight}): ${criterion.score ?? 'no evidence'} points ` +
        `from ${inWords(criterion.terms)}; ${items.length} ledger entries behind it.`,
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
      return job.status === 'inspected' && job.reports.some(({ fileId }) => fileId) ? job : null;
    },
    { within: 60_000, describe: 'the report to be ready' },
  );
  await teacher.post<TrialJob>(`${path}/deliver`, {}, { ifMatch: ready.version });
  const delivered = await partner.get<TrialJob>(path);
  const fileId = delivered.reports.find((report) => report.fileId)?.fileId ?? '';
  const pdf = await partner.bytes(`/files/${fileId}`);
  expectThat(pdf.subarray(0, 5).toString() === '%PDF-', 'the report is no PDF');
  const accepted = await partner.post<TrialJob>(`${path}/accept`, {}, { ifMatch: delivered.version });
  tell(
    `The company saw ${accepted.progress?.percent ?? 0} % done, read its report (${Math.round(pdf.length / 1024)} kB PDF) and accepted: ${accepted.status}.`,
  );
}
