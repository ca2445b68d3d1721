import { randomUUID } from 'node:crypto';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type StationView, type World } from './world';

interface SignedIn {
  readonly presence: string;
  readonly presenceId: string;
  readonly personId: string;
}

const MINUTE = 60_000;

describe('what a screen kept while the network was away', () => {
  let world: World;
  let screen: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    screen = await world.station('MILL');
  });

  afterAll(() => world?.stop());

  const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

  /** Somebody was here from `from` minutes ago until `to` minutes ago. */
  async function wasHere(badge: string, from: number, to: number | null): Promise<SignedIn> {
    screen.presence = '-';
    const person = await screen.post<SignedIn>('/station/sign-in', { badge });
    if (to !== null) await screen.post(`/station/sign-out/${person.presenceId}`);
    await world.database.query('UPDATE execution.presence SET signed_in_at = $2, signed_out_at = $3 WHERE id = $1', [
      person.presenceId,
      ago(from),
      to === null ? null : ago(to),
    ]);
    return person;
  }

  const late = (maker: SignedIn, minutes: number, more: Record<string, string> = {}) => ({
    headers: { 'station-presence': maker.presence, 'occurred-at': ago(minutes), 'made-by': maker.personId, ...more },
  });

  /** A job at the mill that runs since an hour ago for student 1, who has left since; student 2 stands there now. */
  async function scene() {
    const job = await world.dispatched({ at: 'MILL', steps: ['confirm'], measured: true });
    const first = await wasHere('B1', 60, 20);
    const second = await wasHere('B2', 10, null);
    screen.presence = second.presence;
    await screen.post(`/job-orders/${job.id}/start`, {}, late(first, 55, { 'expected-state': 'dispatched' }));
    return { job, first, second };
  }
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
  const written = (id: string) =>
    world.database.query<{ type: string; number: string; minutes: number; late: boolean }>(
      `SELECT e.type, p.number, round(extract(epoch FROM now() - e.occurred_at) / 60)::int AS minutes,
              e.recorded_at - e.occurred_at > interval '1 minute' AS late
       FROM ledger.entry e JOIN personnel.person p ON p.id = e.actor_id
       WHERE e.job_order_id = $1 ORDER BY e.seq`,
      [id],
    );

  it('is written down for the moment and the person of then, in order, and once', async () => {
    const { job, first } = await scene();
    const view = await screen.get<StationView>(`/job-orders/${job.id}/station`);
    const [step] = view.steps;
    const at = `/job-orders/${job.id}`;
    const running = { 'expected-state': 'running' };
    await screen.post(`${at}/steps/${step?.id}`, { value: true, piece: 0 }, late(first, 50, running));
    const report = { ...late(first, 45, running), idempotencyKey: randomUUID() };
    const one = await screen.post(`${at}/reports`, { good: '1' }, report);
    expect(await screen.post(`${at}/reports`, { good: '1' }, report)).toEqual(one);
    await screen.post(`${at}/pause`, { reason: '下课' }, late(first, 40, running));
    // An answer that got lost is given again, whatever has become of the job since.
    expect(await screen.post(`${at}/reports`, { good: '1' }, report)).toEqual(one);
    const rows = (await written(job.id)).filter(({ number, type }) => number === 'S1' && type !== 'lot.produced');
    expect(rows).toEqual([
      { type: 'job-order.started', number: 'S1', minutes: 55, late: true },
      { type: 'step.recorded', number: 'S1', minutes: 50, late: true },
      { type: 'job-order.reported', number: 'S1', minutes: 45, late: true },
      { type: 'job-order.suspended', number: 'S1', minutes: 40, late: true },
      { type: 'hand-over.written', number: 'S1', minutes: 40, late: true },
    ]);
    await end(job.id);
  });

  it('is nobody’s when its maker was not there then, and opens nothing but what may come late', async () => {
    const { job, first, second } = await scene();
    const at = `/job-orders/${job.id}/reports`;
    for (const minutes of [61, 15])
      await expect(screen.post(at, { good: '1' }, late(first, minutes))).rejects.toMatchObject({
        status: 409,
        problem: { code: 'replay.other-person' },
      });
    const stolen = { headers: { 'station-presence': first.presence, 'occurred-at': ago(15) } };
    await expect(screen.post(at, { good: '1' }, stolen)).rejects.toMatchObject({ status: 401 });
    const others = { headers: { ...late(first, 30).headers, 'station-presence': second.presence } };
    await expect(screen.post(at, { good: '1' }, others)).rejects.toMatchObject({
      problem: { code: 'replay.other-person' },
    });
    await expect(screen.post(`/job-orders/${job.id}/machine/retry`, {}, late(first, 30))).rejects.toMatchObject({
      status: 401,
    });
    await end(job.id);
  });

  it('waits twelve hours at most and never comes from the future', async () => {
    const { job, first } = await scene();
    const at = `/job-orders/${job.id}/reports`;
    for (const [minutes, code] of [
      [12 * 60 + 1, 'replay.too-late'],
      [-1, 'replay.in-the-future'],
    ] as const)
      await expect(screen.post(at, { good: '1' }, late(first, minutes))).rejects.toMatchObject({
        status: 409,
        problem: { code },
      });
    const broken: Record<string, string>[] = [
      { 'occurred-at': 'yesterday' },
      { 'made-by': 'me' },
      { 'expected-state': 'a b' },
    ];
    for (const headers of broken)
      await expect(screen.post(at, { good: '1' }, late(first, 30, headers))).rejects.toMatchObject({ status: 400 });
    await end(job.id);
  });

  it('is for a person to decide when the job has become something else, and leaves a trace when given up', async () => {
    const { job, first, second } = await scene();
    await world.workOrders.suspend(job.id, { reason: '换料' });
    const key = randomUUID();
    const refusal = screen.post(
      `/job-orders/${job.id}/reports`,
      { good: '1' },
      { ...late(first, 30, { 'expected-state': 'running' }), idempotencyKey: key },
    );
    await expect(refusal).rejects.toMatchObject({
      status: 409,
      problem: { code: 'execution.state-changed', params: { expected: 'running', state: 'suspended' } },
    });
    await screen.post('/station/discarded-entries', {
      key,
      what: 'report',
      path: `/job-orders/${job.id}/reports`,
      entered: '{"good":"1"}',
      givenAt: ago(30),
      madeBy: first.personId,
      jobOrderId: job.id,
      code: 'execution.state-changed',
      reason: '已重新报工',
    });
    const entry = (await world.entries(job.id)).find(({ type }) => type === 'station.entry-discarded');
    expect(entry).toMatchObject({
      actor_id: second.personId,
      reason: '已重新报工',
      payload: { what: 'report', madeBy: first.personId, code: 'execution.state-changed', entered: '{"good":"1"}' },
    });
    await end(job.id);
  });

  it('does not replace a value it did not see', async () => {
    const { job, first } = await scene();
    const found = await screen.get<{ items: { id: string; characteristics: { id: string }[] }[] }>(
      `/inspections?subjectType=job-order&subjectId=${job.id}`,
    );
    const [inspection] = found.items;
    const at = `/inspections/${inspection?.id}/measurements`;
    const sample = { characteristicId: inspection?.characteristics[0]?.id, piece: 1 };
    const none = late(first, 30, { 'expected-state': 'none' });
    await screen.post(at, { ...sample, value: '10.02' }, none);
    await expect(screen.post(at, { ...sample, value: '10.03' }, none)).rejects.toMatchObject({
      status: 409,
      problem: { code: 'inspection.measured-meanwhile' },
    });
    await end(job.id);
  });
});
