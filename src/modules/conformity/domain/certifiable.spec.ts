import { DomainError } from '#libs/kernel';
import { requireCertifiable, type Certifiable } from './certifiable';

const GOOD: Certifiable = {
  order: 'completed',
  finished: '3',
  inspections: [
    { operationNumber: 20, status: 'passed' },
    { operationNumber: 50, status: 'conceded' },
  ],
  nonconformances: [{ number: 'NCR-1', status: 'executed' }],
  lotInspections: [{ number: 'IL-1', status: 'accepted' }],
};

function refusal(change: Partial<Certifiable>): unknown {
  try {
    requireCertifiable({ ...GOOD, ...change });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.code.replace('inspection-certificate.', ''), error.params];
  }
}
const inspection = (status: Certifiable['inspections'][number]['status']) => ({
  inspections: [...GOOD.inspections, { operationNumber: 60, status }],
});
const ncr = (status: Certifiable['nonconformances'][number]['status']) => ({
  nonconformances: [{ number: 'NCR-2', status }],
});
const lot = (status: Certifiable['lotInspections'][number]['status']) => ({
  lotInspections: [{ number: 'IL-2', status }],
});

describe('a certificate', () => {
  it('is given for what passed or was conceded', () => expect(refusal({})).toBeNull());

  it.each([
    ['order-not-finished', {}, { order: 'in-progress' }],
    ['order-not-finished', {}, { order: 'aborted' }],
    ['nothing-made', {}, { finished: '0' }],
    ['not-inspected', {}, { inspections: [{ operationNumber: 20, status: 'cancelled' }], lotInspections: [] }],
    ['inspection-open', { operations: '60' }, inspection('open')],
    ['inspection-open', { operations: '60' }, inspection('in-progress')],
    ['inspection-failed', { operations: '60' }, inspection('failed')],
    ['nonconformance-open', { numbers: 'NCR-2' }, ncr('open')],
    ['nonconformance-open', { numbers: 'NCR-2' }, ncr('in-review')],
    ['nonconformance-open', { numbers: 'NCR-2' }, ncr('reopened')],
    ['lot-inspection-open', { numbers: 'IL-2' }, lot('passed')],
    ['lot-refused', { numbers: 'IL-2' }, lot('rejected')],
  ] as const)('is refused as %s %j', (code, params, change) => {
    expect(refusal(change)).toEqual([code, params]);
  });

  it.each([inspection('cancelled'), ncr('cancelled'), ncr('closed'), lot('sorted'), lot('resubmitted')])(
    'is given in spite of %j',
    (change) => expect(refusal(change)).toBeNull(),
  );
});
