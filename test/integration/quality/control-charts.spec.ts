import { limitsFromReadings, NELSON, plotSeries, watchFor, type Limits } from '#libs/spc';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { PISTON_RINGS, PISTON_RINGS_SHIFTED } from '../../../libs/spc/testing/published';
import { eventually } from '../../support/eventually';
import type { Person, School } from '../routing/school';
import { INSIDE_DIAMETER, Rings } from './rings';

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

interface Refusal {
  readonly code: string;
  readonly errors: { readonly pointer: string; readonly code: string }[];
}

interface Boxes {
  readonly boxes: {
    readonly group: { readonly code: string } | null;
    readonly box: { readonly n: number; readonly median: number; readonly low: number };
  }[];
}

describe('control charts', () => {
  let rings: Rings;
  let school: School;
  let instructor: Person;
  let materialId: string;

  async function measureGroups(inspectionId: string, groups: readonly (readonly number[])[], from = 0): Promise<void> {
    for (const [index, group] of groups.entries())
      for (const [place, value] of group.entries())
        await rings.measure(inspectionId, from + index * group.length + place + 1, value.toFixed(3));
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
    rings = await Rings.begin([
      [...INSIDE_DIAMETER, 'A'],
      ['2', '外观', 'Look', '计数', null, null, null, null, null, 'C'],
    ]);
    ({ school, instructor, materialId } = rings);
  });
  afterAll(() => rings?.school.stop());

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
    const { id } = await rings.chart<Chart>({ kind: 'xbar-r', subgroupBy: 'count', subgroupSize: 5 });
    const inspection = await rings.order(140);
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
    const { id } = await rings.chart<Chart>({ kind: 'ewma', subgroupBy: 'count', subgroupSize: 1 });
    await drawn(id, 140);
    await freezeFirst(id, 125);
    const before = await picture(id);
    const known = before.signals.length;

    const inspection = await rings.order(6);
    for (const piece of [1, 2, 3]) await rings.measure(inspection, piece, '74.001');
    const late = rings.clock + 500;
    rings.clock += 10_000;
    await rings.measure(inspection, 5, '74.002');
    await rings.measure(inspection, 4, '74.003', late);
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

    await rings.measure(inspection, 6, '74.900');
    const wild = await drawn(id, 146);
    const signal = wild.signals.at(-1)!;
    expect(wild.signals.length).toBe(known + 1);
    expect(signal.lastPoint).toBe(wild.points.at(-1)!.id);
    await rings.measure(inspection, 6, '74.000');
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

  it('are judged by other rules from the next point on, and what was judged stays', async () => {
    const { id } = await rings.chart<Chart>({ kind: 'xbar-s', subgroupBy: 'count', subgroupSize: 5 });
    const before = await drawn(id, 29);
    await freeze(id, { ...before, points: before.points.slice(0, 25) });
    const change = async (rules: readonly object[], who = instructor) => {
      const { body } = await instructor.get<Chart>(`/control-charts/${id}`);
      const match = { 'if-match': `"${body.version}"` };
      return who.post<Refusal>(`/control-charts/${id}/change-rules`, { rules, reason: '只看大偏移' }, match);
    };
    const wide = { code: 'N1', kind: 'beyond', points: 1, of: 1, sigmas: 10 };
    expect((await change([wide], await school.signIn('student'))).status).toBe(403);
    expect((await change([])).body.errors).toMatchObject([{ pointer: '/rules', code: 'control-chart.no-rules' }]);
    expect((await change([{ ...wide, points: 2 }])).body.code).toBe('spc.rule');
    expect((await change(NELSON)).body.errors).toMatchObject([{ pointer: '/rules', code: 'control-chart.same-rules' }]);
    expect((await change([wide])).status).toBe(200);

    await measureGroups(await rings.order(5), PISTON_RINGS_SHIFTED.slice(2, 3));
    const after = await drawn(id, 30);
    const marked = [...after.points.slice(25, 28), ...after.points.slice(29)];
    expect(marked.map(({ signals }) => signals.location.includes('N1'))).toEqual([true, true, true, false]);
    const { body } = await instructor.get<{ revisions: { revision: number; rules: unknown; limits: Limits }[] }>(
      `/control-charts/${id}`,
    );
    expect(body.revisions.map(({ rules }) => rules)).toEqual([NELSON, [wide]]);
    expect(body.revisions[1]?.limits).toEqual(body.revisions[0]?.limits);
    const changed = await school.database.query<{ reason: string; payload: { to: unknown } }>(
      `SELECT reason, payload FROM ledger.entry WHERE type = 'control-chart.rules-changed' AND subject_id = $1`,
      [id],
    );
    expect(changed).toMatchObject([{ reason: '只看大偏移', payload: { to: [wide] } }]);
  });

  it('split where a tool was set up, also when that is heard of late', async () => {
    const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
    const { id } = body.items.find(({ kind }) => kind === 'xbar-r')!;
    const { points } = await picture(id);
    const at = new Date(Date.parse(points[27]!.at) - 1500);
    await school.app.get(UnitOfWork).run(async () => {
      const ledger = school.app.get(Ledger, { strict: false });
      ledger.append({
        type: 'tool.issued',
        subjectId: newId(),
        workUnitId: rings.workUnitId,
        occurredAt: at,
        payload: { code: 'T-01' },
      });
    });
    await eventually(async () => {
      const shown = await picture(id);
      expect(shown.points.map(({ starts }) => starts).filter((starts) => starts.includes('tool'))).toHaveLength(1);
      expect(shown.points[27]!.starts).toEqual(['tool']);
      return true;
    });
  });

  it('put their values side by side, tool by tool and team by team', async () => {
    const { body } = await instructor.get<{ items: Chart[] }>(`/control-charts?materialId=${materialId}`);
    const { id } = body.items.find(({ kind }) => kind === 'xbar-r')!;
    const { points } = await picture(id);
    const until = `to=${points[27]!.at}`;
    const boxes = async (by: string, who = instructor) =>
      (await who.get<Boxes>(`/control-charts/${id}/boxes?by=${by}&${until}`)).body.boxes;
    const counted = (list: Boxes['boxes']) => list.map(({ group, box }) => [group?.code ?? null, box.n]);
    expect(counted(await boxes('work-unit'))).toEqual([['CMM', 140]]);
    // The tool was set up before the 28th subgroup.
    const byTool = await boxes('tool');
    expect(counted(byTool)).toEqual([
      ['T-01', 5],
      [null, 135],
    ]);
    const newest = PISTON_RINGS_SHIFTED[2]!.toSorted((a, b) => a - b);
    expect(byTool[0]?.box).toMatchObject({ median: newest[2], low: newest[0] });
    expect((await boxes('team')).reduce((sum, { box }) => sum + box.n, 0)).toBe(140);
    const student = await school.signIn('student');
    expect(counted(await boxes('work-unit', student))).toEqual([['CMM', 140]]);
    expect((await student.get(`/control-charts/${id}/boxes?by=team`)).status).toBe(403);
    expect((await instructor.get(`/control-charts/${id}/boxes?by=person`)).status).toBe(400);
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
    const { id } = await rings.chart<Chart>({ balloon: '2', kind: 'p', subgroupBy: 'order' });
    for (const bad of [1, 0, 2]) {
      const inspection = await rings.order(5);
      for (const piece of [1, 2, 3, 4, 5]) {
        await rings.measure(inspection, piece, '74.000');
        await rings.measure(inspection, piece, piece <= bad ? 'ng' : 'ok', undefined, '2');
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
