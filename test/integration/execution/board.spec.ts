import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from './world';

interface Board {
  readonly columns: readonly {
    readonly workUnit: { readonly code: string };
    readonly items: readonly { readonly job: { readonly id: string } }[];
    readonly more: number;
  }[];
}

describe('the dispatch board', () => {
  let world: World;
  let teacher: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    teacher = await world.person('teacher');
  });

  afterAll(() => world?.stop());

  it('says how many jobs stand behind those it lists, and the line counts them all', async () => {
    const jobs = [];
    for (let n = 0; n < 3; n++) jobs.push(await world.dispatched({ at: 'LATHE' }));
    const lathe = async (query = '') =>
      (await teacher.get<Board>(`/dispatch-board${query}`)).columns.find(({ workUnit }) => workUnit.code === 'LATHE');
    const first = await lathe('?limit=2');
    expect([first?.items.length, first?.more]).toEqual([2, 1]);
    const whole = await lathe();
    expect([whole?.items.length, whole?.more]).toEqual([3, 0]);
    const { workUnits } = await teacher.get<{
      workUnits: readonly { readonly workUnit: { readonly code: string }; readonly waiting: number }[];
    }>('/line');
    expect(workUnits.find(({ workUnit }) => workUnit.code === 'LATHE')?.waiting).toBe(3);
    await world.workOrders.abortJob(jobs[0]?.id ?? '', { reason: 'end of the case' });
    expect((await lathe('?limit=2'))?.more).toBe(0);
    await expect(teacher.get('/dispatch-board?limit=201')).rejects.toMatchObject({ status: 400 });
  });
});
