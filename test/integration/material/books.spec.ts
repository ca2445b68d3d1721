import fc from 'fast-check';
import { decimal, DomainError } from '#libs/kernel';
import { lot as lifecycle, type LotState } from '#libs/lifecycles';
import type { Lot, Movement } from '#modules/material';
import { newId } from '#platform/ids';
import { startStore, type Store } from './world';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store?.stop());

const PLACES = ['A-01', 'B-01', 'LS-MILL'] as const;
const place = fc.constantFrom(...PLACES);
const amount = fc.integer({ min: 1, max: 8_000_000 }).map((micro) => String(micro / 1_000_000));
const pick = fc.nat({ max: 3 });

type Deed =
  | { readonly kind: 'receive'; readonly to: string; readonly quantity: string }
  | {
      readonly kind: 'move';
      readonly lot: number;
      readonly from: string;
      readonly to: string;
      readonly quantity: string;
    }
  | {
      readonly kind: 'scrap' | 'give-back' | 'split';
      readonly lot: number;
      readonly from: string;
      readonly quantity: string;
    }
  | { readonly kind: 'consume' | 'backflush'; readonly lot: number; readonly quantity: string }
  | { readonly kind: 'count'; readonly lot: number; readonly from: string; readonly quantity: string }
  | { readonly kind: 'block' | 'accept' | 'reject'; readonly lot: number }
  | { readonly kind: 'reverse'; readonly lot: number; readonly nth: number }
  | { readonly kind: 'produce' | 'unproduce'; readonly quantity: string };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('receive' as const), to: place, quantity: amount }),
  fc.record({ kind: fc.constant('move' as const), lot: pick, from: place, to: place, quantity: amount }),
  fc.record({
    kind: fc.constantFrom('scrap' as const, 'give-back' as const, 'split' as const),
    lot: pick,
    from: place,
    quantity: amount,
  }),
  fc.record({ kind: fc.constantFrom('consume' as const, 'backflush' as const), lot: pick, quantity: amount }),
  fc.record({
    kind: fc.constant('count' as const),
    lot: pick,
    from: place,
    quantity: fc.tuple(fc.boolean(), amount).map(([less, n]) => (less ? `-${n}` : n)),
  }),
  fc.record({ kind: fc.constantFrom('block' as const, 'accept' as const, 'reject' as const), lot: pick }),
  fc.record({ kind: fc.constant('reverse' as const), lot: pick, nth: pick }),
  fc.record({ kind: fc.constantFrom('produce' as const, 'unproduce' as const), quantity: amount }),
);

/** What people or machines may try; a refusal is an answer, anything else fails the test. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Received + made + found + split in − consumed − scrapped − given back − lost − split out, from the movements alone. */
function balanceOf(moved: readonly Movement[]): string {
  const [inward, outward] = [moved.filter(({ from }) => from === null), moved.filter(({ to }) => to === null)];
  const sum = (of: readonly Movement[]) => decimal.add('0', ...of.map(({ quantity }) => quantity));
  return decimal.sub(sum(inward), sum(outward));
}

describe('the books of lots', () => {
  it('balance after any sequence of movements, productions and reversals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 40 }), async (deeds) => {
        const { materials } = store;
        const [material, product] = [await store.make('lot', 'kg'), await store.make()];
        const order = store.order(product.id);
        const gathered = await materials.orderLot(order);
        const lots: Lot[] = [await store.receive(material, '10')];
        const lotOf = (n: number): string => lots[n % lots.length]?.id ?? '';
        const act = async (it: Deed): Promise<unknown> => {
          switch (it.kind) {
            case 'receive':
              return lots.push(await store.receive(material, it.quantity, it.to));
            case 'move':
              return materials.move(lotOf(it.lot), it);
            case 'scrap':
              return materials.scrap(lotOf(it.lot), { ...it, reason: '测试' });
            case 'give-back':
              return store.technician.post(`/lots/${lotOf(it.lot)}/give-back`, {
                from: it.from,
                quantity: it.quantity,
                reason: '测试',
              });
            case 'split': {
              const { status, body } = await store.technician.post<Lot>(`/lots/${lotOf(it.lot)}/split`, {
                from: it.from,
                quantity: it.quantity,
              });
              if (status === 201) lots.push(body);
              return status;
            }
            case 'consume':
              return materials.consume({
                ...order,
                consumedLotId: lotOf(it.lot),
                producedLotId: gathered.id,
                quantity: it.quantity,
              });
            case 'backflush':
              return materials.backflush({
                ...order,
                producedLotId: gathered.id,
                lines: [{ materialId: material.id, quantity: it.quantity }],
                prefer: 'LS-MILL',
              });
            case 'count':
              return materials.adjust(it.from, [{ lotId: lotOf(it.lot), difference: it.quantity }], { reason: '盘点' });
            case 'reverse': {
              const moved = await store.movements({ id: lotOf(it.lot) });
              return materials.reverseMovement(moved[it.nth]?.id ?? newId(), '录错了');
            }
            case 'produce':
              return materials.produce({ ...order, quantity: it.quantity, location: 'E-01' });
            case 'unproduce':
              return materials.unproduce(order.workOrderId, it.quantity);
            default:
              return materials.decide(lotOf(it.lot), it.kind, '测试');
          }
        };
        for (const each of deeds) await attempt(() => act(each));
        for (const { id } of [...lots, gathered]) {
          const now = await materials.lot(id);
          expect(decimal.isNegative(now.quantity)).toBe(false);
          expect(balanceOf(await store.movements({ id }))).toBe(now.quantity);
          expect(decimal.add('0', ...now.stock.map(({ quantity }) => quantity))).toBe(now.quantity);
          if (['consumed', 'returned', 'scrapped', 'cancelled'].includes(now.status)) expect(now.quantity).toBe('0');
        }
        expect(await store.imbalances()).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

/** Brings a lot of 4 into a state. */
async function lotIn(state: LotState): Promise<Lot> {
  const { materials } = store;
  const material = await store.make();
  const received = await materials.receiveLot({
    materialId: material.id,
    quantity: '4',
    accepted: state !== 'quarantine' && state !== 'rejected',
    location: 'A-01',
  });
  const all = { from: 'A-01', quantity: '4', reason: '测试' };
  const into = async (): Promise<unknown> => {
    switch (state) {
      case 'rejected':
        return materials.decide(received.id, 'reject', '测试');
      case 'consumed': {
        const product = await store.receive(await store.make(), '1');
        return materials.consume({
          consumedLotId: received.id,
          producedLotId: product.id,
          quantity: '4',
          jobOrderId: null,
        });
      }
      case 'returned':
        return store.technician.post(`/lots/${received.id}/give-back`, all);
      case 'scrapped':
        return materials.scrap(received.id, all);
      case 'cancelled':
        return materials.reverseMovement((await store.movements(received))[0]?.id ?? '', '测试');
      default:
        return null;
    }
  };
  await into();
  const lot = await materials.lot(received.id);
  expect(lot.status).toBe(state);
  return lot;
}

/** The doors of a lot by the action of its lifecycle; those a person cannot ask for by themselves are not here. */
const DOORS = {
  accept: {},
  block: {},
  reject: {},
  'give-back': { from: 'A-01', quantity: '4' },
  scrap: { from: 'A-01', quantity: '4' },
};

describe.each(lifecycle.states)('a lot that is %s', (state) => {
  it.each(Object.keys(DOORS) as (keyof typeof DOORS)[])(
    '× %s does what the lifecycle says, or nothing',
    async (action) => {
      const lot = await lotIn(state);
      const { status } = await store.technician.post(
        `/lots/${lot.id}/${action}`,
        { reason: '测试', ...DOORS[action] },
        { 'if-match': `"${lot.version}"` },
      );
      const allowed = lifecycle.can(state, action);
      expect(status).toBe(allowed ? 200 : 409);
      const after = await store.materials.lot(lot.id);
      expect(after.status).toBe(allowed ? lifecycle.next(state, action) : state);
      if (!allowed) expect(after).toEqual(lot);
      expect(await store.imbalances()).toEqual([]);
    },
  );

  it('is consumed only when it is available', async () => {
    const lot = await lotIn(state);
    const product = await store.receive(await store.make(), '1');
    const { status } = await store.technician.post(`/lots/${lot.id}/consume`, {
      producedLotId: product.id,
      quantity: '4',
    });
    expect(status).toBe(state === 'available' ? 200 : 409);
    expect((await store.materials.lot(lot.id)).status).toBe(state === 'available' ? 'consumed' : state);
  });
});
