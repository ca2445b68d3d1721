import { orders } from '../stories/orders';
import { told } from './told';

describe('the orders', () => {
  it('are split, handed over, repaired, taken back, changed half-way and traced', async () => {
    expect((await told(orders)).length).toBeGreaterThan(15);
  }, 420_000);
});
