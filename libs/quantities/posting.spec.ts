import fc from 'fast-check';
import { hasText } from '#libs/texts';
import {
  EMPTY_BALANCE,
  notStarted,
  post,
  producedQuantity,
  remaining,
  requirePositive,
  reverse,
  startUnits,
  unreported,
  type OperationBalance,
  type Posting,
} from './index';

const first = (good: string, scrap = '0', rework = '0'): Posting => ({ pass: 'first', good, scrap, rework });
const again = (good: string, scrap = '0', rework = '0'): Posting => ({ pass: 'rework', good, scrap, rework });
const received = (quantity: string): OperationBalance => ({ ...EMPTY_BALANCE, received: quantity });

const refusal = (run: () => unknown): { code: string; params: unknown } => {
  try {
    run();
  } catch (error) {
    const { code, params } = error as { code: string; params: unknown };
    expect(hasText(`error.${code}`)).toBe(true);
    return { code, params };
  }
  return { code: 'none', params: {} };
};

describe('a report', () => {
  it('moves units from received to good, scrap and rework', () => {
    const balance = post(received('10'), first('6', '1', '2'));
    expect(balance).toEqual({ received: '10', good: '6', scrap: '1', rework: '2', wip: '0', firstPassGood: '6' });
    expect(notStarted(balance)).toBe('1');
    expect(remaining(balance)).toBe('3');
    expect(producedQuantity(balance)).toBe('9');
  });

  it('takes units in work first', () => {
    const started = startUnits(received('10'), '4');
    expect(notStarted(started)).toBe('6');
    expect(unreported(started)).toBe('10');
    expect(post(started, first('3')).wip).toBe('1');
    const more = post(started, first('7'));
    expect([more.wip, notStarted(more)]).toEqual(['0', '3']);
  });

  it('counts decimals exactly', () => {
    const balance = post(post(received('0.3'), first('0.1')), first('0.2'));
    expect(balance.good).toBe('0.3');
    expect(notStarted(balance)).toBe('0');
  });

  it('of a rework pass raises neither first-pass good nor the produced quantity', () => {
    const before = post(received('10'), first('6', '0', '4'));
    const after = post(before, again('2', '1', '1'));
    expect(after).toMatchObject({ good: '8', scrap: '1', rework: '1', firstPassGood: '6' });
    expect(producedQuantity(after)).toBe(producedQuantity(before));
  });

  it.each([
    [first('11'), 'quantity.exceeds-received', { received: '10', available: '10', posted: '11' }],
    [first('5', '3', '3'), 'quantity.exceeds-received', { received: '10', available: '10', posted: '11' }],
    [
      first('0', '0', '10.000001'),
      'quantity.exceeds-received',
      { received: '10', available: '10', posted: '10.000001' },
    ],
    [first('-1', '2'), 'quantity.negative', { value: '-1' }],
    [first('0', '0', '-0.5'), 'quantity.negative', { value: '-0.5' }],
    [first('0'), 'quantity.nothing-posted', {}],
    [again('1'), 'quantity.exceeds-rework', { pending: '0', posted: '1' }],
    [first('1e3'), 'quantity.malformed', { value: '1e3' }],
  ])('%j of ten received is refused with %s', (posting, code, params) => {
    expect(refusal(() => post(received('10'), posting))).toEqual({ code, params });
  });

  it('cannot start more than is there', () => {
    const balance = post(received('10'), first('6', '0', '1'));
    expect(refusal(() => startUnits(balance, '4'))).toEqual({
      code: 'quantity.exceeds-not-started',
      params: { available: '3', posted: '4' },
    });
    expect(refusal(() => startUnits(balance, '0')).code).toBe('quantity.not-positive');
  });
});

describe('a reversal', () => {
  it('leaves no trace of the report but units not started', () => {
    const before = post(received('10'), first('3', '1', '1'));
    expect(reverse(post(before, first('2', '1', '1')), first('2', '1', '1'))).toEqual(before);
    expect(reverse(post(before, again('1')), again('1'))).toEqual(before);
  });

  it.each([
    ['more than was reported', post(received('10'), first('3')), first('4'), 'good'],
    [
      'rework that was reworked since',
      post(post(received('10'), first('3', '0', '2')), again('1')),
      first('0', '0', '2'),
      'rework',
    ],
    ['a rework pass that never was', post(received('10'), first('3')), again('1'), 'good'],
    ['scrap that never was', post(received('10'), first('3')), first('0', '1'), 'scrap'],
  ])('refuses %s', (_what, balance, posting, field) => {
    expect(refusal(() => reverse(balance, posting))).toMatchObject({
      code: 'quantity.reversal-below-zero',
      params: { field },
    });
  });

  it('refuses a first pass whose units are only good thanks to rework', () => {
    const balance = post(post(received('10'), first('0', '0', '5')), again('5'));
    expect(refusal(() => reverse(balance, first('5'))).params).toMatchObject({ field: 'firstPassGood' });
  });
});

describe('a quantity somebody gave', () => {
  it('is above nothing', () => {
    expect(refusal(() => requirePositive('-1')).params).toEqual({ value: '-1' });
  });
});

describe('any sequence of postings', () => {
  const amount = fc.integer({ min: 0, max: 250 }).map((n) => (n / 100).toFixed(2));
  const posting = fc.record({
    pass: fc.constantFrom('first' as const, 'rework' as const),
    good: amount,
    scrap: amount,
    rework: amount,
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('post' as const), posting }),
    fc.record({ kind: fc.constant('reverse' as const), index: fc.nat() }),
    fc.record({ kind: fc.constant('start' as const), quantity: amount }),
  );

  it('keeps the balance exact, nothing negative, and first-pass good free of rework', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        let balance = received('40');
        const standing: Posting[] = [];
        for (const next of steps) {
          try {
            if (next.kind === 'post') {
              balance = post(balance, next.posting);
              standing.push(next.posting);
            } else if (next.kind === 'start') balance = startUnits(balance, next.quantity);
            else {
              const [chosen] = standing.slice(next.index % Math.max(1, standing.length));
              if (!chosen) continue;
              balance = reverse(balance, chosen);
              standing.splice(standing.indexOf(chosen), 1);
            }
            accepted += 1;
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^quantity\./);
          }
          const cents = (text: string): number => Math.round(Number(text) * 100);
          const sum = (pick: (p: Posting) => string, pass?: string): number =>
            standing.filter((p) => !pass || p.pass === pass).reduce((total, p) => total + cents(pick(p)), 0);
          expect([balance.good, balance.scrap, balance.firstPassGood, balance.rework].map(cents)).toEqual([
            sum((p) => p.good),
            sum((p) => p.scrap),
            sum((p) => p.good, 'first'),
            sum((p) => p.rework, 'first') - sum((p) => p.good, 'rework') - sum((p) => p.scrap, 'rework'),
          ]);
          expect(cents(balance.good) + cents(balance.scrap) + cents(remaining(balance))).toBe(4000);
          const amounts = [...Object.values(balance), notStarted(balance)].map(Number);
          expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
          expect(Number(balance.firstPassGood)).toBeLessThanOrEqual(Number(balance.good));
        }
      }),
      { numRuns: 100, seed: 2026 },
    );
    expect(accepted).toBeGreaterThan(300);
  });
});
