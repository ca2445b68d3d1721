import { limitsFromReadings, NELSON, plotSeries, watchFor, type Limits } from '#libs/spc';
import { MaterialApi } from '#modules/material';
import { QualityApi } from '#modules/quality';
import { RoutingApi } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { PISTON_RINGS, PISTON_RINGS_SHIFTED } from '../../../libs/spc/testing/published';
import { eventually } from '../../support/eventually';
import { workbookOf } from '../../support/school';
import { startSchool, type Person, type School } from '../routing/school';

interface Chart {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly balloon: string;
  readonly automatic: boolean;
  readonly openSignals: number;
}

interface Point {
  readonly id: number;
  readonly position: number;
  readonly at: string;
  readonly readings: number[];
  readonly location: number;
  readonly spread: number | null;
  readonly signals: { readonly location: string[]; readonly spread: string[] };
  readonly starts: string[];
}

interface Signal {
  readonly id: string;
  readonly rule: string;
  readonly panel: string;
  readonly lastPoint: number;
  readonly status: string;
  readonly version: number;
}

interface Picture {
  readonly total: number;
  readonly points: Point[];
  readonly signals: Signal[];
}

interface Line {
  readonly cl: number;
  readonly ucl: number;
  readonly lcl: number;
}

interface Revision {
  readonly revision: number;
  readonly limits: { readonly location: Line; readonly spread: Line; readonly base: { readonly preliminary: boolean } };
}

const START = Date.parse('2026-03-02T08:00:00Z');
const RING = 'PR-1';

/** A product with one measured dimension: the inside diameter of a piston ring. */
const rings = () =>
  workbookOf({
    物料: [
      ['物料编码', '名称', '英文名称', '类别', '单位'],
      [RING, '活塞环', 'Piston ring', '产品', '件'],
    ],
    工艺路线: [
      ['路线编码', '物料编码', '名称', '英文名称'],
      ['R-PR', RING, '活塞环', 'Piston ring'],
    ],
    工序: [
      ['路线编码', '工序号', '工序代码', '名称', '英文名称', '工位', '控制', '报工', '准备时间(s)', '单件时间(s)'],
      ['R-PR', 10, 'OP10', '测量', 'Measure', 'CMM', '人工', '人工', 0, 60],
    ],
    工艺发布: [['路线编码'], ['R-PR']],
    检验特性: [
      ['路线编码', '工序号', '气泡号', '名称', '英文名称', '类型', '公称值', '下限', '上限', '单位', '小数位', '等级'],
      ['R-PR', 10, '1', '内径', 'Inside diameter', '计量', '74', '73.95', '74.05', 'mm', 3, 'A'],
      ['R-PR', 10, '2', '外观', 'Look', '计数', null, null, null, null, null, 'C'],
    ],
  });

describe('control charts', () => {
  let school: School;
  let quality: QualityApi;
  let instructor: Person;
  let materialId: string;
  let operationId: string;
  let workUnitId: string;
  let characteristics: Map<string, string>;
  let clock = START;

  /** A work order with so many pieces to be measured. */
  async function order(quantity: number): Promise<string> {
    const jobOrderId = newId();
    const id = await quality.openInspections({
      subject: { type: 'job-order', id: jobOrderId },
      jobOrderId,
      workOrderId: newId(),
      workUnitId,
      operationId,
      quantity: String(quantity),
    });
    return id!;
  }

  async function measure(inspectionId: string, piece: number, value: string, at?: number, balloon = '1') {
    clock += 1000;
    await quality.record(inspectionId, {
      characteristicId: characteristics.get(balloon)!,
      piece,
      value,
      source: 'instrument',
      dataQuality: 'good',
      measuredAt: new Date(at ?? clock),
    });
  }

  async function measureGroups(inspectionId: string, groups: readonly (readonly number[])[], from = 0): Promise<void> {
    for (const [index, group] of groups.entries())
      for (const [place, value] of group.entries())
        await measure(inspectionId, from + index * group.length + place + 1, value.toFixed(3));
  }

  async function picture(id: string): Promise<Picture> {
    const { status, body } = await instructor.get<Picture>(`/control-charts/${id}/points`);
    expect(status).toBe(200);
    return body;
  }

  async function drawn(id: string, points: number): Promise<Picture> {
    return eventually(async () => {
      const shown = await picture(id);
      expect(shown.total).toBe(points);
      return shown;
    });
  }

  const entries = (type: string, chartId: string) =>
    school.database.query<{ subject_id: string }>(
      `SELECT subject_id FROM ledger.entry WHERE type = $1 AND payload->>'chartId' = $2`,
      [type, chartId],
    );

  async function chart(body: object): Promise<Chart> {
    const key = { materialId, operationNumber: 10, balloon: '1' };
    const answer = await instructor.post<Chart>('/control-charts', { ...key, ...body });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  async function freeze(id: string, { points }: Picture): Promise<Revision> {
    const { body } = await instructor.get<Chart>(`/control-charts/${id}`);
    const answer = await instructor.post<Revision>(
      `/control-charts/${id}/freeze`,
      { from: points[0]!.at, to: points.at(-1)!.at, reason: '试运行稳定' },
      { 'if-match': `"${body.version}"` },
    );
    expect(answer.status).toBe(200);
    return answer.body;
  }

  beforeAll(async () => {
    school = await startSchool();
    const result = await school.import(await rings());
    if (!result.applied) throw new Error(JSON.stringify(result.problems, null, 1));
    quality = school.app.get(QualityApi);
    materialId = (await school.app.get(MaterialApi).materialByCode(RING))!.id;
    const [place] = await school.app.get(RoutingApi).operationPlaces({ materialId });
    ({ operationId, workUnitId } = place!);
    const plan = await quality.planFor([operationId]);
    characteristics = new Map(plan.map(({ balloon, id }) => [balloon, id]));
    instructor = await school.signIn('instructor');
  });
  afterAll(() => school.stop());

  it('make themselves for critical variable characteristics of a released plan, of single values', async () => {
    await eventually(async () => {
      const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
      expect(body.items.map(({ balloon, kind, automatic }) => [balloon, kind, automatic])).toEqual([
        ['1', 'i-mr', true],
      ]);
      return true;
    });
  });

  it('freeze the published limits of the piston rings, and raise N1 once for each of the shifted subgroups', async () => {
    const { id } = await chart({ kind: 'xbar-r', subgroupBy: 'count', subgroupSize: 5 });
    const inspection = await order(140);
    await measureGroups(inspection, PISTON_RINGS);
    const base = await drawn(id, 25);
    expect(base.points.every(({ signals }) => signals.location.length === 0)).toBe(true);
    const { limits } = await freeze(id, base);
    expect(limits.location.lcl).toBeCloseTo(73.98805, 5);
    expect(limits.location.ucl).toBeCloseTo(74.0143, 5);
    expect(limits.location.cl).toBeCloseTo(74.001176, 6);
    expect(limits.spread.ucl).toBeCloseTo(0.04813, 5);
    expect(limits.base.preliminary).toBe(false);

    await measureGroups(inspection, PISTON_RINGS_SHIFTED, 125);
    const after = await drawn(id, 28);
    expect(after.points.slice(25).map(({ location }) => location.toFixed(4))).toEqual([
      '74.0166',
      '74.0196',
      '74.0234',
    ]);
    expect(after.points.slice(25).map(({ signals }) => signals.location.includes('N1'))).toEqual([true, true, true]);
    const limit = after.signals.filter(({ rule, panel }) => rule === 'N1' && panel === 'location');
    expect(limit.map(({ lastPoint }) => lastPoint)).toEqual(after.points.slice(25).map((point) => point.id));
    const raised = await entries('spc-signal.raised', id);
    expect(raised.map(({ subject_id }) => subject_id).sort()).toEqual(after.signals.map((one) => one.id).sort());
  });

  it('are the same numbers on the page, which computes them from what it was sent', async () => {
    const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
    const { id } = body.items.find(({ kind }) => kind === 'xbar-r')!;
    const { points } = await picture(id);
    const detail = await instructor.get<{ revisions: { limits: Limits }[] }>(`/control-charts/${id}`);
    const previewed = limitsFromReadings(
      'xbar-r',
      points.slice(0, 25).map(({ readings }) => readings),
    );
    expect(detail.body.revisions[0]!.limits).toEqual(previewed);
    const onPage = plotSeries(
      previewed,
      watchFor('xbar-r', NELSON),
      points.map(({ readings }) => readings),
    ).points;
    expect(
      onPage.map(({ location, spread }) => [location.value, location.signals, spread?.value, spread?.signals]),
    ).toEqual(points.map(({ location, spread, signals }) => [location, signals.location, spread, signals.spread]));
  });

  it('put a late measurement where it belongs, and take a corrected one back with its signal', async () => {
    const { id } = await chart({ kind: 'ewma', subgroupBy: 'count', subgroupSize: 1 });
    await drawn(id, 140);
    await freezeFirst(id, 125);
    const before = await picture(id);
    const known = before.signals.length;

    const inspection = await order(6);
    for (const piece of [1, 2, 3]) await measure(inspection, piece, '74.001');
    const late = clock + 500;
    clock += 10_000;
    await measure(inspection, 5, '74.002');
    await measure(inspection, 4, '74.003', late);
    const { points } = await drawn(id, 145);
    expect(points.slice(-5).map(({ readings }) => readings)).toEqual([
      [74.001],
      [74.001],
      [74.001],
      [74.003],
      [74.002],
    ]);
    // the picture as if all had come in order: the same averages from point to point
    const [a, b] = points.slice(-2);
    expect(b!.location).toBeCloseTo(0.2 * 74.002 + 0.8 * a!.location, 9);

    await measure(inspection, 6, '74.900');
    const wild = await drawn(id, 146);
    const signal = wild.signals.at(-1)!;
    expect(wild.signals.length).toBe(known + 1);
    expect(signal.lastPoint).toBe(wild.points.at(-1)!.id);
    await measure(inspection, 6, '74.000');
    await eventually(async () => {
      const shown = await picture(id);
      expect(shown.points.at(-1)!.readings).toEqual([74]);
      expect(shown.points.at(-1)!.id).toBe(wild.points.at(-1)!.id);
      expect(shown.signals.map((one) => one.id)).not.toContain(signal.id);
      return true;
    });
    const { body } = await instructor.get<{ items: Signal[] }>(`/control-charts/${id}/signals?limit=1`);
    expect(body.items[0]).toMatchObject({ id: signal.id, status: 'withdrawn' });
    expect(await entries('spc-signal.withdrawn', id)).toHaveLength(1);
  });

  /** Limits from the first so many points. */
  async function freezeFirst(id: string, count: number): Promise<Revision> {
    const shown = await picture(id);
    return freeze(id, { ...shown, points: shown.points.slice(0, count) });
  }

  it('are acknowledged with a cause and an action, and closed with a result', async () => {
    const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}&signals=open`);
    const { id } = body.items.find(({ kind }) => kind === 'xbar-r')!;
    const { signals } = await picture(id);
    const signal = signals.find(({ rule }) => rule === 'N1')!;
    const match = { 'if-match': `"${signal.version}"` };
    const said = { cause: 'machine', note: '刀具磨损', action: '更换刀具并复测' };
    const student = await school.signIn('student');
    expect((await student.get(`/control-charts/${id}`)).status).toBe(200);
    expect((await student.post(`/spc-signals/${signal.id}/acknowledge`, said, match)).status).toBe(403);
    const done = await instructor.post<Signal>(`/spc-signals/${signal.id}/acknowledge`, said, match);
    expect(done.body).toMatchObject({ status: 'acknowledged', ...said });
    const stale = await instructor.post(`/spc-signals/${signal.id}/close`, { result: '复测合格' }, match);
    expect(stale.status).toBe(412);
    const next = { 'if-match': `"${done.body.version}"` };
    const closed = await instructor.post<Signal>(`/spc-signals/${signal.id}/close`, { result: '复测合格' }, next);
    expect(closed.body).toMatchObject({ status: 'closed', result: '复测合格' });
  });

  it('split where a tool was set up, also when that is heard of late', async () => {
    const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
    const { id } = body.items.find(({ kind }) => kind === 'xbar-r')!;
    const { points } = await picture(id);
    const at = new Date(Date.parse(points[27]!.at) - 1500);
    await school.app.get(UnitOfWork).run(async () => {
      const ledger = school.app.get(Ledger, { strict: false });
      ledger.append({ type: 'tool.issued', subjectId: newId(), workUnitId, occurredAt: at, payload: { code: 'T-01' } });
    });
    await eventually(async () => {
      const shown = await picture(id);
      expect(shown.points.map(({ starts }) => starts).filter((starts) => starts.includes('tool'))).toHaveLength(1);
      expect(shown.points[27]!.starts).toEqual(['tool']);
      return true;
    });
  });

  it('say where a point came from, and what the process can do', async () => {
    const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
    const { id } = body.items.find(({ kind }) => kind === 'xbar-r')!;
    const { points } = await picture(id);
    const origin = await instructor.get<{ measurements: { entered: string; piece: number; inspectionId: string }[] }>(
      `/control-charts/${id}/points/${points[1]!.id}`,
    );
    expect(origin.body.measurements.map(({ entered }) => Number(entered))).toEqual(PISTON_RINGS[1]);
    expect(origin.body.measurements.map(({ piece }) => piece)).toEqual([6, 7, 8, 9, 10]);
    const study = await instructor.get<{
      capability: {
        within: { potential: { value: number }; actual: { value: number } };
        overall: { potential: { value: number }; actual: { value: number } };
        cpm: { value: number };
      };
    }>(`/control-charts/${id}/capability?to=${points[24]!.at}`);
    const { within, overall, cpm } = study.body.capability;
    expect(within.potential.value).toBeCloseTo(1.7032, 4);
    expect(within.actual.value).toBeCloseTo(1.6632, 4);
    expect(overall.potential.value).toBeCloseTo(1.6551, 4);
    expect(overall.actual.value).toBeCloseTo(1.6162, 4);
    expect(cpm.value).toBeCloseTo(1.6911, 4);
  });

  it('count nonconforming pieces on a p chart, a subgroup an order', async () => {
    const { id } = await chart({ balloon: '2', kind: 'p', subgroupBy: 'order' });
    for (const bad of [1, 0, 2]) {
      const inspection = await order(5);
      for (const piece of [1, 2, 3, 4, 5]) {
        await measure(inspection, piece, '74.000');
        await measure(inspection, piece, piece <= bad ? 'ng' : 'ok', undefined, '2');
      }
    }
    const { points } = await drawn(id, 3);
    expect(points.map(({ location }) => location)).toEqual([0.2, 0, 0.4]);
    const refused = await instructor.post<{ errors: { code: string }[] }>('/control-charts', {
      materialId,
      operationNumber: 10,
      balloon: '1',
      kind: 'p',
      subgroupBy: 'order',
    });
    expect(refused.body.errors[0]!.code).toBe('control-chart.kind-of-characteristic');
  });
});
