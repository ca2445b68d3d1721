import { newId } from '#platform/ids';
import { eventually } from '../../support';
import { openDesk, refusalOf, type Desk } from './desk';

let desk: Desk;
let orderId: string;
let signed: string;
let plain: string;

beforeAll(async () => {
  desk = await openDesk();
  const { id, jobs } = await desk.newOrder({ firstArticle: true }, {});
  orderId = id;
  [signed, plain] = jobs.map((job) => job.id) as [string, string];
});
afterAll(() => desk?.stop());

const at = (what: string): string => `/work-orders/${orderId}/${what}`;
const reports = (body: object) => desk.asked(at('first-article-reports'), body);
const sign = (who = desk.teacher, note = '') => refusalOf(who.post(at('first-article-signature'), { note }));

describe('a first-article report', () => {
  it('names every balloon without a result, and is not signed', async () => {
    expect((await desk.account(orderId)).coverage).toEqual({
      balloons: 2,
      accounted: 0,
      missing: ['10-1', '20-1'],
      nonconforming: [],
      unsigned: [10],
      complete: false,
    });
    expect(await sign()).toEqual([409, 'first-article-report.not-complete']);
    expect(await desk.entriesOf('first-article-report.signed', orderId)).toEqual([]);
  });

  it('is made in spite of gaps, and says that it is not complete', async () => {
    for (const [locale, said] of [
      [
        'zh-CN',
        ['首件检验不完整', '共2个，0个有结果', '没有结果的气泡：10-1、20-1', '首检未签完的工序：10', '没有结果'],
      ],
      ['en', ['Notcomplete', '0of2havearesult', 'Withoutaresult:10-1,20-1', 'noresult']],
    ] as const) {
      const made = await reports({ format: 'pdf', locale });
      expect([made.state, made.done, made.total]).toEqual(['ready', 3, 3]);
      const words = await desk.words(made);
      for (const word of said) expect(words).toContain(word);
    }
  });

  it('is for staff, and of an order that is there and released', async () => {
    for (const path of [at('first-article-account'), at('first-article-account')])
      expect(await refusalOf(desk.student.get(path))).toEqual([403, 'auth.forbidden']);
    expect(await sign(desk.student)).toEqual([403, 'auth.forbidden']);
    const elsewhere = `/work-orders/${newId()}/first-article-reports`;
    expect(await refusalOf(desk.teacher.post(elsewhere, { format: 'pdf' }))).toEqual([404, 'entity.not-found']);
    const { materialId, routingVersionId } = await desk.workOrders.order(orderId);
    const draft = await desk.workOrders.create({ materialId, routingVersionId, quantity: '1', lineMode: 'virtual' });
    const early = `/work-orders/${draft.id}/first-article-reports`;
    expect(await refusalOf(desk.teacher.post(early, { format: 'pdf' }))).toEqual([409, 'work-order.not-released']);
  });

  it('counts what is measured on the first piece only, and waits for its three signatures', async () => {
    await desk.begin(signed);
    await desk.measure(signed, 2, '10.05');
    expect((await desk.account(orderId)).coverage).toMatchObject({ accounted: 0, missing: ['10-1', '20-1'] });
    await desk.measure(signed, 1, '10.02', { instrument: 'K-7' });
    expect((await desk.account(orderId)).coverage).toMatchObject({ accounted: 1, missing: ['20-1'], unsigned: [10] });
    await desk.approve(signed);
    const { coverage, characteristics } = await desk.account(orderId);
    expect(coverage).toMatchObject({ accounted: 1, unsigned: [], complete: false });
    expect(characteristics[0]).toMatchObject({
      label: '10-1',
      outcome: 'conforming',
      piece: 1,
      result: { entered: '10.02', gauge: 'K-7' },
    });
    await desk.end(signed, { good: '2' });
  });

  it('does not take a bad reading for a result', async () => {
    await desk.begin(plain);
    await desk.measure(plain, 1, '10.00', { source: 'instrument', dataQuality: 'bad' });
    expect((await desk.account(orderId)).coverage.missing).toEqual(['20-1']);
  });

  it('holds a result out of limits against it, under the number of its nonconformance, until it is conceded', async () => {
    await desk.measure(plain, 1, '10.5');
    const account = await eventually(async () => {
      const read = await desk.account(orderId);
      return read.characteristics[1]?.nonconformances.length ? read : null;
    });
    expect(account.coverage).toMatchObject({ accounted: 2, missing: [], nonconforming: ['20-1'], complete: false });
    expect(account.characteristics[1]).toMatchObject({ outcome: 'nonconforming', result: { entered: '10.5' } });
    expect(await sign()).toEqual([409, 'first-article-report.not-complete']);
    await desk.concede(plain);
    expect((await desk.account(orderId)).coverage).toMatchObject({ nonconforming: [], complete: true });
    expect((await desk.account(orderId)).characteristics[1]?.outcome).toBe('conceded');
  });

  it('is signed when nothing is left to do, once for the same results', async () => {
    expect(await sign(desk.teacher, '演示签字')).toBe('done');
    expect(await sign(desk.technician)).toEqual([409, 'first-article-report.signed']);
    const { signature } = await desk.account(orderId);
    expect(signature).toMatchObject({ name: '测试教师', note: '演示签字', holds: true });
    const entries = await desk.entriesOf('first-article-report.signed', orderId);
    expect(entries.map(({ payload }) => payload)).toMatchObject([
      { balloons: 2, evidence: [expect.any(String), expect.any(String)] },
    ]);
    expect(JSON.stringify(entries)).not.toContain('测试教师');
    await expect(
      desk.database.query(`SET ROLE linelab_app; UPDATE conformity.report_signature SET note = ''`),
    ).rejects.toThrow(/permission denied/);
    await desk.database.query('RESET ROLE');
  });

  it('has its three forms on paper and in a workbook', async () => {
    const number = (await desk.workOrders.order(orderId)).number;
    const { characteristics } = await desk.account(orderId);
    const ncr = characteristics[1]?.nonconformances[0]?.number ?? 'none';
    for (const [locale, said] of [
      [
        'zh-CN',
        [
          '首件检验报告',
          '首件检验完整',
          '表1',
          '表2',
          '表3',
          '泵体',
          '6061-T6',
          '让步接收',
          '虚拟产线',
          '测试教师',
          '未与标准原文核对',
        ],
      ],
      [
        'en',
        ['First-articlereport', 'Complete', 'Form1', 'Form3', 'Pumpbody', 'Conceded', 'Virtualline', 'notcompared'],
      ],
    ] as const) {
      const made = await reports({ format: 'pdf', locale });
      expect(made.name).toContain(number);
      const words = await desk.words(made);
      for (const word of [...said, number, '10-1', '20-1', '10.02', '10.5', 'K-7', ncr]) expect(words).toContain(word);
    }
    const book = await reports({ format: 'xlsx' });
    const rows = await desk.sheet(book, '表 3 特性');
    expect(rows).toMatchObject([
      { 气泡号: '10-1', 工序: 10, 特性: '孔径', LSL: 9.9, USL: 10.1, 实测结果: 10.02, 量具: 'K-7', 结论: '合格' },
      { 气泡号: '20-1', 工序: 20, 实测结果: 10.5, 结论: '让步接收', 不合格品报告: ncr },
    ]);
    const [english] = await desk.sheet(await reports({ format: 'xlsx', locale: 'en' }), 'Form 3 Characteristics');
    expect(english).toMatchObject({ Characteristic: 'Bore', Verdict: 'Conforms' });
  });

  it('is to be signed again when a measurement it stands on was corrected', async () => {
    const { id, characteristics } = await desk.inspectionOf(signed);
    const body = { characteristicId: characteristics[0]?.id, piece: 1, value: '10.03', reason: '读错' };
    await desk.technician.post(`/inspections/${id}/measurements`, body);
    const { signature, coverage } = await desk.account(orderId);
    expect([signature?.holds, coverage.complete]).toEqual([false, true]);
    expect(await desk.words(await reports({ format: 'pdf' }))).toContain('要重新签字');
    expect(await sign(desk.technician)).toBe('done');
    expect((await desk.account(orderId)).signature).toMatchObject({ holds: true, name: '测试管理员' });
  });
});
