import { WorkOrderApi } from '#modules/work-order';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { eventually } from '../../support/eventually';
import { startWorld } from '../work-order/world';

describe('a job that its machine has forgotten', () => {
  let world: Awaited<ReturnType<typeof startWorld>>;

  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(() => world.stop());

  it('is held until a person decides what becomes of the rest', async () => {
    const { jobs } = await world.released([{ number: 10, control: 'machine' }]);
    const [job] = jobs;
    if (!job) throw new Error('no job');
    await world.begin(job);
    await world.app.get(UnitOfWork).run(async () => {
      world.app.get(Ledger).append({
        type: 'machine-job.lost',
        subjectId: newId(),
        jobOrderId: job.id,
        workOrderId: job.workOrderId,
        payload: { from: 'running', to: 'absent', run: 1 },
      });
    });
    const workOrders = world.app.get(WorkOrderApi, { strict: false });
    const held = await eventually(
      async () => {
        const now = await workOrders.jobOrder(job.id);
        return now.status === 'held' ? now : null;
      },
      { describe: 'the job to be held' },
    );
    expect(held.balance.remaining).toBe(job.balance.remaining);
  });
});
