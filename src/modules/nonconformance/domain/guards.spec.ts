import { closeObstacles, dispositionObstacles, requireNone, verifyObstacles, type Known } from './guards';
import type { Disposition, Ncr, Section, Suspect } from './nonconformance';

const AT = new Date('2026-03-01T00:00:00Z');
const ncr = (more: Partial<Ncr> = {}): Ncr => ({
  id: 'n',
  number: 'NCR-2026-0001',
  source: 'station',
  sourceId: null,
  severity: 'minor',
  status: 'in-review',
  materialId: 'm',
  workOrderId: null,
  jobOrderId: null,
  workUnitId: null,
  attemptId: null,
  trialJobId: null,
  organisationId: null,
  teamId: null,
  lineMode: 'virtual',
  lotId: null,
  serials: [],
  found: '2',
  unit: 'pcs',
  standing: 'elsewhere',
  postingId: null,
  defectCode: null,
  characteristic: null,
  measured: null,
  description: '划伤',
  pictureId: null,
  foundBy: 'a',
  foundAt: AT,
  containment: null,
  containedAt: null,
  orderHeld: false,
  cause: 'method',
  causeNote: null,
  effectiveOn: null,
  effective: null,
  effectiveNote: null,
  effectiveBy: null,
  closedAt: null,
  version: 1,
  ...more,
});
const line = (more: Partial<Disposition> = {}): Disposition => ({
  id: 'd',
  kind: 'rework',
  quantity: '2',
  serials: [],
  note: '重做',
  status: 'approved',
  validUntil: null,
  proposedBy: 'b',
  proposedAt: AT,
  approvedBy: 'b',
  approvedAt: AT,
  customer: 'not-needed',
  customerAt: null,
  customerNote: null,
  executedBy: null,
  executedAt: null,
  outcome: null,
  reworkJobId: null,
  inspectedBy: null,
  inspectedAt: null,
  inspectedOk: null,
  inspectedNote: null,
  ...more,
});
const known = (more: Partial<Known> = {}): Known => ({
  ncr: ncr(),
  dispositions: [line()],
  suspects: [],
  sections: [],
  repeats: 1,
  ...more,
});
const suspect: Suspect = {
  lotId: 'l',
  depth: 0,
  quantity: '1',
  held: true,
  releasedAt: null,
  releasedBy: null,
  releaseNote: null,
};
const sections = (...codes: Section['code'][]): Section[] =>
  codes.map((code) => ({
    code,
    body: code,
    whys: code === 'D4' ? ['为什么'] : [],
    ownerId: null,
    dueOn: null,
    doneOn: null,
    writtenBy: 'a',
    writtenAt: AT,
  }));

describe('what keeps a nonconformance from going on', () => {
  it('wants every unit decided, approved, and agreed to by the company', () => {
    expect(dispositionObstacles(known())).toEqual([]);
    expect(dispositionObstacles(known({ dispositions: [line({ quantity: '1' })] }))).toEqual([
      'nonconformance.units-open',
    ]);
    expect(dispositionObstacles(known({ dispositions: [line({ approvedBy: null })] }))).toEqual([
      'nonconformance.not-approved',
    ]);
    expect(dispositionObstacles(known({ dispositions: [line({ customer: 'asked' })] }))).toEqual([
      'nonconformance.customer-asked',
    ]);
    const refused = [line({ status: 'withdrawn', customer: 'refused' }), line({ id: 'e' })];
    expect(dispositionObstacles(known({ dispositions: refused }))).toEqual([]);
  });

  it('wants rework and repair inspected again, and nothing else', () => {
    expect(verifyObstacles(known())).toEqual(['nonconformance.not-reinspected']);
    expect(verifyObstacles(known({ dispositions: [line({ inspectedOk: true })] }))).toEqual([]);
    expect(verifyObstacles(known({ dispositions: [line({ kind: 'scrap' })] }))).toEqual([]);
  });

  it('wants a cause, nothing held, and for what is critical or comes again the 8D with an effective check', () => {
    const done = { dispositions: [line({ kind: 'scrap' })] };
    expect(closeObstacles(known(done))).toEqual([]);
    expect(closeObstacles(known({ ...done, ncr: ncr({ cause: null }), suspects: [suspect] }))).toEqual([
      'nonconformance.cause-missing',
      'nonconformance.suspects-held',
    ]);
    const asked = ['nonconformance.eight-d-missing', 'nonconformance.not-effective'];
    expect(closeObstacles(known({ ...done, ncr: ncr({ severity: 'critical' }) }))).toEqual(asked);
    expect(closeObstacles(known({ ...done, repeats: 3 }))).toEqual(asked);
    expect(closeObstacles(known({ ...done, repeats: 2 }))).toEqual([]);
    const written = sections('D2', 'D3', 'D4', 'D5', 'D6', 'D7');
    const critical = ncr({ severity: 'critical', effective: true });
    expect(closeObstacles(known({ ...done, ncr: critical, sections: written }))).toEqual([]);
    expect(closeObstacles(known({ ...done, ncr: critical, sections: written.slice(1) }))).toEqual([asked[0]]);
    expect(closeObstacles(known({ ...done, sections: sections('D0') }))).toEqual([asked[1]]);
  });

  it('is refused with all that is missing', () => {
    expect(() => requireNone([])).not.toThrow();
    expect(() => requireNone(['nonconformance.cause-missing'])).toThrow('nonconformance.cause-missing');
  });
});
