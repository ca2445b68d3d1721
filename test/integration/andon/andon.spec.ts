import { DateTime } from 'luxon';
import type { LedgerEntry } from '#libs/contracts';
import { andonCall as lifecycle, type AndonCallAction, type AndonCallState } from '#libs/lifecycles';
import { LedgerReader } from '#platform/ledger';
import { FloorClock } from '#platform/clock';
import { eventually } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { startWorld, type World } from '../execution/world';

interface Call {
  readonly id: string;
  readonly kind: string;
  readonly status: AndonCallState;
  readonly level: number;
  readonly jobOrderId: string | null;
  readonly raisedBy: string | null;
  readonly raisedByName: string | null;
  readonly acknowledgedByName: string | null;
  readonly escalatesAt: string | null;
  readonly repeat: boolean;
  readonly offDuty: { readonly until: string | null } | null;
}

/** Ten seconds of the workshop are one of the test. */
const SPEED = 10;

let world: World;
let teacher: HttpClient;
let student: HttpClient;
let stranger: HttpClient;
let screen: HttpClient;
const unit: Record<'LATHE' | 'MILL' | 'OVEN', string> = { LATHE: '', MILL: '', OVEN: '' };

beforeAll(async () => {
  world = await startWorld({ LINELAB_FLOOR_SPEED: String(SPEED) });
  [teacher, student, stranger] = (await Promise.all(
    ['teacher', 'student1', 'student3'].map((name) => world.person(name)),
  )) as [HttpClient, HttpClient, HttpClient];
  screen = await world.station('LATHE');
  for (const code of ['LATHE', 'MILL', 'OVEN'] as const) unit[code] = await world.unitId(code);
});
afterAll(() => world?.stop());

const raise = (who: HttpClient, kind: string, workUnitId = unit.MILL, more: object = {}) =>
  who.post<Call>('/andon-calls', { workUnitId, kind, ...more });
const act = (who: HttpClient, { id }: Pick<Call, 'id'>, action: string, body: object = {}) =>
  who.post<Call>(`/andon-calls/${id}/${action}`, body);
const BODY: Readonly<Partial<Record<AndonCallAction, object>>> = {
  resolve: { cause: 'T', action: '换了铣刀' },
  reopen: { reason: '还是不转' },
  cancel: { reason: '误按' },
};
const WAY: Readonly<Record<AndonCallState, readonly AndonCallAction[]>> = {
  raised: [],
  acknowledged: ['acknowledge'],
  arrived: ['acknowledge', 'arrive'],
  'in-progress': ['acknowledge', 'arrive', 'begin'],
  resolved: ['acknowledge', 'arrive', 'begin', 'resolve'],
  closed: ['acknowledge', 'arrive', 'begin', 'resolve', 'close'],
  cancelled: ['cancel'],
};
/** Brings a call to its end, so that the next one at the same place is a new one. */
async function finish(call: Call): Promise<void> {
  const { status } = await teacher.get<Call>(`/andon-calls/${call.id}`);
  const rest = WAY.closed.slice(WAY[status].length);
  if (status !== 'cancelled') for (const action of rest) await act(teacher, call, action, BODY[action]);
}
const told = async ({ id }: Call): Promise<LedgerEntry[]> =>
  world.of(LedgerReader).about('subjectId', id, { limit: 100 });

describe('a call', () => {
  it.each(lifecycle.states.flatMap((state) => lifecycle.actions.map((action) => [state, action] as const)))(
    '%s × %s does what the table says, or is refused',
    async (state, action) => {
      const call = await raise(teacher, 'stop', unit.OVEN);
      for (const step of WAY[state]) await act(teacher, call, step, BODY[step]);
      const doing = act(teacher, call, action, BODY[action]);
      if (lifecycle.can(state, action)) {
        expect((await doing).status).toBe(lifecycle.next(state, action));
      } else {
        await expect(doing).rejects.toMatchObject({
          status: 409,
          problem: { code: 'lifecycle.transition-not-allowed', params: { state, action } },
        });
        expect((await teacher.get<Call>(`/andon-calls/${call.id}`)).status).toBe(state);
      }
      await finish(call);
    },
  );

  it('is taken outside lesson hours, and says that nobody is to be expected, and until when', async () => {
    const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
    const calendar = async (starts: string, ends: string): Promise<void> => {
      const rows = days.map((day) => ['L1', day, '', '班次', '全天', starts, ends]);
      const head = ['产线编号', '星期', '日期', '类型', '名称', '开始', '结束'];
      const { applied, problems } = await importSheets(world, { 班次: [head, ...rows] });
      if (!applied) throw new Error(JSON.stringify(problems));
    };
    const call = await raise(screen, 'help', unit.LATHE);
    expect(call.offDuty).toBeNull();
    // The one minute of the day that is farthest from now.
    const far = DateTime.fromJSDate(world.of(FloorClock).now(), { zone: 'Asia/Shanghai' }).plus({ hours: 12 });
    await calendar(far.toFormat('HH:mm'), far.plus({ minutes: 1 }).toFormat('HH:mm'));
    const seen = await screen.get<Call>(`/andon-calls/${call.id}`);
    const until = DateTime.fromISO(seen.offDuty?.until ?? '', { zone: 'Asia/Shanghai' });
    expect(until.toFormat('HH:mm')).toBe(far.toFormat('HH:mm'));
    expect((await act(teacher, call, 'acknowledge')).offDuty).toBeNull();
    await finish(call);
    const again = await raise(screen, 'help', unit.LATHE);
    expect(again.offDuty).not.toBeNull();
    await calendar('00:00', '00:00');
    expect((await screen.get<Call>(`/andon-calls/${again.id}`)).offDuty).toBeNull();
    await finish(again);
  });

  it('says whose job it holds up and how long people took', async () => {
    const { id } = await world.dispatched({ at: 'MILL' });
    await student.post(`/job-orders/${id}/start`);
    const call = await eventually(
      async () => {
        const made = await raise(student, 'help', unit.MILL, { note: '不会换刀' });
        if (made.jobOrderId === id) return made;
        await act(student, made, 'cancel', BODY.cancel);
        return null;
      },
      { describe: 'the station to work on the job' },
    );
    for (const action of ['acknowledge', 'arrive', 'begin', 'resolve'] as const)
      await act(teacher, call, action, BODY[action]);
    await act(student, call, 'close');
    const entries = await eventually(async () => {
      const found = await told(call);
      return found.at(-1)?.type === 'andon-call.closed' ? found : null;
    });
    expect(entries.map(({ type }) => type.replace('andon-call.', ''))).toEqual(
      expect.arrayContaining(['raised', 'acknowledged', 'arrived', 'begun', 'resolved', 'closed']),
    );
    expect(entries.every((entry) => entry.jobOrderId === id && entry.lineMode === 'virtual')).toBe(true);
    const resolved = entries.find(({ type }) => type === 'andon-call.resolved')?.payload;
    expect(resolved).toMatchObject({ kind: 'help', cause: 'T', action: '换了铣刀' });
    expect(resolved?.['resolutionSeconds']).toBeGreaterThanOrEqual(Number(resolved?.['responseSeconds']));
    await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('is one however often and from wherever it is raised while it waits', async () => {
    const calls = await Promise.all(Array.from({ length: 8 }, () => raise(student, 'material')));
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
    const [call] = calls as [Call];
    expect((await told(call)).filter(({ type }) => type === 'andon-call.raised').length).toBeLessThanOrEqual(1);
    await finish(call);
    const again = await raise(student, 'material');
    expect(again.id).not.toBe(call.id);
    expect(again.repeat).toBe(true);
    await expect(act(teacher, call, 'reopen', BODY.reopen)).rejects.toMatchObject({ status: 409 });
    await finish(again);
  });

  it('is not opened again while somebody has called for the same anew', async () => {
    const first = await raise(student, 'material');
    for (const step of WAY.resolved) await act(teacher, first, step, BODY[step]);
    const second = await raise(student, 'material');
    await expect(act(student, first, 'reopen', BODY.reopen)).rejects.toMatchObject({
      problem: { code: 'andon.waiting-already' },
    });
    await finish(second);
    await finish(first);
  });

  it('is taken back within a minute and by who called only', async () => {
    const call = await raise(student, 'help');
    await expect(act(teacher, call, 'cancel', BODY.cancel)).rejects.toMatchObject({
      status: 403,
      problem: { code: 'andon.caller-only' },
    });
    await world.database.query("UPDATE andon.call SET raised_at = raised_at - interval '61 seconds' WHERE id = $1", [
      call.id,
    ]);
    await expect(act(student, call, 'cancel', BODY.cancel)).rejects.toMatchObject({
      status: 409,
      problem: { code: 'andon.too-late-to-cancel', params: { seconds: 60 } },
    });
    await finish(call);
  });
});

describe('who may', () => {
  it('a screen at which nobody has signed in may call and take it back, and answers nothing', async () => {
    screen.presence = '-';
    const call = await raise(screen, 'safety', unit.LATHE);
    expect(call).toMatchObject({ raisedBy: null, level: 3 });
    await expect(act(screen, call, 'acknowledge')).rejects.toMatchObject({ status: 401 });
    await act(screen, call, 'cancel', BODY.cancel);
  });

  it('a screen sees its own work unit only', async () => {
    screen.presence = '-';
    const elsewhere = await raise(teacher, 'help', unit.MILL);
    const { items } = await screen.get<{ items: Call[] }>('/andon-calls?open=true');
    expect(items.map(({ id }) => id)).not.toContain(elsewhere.id);
    await expect(raise(screen, 'help', unit.MILL)).rejects.toMatchObject({ status: 404 });
    await expect(screen.get(`/andon-calls/${elsewhere.id}`)).rejects.toMatchObject({ status: 404 });
    await finish(elsewhere);
  });

  it('a student at a station helps, but leaves a station that stands to the staff', async () => {
    screen.presence = '-';
    const { presence } = await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B1' });
    const help = await raise(screen, 'help', unit.LATHE);
    const stop = await raise(screen, 'stop', unit.LATHE);
    screen.presence = presence;
    expect((await act(screen, help, 'acknowledge')).status).toBe('acknowledged');
    await expect(act(screen, stop, 'acknowledge')).rejects.toMatchObject({
      status: 403,
      problem: { code: 'andon.staff-only' },
    });
    await finish(help);
    await finish(stop);
  });

  it('a student sees the own calls, and not who answers another one', async () => {
    const mine = await raise(student, 'help');
    await act(teacher, mine, 'acknowledge');
    const { items } = await student.get<{ items: Call[] }>('/andon-calls?open=true');
    expect(items.map(({ id }) => id)).toEqual([mine.id]);
    expect(items[0]?.acknowledgedByName).toBeNull();
    expect((await stranger.get<{ items: Call[] }>('/andon-calls')).items).toEqual([]);
    await expect(stranger.get(`/andon-calls/${mine.id}`)).rejects.toMatchObject({ status: 404 });
    await expect(act(stranger, mine, 'close')).rejects.toMatchObject({ status: 404 });
    await finish(mine);
  });
});

describe('escalation', () => {
  const rules = ([instructorAfter, workshopAfter, headAfter]: readonly [number, number, number]) => ({
    instructorAfter,
    workshopAfter,
    headAfter,
  });
  const configure = async (body: object) => {
    const { version } = await teacher.get<{ version: number }>('/andon-escalation');
    return teacher.put('/andon-escalation', body, { ifMatch: version });
  };

  it('comes with levels after 3, 10 and 30 minutes', async () => {
    expect(await teacher.get('/andon-escalation')).toMatchObject({
      rules: [
        { level: 2, afterSeconds: 180, unless: 'acknowledged' },
        { level: 3, afterSeconds: 600, unless: 'resolved' },
        { level: 4, afterSeconds: 1800, unless: 'resolved' },
      ],
    });
  });

  it('is refused with levels in the wrong order or for a version nobody has seen', async () => {
    await expect(configure(rules([600, 180, 1800]))).rejects.toMatchObject({
      problem: { code: 'andon.levels-out-of-order' },
    });
    await expect(teacher.put('/andon-escalation', rules([10, 20, 30]), { ifMatch: 99 })).rejects.toMatchObject({
      status: 412,
    });
  });

  it('goes from level to level, each once, while nobody answers; and stops when it is resolved', async () => {
    const waits = await raise(student, 'quality', unit.OVEN);
    await configure(rules([10, 15, 3600]));
    await eventually(async () => (await teacher.get<Call>(`/andon-calls/${waits.id}`)).level === 3);
    const entries = await eventually(async () => {
      const risen = (await told(waits)).filter(({ type }) => type === 'andon-call.escalated');
      return risen.at(-1)?.payload['level'] === 3 ? risen : null;
    });
    const levels = entries.map(({ payload }) => payload['level']);
    expect(levels).toEqual([...new Set(levels)]);
    for (const step of WAY.resolved) await act(teacher, waits, step, BODY[step]);
    expect((await teacher.get<Call>(`/andon-calls/${waits.id}`)).escalatesAt).toBeNull();
    await finish(waits);
  });

  it('is counted in the summary, with the times people took', async () => {
    const from = new Date(Date.now() - 3_600_000).toISOString();
    const to = new Date(Date.now() + 36_000_000).toISOString();
    const { items } = await teacher.get<{ items: Record<string, number>[] }>(
      `/andon-calls/summary?from=${from}&to=${to}`,
    );
    const quality = items.find(({ kind }) => String(kind) === 'quality');
    expect(quality).toMatchObject({ calls: 1, escalated: 1, repeats: 0 });
    expect(quality?.['resolution']).toBeGreaterThan(10);
    const material = items.find(({ kind }) => String(kind) === 'material');
    expect(material?.['repeats']).toBeGreaterThan(0);
    expect(items.find(({ kind }) => String(kind) === 'safety')).toBeUndefined();
  });
});
