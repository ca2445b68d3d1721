import { QualityApi } from '#modules/quality';
import type { HttpClient } from '../../support/http-client';
import { importSheets } from '../../support/school';
import { startWorld, type OperationSpec, type World } from './world';

describe('measuring the pieces of a job', () => {
  let world: World;
  let teacher: HttpClient;
  /** The shared screen at the oven, which takes several jobs at once. */
  let screen: HttpClient;
  /** Presence at the screen, by badge. */
  const presence = new Map<string, string>();

  beforeAll(async () => {
    world = await startWorld();
    teacher = await world.person('teacher');
    screen = await world.station('OVEN');
    for (const badge of ['B1', 'B2', 'B3']) {
      screen.presence = '-';
      presence.set(badge, (await screen.post<{ presence: string }>('/station/sign-in', { badge })).presence);
    }
  });

  afterAll(() => world?.stop());

  const job = (more: Partial<OperationSpec> = {}) => world.dispatched({ at: 'OVEN', measured: true, ...more });
  /** A value of piece 1, typed at the screen by whose badge it is. */
  async function measure(jobOrderId: string, badge: string): Promise<unknown> {
    const [inspection] = await world.of(QualityApi).resultsOf([{ type: 'job-order', id: jobOrderId }]);
    screen.presence = presence.get(badge) ?? '-';
    return screen.post(`/inspections/${inspection?.id}/measurements`, {
      characteristicId: inspection?.characteristics[0]?.id,
      piece: 1,
      value: '10.01',
    });
  }
  const values = async (jobOrderId: string): Promise<number> =>
    (await world.entries(jobOrderId)).filter(({ type }) => type === 'measurement.recorded').length;
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });
  const tooEarly = { status: 409, problem: { code: 'execution.measured-too-early' } };

  it('begins with the start where a person does it, and goes on while the job is paused', async () => {
    const { id } = await job();
    await expect(measure(id, 'B1')).rejects.toMatchObject(tooEarly);
    expect(await values(id)).toBe(0);
    await world.workOrders.start(id);
    await measure(id, 'B1');
    await world.workOrders.suspend(id, { reason: 'break' });
    await measure(id, 'B1');
    expect(await values(id)).toBe(2);
    await end(id);
  });

  it('begins with the dispatch where a machine does it, which is set up by measuring', async () => {
    const { id } = await job({ control: 'machine' });
    await measure(id, 'B1');
    await teacher.post(`/job-orders/${id}/revoke`);
    await expect(measure(id, 'B1')).rejects.toMatchObject(tooEarly);
    await end(id);
  });

  it('is for who does the job: not for another team, nor for others of the team it was not given to', async () => {
    const { id } = await job();
    await world.workOrders.start(id);
    await expect(measure(id, 'B3')).rejects.toMatchObject({
      status: 403,
      problem: { code: 'execution.other-team' },
    });
    const [mate] = await world.database.query<{ id: string }>(`SELECT id FROM personnel.person WHERE number = 'S2'`);
    await teacher.post(`/job-orders/${id}/assign`, { mode: 'people', personIds: [mate?.id], reason: '演示' });
    await expect(measure(id, 'B1')).rejects.toMatchObject({
      status: 403,
      problem: { code: 'execution.given-to-others' },
    });
    await measure(id, 'B2');
    expect(await values(id)).toBe(1);
    await end(id);
  });

  it('is also for an inspector of another team while a first article waits for signatures', async () => {
    const { id } = await job({ firstArticle: true });
    await world.workOrders.start(id);
    await expect(measure(id, 'B3')).rejects.toMatchObject({ problem: { code: 'execution.other-team' } });
    const qualified = await importSheets(world, {
      资质类别: [
        ['资质编号', '资质名称'],
        ['INSPECTOR', '检验员'],
      ],
      资质: [
        ['人员编号', '资质编号', '生效日期', '失效日期'],
        ['S3', 'INSPECTOR', '2024-01-01', ''],
      ],
    });
    expect(qualified.applied).toBe(true);
    await measure(id, 'B3');
    expect(await values(id)).toBe(1);
    await end(id);
  });
});
