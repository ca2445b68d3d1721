import { thread } from '../stories/thread';

describe('the thread', () => {
  it('runs from a company’s request to a grade and a report', async () => {
    const told: string[] = [];
    try {
      await thread((sentence) => told.push(sentence));
    } catch (error) {
      throw new Error(`${told.join('\n')}\n${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    expect(told.length).toBeGreaterThan(10);
  }, 420_000);
});
