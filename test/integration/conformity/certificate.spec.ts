import { newId } from '#platform/ids';
import { Reports } from '#platform/reports';
import { eventually } from '../../support';
import { openDesk, refusalOf, type Desk } from './desk';

interface Listed<T> {
  readonly items: readonly T[];
}
interface Ncr {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}
interface Lot {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.stop());

const path = (orderId: string): string => `/work-orders/${orderId}/inspection-certificates`;
const refusal = (orderId: string, who = desk.teacher) => refusalOf(who.post(path(orderId), { format: 'pdf' }));
const code = (of: string) => [409, `inspection-certificate.${of}`];

const ncrOf = (orderId: string): Promise<Ncr> =>
  eventually(
    async () => (await desk.teacher.get<Listed<Ncr>>(`/nonconformances?workOrderId=${orderId}`)).items[0] ?? null,
    { describe: 'the nonconformance' },
  );

describe('an inspection certificate', () => {
  it('is refused by name, one obstacle after another, and then says what was conceded', async () => {
    const { id, jobs } = await desk.newOrder({});
    const job = jobs[0]?.id ?? '';
    expect(await refusal(id, desk.student)).toEqual([403, 'auth.forbidden']);
    expect(await refusal(id)).toEqual(code('order-not-finished'));
    await desk.begin(job);
    await desk.measure(job, 1, '10.5', { instrument: 'K-7' });
    await desk.end(job, { good: '1', scrap: '1', reasonCode: 'R1' });
    expect((await desk.workOrders.order(id)).status).toBe('completed');
    expect(await refusal(id)).toEqual(code('inspection-failed'));
    await desk.concede(job);
    const ncr = await ncrOf(id);
    expect(await refusal(id)).toEqual(code('nonconformance-open'));
    await desk.technician.post(`/nonconformances/${ncr.id}/contain`, { note: '已隔离', lotIds: [], holdOrder: false });
    await desk.teacher.post(`/nonconformances/${ncr.id}/review`);
    expect(await refusal(id)).toEqual(code('nonconformance-open'));
    expect(await desk.entriesOf('inspection-certificate.issued', id)).toEqual([]);
    const concession = { kind: 'concession', quantity: '1', note: '不影响装配' };
    await desk.teacher.post(`/nonconformances/${ncr.id}/dispositions`, concession);
    await desk.teacher.post(`/nonconformances/${ncr.id}/disposition`);
    const { number } = await desk.workOrders.order(id);
    for (const [locale, said] of [
      [
        'zh-CN',
        ['出厂检验合格证', '除让步接收的项目外合格', '让步接收', '孔径', '9.9…10.1mm', '首件', '测试教师', '虚拟产线'],
      ],
      ['en', ['Inspectioncertificate', 'conformingbutforwhatwasconceded', 'Bore', 'Issuedby', 'Virtualline']],
    ] as const) {
      const made = await desk.asked(path(id), { format: 'pdf', locale });
      expect([made.state, made.error, made.done]).toEqual(['ready', null, 3]);
      const words = await desk.words(made);
      for (const word of [...said, `IC-${number}`, ncr.number, '10.5', 'K-7']) expect(words).toContain(word);
    }
    const issued = await desk.entriesOf('inspection-certificate.issued', id);
    expect(issued.map(({ payload }) => payload)).toEqual(
      Array(2).fill({ number: `IC-${number}`, quantity: '1', unit: 'pcs' }),
    );
  });

  it('says what passed, in figures a workbook can count with', async () => {
    const { id, jobs } = await desk.newOrder({ sampling: 'each', firstArticle: true });
    const job = jobs[0]?.id ?? '';
    await desk.begin(job);
    await desk.measure(job, 1, '9.98');
    await desk.approve(job);
    await desk.measure(job, 2, '10.06');
    await desk.end(job, { good: '2' });
    const made = await desk.asked(path(id), { format: 'xlsx' });
    const [row] = await desk.sheet(made, '特性和实测');
    expect(row).toMatchObject({
      气泡号: '1',
      抽样: '每件',
      应测件数: 2,
      实测件数: 2,
      最小值: 9.98,
      最大值: 10.06,
      不合格: 0,
    });
    expect(await desk.sheet(made, '检验项目')).toMatchObject([{ 工序: 10, 件数: 2, 结论: '合格' }]);
    const facts = await desk.sheet(made, '出厂检验合格证');
    expect(JSON.stringify(facts)).toContain('经检验合格，准予出厂');
    expect(JSON.stringify(facts)).toContain('专检');
  });

  it('waits for the final inspection of the lot, and has its plan', async () => {
    const materialId = (await desk.newOrder({}).then(({ id }) => desk.workOrders.order(id))).materialId;
    const rule = { materialId, kind: 'final', inspect: 'sampling', reduced: 'off' };
    await desk.technician.post('/sampling-rules', { ...rule, classes: { B: { kind: 'aql', aql: '1.0' } } });
    const { id, jobs } = await desk.newOrder({});
    const job = jobs[0]?.id ?? '';
    await desk.begin(job);
    await desk.measure(job, 1, '10');
    await desk.end(job, { good: '2' });
    const lot = await eventually(
      async () => (await desk.technician.get<Listed<Lot>>('/lot-inspections?kind=final')).items[0] ?? null,
      { describe: 'the final inspection' },
    );
    expect(await refusal(id)).toEqual(code('lot-inspection-open'));
    await desk.technician.post(`/lot-inspections/${lot.id}/start`);
    await desk.technician.post(`/lot-inspections/${lot.id}/result`, { found: { B: 0 } });
    expect(await refusal(id)).toEqual(code('lot-inspection-open'));
    await desk.technician.post(`/lot-inspections/${lot.id}/accept`);
    const words = await desk.words(await desk.asked(path(id), { format: 'pdf' }));
    for (const word of [lot.number, '抽样方案', 'AQL', '检验水平II', '全数检验', 'GB/T2828.1'])
      expect(words).toContain(word);
  });

  it('is refused again when a correction finds a piece out of limits, also to the queue that was to print it', async () => {
    const { id, jobs } = await desk.newOrder({});
    const job = jobs[0]?.id ?? '';
    await desk.begin(job);
    await desk.measure(job, 1, '10');
    await desk.end(job, { good: '2' });
    const { id: inspectionId, characteristics, status } = await desk.inspectionOf(job);
    expect(status).toBe('passed');
    const body = { characteristicId: characteristics[0]?.id, piece: 1, value: '10.5', reason: '复测' };
    await desk.technician.post(`/inspections/${inspectionId}/measurements`, body);
    expect(await refusal(id)).toEqual(code('inspection-failed'));
    const params = { workOrderId: id, number: 'WO', issuedBy: newId(), issuedAt: '2026-03-02T08:00:00Z' };
    const context = { format: 'pdf', locale: 'en', progress: () => Promise.resolve() } as const;
    const printed = desk.of(Reports).kind('inspection-certificate').make(params, context);
    await expect(printed).rejects.toMatchObject({ code: 'inspection-certificate.inspection-failed' });
  });
});
