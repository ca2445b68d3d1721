import { randomUUID } from 'node:crypto';
import type { PostedReport } from '#modules/work-order';
import type { HttpClient } from '../../support/http-client';
import { startWorld, type StationView, type World } from './world';

/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface View extends StationView {
  readonly pictures: readonly { readonly fileId: string; readonly reasonCode: string | null }[];
}

describe('the picture of what was scrapped', () => {
  let world: World;
  let student: HttpClient;

  beforeAll(async () => {
    world = await startWorld();
    student = await world.person('student1');
  });

  afterAll(() => world?.stop());

  const handIn = async (jobId: string, bytes: Buffer, name: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(bytes)]), name);
    return (await student.upload<{ fileId: string }>(`/job-orders/${jobId}/files`, form)).fileId;
  };
  const report = (jobId: string, body: object) =>
    student.post<PostedReport>(`/job-orders/${jobId}/reports`, body, { idempotencyKey: randomUUID() });
  const started = async () => {
    const job = await world.dispatched({ at: 'OVEN' });
    await student.post(`/job-orders/${job.id}/start`);
    return job;
  };

  it('stands in the ledger beside its reason, is shown at the job, and is seen by who sees the job', async () => {
    const job = await started();
    const pictureId = await handIn(job.id, PNG, '毛刺.png');
    const { postingId } = await report(job.id, { scrap: '1', reasonCode: 'R1', pictureId });
    const entries = await world.entries(job.id);
    expect(entries.find(({ type }) => type === 'job-order.reported')?.payload).toMatchObject({ scrap: '1', pictureId });
    const view = () => student.get<View>(`/job-orders/${job.id}/station`);
    expect((await view()).pictures).toMatchObject([{ fileId: pictureId, reasonCode: 'R1' }]);
    for (const who of [student, await world.person('teacher')])
      expect(
        (await fetch(`${world.url}/api/v1/files/${pictureId}`, { headers: { cookie: who.cookieHeader } })).status,
      ).toBe(200);
    const other = await world.person('student3');
    expect(
      (await fetch(`${world.url}/api/v1/files/${pictureId}`, { headers: { cookie: other.cookieHeader } })).status,
    ).toBe(404);

    await student.post(`/job-orders/${job.id}/reports/${postingId}/reverse`, { reason: '数错了' });
    expect((await view()).pictures).toEqual([]);
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });

  it('stands once, where it was taken: at the rework, and not again where its pieces return to', async () => {
    const job = await started();
    await report(job.id, { good: '3', rework: '1', reasonCode: 'R1' });
    const teacher = await world.person('teacher');
    const rework = await teacher.post<{ id: string }>(`/job-orders/${job.id}/send-to-rework`, {
      quantity: '1',
      reason: '孔径偏小',
    });
    await teacher.post(`/job-orders/${rework.id}/dispatch`);
    await student.post(`/job-orders/${rework.id}/start`);
    const pictureId = await handIn(rework.id, PNG, '返修.png');
    await report(rework.id, { scrap: '1', reasonCode: 'R1', pictureId });
    const shown = async (id: string) =>
      (await world.entries(id)).filter(({ payload }) => JSON.stringify(payload).includes(pictureId)).length;
    expect([await shown(rework.id), await shown(job.id)]).toEqual([1, 0]);
    for (const { id } of [rework, job]) await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('is a picture, and of this job; anything else is refused before it is booked', async () => {
    const [job, another] = [await started(), await world.dispatched({ at: 'OVEN' })];
    await expect(handIn(job.id, PDF, 'a.png')).rejects.toMatchObject({ status: 415 });
    const wrong = [await handIn(job.id, PDF, 'a.pdf'), await handIn(another.id, PNG, 'b.png'), randomUUID()];
    for (const pictureId of wrong)
      await expect(report(job.id, { scrap: '1', reasonCode: 'R1', pictureId })).rejects.toMatchObject({
        status: 400,
        problem: { errors: [{ pointer: '/pictureId', code: 'execution.not-a-picture' }] },
      });
    expect(await world.workOrders.postings(job.id)).toEqual([]);
    for (const { id } of [job, another]) await world.workOrders.abortJob(id, { reason: 'end of the case' });
  });

  it('is a picture, too, where a step asks for a photo', async () => {
    const job = await world.dispatched({ at: 'OVEN', steps: ['capture'], inputs: [{ type: 'photo' }] });
    await student.post(`/job-orders/${job.id}/start`);
    const { steps } = await student.get<StationView>(`/job-orders/${job.id}/station`);
    const record = (value: string) => student.post(`/job-orders/${job.id}/steps/${steps[0]?.id}`, { value });
    await expect(record(await handIn(job.id, PDF, 'a.pdf'))).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/value', code: 'execution.not-a-picture' }] },
    });
    await record(await handIn(job.id, PNG, 'a.png'));
    await world.workOrders.abortJob(job.id, { reason: 'end of the case' });
  });
});
