import { decimal } from '#libs/kernel';
import { eventually } from '../support/eventually';
import { HttpClient } from '../support/http-client';
import { expectThat, type Tell } from './story';

export interface Listed<T> {
  readonly items: readonly T[];
}

export interface Versioned {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
}

export interface Job extends Versioned {
  readonly operationNumber: number;
  readonly name: string;
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly control: 'machine' | 'person';
  readonly reporting: 'machine' | 'person';
  readonly balance: Readonly<Record<'received' | 'good' | 'scrap' | 'remaining', string>>;
}

export interface Order extends Versioned {
  readonly jobOrders: readonly Job[];
  readonly balance: {
    readonly finished: string;
    readonly scrap: string;
    readonly imbalances: readonly unknown[];
  } | null;
}

export interface StationJob {
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

export interface Characteristic {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lsl: string | null;
  readonly usl: string | null;
  readonly unit: string;
  readonly pieces: readonly number[];
}

export interface Inspection {
  readonly id: string;
  readonly characteristics: readonly Characteristic[];
  readonly gauges: readonly { readonly toChoose: boolean }[];
}

/** A class of gauges an inspection asks for; those that may be used come first. */
interface GaugeChoices {
  readonly toChoose: boolean;
  readonly choices: readonly { readonly code: string }[];
}

/** What goes wrong while a job is in work; `station` is the screen with the student at it. */
export type Trouble = (job: Job, station: HttpClient) => Promise<void>;

/** A released order on the floor, and the instructor who looks after it. */
export interface Floor {
  readonly tell: Tell;
  readonly teacher: HttpClient;
  readonly orderId: string;
}

const load = ({ teacher, orderId }: Floor): Promise<Order> => teacher.get<Order>(`/work-orders/${orderId}`);

/** Every job order of a released order in turn; `troubles` come by the number of their operation. */
export async function runTheLine(floor: Floor, troubles: Readonly<Record<number, Trouble>> = {}): Promise<void> {
  const { jobOrders } = await load(floor);
  const numbers = jobOrders.map(({ operationNumber }) => operationNumber).sort((a, b) => a - b);
  for (const number of numbers) await runJob(floor, number, troubles[number]);
  await requireCompleted(floor);
}

/** One job order: dispatched, started at its station, measured, ended. @returns as it ended */
export async function runJob(floor: Floor, operationNumber: number, trouble?: Trouble): Promise<Job> {
  const { id } = await eventually(
    async () => {
      const found = await jobOf(floor, operationNumber);
      return found.status === 'ready' ? found : null;
    },
    { within: 60_000, every: 200, describe: `operation ${operationNumber} to be ready` },
  );
  await floor.teacher.post(`/job-orders/${id}/dispatch`);
  const job = await jobOf(floor, operationNumber);
  const station = await atStation(floor.teacher, job);
  await checkSafety(floor.tell, station, job.workUnitCode);
  await (job.control === 'machine' ? byMachine : byHand)(floor, job, station, trouble);
  return jobOf(floor, operationNumber);
}

/** @throws Error when the order does not complete, or its books do not balance */
export async function requireCompleted(floor: Floor): Promise<void> {
  const done = await eventually(
    async () => {
      const order = await load(floor);
      return order.status === 'completed' ? order : null;
    },
    { within: 60_000, describe: 'the order to be completed' },
  );
  expectThat(done.balance?.imbalances.length === 0, 'the books of the order do not balance');
  floor.tell(
    `${done.number} is completed: ${done.balance.finished} good, ${done.balance.scrap} scrap; the books balance.`,
  );
}

export async function jobOf(floor: Floor, operationNumber: number): Promise<Job> {
  const job = (await load(floor)).jobOrders.find((candidate) => candidate.operationNumber === operationNumber);
  expectThat(job !== undefined, `the order has no operation ${operationNumber}`);
  return job;
}

interface SafetyToday {
  readonly state: string;
  readonly list: { readonly points: readonly { readonly id: string }[] } | null;
}

/** Whoever starts first at a work unit with a list does its safety check of the day, and finds everything in order. */
export async function checkSafety(tell: Tell, station: HttpClient, workUnitCode: string): Promise<void> {
  const path = `/work-units/${workUnitCode}/safety-check`;
  const { state, list } = await station.get<SafetyToday>(path);
  if (state !== 'not-done' || !list) return;
  const answers = list.points.map(({ id }) => ({ pointId: id, ok: true }));
  const after = await station.post<SafetyToday>(path, { answers });
  expectThat(after.state === 'passed', `the safety check at ${workUnitCode} did not pass`);
  tell(`Before the first start of the day ${answers.length} points of safety were checked at ${workUnitCode}.`);
}

/** A screen of the job's work unit with student01 badged in. */
export async function atStation(teacher: HttpClient, job: Job): Promise<HttpClient> {
  const screen = await new HttpClient(teacher.url).login('teacher');
  await screen.post('/stations', { workUnitId: job.workUnitId, label: `${job.workUnitCode} 1` });
  const { presence } = await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B0001' });
  screen.presence = presence;
  return screen;
}

async function byMachine(floor: Floor, job: Job, station: HttpClient, trouble?: Trouble): Promise<void> {
  const view = `/job-orders/${job.id}/station`;
  await recordSteps(station, job.id);
  const states = new Set<string>();
  const watch = async (): Promise<StationJob> => {
    const seen = await station.get<StationJob>(view);
    if (seen.machine) states.add(seen.machine.observedState);
    return seen;
  };
  await eventually(async () => (await watch()).machine?.observedState === 'not-allowed-to-start', {
    within: 60_000,
    describe: `the machine of ${job.number} to store the job`,
  });
  await station.post(`/job-orders/${job.id}/start`);
  if (trouble) {
    const made = async (): Promise<boolean> => decimal.isPositive((await watch()).job.balance.good);
    await eventually(made, { within: 60_000, every: 100, describe: `the first piece of ${job.number}` });
    await trouble(job, station);
  }
  await eventually(async () => !['dispatched', 'running'].includes((await watch()).job.status), {
    within: 180_000,
    every: 100,
    describe: `the machine to end ${job.number}`,
  }).catch(async (error: unknown) => {
    // A machine's job that is done may still wait for its measurements.
    if ((await watch()).machine?.observedState !== 'ended') throw error;
  });
  await measure(floor.tell, station, job);
  const ended = await eventually(
    async () => {
      const now = await jobOf(floor, job.operationNumber);
      return now.status === 'completed' ? now : null;
    },
    { within: 60_000, describe: `${job.number} to be completed` },
  );
  floor.tell(
    `${job.number} ${job.name} at ${job.workUnitCode}: the machine's job went ${[...states].join(' → ')}; ` +
      `${ended.balance.good} good, ${ended.balance.scrap} scrap were counted.`,
  );
}

async function byHand(floor: Floor, job: Job, station: HttpClient, trouble?: Trouble): Promise<void> {
  await station.post(`/job-orders/${job.id}/start`);
  await recordSteps(station, job.id);
  await measure(floor.tell, station, job);
  await trouble?.(job, station);
  const { remaining } = (await jobOf(floor, job.operationNumber)).balance;
  if (decimal.isPositive(remaining)) await station.post(`/job-orders/${job.id}/reports`, { good: remaining });
  await station.post(`/job-orders/${job.id}/complete`);
  const { balance } = await jobOf(floor, job.operationNumber);
  floor.tell(`${job.number} ${job.name} at ${job.workUnitCode}: a student reported ${balance.good} good by hand.`);
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

/** One usable gauge of each class somebody has to choose. */
async function takeGauges(station: HttpClient, inspectionId: string): Promise<void> {
  const path = `/inspections/${inspectionId}/gauges`;
  const { items } = await station.get<Listed<GaugeChoices>>(path);
  for (const { toChoose, choices } of items) if (toChoose) await station.post(path, { code: choices[0]?.code });
}

async function measure(tell: Tell, station: HttpClient, job: Job): Promise<void> {
  const { items } = await station.get<Listed<{ id: string }>>(`/inspections?subjectType=job-order&subjectId=${job.id}`);
  for (const { id } of items) {
    const { characteristics, gauges } = await station.get<Inspection>(`/inspections/${id}`);
    if (gauges.some(({ toChoose }) => toChoose)) await takeGauges(station, id);
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
