import { bypass } from './skipping';
import { returnUnstarted, settle } from './settling';
import { act, withBooks, flowOf, type Job } from './job';
import { blockersOf, orderBalanceOf } from './books';

const AT = new Date('2026-03-02T08:00:00Z');

function job(id: string, predecessors: readonly string[], more: Partial<Job> = {}): Job {
  const issued = predecessors.length === 0 ? '10' : '0';
  return {
    id,
    workOrderId: 'order',
    kind: 'operation',
    number: `WO-1/${id}`,
    seq: Number(id),
    operationId: id,
    operationNumber: Number(id),
    code: id,
    name: id,
    nameEn: id,
    workUnitId: 'unit',
    workUnitCode: 'MILL',
    control: 'person',
    reporting: 'person',
    setupSeconds: 0,
    runSeconds: 1,
    transferBatch: '1',
    qualification: null,
    unit: 'pcs',
    status: predecessors.length === 0 ? 'ready' : 'pending',
    holdReason: null,
    trouble: null,
    heldByOrder: false,
    priority: 3,
    dueAt: null,
    lineMode: 'virtual',
    attemptId: null,
    trialJobId: null,
    returnsTo: null,
    reworkLoop: 0,
    reworkSent: '0',
    splitOff: '0',
    superseded: false,
    alternatives: [],
    expected: '10',
    balance: {
      issued,
      received: issued,
      returned: '0',
      good: '0',
      firstPassGood: '0',
      scrap: '0',
      rework: '0',
      remaining: issued,
      transferred: '0',
    },
    createdAt: AT.toISOString(),
    dispatchedAt: null,
    startedAt: null,
    endedAt: null,
    version: 1,
    predecessors,
    ...more,
  };
}

const made = (one: Job, good: string, scrap = '0'): Job =>
  withBooks(one, { ...flowOf(one.balance), good, firstPassGood: good, scrap });

const picture = (jobs: readonly Job[]): string[] =>
  jobs.map(({ id, status, balance }) => `${id} ${status} ${balance.received}→${balance.transferred}`);

describe('settle', () => {
  it('hands everything of a completed job on, also what fills no transfer batch', () => {
    const first = made(job('10', [], { transferBatch: '4', status: 'completed' }), '9', '1');
    const { jobs, certain } = settle([first, job('20', ['10'])], AT);
    expect(picture(jobs)).toEqual(['10 completed 10→9', '20 ready 9→0']);
    expect([...certain]).toEqual(['10', '20']);
  });

  it('hands whole batches of a running job on, and is not certain of more', () => {
    const first = made(job('10', [], { transferBatch: '4', status: 'running' }), '9');
    const { jobs, certain } = settle([first, job('20', ['10'])], AT);
    expect(picture(jobs)).toEqual(['10 running 10→8', '20 ready 8→0']);
    expect(certain.has('20')).toBe(false);
  });

  it('cancels, one after the other, the jobs nothing can reach any more', () => {
    const first = made(job('10', [], { status: 'completed' }), '0', '10');
    const { jobs } = settle([first, job('20', ['10']), job('30', ['20'])], AT);
    expect(picture(jobs)).toEqual(['10 completed 10→0', '20 cancelled 0→0', '30 cancelled 0→0']);
  });

  it('waits at a join for every branch', () => {
    const left = made(job('10', [], { status: 'completed' }), '10');
    const { jobs } = settle([left, job('20', []), job('30', ['10', '20'])], AT);
    expect(picture(jobs)[2]).toBe('30 pending 0→0');
  });

  it('gives back the same job where nothing changes', () => {
    const jobs = [job('10', []), job('20', ['10'])];
    expect(settle(jobs, AT).jobs.every((each, index) => each === jobs[index])).toBe(true);
  });
});

describe('bypass', () => {
  it('links what comes before a skipped job to what comes behind it', () => {
    const middle = act(job('20', ['10'], { status: 'ready' }), 'skip', AT, null);
    const { jobs, links } = bypass([job('10', []), middle, job('30', ['20']), job('40', ['20'])], middle);
    expect(links).toEqual([
      { from: '10', to: '30' },
      { from: '10', to: '40' },
    ]);
    expect(jobs.map(({ predecessors }) => predecessors)).toEqual([[], [], ['10'], ['10']]);
  });

  it('does not link twice what was linked already', () => {
    const middle = act(job('20', ['10'], { status: 'ready' }), 'skip', AT, null);
    const { jobs, links } = bypass([job('10', []), middle, job('30', ['10', '20'])], middle);
    expect(links).toEqual([]);
    expect(jobs[2]?.predecessors).toEqual(['10']);
  });

  it('hands the issue of a first operation to those behind it', () => {
    const first = act(job('10', []), 'skip', AT, null);
    const { jobs } = bypass([first, job('20', ['10'])], first);
    expect(picture(settle(jobs, AT).jobs)).toEqual(['10 skipped 0→0', '20 ready 10→0']);
  });
});

describe('returnUnstarted', () => {
  it('takes out what was never begun and keeps the rest', () => {
    const { balance } = returnUnstarted(made(job('10', []), '4', '1'));
    expect(balance).toMatchObject({ received: '5', returned: '5', remaining: '0' });
  });
});

describe('the books of an order', () => {
  it('name each job and each unit that stands in the way of completion', () => {
    const first = made(job('10', [], { status: 'completed' }), '9');
    expect(
      blockersOf([first, job('20', ['10'])], '10', '0').map(({ code, jobOrderId }) => `${code} ${jobOrderId}`),
    ).toEqual(['work-order.job-open 20', 'work-order.units-open 10']);
  });

  it('allow no more than was ordered and tolerated', () => {
    const more = made(
      job('10', [], { status: 'completed', balance: { ...job('10', []).balance, received: '11', issued: '11' } }),
      '11',
    );
    expect(blockersOf([more], '10', '0').map(({ code }) => code)).toEqual(['work-order.too-many']);
    expect(blockersOf([more], '10', '10')).toEqual([]);
  });

  it('leave a skipped operation out', () => {
    const skipped = job('20', [], { status: 'skipped', balance: { ...job('20', ['10']).balance } });
    const done = made(job('10', [], { status: 'completed' }), '9', '1');
    const balance = orderBalanceOf([done, skipped], { quantity: '10', unit: 'pcs', disposition: null });
    expect(balance).toMatchObject({ finished: '9', scrap: '1', imbalances: [], rolledThroughputYield: 0.9 });
    expect(blockersOf([done, skipped], '10', '0')).toEqual([]);
  });
});
