import { quality } from '../stories/quality';
import { told } from './told';

describe('the quality', () => {
  it('is planned on a drawing, falls out of control as the tool wears, and comes back with reports', async () => {
    expect((await told(quality)).length).toBeGreaterThan(15);
  }, 420_000);
});
