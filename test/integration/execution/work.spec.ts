import { randomUUID } from 'node:crypto';
import { QualityApi } from '#modules/quality';
import type { PostedReport } from '#modules/work-order';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type StationView, type World } from './world';

describe('the work on a job order', () => {
  let world: World;
  let student: HttpClient;
  /** The shared screen at the mill, student1 signed in. */
  let screen: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
    screen = await world.station('MILL');
    screen.presence = (await screen.post<{ presence: string }>('/station/sign-in', { badge: 'B1' })).presence;
  });

  afterAll(() => world?.stop());

  const act = <T = unknown>(
    id: string,
    verb: string,
    body: object = {},
    who = student,
    idempotencyKey = randomUUID(),
  ) => who.post<T>(`/job-orders/${id}/${verb}`, body, { idempotencyKey });

  const started = async (more: object = {}) => {
    const job = await world.dispatched({ at: 'MILL', ...more });
    await act(job.id, 'start');
    return job;
  };
  const end = (id: string) => world.workOrders.abortJob(id, { reason: 'end of the case' });

  it('takes good, scrap and rework, brings rework back, and takes a report back by its reversal', async () => {
    const { id } = await started();
    await act(id, 'reports', { good: '1' });
    const wrong = await act<PostedReport>(id, 'reports', { scrap: '1', rework: '1', reasonCode: 'R1' });
    expect(wrong.jobOrder.balance).toMatchObject({ good: '1', scrap: '1', rework: '1', remaining: '2' });
    await expect(act(id, 'reports', { good: '2' })).rejects.toMatchObject({
      status: 409,
      problem: { code: 'quantity.exceeds-received' },
    });
    const back = await act<PostedReport>(id, `reports/${wrong.postingId}/reverse`, { reason: 'counted twice' });
    expect(back.jobOrder.balance).toMatchObject({ good: '1', scrap: '0', rework: '0', remaining: '3' });
    await expect(act(id, `reports/${wrong.postingId}/reverse`, { reason: 'again' })).rejects.toMatchObject({
      problem: { code: 'work-order.already-reversed' },
    });
    await act(id, 'reports', { rework: '1', reasonCode: 'R1' });
    await expect(act(id, 'complete')).rejects.toMatchObject({ problem: { code: 'work-order.rework-open' } });
    const reworked = await act<PostedReport>(id, 'reports', { good: '1', firstPass: false });
    expect(reworked.jobOrder.balance).toMatchObject({ good: '2', firstPassGood: '1', rework: '0', remaining: '2' });
    await act(id, 'reports', { good: '2' });
    await act(id, 'complete');
    const types = (await world.entries(id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'job-order.report-reversed')).toHaveLength(1);
  });

  it('does not reverse the report of another job', async () => {
    const own = await started();
    const { postingId } = await act<PostedReport>(own.id, 'reports', { good: '1' });
    await act(own.id, 'pause', { reason: 'break' });
    const other = await started();
    await expect(act(other.id, `reports/${postingId}/reverse`, { reason: 'mine?' })).rejects.toMatchObject({
      status: 404,
    });
    await end(own.id);
    await end(other.id);
  });

  it('has its steps recorded only once it has been started, where a person does it', async () => {
    const { id } = await world.dispatched({ at: 'MILL', steps: ['confirm'] });
    const { steps } = await student.get<StationView>(`/job-orders/${id}/station`);
    const record = () => act(id, `steps/${steps[0]?.id}`, { value: true });
    await expect(record()).rejects.toMatchObject({
      status: 409,
      problem: { code: 'lifecycle.transition-not-allowed', params: { state: 'dispatched', action: 'record-step' } },
    });
    await act(id, 'start');
    await record();
    await end(id);
  });

  it('is found at its station by what is scanned, and at no other', async () => {
    const { id, number } = await world.dispatched({ at: 'MILL' });
    const scan = (at: HttpClient) => at.get<{ kind: string; id: string }>(`/scans?code=${encodeURIComponent(number)}`);
    expect(await scan(screen)).toMatchObject({ kind: 'job-order', id, workUnitCode: 'MILL' });
    await expect(scan(await world.station('OVEN'))).rejects.toMatchObject({ status: 404 });
    await end(id);
  });

  it('is not completed before each step is recorded and each piece measured; the last job completes the order', async () => {
    const { id: orderId, jobs } = await world.order(
      [
        { number: 10, at: 'LATHE' },
        { number: 20, at: 'MILL', steps: ['confirm', 'measure'], measured: true },
      ],
      { quantity: '2' },
    );
    const [first, last] = jobs.map(({ id }) => id) as [string, string];
    await world.workOrders.dispatch(first);
    await act(first, 'start');
    await act(first, 'reports', { good: '2' });
    await act(first, 'complete');
    expect((await world.workOrders.order(orderId)).status).toBe('in-progress');
    await world.workOrders.dispatch(last);
    await act(last, 'start');
    await act(last, 'reports', { good: '2' });
    await expect(act(last, 'complete')).rejects.toMatchObject({
      problem: { code: 'execution.steps-missing', params: { steps: ['步骤 1'] } },
    });
    const { steps } = await student.get<StationView>(`/job-orders/${last}/station`);
    await act(last, `steps/${steps.find(({ seq }) => seq === 1)?.id}`, { value: true });
    const quality = world.of(QualityApi);
    const measure = async (piece: number, value: string) => {
      const [inspection] = await quality.resultsOf([{ type: 'job-order', id: last }]);
      const characteristicId = inspection?.characteristics[0]?.id ?? '';
      await screen.post(`/inspections/${inspection?.id}/measurements`, {
        characteristicId,
        piece,
        value,
      });
    };
    await measure(1, '10.05');
    const refusal = act(last, 'complete');
    await expect(refusal).rejects.toMatchObject({
      status: 409,
      problem: { code: 'execution.inspection-missing', params: { missing: ['孔径 1/2'] } },
    });
    expect((await world.job(last)).status).toBe('running');
    await measure(2, '9.95');
    await act(last, 'complete');
    expect((await world.workOrders.order(orderId)).status).toBe('completed');
    expect((await world.workOrders.balance(orderId)).imbalances).toEqual([]);
  });

  it('pauses with a reason and goes on with what is left', async () => {
    const { id } = await started();
    await act(id, 'reports', { good: '1', scrap: '1', reasonCode: 'R1' });
    await expect(act(id, 'pause', {})).rejects.toMatchObject({ status: 400 });
    await act(id, 'pause', { reason: '下课' });
    expect(await world.job(id)).toMatchObject({ status: 'suspended', holdReason: '下课', balance: { remaining: '2' } });
    await expect(act(id, 'pause', { reason: '下课' })).rejects.toMatchObject({ status: 409 });
    // A colleague of the team goes on.
    await act(id, 'resume', {}, await world.person('student2'));
    expect(await world.job(id)).toMatchObject({ status: 'running', holdReason: null, balance: { remaining: '2' } });
    await act(id, 'reports', { good: '1' });
    await expect(act(id, 'complete')).rejects.toMatchObject({ problem: { code: 'work-order.quantity-remaining' } });
    await act(id, 'complete', { allowPartial: true, reason: 'bar used up' });
    expect(await world.job(id)).toMatchObject({ status: 'completed', balance: { good: '2', returned: '1' } });
  });

  it('answers a repeated command as the first time, and does it once', async () => {
    const job = await world.dispatched({ at: 'MILL' });
    const { id } = job;
    const bodies: readonly (readonly [string, object])[] = [
      ['start', {}],
      ['reports', { good: '3' }],
      ['pause', { reason: 'break' }],
      ['resume', {}],
      ['reports', { scrap: '1', reasonCode: 'R1' }],
      ['complete', {}],
    ];
    for (const [verb, body] of bodies) {
      const key = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => act(id, verb, body, student, key)));
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      expect(await act(id, verb, body, student, key)).toEqual(answers[0]);
      await expect(act(id, verb, { ...body, reason: 'other', good: '2' }, student, key)).rejects.toMatchObject({
        status: expect.any(Number),
      });
    }
    const types = (await world.entries(id)).map(({ type }) => type).filter((type) => type.startsWith('job-order.'));
    expect(types.slice(1)).toEqual(
      ['readied', 'dispatched', 'started', 'reported', 'suspended', 'resumed', 'reported', 'completed'].map(
        (what) => `job-order.${what}`,
      ),
    );
  });

  it('sixteen clients at one job never report more than it received', async () => {
    const { id } = await started();
    const people = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        world.person(['student1', 'student2', 'teacher', 'technician'][n % 4] ?? ''),
      ),
    );
    const outcomes = await Promise.allSettled(
      people.map((who, n) => act(id, 'reports', n % 2 ? { good: '1' } : { scrap: '1', reasonCode: 'R1' }, who)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ problem: { code: 'quantity.exceeds-received' } });
    const { balance } = await world.job(id);
    expect(Number(balance.good) + Number(balance.scrap)).toBe(4);
    expect(balance.remaining).toBe('0');
    await act(id, 'complete');
  });
});
