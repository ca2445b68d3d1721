import type { Operation, WorkDirective } from '#modules/routing';
import { jobsFor } from './releasing';
import { actOn, requireQuantity, type StoredOrder } from './order';

const AT = new Date('2026-03-02T08:00:00Z');

const ORDER: StoredOrder = {
  id: 'order',
  number: 'WO-2026-000001',
  materialId: 'material',
  materialCode: 'GP-100',
  materialName: '泵体',
  materialNameEn: 'Pump body',
  quantity: '20',
  unit: 'pcs',
  overTolerancePercent: '0',
  routingVersionId: 'version',
  status: 'planned',
  statusBeforeHold: null,
  holdReason: null,
  disposition: null,
  priority: 2,
  dueAt: null,
  lineMode: 'virtual',
  teamId: null,
  alias: null,
  confidentiality: 0,
  attemptId: 'attempt',
  trialJobId: null,
  splitFrom: null,
  mergedInto: null,
  createdAt: AT.toISOString(),
  releasedAt: null,
  startedAt: null,
  completedAt: null,
  closedAt: null,
  version: 2,
};

const operation = (number: number): Operation => ({
  operationId: `op${number}`,
  number,
  code: `OP${number}`,
  name: `工序 ${number}`,
  nameEn: `Operation ${number}`,
  workUnitId: 'unit',
  workUnitCode: 'MILL',
  control: 'machine',
  reporting: 'machine',
  setupSeconds: 60,
  runSeconds: 30,
  transferBatch: '5.000000',
  qualification: null,
  parameters: [],
  steps: [],
});

const directive = (numbers: readonly number[], links: readonly (readonly [number, number])[]): WorkDirective => ({
  routingVersionId: 'version',
  routingCode: 'R-1',
  version: 1,
  materialId: 'material',
  operations: numbers.map(operation),
  links: links.map(([from, to]) => ({ from: `op${from}`, to: `op${to}` })),
});

function ids(): () => string {
  let count = 0;
  return () => `job${++count}`;
}

describe('jobsFor', () => {
  it('makes a job of each operation, sorted so that each stands behind its predecessors', () => {
    const jobs = jobsFor(
      ORDER,
      directive(
        [10, 20, 30],
        [
          [30, 20],
          [20, 10],
        ],
      ),
      ids(),
      AT,
    );
    expect(jobs.map(({ number, seq, status, balance }) => [number, seq, status, balance.received])).toEqual([
      ['WO-2026-000001/30', 1, 'ready', '20'],
      ['WO-2026-000001/20', 2, 'pending', '0'],
      ['WO-2026-000001/10', 3, 'pending', '0'],
    ]);
    expect(jobs[1]?.predecessors).toEqual([jobs[0]?.id]);
    expect(jobs[0]).toMatchObject({
      transferBatch: '5',
      priority: 2,
      attemptId: 'attempt',
      unit: 'pcs',
      expected: '20',
    });
  });

  it('gives every first operation the whole quantity', () => {
    const jobs = jobsFor(
      ORDER,
      directive(
        [10, 20, 30],
        [
          [10, 30],
          [20, 30],
        ],
      ),
      ids(),
      AT,
    );
    expect(jobs.map(({ balance }) => balance.received)).toEqual(['20', '20', '0']);
  });

  it('refuses a routing without operations and one that goes in a circle', () => {
    expect(() => jobsFor(ORDER, directive([], []), ids(), AT)).toThrow('work-order.no-operations');
    const circle = directive(
      [10, 20],
      [
        [10, 20],
        [20, 10],
      ],
    );
    expect(() => jobsFor(ORDER, circle, ids(), AT)).toThrow('quantity.route-cycle');
  });
});

describe('an order', () => {
  it('remembers what it was before a hold, and forgets it after', () => {
    const held = actOn({ ...ORDER, status: 'released' }, 'hold', AT, 'fault');
    expect(held).toMatchObject({ status: 'on-hold', statusBeforeHold: 'released', holdReason: 'fault', version: 3 });
    expect(actOn(held, 'resume', AT, null)).toMatchObject({
      status: 'released',
      statusBeforeHold: null,
      holdReason: null,
    });
  });

  it('is no longer completed once it is reopened', () => {
    const completed = actOn({ ...ORDER, status: 'in-progress' }, 'complete', AT, null);
    expect(completed.completedAt).toBe(AT.toISOString());
    expect(actOn(completed, 'reopen', AT, 'wrong count').completedAt).toBeNull();
  });

  it('counts pieces in whole numbers and weighs the rest', () => {
    expect(requireQuantity('2.50', 'kg')).toBe('2.5');
    expect(() => requireQuantity('2.5', 'pcs')).toThrow('quantity.not-whole');
  });
});
