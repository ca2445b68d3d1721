import type { HttpClient } from '../../support/http-client';
import { closedIn, startWorld, type StationView, type World } from './world';

interface JobTeam {
  readonly team: { readonly code: string } | null;
  readonly round: number;
  readonly members: readonly { readonly name: string | null; readonly roles: readonly string[] }[];
  readonly assignment: { readonly mode: string; readonly people: readonly { readonly name: string | null }[] };
}

interface Notes {
  readonly items: readonly {
    readonly note: string | null;
    readonly reason: string | null;
    readonly remaining: string;
    readonly by: { readonly name: string | null };
    readonly takenBy: { readonly name: string | null } | null;
    readonly own: boolean;
  }[];
}

describe('working as a team', () => {
  let world: World;
  let student: HttpClient;
  let mate: HttpClient;
  let stranger: HttpClient;
  let teacher: HttpClient;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    mate = await world.person('student2');
    stranger = await world.person('student3');
    teacher = await world.person('teacher');
    const people = await world.database.query<{ number: string; id: string }>(
      'SELECT number, id FROM personnel.person',
    );
    ids = Object.fromEntries(people.map(({ number, id }) => [number, id]));
  });

  afterAll(() => world?.stop());

  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });

  it('each role goes on to the next member, by the team itself, and each turn is in the ledger', async () => {
    const { id, workOrderId } = await world.dispatched({ at: 'LATHE' });
    const before = await student.get<JobTeam>(`/job-orders/${id}/team`);
    expect(before).toMatchObject({ team: { code: 'A-1' }, round: 0, assignment: { mode: 'team' } });
    expect(before.members).toEqual([
      { personId: ids['S1'], name: '测试学生1', roles: ['operator', 'recorder'] },
      { personId: ids['S2'], name: '测试学生2', roles: ['inspector', 'safety'] },
    ]);
    const after = await student.post<JobTeam>(`/job-orders/${id}/team/rotate`);
    expect(after.round).toBe(1);
    expect(after.members.map(({ roles }) => roles[0])).toEqual(['inspector', 'operator']);
    expect((await teacher.get<JobTeam>(`/job-orders/${id}/team`)).round).toBe(1);
    const [entry] = await world.database.query<{ payload: object }>(
      `SELECT payload FROM ledger.entry WHERE type = 'team.roles-rotated' AND work_order_id = $1`,
      [workOrderId],
    );
    expect(entry?.payload).toMatchObject({ round: 1, roles: [{ personId: ids['S1'] }, { personId: ids['S2'] }] });
    await end(id);
  });

  it('chosen people alone may start, whichever team they are in; anybody qualified when it is given to all', async () => {
    const { id } = await world.dispatched({ at: 'LATHE' });
    await expect(stranger.get(`/job-orders/${id}/station`)).rejects.toMatchObject({ status: 404 });
    const body = { mode: 'people', personIds: [ids['S3']], reason: '张同学请假' };
    expect(await teacher.post<JobTeam>(`/job-orders/${id}/assign`, body)).toMatchObject({
      assignment: { mode: 'people', people: [{ name: '测试学生3' }], reason: '张同学请假' },
    });
    await expect(student.post(`/job-orders/${id}/start`)).rejects.toMatchObject({
      problem: { code: 'execution.gates-closed', errors: [{ code: 'gate.assigned' }] },
    });
    expect(closedIn(await student.get<StationView>(`/job-orders/${id}/station`))).toEqual(['assigned']);
    const queue = await stranger.get<{ items: { job: { id: string } }[] }>('/work-units/LATHE/queue');
    expect(queue.items.map(({ job }) => job.id)).toEqual([id]);
    await stranger.post(`/job-orders/${id}/start`);
    for (const [path, body] of [
      ['reports', { good: '1' }],
      ['complete', {}],
    ] as const)
      await expect(student.post(`/job-orders/${id}/${path}`, body)).rejects.toMatchObject({
        status: 403,
        problem: { code: 'execution.given-to-others' },
      });
    await stranger.post(`/job-orders/${id}/pause`, { reason: 'break' });
    await teacher.post(`/job-orders/${id}/assign`, { mode: 'team' });
    await student.post(`/job-orders/${id}/resume`);
    await expect(stranger.get(`/job-orders/${id}/station`)).rejects.toMatchObject({ status: 404 });
    await end(id);

    const open = await world.dispatched({ at: 'MILL', qualification: 'LATHE' });
    await teacher.post(`/job-orders/${open.id}/assign`, { mode: 'qualified' });
    await expect(stranger.post(`/job-orders/${open.id}/start`)).rejects.toMatchObject({
      problem: { errors: [{ code: 'gate.qualification' }] },
    });
    await end(open.id);
  });

  it('is refused to nobody, to unknown people, of an ended job, and by a student', async () => {
    const { id } = await world.dispatched({ at: 'LATHE' });
    const assign = (who: HttpClient, body: object) => who.post(`/job-orders/${id}/assign`, body);
    await expect(assign(teacher, { mode: 'people' })).rejects.toMatchObject({
      status: 400,
      problem: { code: 'execution.assign-nobody' },
    });
    await expect(assign(teacher, { mode: 'people', personIds: [id] })).rejects.toMatchObject({ status: 404 });
    await expect(assign(student, { mode: 'team' })).rejects.toMatchObject({ status: 403 });
    await end(id);
    await expect(assign(teacher, { mode: 'team' })).rejects.toMatchObject({ status: 409 });
  });

  it('a pause leaves reason, note and what is left; who goes on has read it', async () => {
    const { id } = await world.dispatched({ at: 'LATHE' });
    await student.post(`/job-orders/${id}/start`);
    await student.post(`/job-orders/${id}/reports`, { good: '1' });
    await student.post(`/job-orders/${id}/hand-overs`, { note: '刀补 +0.02' });
    await student.post(`/job-orders/${id}/pause`, { reason: '下课', note: '第二件装夹好了' });
    const left = await mate.get<Notes>(`/job-orders/${id}/hand-overs`);
    expect(left.items).toMatchObject([
      { note: '第二件装夹好了', reason: '下课', remaining: '3', by: { name: '测试学生1' }, takenBy: null, own: false },
      { note: '刀补 +0.02', reason: null, remaining: '3', own: false },
    ]);
    await mate.post(`/job-orders/${id}/resume`);
    const taken = await student.get<Notes>(`/job-orders/${id}/hand-overs`);
    expect(taken.items.map(({ takenBy, own }) => [takenBy?.name, own])).toEqual([
      ['测试学生2', true],
      ['测试学生2', true],
    ]);
    expect((await world.entries(id)).filter(({ type }) => type === 'hand-over.taken')).toHaveLength(2);
    await expect(stranger.get(`/job-orders/${id}/hand-overs`)).rejects.toMatchObject({ status: 404 });
    await end(id);
  });
});
