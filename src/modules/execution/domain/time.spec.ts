import fc from 'fast-check';
import { attendedSeconds, kindsIn, timeChangeOf, type TimeBooking } from './time';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 8, 0) + minute * 60_000);
const booking = (id: string, personId: string, from: number, to: number | null): TimeBooking => ({
  id,
  jobOrderId: `job of ${id}`,
  workOrderId: 'order',
  personId,
  kind: 'run',
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
});

describe('time of people', () => {
  it('is split between jobs while somebody is at several', () => {
    const seconds = attendedSeconds(
      [booking('a', 'p', 0, 10), booking('b', 'p', 4, null), booking('c', 'q', 0, 10)],
      at(16),
    );
    // a: 4 min alone + 6 min shared; b: 6 min shared + 6 min alone; another person is not concerned
    expect(Object.fromEntries(seconds)).toEqual({ a: 420, b: 540, c: 600 });
  });

  it('of one person is never more than the time between first and last, and exactly what is covered', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(spans, (list) => {
        const bookings = list.map(([from, length], index) => booking(String(index), 'p', from, from + length));
        const total = [...attendedSeconds(bookings, at(100)).values()].reduce((sum, each) => sum + each, 0);
        const covered = Array.from({ length: 80 }, (_, minute) =>
          list.some(([from, length]) => from <= minute && minute < from + length) ? 60 : 0,
        ).reduce<number>((sum, each) => sum + each, 0);
        expect(total).toBeCloseTo(covered, 6);
      }),
    );
  });

  it('begins only where there is something to do, and never as running before the start', () => {
    expect(kindsIn('dispatched')).toEqual(['setup', 'wait', 'help']);
    expect(kindsIn('running')).toContain('run');
    for (const status of ['pending', 'ready', 'suspended', 'completed', 'aborted'] as const)
      expect(kindsIn(status)).toEqual([]);
  });

  it('follows the job: set-up becomes running by hand, ends where a machine runs, and everything ends with the job', () => {
    expect(timeChangeOf('job-order.started', 'person')).toEqual({ becomes: { setup: 'run' }, actor: 'run' });
    expect(timeChangeOf('job-order.started', 'machine')).toEqual({ becomes: { setup: null }, actor: null });
    expect(timeChangeOf('job-order.held', 'person').becomes).toEqual({ setup: 'wait', run: 'wait' });
    expect(Object.values(timeChangeOf('job-order.completed', 'person').becomes)).toEqual([null, null, null, null]);
  });
});
