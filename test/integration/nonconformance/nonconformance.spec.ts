import { nonconformance as lifecycle, type NonconformanceAction, type NonconformanceState } from '#libs/lifecycles';
import { MaterialApi } from '#modules/material';
import { LedgerReader } from '#platform/ledger';
import { eventually } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from '../execution/world';

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly customer: string;
  readonly quantity: string;
  readonly reworkJobId: string | null;
}
interface View {
  readonly id: string;
  readonly number: string;
  readonly status: NonconformanceState;
  readonly found: string;
  readonly open: string;
  readonly standing: string;
  readonly foundBy: string | null;
  readonly foundByName: string | null;
  readonly workOrderId: string | null;
  readonly source: string;
  readonly eightDNeeded: boolean;
  readonly dispositions: readonly Line[];
  readonly suspects: readonly { readonly lotId: string; readonly status: string; readonly held: boolean }[];
  readonly obstacles: readonly string[];
}

let world: World;
let teacher: HttpClient;
let technician: HttpClient;
let student: HttpClient;
let stranger: HttpClient;
let partner: HttpClient;
let materialId = '';

beforeAll(async () => {
  world = await startWorld();
  [teacher, technician, student, stranger, partner] = (await Promise.all(
    ['teacher', 'technician', 'student1', 'student3', 'partner'].map((name) => world.person(name)),
  )) as [HttpClient, HttpClient, HttpClient, HttpClient, HttpClient];
  const material = await world.of(MaterialApi).createMaterial({
    code: 'RM-1',
    revision: 'A',
    name: '铝棒',
    nameEn: 'Bar',
    specification: '',
    unit: 'pcs',
    kind: 'raw',
    tracking: 'lot',
  });
  materialId = material.id;
});
afterAll(() => world?.stop());

const raise = (who: HttpClient, body: object): Promise<View> =>
  who.post<View>('/nonconformances', {
    source: 'station',
    severity: 'minor',
    quantity: '2',
    description: '外圆有振纹',
    ...body,
  });
const act = (who: HttpClient, { id }: Pick<View, 'id'>, action: string, body: object = {}): Promise<View> =>
  who.post<View>(`/nonconformances/${id}/${action}`, body);
const see = (who: HttpClient, { id }: Pick<View, 'id'>): Promise<View> => who.get<View>(`/nonconformances/${id}`);
const contain = (ncr: View, more: object = {}): Promise<View> =>
  act(technician, ncr, 'contain', { note: '已隔离到红箱', lotIds: [], holdOrder: false, ...more });
const decide = (who: HttpClient, ncr: View, kind: string, quantity: string, more: object = {}): Promise<View> =>
  act(who, ncr, 'dispositions', { kind, quantity, note: '评审意见', ...more });
const lineOf = (view: View, kind: string): Line => {
  const line = view.dispositions.find((each) => each.kind === kind && each.status !== 'withdrawn');
  if (!line) throw new Error(`no disposition ${kind}`);
  return line;
};
const onLine = (who: HttpClient, ncr: View, { id }: Line, action: string, body: object = {}): Promise<View> =>
  act(who, ncr, `dispositions/${id}/${action}`, body);
const refused = (code: string, status = 409) => ({ status, problem: { code } });

/** A started job of four pieces at the mill. */
async function running(more: object = {}) {
  const job = await world.dispatched({ at: 'MILL' }, more);
  return world.workOrders.start(job.id);
}
const free = async (jobId: string): Promise<void> => {
  await world.workOrders.abortJob(jobId, { reason: '让出工位' });
};

describe('the states', () => {
  const DO: Readonly<Record<NonconformanceAction, (ncr: View) => Promise<View>>> = {
    contain: (ncr) => contain(ncr),
    review: (ncr) => act(teacher, ncr, 'review'),
    disposition: (ncr) => act(teacher, ncr, 'disposition'),
    execute: async (ncr) => {
      const [line] = (await see(teacher, ncr)).dispositions;
      if (!line) throw Object.assign(new Error('nothing to carry out'), refused('none'));
      return onLine(teacher, ncr, line, 'execute', { note: '已执行' });
    },
    revise: (ncr) => act(teacher, ncr, 'revise', { reason: '重新考虑' }),
    verify: (ncr) => act(teacher, ncr, 'verify'),
    close: (ncr) => act(teacher, ncr, 'close'),
    reopen: (ncr) => act(teacher, ncr, 'reopen', { reason: '又出现了' }),
    cancel: (ncr) => act(teacher, ncr, 'cancel', { reason: '误报' }),
  };
  /** On the way every unit is conceded, and the cause is given. */
  const WAY: readonly (readonly [NonconformanceState, NonconformanceAction])[] = [
    ['open', 'contain'],
    ['contained', 'review'],
    ['in-review', 'disposition'],
    ['dispositioned', 'execute'],
    ['executed', 'verify'],
    ['verified', 'close'],
    ['closed', 'reopen'],
  ];
  async function broughtTo(state: NonconformanceState): Promise<View> {
    let ncr = await raise(technician, { materialId });
    await teacher.put(`/nonconformances/${ncr.id}/cause`, { cause: 'machine', note: '主轴跳动' });
    if (state === 'cancelled') return DO.cancel(ncr);
    for (const [from, action] of WAY) {
      if (from === 'in-review') await decide(teacher, ncr, 'concession', '2');
      if (from === state) return see(teacher, ncr);
      ncr = await DO[action](ncr);
    }
    return ncr;
  }

  it.each(lifecycle.states)('%s: does each action of the table and refuses every other', async (state) => {
    for (const action of lifecycle.actions) {
      const ncr = await broughtTo(state);
      expect(ncr.status).toBe(state);
      if (lifecycle.can(state, action)) {
        expect((await DO[action](ncr)).status).toBe(lifecycle.next(state, action));
      } else {
        await expect(DO[action](ncr)).rejects.toMatchObject({ status: 409 });
        expect((await see(teacher, ncr)).status).toBe(state);
      }
    }
  });
});

describe('a nonconformance', () => {
  it('is numbered, tells the ledger whose it is, and is seen by the team alone', async () => {
    const job = await running();
    const ncr = await raise(student, { jobOrderId: job.id, defectCode: 'surface' });
    expect(ncr).toMatchObject({ status: 'open', found: '2', open: '2', standing: 'unreported' });
    expect(ncr.number).toMatch(/^NCR-\d{4}-\d{4}$/);
    await expect(raise(stranger, { jobOrderId: job.id })).rejects.toMatchObject({ status: 404 });
    await expect(see(stranger, ncr)).rejects.toMatchObject({ status: 404 });
    await expect(see(partner, ncr)).rejects.toMatchObject({ status: 404 });
    expect((await see(teacher, ncr)).foundByName).toBe('测试学生1');
    const entries = await eventually(
      async () => {
        const told = await world.of(LedgerReader).about('subjectId', ncr.id, { limit: 10 });
        return told.length > 0 ? told : undefined;
      },
      { describe: 'the entry' },
    );
    expect(entries[0]).toMatchObject({
      type: 'nonconformance.raised',
      jobOrderId: job.id,
      workOrderId: job.workOrderId,
    });
    expect(JSON.stringify(entries)).not.toContain('测试学生');
    await free(job.id);
  });

  it('is decided by more than who found it, and never of more than was found', async () => {
    const ncr = await raise(technician, { materialId, quantity: '3' });
    await contain(ncr);
    await act(technician, ncr, 'review');
    const proposed = await decide(technician, ncr, 'concession', '2');
    expect(lineOf(proposed, 'concession').status).toBe('proposed');
    await expect(onLine(technician, ncr, lineOf(proposed, 'concession'), 'approve')).rejects.toMatchObject(
      refused('nonconformance.finder-decides', 403),
    );
    await expect(decide(teacher, ncr, 'sort', '2')).rejects.toMatchObject(refused('nonconformance.exceeds-open'));
    await expect(act(teacher, ncr, 'disposition')).rejects.toMatchObject(refused('nonconformance.units-open'));
    await onLine(teacher, ncr, lineOf(proposed, 'concession'), 'approve');
    await decide(teacher, ncr, 'sort', '1');
    const concluded = await act(teacher, ncr, 'disposition');
    await onLine(teacher, ncr, lineOf(concluded, 'concession'), 'execute', { note: '放行' });
    const sorted = await onLine(teacher, ncr, lineOf(concluded, 'sort'), 'execute', {
      note: '不合格',
      conforming: '0',
    });
    expect(sorted).toMatchObject({ status: 'in-review', open: '1' });
  });

  it('carries rework and scrap out in the books of the job', async () => {
    const job = await running();
    const { postingId } = await world.workOrders.report(job.id, {
      good: '1',
      scrap: '2',
      source: 'person',
      sourceKey: `ncr-${job.id}`,
      reasonCode: 'surface',
    });
    const ncr = await raise(student, { jobOrderId: job.id, postingId, defectCode: 'surface' });
    expect(ncr.standing).toBe('scrap');
    await expect(raise(teacher, { jobOrderId: job.id, postingId })).rejects.toMatchObject(
      refused('nonconformance.posting-taken'),
    );
    await contain(ncr);
    await act(teacher, ncr, 'review');
    await decide(teacher, ncr, 'rework', '1');
    await decide(teacher, ncr, 'scrap', '1');
    const concluded = await act(teacher, ncr, 'disposition');
    const reworked = await onLine(teacher, ncr, lineOf(concluded, 'rework'), 'execute', { note: '重铣端面' });
    const { reworkJobId } = lineOf(reworked, 'rework');
    expect(reworkJobId).not.toBeNull();
    expect((await world.job(job.id)).balance).toMatchObject({ good: '1', scrap: '1', rework: '1' });
    const done = await onLine(teacher, ncr, lineOf(concluded, 'scrap'), 'execute', { note: '已打标销毁' });
    expect(done.status).toBe('executed');
    expect((await world.job(job.id)).balance).toMatchObject({ good: '1', scrap: '1', rework: '1' });
    await expect(act(teacher, ncr, 'verify')).rejects.toMatchObject(refused('nonconformance.not-reinspected'));
    const line = lineOf(done, 'rework');
    await expect(onLine(technician, ncr, line, 'inspect', { ok: true, note: '复检合格' })).rejects.toMatchObject(
      refused('nonconformance.rework-running'),
    );
    await free(job.id);
  });

  it('opens by itself when an inspection fails, and needs the 8D when that was critical', async () => {
    const job = await world.dispatched({ at: 'MILL', measured: true });
    await world.workOrders.start(job.id);
    const [inspection] = (
      await teacher.get<{ items: { id: string; characteristics: { id: string; pieces: number[] }[] }[] }>(
        `/inspections?subjectType=job-order&subjectId=${job.id}`,
      )
    ).items;
    const bore = inspection?.characteristics[0];
    for (const piece of bore?.pieces ?? [])
      await technician.post(`/inspections/${inspection?.id}/measurements`, {
        characteristicId: bore?.id,
        piece,
        value: piece === 2 ? '10.30' : '10.00',
      });
    const found = await eventually(
      async () =>
        (await teacher.get<{ items: View[] }>(`/nonconformances?source=inspection&jobOrderId=${job.id}`)).items[0],
      { describe: 'a nonconformance of the inspection' },
    );
    expect(found).toMatchObject({ source: 'inspection', found: '1', status: 'open' });
    expect((await see(teacher, found)).eightDNeeded).toBe(true);
    await free(job.id);
  });

  it('is closed with its cause, its 8D and a check that says effective', async () => {
    const ncr = await raise(technician, { materialId, severity: 'critical' });
    await contain(ncr);
    await act(teacher, ncr, 'review');
    await decide(teacher, ncr, 'concession', '2', { validUntil: '2099-12-31' });
    const concluded = await act(teacher, ncr, 'disposition');
    await onLine(teacher, ncr, lineOf(concluded, 'concession'), 'execute', { note: '放行' });
    const verified = await act(teacher, ncr, 'verify');
    expect(verified.obstacles).toEqual([
      'nonconformance.cause-missing',
      'nonconformance.eight-d-missing',
      'nonconformance.not-effective',
    ]);
    await expect(act(teacher, ncr, 'close')).rejects.toMatchObject(refused('nonconformance.cause-missing'));
    const path = `/nonconformances/${ncr.id}`;
    await teacher.put(`${path}/cause`, { cause: 'method', note: '夹紧力过大' });
    for (const code of ['D2', 'D3', 'D4', 'D5', 'D6', 'D7'])
      await teacher.put(`${path}/sections/${code}`, { body: `${code} 内容`, whys: code === 'D4' ? ['夹紧变形'] : [] });
    await expect(teacher.put(`${path}/sections/D9`, { body: '没有' })).rejects.toMatchObject({ status: 404 });
    await teacher.put(`${path}/effectiveness`, { on: '2026-12-01', effective: false, note: '仍有一件' });
    await expect(act(teacher, ncr, 'close')).rejects.toMatchObject(refused('nonconformance.not-effective'));
    await teacher.put(`${path}/effectiveness`, { on: '2026-12-05', effective: true, note: '连续三批合格' });
    expect((await act(teacher, ncr, 'close')).status).toBe('closed');
    await expect(teacher.put(`${path}/cause`, { cause: 'man', note: '改了' })).rejects.toMatchObject(
      refused('nonconformance.over'),
    );
    const now = Date.now();
    const pareto = await teacher.get<{ items: { code: string | null; units: string }[] }>(
      `/nonconformances/pareto?by=cause&from=${new Date(now - 86_400_000).toISOString()}&to=${new Date(now + 86_400_000).toISOString()}`,
    );
    expect(pareto.items).toContainEqual({ code: 'method', reports: 1, units: '2' });
  });
});

describe('containment', () => {
  it('holds the suspects of the genealogy and releases them when it says so', async () => {
    const material = world.of(MaterialApi);
    const raw = await material.receiveLot({ materialId, quantity: '10', accepted: true });
    const made = await material.receiveLot({ materialId, quantity: '4', accepted: true });
    const other = await material.receiveLot({ materialId, quantity: '1', accepted: true });
    await material.consume({
      consumedLotId: raw.id,
      producedLotId: made.id,
      quantity: '4',
      jobOrderId: null,
    });
    const ncr = await raise(technician, { source: 'receipt', lotId: raw.id, quantity: '6' });
    const { lots } = await technician.get<{ lots: { id: string; depth: number }[] }>(
      `/nonconformances/${ncr.id}/candidates`,
    );
    expect(lots.map(({ id, depth }) => [id, depth])).toEqual([
      [raw.id, 0],
      [made.id, 1],
    ]);
    await expect(contain(ncr, { lotIds: [other.id] })).rejects.toMatchObject(
      refused('nonconformance.not-a-suspect', 400),
    );
    const contained = await contain(ncr, { lotIds: [raw.id, made.id] });
    expect(contained.suspects.map(({ status, held }) => [status, held])).toEqual([
      ['quarantine', true],
      ['quarantine', true],
    ]);
    const second = await raise(technician, { source: 'receipt', lotId: made.id, quantity: '1' });
    await contain(second, { lotIds: [made.id] });
    await expect(act(technician, ncr, 'release', { lotIds: [raw.id], note: '没事' })).rejects.toMatchObject(
      refused('nonconformance.held-until-dispositioned'),
    );
    await act(technician, ncr, 'release', { lotIds: [made.id], note: '已逐件检查' });
    expect((await material.lot(made.id)).status).toBe('quarantine');
    await act(technician, second, 'cancel', { reason: '误报' });
    expect((await material.lot(made.id)).status).toBe('available');

    await act(teacher, ncr, 'review');
    await decide(teacher, ncr, 'return', '2');
    await decide(teacher, ncr, 'concession', '4');
    const concluded = await act(teacher, ncr, 'disposition');
    await onLine(teacher, ncr, lineOf(concluded, 'return'), 'execute', { note: '退回供应商' });
    expect((await material.lot(raw.id)).quantity).toBe('4');
    await onLine(teacher, ncr, lineOf(concluded, 'concession'), 'execute', { note: '放行' });
    await act(technician, ncr, 'release', { lotIds: [raw.id], note: '让步接收' });
    expect((await material.lot(raw.id)).status).toBe('available');
  });

  it('puts the order on hold and lets it go on', async () => {
    const job = await running();
    const ncr = await raise(teacher, { jobOrderId: job.id });
    await contain(ncr, { holdOrder: true });
    expect((await world.workOrders.order(job.workOrderId)).status).toBe('on-hold');
    await act(technician, ncr, 'resume-order', { note: '已查清' });
    expect((await world.workOrders.order(job.workOrderId)).status).toBe('in-progress');
    await expect(act(technician, ncr, 'resume-order', { note: '再来' })).rejects.toMatchObject(
      refused('nonconformance.order-not-held'),
    );
    await free(job.id);
  });
});

describe('a company', () => {
  it('sees what is about its own trial jobs, without people, and agrees to a concession of its parts', async () => {
    const trial = await partner.post<{ id: string }>('/trial-jobs', {});
    const job = await running({ context: { trialJobId: trial.id } });
    const ncr = await raise(technician, { jobOrderId: job.id });
    await contain(ncr);
    await act(teacher, ncr, 'review');
    const asked = await decide(teacher, ncr, 'concession', '2');
    expect(lineOf(asked, 'concession').customer).toBe('asked');
    await expect(act(teacher, ncr, 'disposition')).rejects.toMatchObject(refused('nonconformance.customer-asked'));
    const theirs = await see(partner, ncr);
    expect(theirs).toMatchObject({ foundBy: null, foundByName: null, workOrderId: null, suspects: [] });
    expect((await partner.get<{ items: View[] }>('/nonconformances')).items.map(({ id }) => id)).toEqual([ncr.id]);
    await expect(
      onLine(teacher, ncr, lineOf(asked, 'concession'), 'answer', { agreed: true, note: '同意' }),
    ).rejects.toMatchObject({ status: 403 });
    await onLine(partner, ncr, lineOf(asked, 'concession'), 'answer', { agreed: false, note: '装配面不行' });
    await expect(act(teacher, ncr, 'disposition')).rejects.toMatchObject(refused('nonconformance.customer-refused'));
    await onLine(teacher, ncr, lineOf(asked, 'concession'), 'withdraw', { reason: '企业不同意' });
    const again = await decide(teacher, ncr, 'repair', '2');
    await onLine(partner, ncr, lineOf(again, 'repair'), 'answer', { agreed: true, note: '可以返修' });
    expect((await act(teacher, ncr, 'disposition')).status).toBe('dispositioned');
    await expect(raise(partner, { jobOrderId: job.id })).rejects.toMatchObject({ status: 403 });
    await free(job.id);
  });
});
