import { thread } from '../stories/thread';
import { told } from './told';

describe('the thread', () => {
  it('runs from a company’s request to a grade and a report', async () => {
    expect((await told(thread)).length).toBeGreaterThan(10);
  }, 420_000);
});
