import { randomUUID } from 'node:crypto';
import { lotInspection as lifecycle, type LotInspectionAction, type LotInspectionState } from '#libs/lifecycles';
import type { HttpClient } from '../../support/http-client';
import { eventually } from '../../support';
import { byAql, refused, startDesk, type Desk, type Inspection } from './desk';

jest.setTimeout(240_000);

let desk: Desk;
let materialId = '';

beforeAll(async () => {
  desk = await startDesk();
  materialId = (await desk.ruled(byAql('1.0'))).id;
});
afterAll(() => desk?.world.stop());

const act = (who: HttpClient, inspection: Pick<Inspection, 'id'>, action: string, body: object = {}) =>
  desk.act(who, inspection, action, body);
const stateOf = async (lotId: string): Promise<string> => (await desk.stock.lot(lotId)).status;
const ncrsOf = async (lotId: string) =>
  desk.world.database.query<{ id: string; number: string; found: string; source: string; severity: string }>(
    'SELECT id, number, trim_scale(found)::text AS found, source, severity FROM nonconformance.report WHERE lot_id = $1',
    [lotId],
  );

const reason = { reason: '按规定' };
const STEP: Readonly<Record<LotInspectionAction, readonly [path: string, body: object]>> = {
  start: ['start', {}],
  pass: ['result', { found: { B: 0 } }],
  fail: ['result', { found: { B: 1 } }],
  reopen: ['reopen', reason],
  accept: ['accept', {}],
  reject: ['reject', reason],
  sort: ['sort', reason],
  'finish-sorting': ['finish-sorting', { nonconforming: 1 }],
  resubmit: ['resubmit', reason],
  cancel: ['cancel', reason],
};
const WAY: Readonly<Record<LotInspectionState, readonly LotInspectionAction[]>> = {
  open: [],
  'in-progress': ['start'],
  passed: ['start', 'pass'],
  failed: ['start', 'fail'],
  accepted: ['start', 'pass', 'accept'],
  rejected: ['start', 'fail', 'reject'],
  sorting: ['start', 'fail', 'sort'],
  sorted: ['start', 'fail', 'sort', 'finish-sorting'],
  resubmitted: ['start', 'fail', 'reject', 'resubmit'],
  cancelled: ['cancel'],
};
const take = (inspection: Inspection, action: LotInspectionAction) => act(desk.technician, inspection, ...STEP[action]);

/** Of a series of its own, so that its verdicts switch nothing for the others. */
async function inState(state: LotInspectionState): Promise<Inspection> {
  const { inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
  for (const action of WAY[state]) await take(inspection, action);
  return inspection;
}

describe('an inspection', () => {
  it.each(lifecycle.states)('that is %s refuses what the table does not allow', async (state) => {
    const inspection = await inState(state);
    for (const action of lifecycle.actions.filter((one) => !lifecycle.can(state, one)))
      await expect(take(inspection, action)).rejects.toMatchObject({
        status: 409,
        problem: { code: 'lifecycle.transition-not-allowed' },
      });
    expect((await desk.see(desk.technician, inspection.id)).status).toBe(state);
  });

  it.each(lifecycle.transitions.map(({ from, action, to }) => [from, action, to[0]] as const))(
    'that is %s is led by %s to %s',
    async (from, action, to) => {
      const inspection = await inState(from);
      await take(inspection, action);
      expect((await desk.see(desk.technician, inspection.id)).status).toBe(to);
    },
  );

  it('is judged by its plan, never by anybody: Ac passes, Re fails', async () => {
    const { id } = await desk.ruled({ ...byAql('1.0'), C: { kind: 'aql', aql: '2.5', level: 'II' } });
    const one = (await desk.arrived(id, '1000')).inspection;
    await act(desk.technician, one, 'start');
    for (const found of [{ B: 2 }, { A: 0, B: 1, C: 1 }])
      await expect(act(desk.technician, one, 'result', { found })).rejects.toMatchObject({ status: 400 });
    await expect(act(desk.technician, one, 'result', { found: { B: 81, C: 0 } })).rejects.toMatchObject(
      refused('sampling.found', 400),
    );
    const failed = await act(desk.technician, one, 'result', { found: { B: 3, C: 5 } });
    expect(failed).toMatchObject({ status: 'failed', verdicts: { B: 'not-accepted', C: 'accepted' } });
    await act(desk.technician, one, 'reopen', { reason: '数错了' });
    const finding = (unit: number, of: string) => ({ unit, class: of, characteristic: '毛刺', reading: '0.3' });
    const findings = [finding(1, 'B'), finding(1, 'B'), finding(80, 'B'), finding(2, 'C')];
    await expect(
      act(desk.technician, one, 'result', { findings: [...findings, finding(81, 'B')] }),
    ).rejects.toMatchObject(refused('lot-inspection.finding-unit', 400));
    const passed = await act(desk.technician, one, 'result', { findings });
    expect(passed).toMatchObject({
      status: 'passed',
      verdicts: { B: 'accepted', C: 'accepted' },
      found: { B: 2, C: 1 },
    });
  });

  it('that is accepted releases its lot, once', async () => {
    const { lot, inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
    await desk.judged(inspection, { B: 0 });
    expect(await stateOf(lot.id)).toBe('quarantine');
    const answers = await Promise.allSettled([1, 2, 3].map(() => act(desk.technician, inspection, 'accept')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await desk.settled();
    expect(await stateOf(lot.id)).toBe('available');
    const accepted = (await desk.entries(lot.id)).filter(({ type }) => type === 'lot.accepted');
    expect(accepted).toEqual([{ type: 'lot.accepted', reason: inspection.number }]);
  });

  it('that is rejected opens one nonconformance of what is left, which holds the lot from then on', async () => {
    const { lot, inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
    await desk.stock.scrap(lot.id, { from: 'RECV', quantity: '5', reason: '试样破坏' });
    await desk.judged(inspection, { B: 2 });
    const key = { idempotencyKey: randomUUID() };
    const path = `/lot-inspections/${inspection.id}/reject`;
    const rejected = await desk.technician.post<Inspection>(path, { reason: '孔径超差' }, key);
    expect(await desk.technician.post<Inspection>(path, { reason: '孔径超差' }, key)).toEqual(rejected);
    const ncrs = await ncrsOf(lot.id);
    expect(ncrs).toEqual([
      { id: rejected.ncrId, number: rejected.ncrNumber, found: '85', source: 'receipt', severity: 'major' },
    ]);
    const ncr = `/nonconformances/${rejected.ncrId}`;
    const { suspects } = await desk.teacher.get<{ suspects: { lotId: string; held: boolean }[] }>(ncr);
    expect(suspects).toMatchObject([{ lotId: lot.id, held: true }]);

    const again = await act(desk.technician, inspection, 'resubmit', { reason: '供方已挑选' });
    expect(again).toMatchObject({ status: 'open', original: false, quantity: '85' });
    await desk.judged(again, { B: 0 });
    await act(desk.technician, again, 'accept');
    expect(await stateOf(lot.id)).toBe('quarantine');
    await desk.technician.post(`${ncr}/cancel`, { reason: '重新检验合格' });
    await desk.settled();
    expect(await stateOf(lot.id)).toBe('available');
  });

  it('that is sorted parts the good from the bad, and one nonconformance is of the bad', async () => {
    const { lot, inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
    await desk.judged(inspection, { B: 1 });
    await act(desk.technician, inspection, 'sort', { reason: '急用' });
    expect(await stateOf(lot.id)).toBe('quarantine');
    await expect(act(desk.technician, inspection, 'finish-sorting', { nonconforming: 91 })).rejects.toMatchObject(
      refused('sampling.found', 400),
    );
    const sorted = await act(desk.technician, inspection, 'finish-sorting', { nonconforming: 7 });
    expect(await desk.stock.lot(lot.id)).toMatchObject({ status: 'available', quantity: '83' });
    const { lotId } = await desk.teacher.get<{ lotId: string }>(`/nonconformances/${sorted.ncrId}`);
    expect(await desk.stock.lot(lotId)).toMatchObject({ status: 'quarantine', quantity: '7' });
    expect(await ncrsOf(lotId)).toMatchObject([{ id: sorted.ncrId, found: '7' }]);
  });

  it('that sorts out nothing opens nothing', async () => {
    const { lot, inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
    await desk.judged(inspection, { B: 1 });
    await act(desk.technician, inspection, 'sort', { reason: '急用' });
    const sorted = await act(desk.technician, inspection, 'finish-sorting', { nonconforming: 0 });
    expect(sorted).toMatchObject({ status: 'sorted', ncrId: null });
    expect(await stateOf(lot.id)).toBe('available');
    expect(await ncrsOf(lot.id)).toEqual([]);
  });
});

describe('who may', () => {
  it('inspect: staff and students; decide: staff; nobody takes over what another student began', async () => {
    const { inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
    await expect(act(desk.partner, inspection, 'start')).rejects.toMatchObject({ status: 403 });
    await act(desk.student, inspection, 'start');
    await expect(act(desk.stranger, inspection, 'result', { found: { B: 0 } })).rejects.toMatchObject(
      refused('lot-inspection.begun-by-another'),
    );
    const passed = await act(desk.student, inspection, 'result', { found: { B: 0 } });
    expect(passed).toMatchObject({ status: 'passed', allowedActions: ['reopen'] });
    await expect(act(desk.student, inspection, 'accept')).rejects.toMatchObject({ status: 403 });
    expect((await desk.see(desk.stranger, inspection.id)).inspectorName).toBeNull();
    expect((await desk.see(desk.teacher, inspection.id)).inspectorName).toBe('测试学生1');
    await act(desk.teacher, inspection, 'accept');
  });

  it('find what waits for them', async () => {
    const { inspection } = await desk.arrived(materialId, '90', { supplier: randomUUID() });
    const mine = async (who: HttpClient) =>
      (await who.get<{ items: Inspection[] }>('/lot-inspections?mine=true&limit=200')).items.some(
        ({ id }) => id === inspection.id,
      );
    const all = async () => [await mine(desk.student), await mine(desk.stranger), await mine(desk.teacher)];
    expect(await all()).toEqual([true, true, true]);
    await act(desk.student, inspection, 'start');
    expect(await all()).toEqual([true, false, false]);
    await act(desk.student, inspection, 'result', { found: { B: 0 } });
    expect(await all()).toEqual([false, false, true]);
  });
});

describe('what an order has made', () => {
  beforeAll(async () => {
    const { items } = await desk.teacher.get<{ items: { id: string; code: string }[] }>('/materials?q=GP-100');
    await desk.teacher.post('/sampling-rules', {
      materialId: items[0]?.id,
      kind: 'final',
      inspect: 'sampling',
      classes: { A: { kind: 'everything' } },
      reduced: 'off',
    });
  });

  /** An order of four pieces of team A-1, complete. */
  async function made(more: object = {}) {
    const { workOrders } = desk.world;
    const job = await desk.world.dispatched({ at: 'MILL' }, more);
    await workOrders.start(job.id);
    await workOrders.report(job.id, { good: '4', source: 'person', sourceKey: randomUUID() });
    await workOrders.completeJob(job.id);
    return eventually(
      async () => {
        const [lot] = await desk.stock.lotsOfOrders([job.workOrderId], []);
        const [inspection] = lot ? await desk.inspectionsOf(lot.id) : [];
        return inspection && { lotId: lot?.id ?? '', inspection };
      },
      { describe: 'the final inspection' },
    );
  }

  it('is inspected in the end, by anybody but those who made it', async () => {
    const { lotId, inspection } = await made();
    expect(inspection).toMatchObject({ kind: 'final', quantity: '4', plan: { n: 4 } });
    expect(await stateOf(lotId)).toBe('quarantine');
    await expect(act(desk.student, inspection, 'start')).rejects.toMatchObject(refused('lot-inspection.own-lot'));
    await act(desk.stranger, inspection, 'start');
    await act(desk.stranger, inspection, 'result', { found: { A: 1 } });
    const rejected = await act(desk.teacher, inspection, 'reject', { reason: '漏气' });
    expect(await ncrsOf(lotId)).toMatchObject([
      { id: rejected.ncrId, found: '4', source: 'inspection', severity: 'critical' },
    ]);
  });

  it('for a company is seen by it, by the team and by staff alone', async () => {
    const trial = await desk.partner.post<{ id: string }>('/trial-jobs', {});
    const { inspection } = await made({ context: { trialJobId: trial.id } });
    expect((await desk.see(desk.student, inspection.id)).number).toBe(inspection.number);
    await expect(desk.see(desk.stranger, inspection.id)).rejects.toMatchObject({ status: 404 });
    await expect(act(desk.stranger, inspection, 'start')).rejects.toMatchObject({ status: 404 });
    await desk.judged(inspection, { A: 0 });
    expect(await desk.see(desk.partner, inspection.id)).toMatchObject({ inspectorName: null, allowedActions: [] });
    const listed = await desk.partner.get<{ items: Inspection[] }>('/lot-inspections');
    expect(listed.items.map(({ id }) => id)).toEqual([inspection.id]);
    const history = await desk.partner.get<{ items: unknown[] }>(`/lot-inspections/${inspection.id}/history`);
    expect(history.items).toEqual([]);
  });
});
