import { eventually } from '../support/eventually';
import { HttpClient } from '../support/http-client';
import { workbookOf } from '../support/school';
import { BOOK, boreOf, CODE, ROUTING } from './bored-body';
import { startInstallation } from './installation';
import { checkSafety, type Inspection, type Job, type Listed, type Order, type Versioned } from './line';
import { expectThat, type Story, type Tell } from './story';

const QUANTITY = 180;
const SUBGROUP = 5;
const BASE = 25;

interface Line {
  readonly cl: number;
  readonly ucl: number;
  readonly lcl: number;
}

interface Chart {
  readonly id: string;
  readonly version: number;
}

interface Picture {
  readonly total: number;
  readonly points: readonly {
    readonly at: string;
    readonly location: number;
    readonly signals: { readonly location: readonly string[] };
  }[];
  readonly signals: readonly {
    readonly id: string;
    readonly rule: string;
    readonly panel: string;
    readonly version: number;
  }[];
}

interface Index {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

interface Study {
  readonly capability: {
    readonly n: number;
    readonly within: { readonly potential: Index; readonly actual: Index };
    readonly overall: { readonly potential: Index; readonly actual: Index };
  };
}

interface Ncr extends Versioned {
  readonly found: string;
  readonly open: string;
  readonly dispositions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly status: string;
    readonly quantity: string;
  }[];
  readonly suspects: readonly { readonly lotNumber: string; readonly status: string }[];
  readonly obstacles: readonly string[];
}

interface Account {
  readonly coverage: {
    readonly balloons: number;
    readonly accounted: number;
    readonly missing: readonly string[];
    readonly complete: boolean;
  };
}

interface Report {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly fileId: string | null;
}

/** From balloons on a drawing to a closed 8D: a tool wears, the chart says so, and nothing of it gets away. */
export const quality: Story = async (tell) => {
  const installation = await startInstallation();
  try {
    tell(`LineLab came up from an empty folder in ${installation.startedIn.toFixed(1)} s.`);
    const lab = await Lab.open(tell, () => installation.client());
    await lab.plan();
    await lab.order();
    await lab.firstArticle();
    await lab.base();
    await lab.wear();
    await lab.react();
    await lab.contain();
    await lab.decide();
    await lab.finish();
    await lab.close();
    await lab.reports();
  } finally {
    await installation.stop();
  }
};

class Lab {
  private orderId = '';
  private job!: Job;
  private inspection!: Inspection;
  private chart!: Chart;
  private screen!: HttpClient;
  private ncr!: Ncr;
  private signal!: Picture['signals'][number];
  private suspects: readonly string[] = [];
  private measured = 0;

  private constructor(
    private readonly tell: Tell,
    private readonly teacher: HttpClient,
    private readonly technician: HttpClient,
    private readonly mate: HttpClient,
  ) {}

  static async open(tell: Tell, client: () => HttpClient): Promise<Lab> {
    const [teacher, technician, mate] = await Promise.all(
      ['teacher', 'technician', 'student02'].map((name) => client().login(name)),
    );
    expectThat(teacher !== undefined && technician !== undefined && mate !== undefined, 'somebody cannot sign in');
    return new Lab(tell, teacher, technician, mate);
  }

  /** Balloons of a drawing become a plan, which the release freezes. */
  async plan(): Promise<void> {
    const form = new FormData();
    form.set('workbook', new Blob([new Uint8Array(await workbookOf(BOOK))]), 'bored-body.xlsx');
    const { applied, problems } = await this.teacher.upload<{ applied: boolean; problems: unknown[] }>(
      '/imports',
      form,
    );
    expectThat(applied, `the workbook was not imported: ${JSON.stringify(problems)}`);
    const { items } = await this.teacher.get<Listed<{ id: string }>>(`/routings?q=${ROUTING}`);
    const { operations } = await this.teacher.get<{
      operations: {
        firstArticle: boolean;
        characteristics: {
          balloon: string;
          requirement: string;
          zone: string | null;
          place: { page: number } | null;
        }[];
      }[];
    }>(`/routings/${items[0]?.id}/versions/1/inspection-plan`);
    const [bore] = operations;
    expectThat(bore?.firstArticle === true, 'the operation asks for no first article');
    const placed = bore.characteristics.filter(({ place }) => place !== null);
    this.tell(
      `The plan of ${ROUTING} stands on the drawing: ` +
        placed.map(({ balloon, requirement, zone }) => `balloon ${balloon} ${requirement} in zone ${zone}`).join(', ') +
        '; the release has frozen it.',
    );
  }

  async order(): Promise<void> {
    const { teacher } = this;
    const { items: materials } = await teacher.get<Listed<{ id: string; code: string }>>(`/materials?q=${CODE}`);
    const { items: routings } = await teacher.get<Listed<{ versions: { id: string }[] }>>(`/routings?q=${ROUTING}`);
    const { items: teams } = await teacher.get<Listed<{ id: string; code: string }>>('/teams');
    const order = await teacher.post<Order>('/work-orders', {
      materialId: materials[0]?.id,
      routingVersionId: routings[0]?.versions[0]?.id,
      quantity: String(QUANTITY),
      lineMode: 'virtual',
      teamId: teams.find(({ code }) => code === 'A-1')?.id,
    });
    this.orderId = order.id;
    for (const action of ['plan', 'release']) {
      const { version } = await this.read();
      await teacher.post(`/work-orders/${this.orderId}/${action}`, {}, { ifMatch: version });
    }
    await this.readJob();
    await teacher.post(`/job-orders/${this.job.id}/dispatch`);
    this.screen = await new HttpClient(teacher.url).login('teacher');
    await this.screen.post('/stations', { workUnitId: this.job.workUnitId, label: `${this.job.workUnitCode} 1` });
    const { presence } = await this.screen.post<{ presence: string }>('/station/sign-in', { badge: 'B0001' });
    this.screen.presence = presence;
    await checkSafety(this.tell, this.screen, this.job.workUnitCode);
    await this.screen.post(`/job-orders/${this.job.id}/start`);
    this.tell(`Work order ${order.number} over ${QUANTITY} pieces is being made at ${this.job.workUnitCode}.`);
    const { items } = await this.screen.get<Listed<{ id: string }>>(
      `/inspections?subjectType=job-order&subjectId=${this.job.id}`,
    );
    this.inspection = await this.screen.get<Inspection>(`/inspections/${items[0]?.id}`);
  }

  /** Nothing but the first piece is reported before three people have signed for it. */
  async firstArticle(): Promise<void> {
    await this.measure(0);
    const [, look] = this.inspection.characteristics;
    await this.screen.post(`/inspections/${this.inspection.id}/measurements`, {
      characteristicId: look?.id,
      piece: 1,
      value: 'ok',
    });
    const path = `/job-orders/${this.job.id}/first-articles`;
    const tooMany = await this.screen
      .post(`/job-orders/${this.job.id}/reports`, { good: '2' })
      .then(() => 'taken')
      .catch((error: { problem?: { code: string } }) => error.problem?.code ?? String(error));
    expectThat(tooMany.startsWith('execution.first-article'), `two pieces before the signatures: ${tooMany}`);
    const { items } = await this.screen.get<Listed<{ id: string }>>(path);
    const firstArticleId = items[0]?.id;
    await this.screen.post(`${path}/sign`, { firstArticleId, role: 'self' });
    await this.mate.post(`${path}/sign`, { firstArticleId, role: 'mutual' });
    await this.teacher.post(`${path}/sign`, { firstArticleId, role: 'special' });
    const { items: after } = await this.screen.get<Listed<{ status: string }>>(path);
    this.tell(
      `First article: refused two pieces with “${tooMany}”; after 自检, 互检 and 专检 by three people it is ${after[0]?.status}.`,
    );
  }

  /** Twenty-five subgroups of a process in order give the limits. */
  async base(): Promise<void> {
    while (this.measured < BASE * SUBGROUP) await this.measure(0);
    const { id: materialId } = await this.material();
    this.chart = await this.teacher.post<Chart>('/control-charts', {
      materialId,
      operationNumber: 10,
      balloon: '1',
      kind: 'xbar-r',
      subgroupBy: 'count',
      subgroupSize: SUBGROUP,
    });
    const { points } = await this.drawn(BASE);
    const at = `/control-charts/${this.chart.id}`;
    const { version } = await this.teacher.get<Chart>(at);
    const { limits } = await this.teacher.post<{ limits: { location: Line; spread: Line } }>(
      `${at}/freeze`,
      { from: points[0]?.at, to: points.at(-1)?.at, reason: '试生产稳定' },
      { ifMatch: version },
    );
    const lines = ({ ucl, cl, lcl }: Line): string => [ucl, cl, lcl].map((value) => value.toFixed(5)).join(' / ');
    this.tell(
      `${BASE} subgroups of ${SUBGROUP} were measured. Limits (UCL / CL / LCL): X̄ ${lines(limits.location)}, R ${lines(limits.spread)} mm.`,
    );
    await this.tellCapability('Before the wear');
    await this.screen.post(`/job-orders/${this.job.id}/reports`, { good: String(BASE * SUBGROUP) });
  }

  /** From here on each piece is a little larger than the one before. */
  async wear(): Promise<void> {
    const begun = this.measured;
    for (;;) {
      expectThat(this.measured + SUBGROUP <= QUANTITY - SUBGROUP, 'the chart has not noticed the wear');
      for (let piece = 0; piece < SUBGROUP; piece++) await this.measure(this.measured - begun);
      const picture = await this.drawn(this.measured / SUBGROUP);
      const last = picture.points.at(-1);
      this.tell(
        `Subgroup ${picture.total}: X̄ = ${last?.location.toFixed(5)} mm, rules ${last?.signals.location.join(', ') || 'none'}.`,
      );
      const signal = picture.signals.find(({ rule, panel }) => rule === 'N1' && panel === 'location');
      if (!signal) continue;
      this.signal = signal;
      return;
    }
  }

  /** The job stands; the signal has a cause and an action. */
  async react(): Promise<void> {
    await this.screen.post(`/job-orders/${this.job.id}/pause`, { reason: '控制图报警' });
    const { status } = await this.teacher.post<{ status: string }>(
      `/spc-signals/${this.signal.id}/acknowledge`,
      { cause: 'machine', note: '镗刀磨损，孔径逐件变大', action: '换刀，重新对刀后复测' },
      { ifMatch: this.signal.version },
    );
    this.tell(`N1 fired: the job is paused, the signal is ${status} (cause: machine; action: another tool).`);
  }

  /** What the worn tool has touched is found by genealogy and held. */
  async contain(): Promise<void> {
    const { id: materialId } = await this.material();
    this.ncr = await this.technician.post<Ncr>('/nonconformances', {
      source: 'spc',
      sourceId: this.signal.id,
      severity: 'critical',
      materialId,
      jobOrderId: this.job.id,
      quantity: String(SUBGROUP),
      characteristic: '1 齿轮孔直径',
      description: '控制图 N1：刀具磨损，最后一组孔径偏大',
    });
    const { lots } = await this.technician.get<{ lots: { id: string; number: string; depth: number }[] }>(
      `/nonconformances/${this.ncr.id}/candidates`,
    );
    this.suspects = lots.map(({ id }) => id);
    await this.act('contain', { note: '已隔离到红箱', lotIds: this.suspects, holdOrder: true });
    this.tell(
      `${this.ncr.number} is ${this.ncr.status}: ${this.ncr.found} pieces; suspects by genealogy: ` +
        `${lots.map(({ number }) => number).join(', ') || 'none'} (${this.ncr.suspects.map(({ status }) => status).join(', ')}); the order is ${(await this.read()).status}.`,
    );
    expectThat(lots.length > 0, 'the genealogy leads to no lot');
  }

  /** Four are conceded, one is scrapped; found = decided + open at any time. */
  async decide(): Promise<void> {
    await this.act('review');
    await this.act('dispositions', { kind: 'concession', quantity: '4', note: '仍在公差内', validUntil: '2099-12-31' });
    await this.act('dispositions', { kind: 'scrap', quantity: '1', note: '作破坏性检查' });
    const balance = this.ncr.dispositions.map(({ kind, quantity }) => `${kind} ${quantity}`).join(' + ');
    this.tell(`The board decided: found ${this.ncr.found} = ${balance} + open ${this.ncr.open}.`);
    expectThat(this.ncr.open === '0', 'the nonconformance does not balance');
    await this.act('disposition');
    const heldUp = await this.screen
      .post(`/job-orders/${this.job.id}/resume`)
      .then(() => 'resumed')
      .catch((error: { problem?: { code: string } }) => error.problem?.code ?? String(error));
    expectThat(heldUp === 'execution.gates-closed', `a job went on with a suspect lot: ${heldUp}`);
    await this.act('release', { lotIds: this.suspects, note: '已逐件检查' }, this.technician);
    await this.act('resume-order', { note: '换刀完成' }, this.technician);
    this.tell(`Nobody could go on with a suspect lot (${heldUp}); it was checked piece by piece and released.`);
    for (const { id } of this.ncr.dispositions) await this.act(`dispositions/${id}/execute`, { note: '已执行' });
    await this.readJob();
    const { good, scrap } = this.job.balance;
    this.tell(
      `Carried out: ${this.ncr.number} is ${this.ncr.status}; the job's books say ${good} good, ${scrap} scrap.`,
    );
  }

  /** With another tool the rest is as good as the beginning. */
  async finish(): Promise<void> {
    while (this.measured < QUANTITY) await this.measure(0);
    await this.readJob();
    const { remaining } = this.job.balance;
    await this.screen.post(`/job-orders/${this.job.id}/reports`, { good: remaining });
    await this.screen.post(`/job-orders/${this.job.id}/complete`);
    const order = await eventually(
      async () => {
        const read = await this.read();
        return read.status === 'completed' ? read : null;
      },
      { within: 60_000, describe: 'the order to be completed' },
    );
    expectThat(order.balance?.imbalances.length === 0, 'the books of the order do not balance');
    this.tell(
      `${order.number} is ${order.status}: ${order.balance?.finished} good + ${order.balance?.scrap} scrap = ${QUANTITY}.`,
    );
  }

  /** Five whys, the team, the action and its check: D0 to D8. */
  async close(): Promise<void> {
    await this.act('verify');
    this.tell(`Before it may be closed: ${this.ncr.obstacles.join(', ')}.`);
    const at = `/nonconformances/${this.ncr.id}`;
    await this.teacher.put(`${at}/cause`, { cause: 'machine', note: '镗刀后刀面磨损' });
    for (const code of ['D2', 'D3', 'D4', 'D5', 'D6', 'D7'])
      await this.teacher.put(`${at}/sections/${code}`, {
        body: `演示：${code}`,
        whys: code === 'D4' ? ['孔径变大', '刀尖磨损', '没有按件数换刀'] : [],
      });
    await this.teacher.put(`${at}/effectiveness`, {
      on: new Date().toISOString().slice(0, 10),
      effective: true,
      note: '换刀后各组受控',
    });
    await this.act('close');
    this.tell(`${this.ncr.number} is ${this.ncr.status}: cause machine, D2–D7 written, found effective.`);
  }

  async reports(): Promise<void> {
    await this.tellCapability('Over the whole order');
    const at = `/work-orders/${this.orderId}`;
    const { coverage } = await this.teacher.get<Account>(`${at}/first-article-account`);
    this.tell(
      `First article: ${coverage.accounted} of ${coverage.balloons} balloons accounted for` +
        (coverage.missing.length > 0 ? `, missing ${coverage.missing.join(', ')}.` : ', none missing.'),
    );
    expectThat(coverage.complete, 'the first article is not complete');
    await this.teacher.post(`${at}/first-article-signature`, { note: '' });
    const made = [
      await this.made(`${at}/first-article-reports`, { format: 'pdf', locale: 'zh-CN' }),
      await this.made('/capability-reports', { chartIds: [this.chart.id], format: 'pdf', locale: 'zh-CN' }),
      await this.made(`${at}/inspection-certificates`, { format: 'pdf', locale: 'zh-CN' }),
    ];
    for (const { name, fileId } of made) {
      const bytes = await this.teacher.bytes(`/files/${fileId}`);
      expectThat(bytes.subarray(0, 5).toString() === '%PDF-', `${name} is no PDF`);
      this.tell(`${name}: ${Math.ceil(bytes.length / 1024)} KiB.`);
    }
  }

  private async tellCapability(when: string): Promise<void> {
    const { capability } = await this.teacher.get<Study>(`/control-charts/${this.chart.id}/capability`);
    const index = ({ value, low, high }: Index): string => `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
    const { n, within, overall } = capability;
    this.tell(
      `${when}, n = ${n}: Cp ${index(within.potential)}, Cpk ${index(within.actual)}, Pp ${index(overall.potential)}, Ppk ${index(overall.actual)}.`,
    );
  }

  /** Measures the next piece; `worn` pieces have been made since the tool began to wear. */
  private async measure(worn: number): Promise<void> {
    this.measured += 1;
    await this.screen.post(`/inspections/${this.inspection.id}/measurements`, {
      characteristicId: this.inspection.characteristics[0]?.id,
      piece: this.measured,
      value: boreOf(this.measured, worn),
    });
  }

  private drawn(points: number): Promise<Picture> {
    return eventually(
      async () => {
        const picture = await this.teacher.get<Picture>(`/control-charts/${this.chart.id}/points`);
        return picture.total === points ? picture : null;
      },
      { within: 60_000, describe: `${points} points on the chart` },
    );
  }

  private async made(path: string, body: object): Promise<Report> {
    const { id } = await this.teacher.post<Report>(path, body);
    const report = await eventually(
      async () => {
        const read = await this.teacher.get<Report>(`/reports/${id}`);
        return read.state === 'making' ? null : read;
      },
      { within: 90_000, describe: `the report ${path}` },
    );
    expectThat(report.state === 'ready', `${report.name} is ${report.state}`);
    return report;
  }

  private async act(action: string, body: object = {}, who = this.teacher): Promise<void> {
    this.ncr = await who.post<Ncr>(`/nonconformances/${this.ncr.id}/${action}`, body);
  }

  private async material(): Promise<{ readonly id: string }> {
    const { items } = await this.teacher.get<Listed<{ id: string }>>(`/materials?q=${CODE}`);
    const [material] = items;
    expectThat(material !== undefined, `there is no ${CODE}`);
    return material;
  }

  private read(): Promise<Order> {
    return this.teacher.get<Order>(`/work-orders/${this.orderId}`);
  }

  private async readJob(): Promise<void> {
    const [job] = (await this.read()).jobOrders;
    expectThat(job !== undefined, 'the order has no job');
    this.job = job;
  }
}
