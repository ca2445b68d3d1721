import { Refused } from '../../support';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from './world';

interface SignedIn {
  readonly presence: string;
  readonly presenceId: string;
  readonly number: string;
}

describe('signing in at a station', () => {
  let world: World;
  let screen: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    screen = await world.station('LATHE');
  });

  afterAll(() => world?.stop());

  const signIn = (how: object): Promise<SignedIn> => {
    screen.presence = '-';
    return screen.post<SignedIn>('/station/sign-in', how);
  };
  const actors = async (jobOrderId: string, type: string) => {
    const rows = await world.database.query<{ number: string }>(
      `SELECT p.number FROM ledger.entry e JOIN personnel.person p ON p.id = e.actor_id
       WHERE e.job_order_id = $1 AND e.type = $2 ORDER BY e.seq`,
      [jobOrderId, type],
    );
    return rows.map(({ number }) => number);
  };

  it('says who acts: by badge, by number and PIN, and the one who signed in last', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    screen.presence = (await signIn({ badge: 'B1' })).presence;
    await screen.post(`/job-orders/${job.id}/start`);
    const second = await signIn({ number: 'S2', pin: '1002' });
    screen.presence = second.presence;
    await screen.post(`/job-orders/${job.id}/reports`, { good: '1' });
    expect(await actors(job.id, 'job-order.started')).toEqual(['S1']);
    expect(await actors(job.id, 'job-order.reported')).toEqual(['S2']);
    const here = await screen.get<{ present: { number: string }[] }>('/station');
    expect(here.present.map(({ number }) => number)).toEqual(['S1', 'S2']);
    await screen.post(`/station/sign-out/${second.presenceId}`);
    await expect(screen.post(`/job-orders/${job.id}/reports`, { good: '1' })).rejects.toMatchObject({
      status: 401,
      problem: { code: 'auth.nobody-at-station' },
    });
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it('does nothing for nobody, and nothing at another work unit', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    const elsewhere = await world.dispatched({ at: 'MILL' });
    screen.presence = '-';
    await expect(screen.post(`/job-orders/${job.id}/start`)).rejects.toMatchObject({ status: 401 });
    screen.presence = (await signIn({ badge: 'B1' })).presence;
    await expect(screen.post(`/job-orders/${elsewhere.id}/start`)).rejects.toMatchObject({ status: 404 });
    await expect(screen.post(`/job-orders/${job.id}/dispatch`)).rejects.toMatchObject({ status: 403 });
    for (const { id } of [job, elsewhere]) await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('refuses an unknown badge, and a browser that is no station', async () => {
    await expect(signIn({ badge: 'B999' })).rejects.toMatchObject({
      status: 401,
      problem: { code: 'station.unknown-badge' },
    });
    const own = await world.person('student1');
    await expect(own.post('/station/sign-in', { badge: 'B1' })).rejects.toMatchObject({
      problem: { code: 'station.not-enrolled' },
    });
  });

  it('locks a PIN after five wrong ones, for the right one too, and says for how long', async () => {
    for (let n = 0; n < 5; n += 1)
      await expect(signIn({ number: 'S3', pin: '9999' })).rejects.toMatchObject({
        status: 401,
        problem: { code: 'station.wrong-pin' },
      });
    const locked = (await signIn({ number: 'S3', pin: '1003' }).catch((error: unknown) => error)) as Refused;
    expect(locked).toMatchObject({ status: 429, problem: { code: 'personnel.pin-locked' } });
    expect(Number(locked.problem.params['seconds'])).toBeGreaterThan(0);
    // A badge still opens, and other people are not concerned.
    await signIn({ badge: 'B3' });
    await signIn({ number: 'S2', pin: '1002' });
    const [row] = await world.database.query<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM ledger.entry WHERE type = 'person.pin-locked'`,
    );
    expect(row?.entries).toBe(1);
  });

  it('slows unknown badges down after five in a row, for a right one too, at this work unit and only there', async () => {
    const mill = await world.station('MILL');
    for (let n = 0; n < 5; n += 1)
      await expect(signIn({ badge: `X${n}` })).rejects.toMatchObject({
        status: 401,
        problem: { code: 'station.unknown-badge' },
      });
    const locked = (await signIn({ badge: 'B1' }).catch((error: unknown) => error)) as Refused;
    expect(locked).toMatchObject({ status: 429, problem: { code: 'station.badge-locked' } });
    expect(Number(locked.problem.params['seconds'])).toBeGreaterThan(0);
    await signIn({ number: 'S2', pin: '1002' });
    mill.presence = '-';
    await mill.post('/station/sign-in', { badge: 'B1' });
    const entries = await world.database.query<{ code: string }>(
      `SELECT u.code FROM ledger.entry e JOIN equipment.element u ON u.id = e.work_unit_id
       WHERE e.type = 'station.badge-locked'`,
    );
    expect(entries).toEqual([{ code: 'LATHE' }]);
    // The time goes by; a right badge begins the count anew.
    await world.database.query("UPDATE execution.badge_tries SET locked_until = now() - interval '1 second'");
    await signIn({ badge: 'B1' });
    for (let n = 0; n < 4; n += 1)
      await expect(signIn({ badge: 'B999' })).rejects.toMatchObject({ problem: { code: 'station.unknown-badge' } });
    await signIn({ badge: 'B1' });
  });

  it('counts a badge shown for a signature', async () => {
    const job = await world.dispatched({ at: 'LATHE' });
    screen.presence = (await signIn({ badge: 'B1' })).presence;
    const sign = (badge: string) =>
      screen.post(`/job-orders/${job.id}/first-articles/sign`, { role: 'self', firstArticleId: job.id, badge });
    for (let n = 0; n < 5; n += 1)
      await expect(sign('B999')).rejects.toMatchObject({ problem: { code: 'station.unknown-badge' } });
    await expect(sign('B1')).rejects.toMatchObject({ status: 429, problem: { code: 'station.badge-locked' } });
    await world.database.query('DELETE FROM execution.badge_tries');
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it('ends when the screen is taken away', async () => {
    screen.presence = (await signIn({ badge: 'B1' })).presence;
    const teacher = await world.person('teacher');
    const { items } = await teacher.get<{ items: { id: string }[] }>('/stations');
    const job = await world.dispatched({ at: 'LATHE' });
    for (const { id } of items)
      await fetch(`${world.url}/api/v1/stations/${id}`, {
        method: 'DELETE',
        headers: { cookie: teacher.cookieHeader },
      });
    // The browser is the instructor's again; nobody of the station acts in it.
    await expect(screen.get('/station')).rejects.toMatchObject({ status: 401 });
    await screen.post(`/job-orders/${job.id}/start`);
    expect(await actors(job.id, 'job-order.started')).toEqual(['T1']);
  });
});
