import fc from 'fast-check';
import { decimal, DomainError } from '#libs/kernel';
import { disposed, dispose, openQuantity, openSerials, recount, reduce, withdraw, type Balance } from './balance';

const share = (id: string, quantity: string, serials: readonly string[] = []) => ({
  id,
  quantity,
  serials,
  status: 'proposed' as const,
});
const of = (found: string, serials: readonly string[] = []): Balance => ({ found, serials, dispositions: [] });

const amount = fc.integer({ min: -3, max: 40 }).map((thousandths) => String(thousandths / 4));
const step = fc.oneof(
  fc.record({ what: fc.constant('dispose' as const), quantity: amount }),
  fc.record({ what: fc.constant('withdraw' as const), which: fc.nat(9) }),
  fc.record({ what: fc.constant('reduce' as const), which: fc.nat(9), quantity: amount }),
  fc.record({ what: fc.constant('recount' as const), quantity: amount }),
);

describe('the balance of a nonconformance', () => {
  it('holds after any sequence of actions, also of those that are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.array(step, { maxLength: 40 }), (found, steps) => {
        let balance = of(String(found));
        steps.forEach((each, index) => {
          const at = 'which' in each ? (balance.dispositions[each.which]?.id ?? 'none') : '';
          try {
            if (each.what === 'dispose') balance = dispose(balance, share(String(index), each.quantity));
            else if (each.what === 'withdraw') balance = withdraw(balance, at);
            else if (each.what === 'reduce') balance = reduce(balance, at, each.quantity, []);
            else balance = recount(balance, each.quantity);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
          const open = openQuantity(balance);
          expect(decimal.isNegative(open)).toBe(false);
          expect(decimal.equals(decimal.add(open, disposed(balance)), balance.found)).toBe(true);
          for (const { quantity } of balance.dispositions) expect(decimal.isPositive(quantity)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('names each serial once, and as many as units', () => {
    const three = of('3', ['S1', 'S2', 'S3']);
    const one = dispose(three, share('a', '2', ['S1', 'S3']));
    expect(openSerials(one)).toEqual(['S2']);
    expect(() => dispose(one, share('b', '1', ['S1']))).toThrow('nonconformance.serials');
    expect(() => dispose(three, share('b', '2', ['S1']))).toThrow('nonconformance.serials');
    expect(() => dispose(three, share('b', '2', ['S1', 'S1']))).toThrow('nonconformance.serials');
    expect(openSerials(reduce(one, 'a', '1', ['S3']))).toEqual(['S1', 'S2']);
  });

  it('refuses more than is open, and a count below what is decided', () => {
    const some = dispose(of('5'), share('a', '3.5'));
    expect(openQuantity(some)).toBe('1.5');
    expect(() => dispose(some, share('b', '1.75'))).toThrow('nonconformance.exceeds-open');
    expect(() => recount(some, '3')).toThrow('nonconformance.below-disposed');
    expect(openQuantity(recount(some, '8'))).toBe('4.5');
    expect(openQuantity(reduce(some, 'a', '0', []))).toBe('5');
  });
});
