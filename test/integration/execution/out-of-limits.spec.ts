import { QualityApi } from '#modules/quality';
import type { PostedReport } from '#modules/work-order';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type World } from './world';

describe('reporting pieces measured out of limits', () => {
  let world: World;
  let student: HttpClient;
  let teacher: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    teacher = await world.person('teacher');
  });

  afterAll(() => world?.stop());

  async function started(quantity = '4'): Promise<string> {
    const { id } = await world.dispatched({ at: 'OVEN', measured: true }, { quantity });
    await world.workOrders.start(id);
    return id;
  }
  const inspectionOf = async (id: string) => {
    const [inspection] = await world.of(QualityApi).resultsOf([{ type: 'job-order', id }]);
    if (!inspection) throw new Error('no inspection');
    return inspection;
  };
  async function measure(id: string, ...values: readonly string[]): Promise<void> {
    const inspection = await inspectionOf(id);
    for (const [index, value] of values.entries())
      await world.of(QualityApi).record(inspection.id, {
        characteristicId: inspection.characteristics[0]?.id ?? '',
        piece: index + 1,
        value,
        source: 'person',
        dataQuality: 'good',
      });
  }
  const report = (id: string, body: object) => student.post<PostedReport>(`/job-orders/${id}/reports`, body);
  const accepted = async (id: string) =>
    (await world.entries(id)).filter(({ type }) => type === 'job-order.out-of-limits-accepted');
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });

  it('asks which value it is, and takes scrap, rework or a reason that the ledger keeps', async () => {
    const id = await started();
    await measure(id, '10.00', '10.30');
    await report(id, { good: '1' });
    await expect(report(id, { good: '1' })).rejects.toMatchObject({
      status: 409,
      problem: {
        code: 'execution.out-of-limits',
        params: { count: 1, pieces: '2' },
        errors: [
          {
            code: 'execution.piece-out-of-limits',
            params: { piece: 2, name: '孔径', value: '10.30', unit: 'mm', limits: '9.9 … 10.1' },
          },
        ],
      },
    });
    expect((await world.job(id)).balance).toMatchObject({ good: '1', remaining: '3' });
    const { postingId } = await report(id, { good: '1', acceptReason: '倒角后孔口变形，不影响装配' });
    expect(await accepted(id)).toMatchObject([
      { reason: '倒角后孔口变形，不影响装配', payload: { postingId, pieces: '2' } },
    ]);
    // Who was asked once is not asked again for the same piece; taken back, the answer goes with the report.
    const { postingId: next } = await report(id, { good: '1' });
    await student.post(`/job-orders/${id}/reports/${next}/reverse`, { reason: '报错了' });
    await student.post(`/job-orders/${id}/reports/${postingId}/reverse`, { reason: '报错了' });
    await expect(report(id, { good: '2' })).rejects.toMatchObject({ problem: { code: 'execution.out-of-limits' } });
    await report(id, { good: '1', scrap: '1', reasonCode: 'handling' });
    await report(id, { good: '1' });
    expect(await accepted(id)).toHaveLength(1);
    await end(id);
  });

  it('takes a piece back good from the rework it was sent to only once it was measured again where it failed', async () => {
    const id = await started();
    await measure(id, '10.30');
    await report(id, { rework: '1', reasonCode: 'dimension-out' });
    const rework = await teacher.post<{ id: string }>(`/job-orders/${id}/send-to-rework`, {
      quantity: '1',
      reason: '孔径偏大，重新铰孔',
    });
    await teacher.post(`/job-orders/${rework.id}/dispatch`);
    await student.post(`/job-orders/${rework.id}/start`);
    await expect(report(rework.id, { good: '1', acceptReason: '不影响装配' })).rejects.toMatchObject({
      status: 409,
      problem: { code: 'execution.measure-again', params: { job: (await world.job(id)).number, pieces: '1' } },
    });
    await measure(id, '10.00');
    await report(rework.id, { good: '1' });
    expect((await world.job(id)).balance).toMatchObject({ good: '1', rework: '0' });
    await end(id);
  });

  it('asks again when a piece comes back from rework and was not measured anew', async () => {
    const id = await started();
    await measure(id, '10.30');
    await report(id, { rework: '1', reasonCode: 'handling' });
    const back = { good: '1', firstPass: false };
    await expect(report(id, back)).rejects.toMatchObject({ problem: { code: 'execution.out-of-limits' } });
    await measure(id, '10.05');
    await report(id, back);
    expect(await accepted(id)).toEqual([]);
    await end(id);
  });

  it('takes no reason once the inspection has failed, but what an instructor concedes', async () => {
    const id = await started('2');
    await measure(id, '10.00', '10.30');
    const refused = {
      status: 409,
      problem: { code: 'execution.inspection-failed', params: { count: 1, pieces: '2' } },
    };
    await expect(report(id, { good: '2' })).rejects.toMatchObject(refused);
    await expect(report(id, { good: '2', acceptReason: '照样能用' })).rejects.toMatchObject(refused);
    await report(id, { good: '1' });
    const { id: inspectionId, version } = await inspectionOf(id);
    await teacher.post(`/inspections/${inspectionId}/concede`, { reason: '仅用于教学展示' }, { ifMatch: version });
    await report(id, { good: '1' });
    await student.post(`/job-orders/${id}/complete`);
    expect((await world.job(id)).status).toBe('completed');
  });

  it('asks nothing of what is scrapped before its turn in the reports', async () => {
    const id = await started();
    await measure(id, '10.00', '10.00', '10.30', '10.00');
    await report(id, { scrap: '1', reasonCode: 'handling' });
    await report(id, { good: '3' });
    expect((await world.job(id)).balance).toMatchObject({ good: '3', scrap: '1', remaining: '0' });
    await end(id);
  });
});
