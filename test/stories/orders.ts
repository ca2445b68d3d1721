import { eventually } from '../support/eventually';
import { HttpClient } from '../support/http-client';
import { startInstallation } from './installation';
import { checkSafety, type Job, type Listed, type Order, type StationJob } from './line';
import { addCheck, bringTheRouting, type Product } from './pump-body';
import { expectThat, type Story, type Tell } from './story';

interface Books extends Order {
  readonly jobOrders: readonly (Job & {
    readonly kind: string;
    readonly balance: Job['balance'] & { readonly rework: string };
  })[];
}

interface SignedIn {
  readonly presence: string;
  readonly presenceId: string;
  readonly personId: string;
  readonly name: string;
}

interface Lot {
  readonly id: string;
  readonly number: string;
  readonly quantity: string;
}

interface Passed {
  readonly number: string;
  readonly workUnitCode: string;
  readonly startedAt: string | null;
  readonly people: readonly unknown[];
}

interface Graph {
  readonly lots: readonly { readonly id: string; readonly number: string; readonly materialCode: string }[];
}

/** An order that is split, handed over, repaired, taken back, changed half-way, and traced to the last piece. */
export const orders: Story = async (tell) => {
  const installation = await startInstallation();
  try {
    tell(`LineLab came up from an empty folder in ${installation.startedIn.toFixed(1)} s.`);
    const teacher = await installation.client().login('teacher');
    const product = await bringTheRouting(tell, teacher);
    const floor = new Floor(tell, teacher, await installation.client().login('admin'), product);
    await floor.order();
    await floor.mill();
    await floor.bore();
    await floor.change();
    await floor.finish();
    await floor.trace();
  } finally {
    await installation.stop();
  }
};

class Floor {
  private id = '';
  private readonly screens = new Map<string, HttpClient>();

  constructor(
    private readonly tell: Tell,
    private readonly teacher: HttpClient,
    private readonly admin: HttpClient,
    private readonly product: Product,
  ) {}

  /** Twenty pieces, of which five go into an order of their own before anything begins. */
  async order(): Promise<void> {
    const { teacher, product } = this;
    const { items: teams } = await teacher.get<Listed<{ id: string; code: string }>>('/teams');
    const teamId = teams.find(({ code }) => code === 'A-1')?.id ?? teams[0]?.id;
    const order = await teacher.post<Order>('/work-orders', {
      materialId: product.materialId,
      routingVersionId: product.version.id,
      quantity: '20',
      lineMode: 'virtual',
      teamId,
    });
    this.id = order.id;
    for (const action of ['plan', 'release']) {
      const { version } = await this.read();
      await teacher.post(`/work-orders/${this.id}/${action}`, {}, { ifMatch: version });
    }
    await this.books(`Work order ${order.number} over 20 pieces is released.`);
    const { version } = await this.read();
    const [first] = (await this.read()).jobOrders;
    const split = await teacher.post<Order>(
      `/work-orders/${this.id}/split`,
      { jobOrderId: first?.id, quantity: '5', reason: '分给另一组练习' },
      { ifMatch: version },
    );
    await this.books(`Five pieces nobody had begun were split off into ${split.number}.`);
  }

  /** Two students in turn: one stops for the break with a note, the other goes on; a wrong report is taken back. */
  async mill(): Promise<void> {
    const job = await this.begin(10);
    const at = `/job-orders/${job.id}`;
    const screen = await this.screen(job);
    const first = await this.signIn(screen, 'B0001');
    await screen.post(`${at}/start`);
    await this.doSteps(screen, job.id);
    await screen.post(`${at}/reports`, { good: '5', scrap: '1', reasonCode: 'tool-broken' });
    await screen.post(`${at}/pause`, { reason: '课间', note: '夹具已松开，重新夹紧后再走刀' });
    await screen.post(`/station/sign-out/${first.presenceId}`);
    await this.books('The first student reported 5 good and 1 scrap and paused, with a note for whoever goes on.');
    await this.signIn(screen, 'B0002');
    const { items: notes } = await screen.get<Listed<{ note: string | null; remaining: string | null }>>(
      `${at}/hand-overs`,
    );
    const { job: found } = await screen.get<StationJob>(`${at}/station`);
    this.tell(`The second student reads “${notes[0]?.note}” and finds ${found.balance.remaining} pieces remaining.`);
    expectThat(found.balance.remaining === '9', 'what remains is not what was left');
    await screen.post(`${at}/resume`);
    const { postingId } = await screen.post<{ postingId: string }>(`${at}/reports`, { good: '8' });
    await screen.post(`${at}/reports/${postingId}/reverse`, { reason: '多报一件' });
    await this.books('The second student reported 8, had miscounted, and took the report back.');
    await screen.post(`${at}/reports`, { good: '7', scrap: '2', reasonCode: 'dimension-out' });
    await screen.post(`${at}/complete`);
    await this.books('Milling ended with 12 good and 3 scrap.');
  }

  /** One step is entered without network; two pieces are repaired by a job order of their own. */
  async bore(): Promise<void> {
    const job = await this.begin(20);
    const at = `/job-orders/${job.id}`;
    const screen = await this.screen(job);
    const person = await this.signIn(screen, 'B0002');
    await screen.post(`${at}/start`);
    const entered = new Date();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await this.doSteps(screen, job.id, {
      'occurred-at': entered.toISOString(),
      'made-by': person.personId,
      'expected-state': 'running',
    });
    this.tell(
      `A step entered without network at ${entered.toISOString().slice(11, 19)} UTC arrived ` +
        `${((Date.now() - entered.getTime()) / 1000).toFixed(0)} s later and stands in the ledger for the moment it was done.`,
    );
    await screen.post(`${at}/reports`, { good: '10', rework: '2', reasonCode: 'dimension-out' });
    const rework = await this.teacher.post<Job>(`${at}/send-to-rework`, { quantity: '2', reason: '孔径偏小' });
    await this.books(`Boring gave 10 good and 2 to repair; ${rework.number} takes them.`);
    await this.teacher.post(`/job-orders/${rework.id}/dispatch`);
    await screen.post(`${at}/pause`, { reason: '先返修' });
    await screen.post(`/job-orders/${rework.id}/start`);
    await this.doSteps(screen, rework.id);
    await screen.post(`/job-orders/${rework.id}/reports`, { good: '2' });
    await screen.post(`/job-orders/${rework.id}/complete`);
    await screen.post(`${at}/resume`);
    await screen.post(`${at}/complete`);
    await this.books('Both were repaired; all 12 pieces are bored.');
  }

  /** The instructor asks for version 2, somebody else takes it over; what is done stays. */
  async change(): Promise<void> {
    const version = await addCheck(this.tell, this.teacher, this.product);
    const path = `/work-orders/${this.id}`;
    const { lines } = await this.teacher.get<{ lines: readonly { operationNumber: number; effect: string }[] }>(
      `${path}/change-preview?routingVersionId=${version.id}`,
    );
    this.tell(`Preview: ${lines.map(({ operationNumber, effect }) => `${operationNumber} ${effect}`).join(', ')}.`);
    const { id } = await this.teacher.post<{ id: string }>(`${path}/changes`, {
      routingVersionId: version.id,
      reason: '清洗前增加孔位检查',
    });
    await this.admin.post(`${path}/changes/${id}/approve`, { reason: '同意' });
    await this.books('The engineering change was approved by somebody else and taken over.');
  }

  async finish(): Promise<void> {
    for (const number of [25, 30]) {
      const job = await this.begin(number);
      const screen = await this.screen(job);
      await this.signIn(screen, 'B0001');
      await checkSafety(this.tell, screen, job.workUnitCode);
      await screen.post(`/job-orders/${job.id}/start`);
      await this.doSteps(screen, job.id);
      await screen.post(`/job-orders/${job.id}/reports`, { good: '12' });
      await screen.post(`/job-orders/${job.id}/complete`);
    }
    const done = await eventually(
      async () => {
        const order = await this.read();
        return order.status === 'completed' ? order : null;
      },
      { within: 60_000, describe: 'the order to be completed' },
    );
    await this.books(`${done.number} is ${done.status}: ${done.balance?.finished} good, ${done.balance?.scrap} scrap.`);
  }

  /** What one piece was made of, and what else that went into. */
  async trace(): Promise<void> {
    const { teacher } = this;
    const serials = await eventually(
      async () => {
        const { items } = await teacher.get<Listed<Lot>>(`/lots?materialId=${this.product.materialId}&limit=50`);
        // Beside the pieces there is the lot of the order, out of which they came.
        const pieces = items.filter(({ quantity }) => quantity === '1');
        return pieces.length === 12 ? pieces : null;
      },
      { within: 60_000, describe: 'twelve pieces with serial numbers' },
    );
    const [piece] = serials;
    expectThat(piece !== undefined, 'there is no piece');
    const graph = (id: string, direction: string): Promise<Graph> =>
      teacher.get(`/lots/${id}/graph?direction=${direction}`);
    const named = ({ lots }: Graph, but: string): string =>
      lots
        .filter(({ id }) => id !== but)
        .map(({ number, materialCode }) => `${number} (${materialCode})`)
        .join(', ');
    const backward = await graph(piece.id, 'backward');
    this.tell(`Backward, ${piece.number} was made of ${named(backward, piece.id)}.`);
    const casting = backward.lots.find(({ materialCode }) => materialCode === 'GP-110');
    expectThat(casting !== undefined, 'the piece was made of no casting');
    const { orders: passed } = await teacher.get<{ orders: { jobs: Passed[] }[] }>(`/lots/${piece.id}/history`);
    const jobs = passed.flatMap((order) => order.jobs).filter(({ startedAt }) => startedAt !== null);
    this.tell(
      `It passed ${jobs.map(({ number, workUnitCode, people }) => `${number} at ${workUnitCode} (people: ${people.length})`).join(', ')}.`,
    );
    const ahead = await graph(piece.id, 'forward');
    this.tell(`Forward, it has gone into ${ahead.lots.length > 1 ? named(ahead, piece.id) : 'nothing yet'}.`);
    const forward = await graph(casting.id, 'forward');
    this.tell(`Forward, the castings of lot ${casting.number} are in ${named(forward, casting.id)}.`);
    expectThat(
      forward.lots.some(({ id }) => id === piece.id),
      'the casting does not lead to the piece',
    );
  }

  /** Tells what happened, and the quantities of every operation after it. @throws Error when they do not balance */
  private async books(happened: string): Promise<void> {
    const { jobOrders, balance } = await this.read();
    expectThat(balance === null || balance.imbalances.length === 0, `the books do not balance after: ${happened}`);
    const lines = jobOrders
      .filter(({ status }) => status !== 'cancelled')
      .map(
        ({ number, status, balance: { received, good, scrap, rework, remaining } }) =>
          `    ${number} ${status}: received ${received} = good ${good} + scrap ${scrap} + remaining ${remaining}` +
          (rework === '0' ? '' : ` (${rework} of them to repair)`),
      );
    this.tell([happened, ...lines].join('\n'));
  }

  private read(): Promise<Books> {
    return this.teacher.get<Books>(`/work-orders/${this.id}`);
  }

  /** The job order of an operation, ready and then dispatched. */
  private async begin(operationNumber: number): Promise<Job> {
    const job = await eventually(
      async () => {
        const found = (await this.read()).jobOrders.find(
          (each) => each.operationNumber === operationNumber && each.status === 'ready' && each.kind === 'operation',
        );
        return found ?? null;
      },
      { within: 60_000, describe: `operation ${operationNumber} to be ready` },
    );
    await this.teacher.post(`/job-orders/${job.id}/dispatch`);
    return job;
  }

  private async screen(job: Job): Promise<HttpClient> {
    const known = this.screens.get(job.workUnitCode);
    if (known) return known;
    const screen = await new HttpClient(this.teacher.url).login('teacher');
    await screen.post('/stations', { workUnitId: job.workUnitId, label: `${job.workUnitCode} 1` });
    this.screens.set(job.workUnitCode, screen);
    return screen;
  }

  private async signIn(screen: HttpClient, badge: string): Promise<SignedIn> {
    const person = await screen.post<SignedIn>('/station/sign-in', { badge });
    screen.presence = person.presence;
    return person;
  }

  private async doSteps(screen: HttpClient, jobId: string, headers: Record<string, string> = {}): Promise<void> {
    const { steps } = await screen.get<StationJob>(`/job-orders/${jobId}/station`);
    for (const { id } of steps) await screen.post(`/job-orders/${jobId}/steps/${id}`, { value: true }, { headers });
  }
}
