import { eventually } from '../../support/eventually';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from './world';

interface JobTime {
  readonly here: readonly { readonly name: string | null; readonly kind: string }[];
  readonly totals: readonly { readonly name: string | null; readonly kind: string; readonly seconds: number }[];
  readonly mine: string | null;
  readonly kinds: readonly string[];
}

describe('time of people at jobs', () => {
  let world: World;
  let student: HttpClient;
  let mate: HttpClient;
  let stranger: HttpClient;
  let teacher: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    mate = await world.person('student2');
    stranger = await world.person('student3');
    teacher = await world.person('teacher');
  });

  afterAll(() => world?.stop());

  const timeOf = (who: HttpClient, id: string): Promise<JobTime> => who.get<JobTime>(`/job-orders/${id}/time`);
  /** Who is there as what, once the job's own changes have been read. */
  const here = (id: string, expected: Readonly<Record<string, string>>): Promise<void> =>
    eventually(
      async () => {
        const now = (await timeOf(teacher, id)).here.map(({ name, kind }) => [name, kind]);
        expect(Object.fromEntries(now)).toEqual(expected);
        return true;
      },
      { describe: JSON.stringify(expected) },
    ).then(() => undefined);

  it('is booked by joining, and follows the job through start, pause and end', async () => {
    const { id } = await world.dispatched({ at: 'LATHE' });
    await student.post(`/job-orders/${id}/time`, { kind: 'setup' });
    await mate.post(`/job-orders/${id}/time`, { kind: 'setup' });
    await student.post(`/job-orders/${id}/start`);
    await here(id, { 测试学生1: 'run', 测试学生2: 'run' });
    await mate.post(`/job-orders/${id}/time`, { kind: 'help' });
    await here(id, { 测试学生1: 'run', 测试学生2: 'help' });
    await student.post(`/job-orders/${id}/pause`, { reason: 'break' });
    await here(id, {});
    await mate.post(`/job-orders/${id}/resume`);
    await here(id, { 测试学生2: 'run' });
    await world.workOrders.holdJob(id, { reason: 'no parts' });
    await here(id, { 测试学生2: 'wait' });
    await world.workOrders.abortJob(id, { reason: 'end of the case' });
    await here(id, {});
    const rows = await world.database.query<{ kind: string; open: boolean; entries: number }>(
      `SELECT b.kind, b.ended_at IS NULL AS open,
         (SELECT count(*)::int FROM ledger.entry e WHERE e.subject_id = b.id) AS entries
       FROM execution.time_booking b WHERE b.job_order_id = $1 ORDER BY b.started_at, b.id`,
      [id],
    );
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['help', 'run', 'run', 'run', 'setup', 'setup', 'wait']);
    expect(rows.every(({ open, entries }) => !open && entries === 2)).toBe(true);
  });

  it('begins once however often it is asked for, and only with something to do', async () => {
    const { id } = await world.dispatched({ at: 'LATHE' });
    await Promise.all(Array.from({ length: 5 }, () => student.post(`/job-orders/${id}/time`, { kind: 'setup' })));
    expect((await timeOf(student, id)).here).toHaveLength(1);
    await expect(student.post(`/job-orders/${id}/time`, { kind: 'run' })).rejects.toMatchObject({
      status: 409,
      problem: { code: 'execution.no-time-now' },
    });
    await student.post(`/job-orders/${id}/time/stop`);
    expect(await timeOf(student, id)).toMatchObject({ here: [], mine: null });
    await world.workOrders.abortJob(id, { reason: 'end of the case' });
    await expect(student.post(`/job-orders/${id}/time`, { kind: 'help' })).rejects.toMatchObject({ status: 409 });
  });

  it('of skilled work needs the qualification, helping does not', async () => {
    const { id } = await world.dispatched({ at: 'MILL', qualification: 'LATHE' });
    await expect(student.post(`/job-orders/${id}/time`, { kind: 'setup' })).rejects.toMatchObject({
      problem: { code: 'execution.gates-closed' },
    });
    await student.post(`/job-orders/${id}/time`, { kind: 'help' });
    await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('is ended for somebody else by the instructor or at the screen, not by a team mate', async () => {
    const { id } = await world.dispatched({ at: 'LATHE' });
    await student.post(`/job-orders/${id}/time`, { kind: 'setup' });
    const [row] = await world.database.query<{ id: string }>(`SELECT id FROM personnel.person WHERE number = 'S1'`);
    await expect(mate.post(`/job-orders/${id}/time/stop`, { personId: row?.id })).rejects.toMatchObject({
      status: 403,
      problem: { code: 'execution.not-your-time' },
    });
    await teacher.post(`/job-orders/${id}/time/stop`, { personId: row?.id });
    await here(id, {});
    await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('counts an hour at two jobs as half an hour at each, and names people only to those who know them', async () => {
    const open = { teamId: null };
    const [first, second] = [
      await world.dispatched({ at: 'OVEN' }, open),
      await world.dispatched({ at: 'OVEN' }, open),
    ];
    for (const { id } of [first, second]) await student.post(`/job-orders/${id}/time`, { kind: 'help' });
    await world.database.query(
      `UPDATE execution.time_booking SET started_at = started_at - interval '1 hour' WHERE job_order_id = ANY($1)`,
      [[first.id, second.id]],
    );
    const [total] = (await timeOf(mate, first.id)).totals;
    expect(total).toMatchObject({ name: '测试学生1', kind: 'help' });
    expect(Math.abs((total?.seconds ?? 0) - 1800)).toBeLessThan(60);
    expect((await timeOf(stranger, first.id)).totals).toMatchObject([{ name: null, personId: null }]);
    const order = await teacher.get<JobTime>(`/work-orders/${first.workOrderId}/time`);
    expect(order.totals).toMatchObject([{ name: '测试学生1', jobOrderId: first.id, kind: 'help' }]);
    for (const { id } of [first, second]) await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('does not exist for a student of another team', async () => {
    const { id, workOrderId } = await world.dispatched({ at: 'LATHE' });
    for (const path of [`/job-orders/${id}/time`, `/work-orders/${workOrderId}/time`])
      await expect(stranger.get(path)).rejects.toMatchObject({ status: 404 });
    await expect(stranger.post(`/job-orders/${id}/time`, { kind: 'help' })).rejects.toMatchObject({ status: 404 });
    await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });
});
