import { changesOf, courseOf } from './course';
import type { MeasuredPoint, StateChange } from './telemetry';

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 2, 8, minute));

const point = (minute: number, over: Partial<MeasuredPoint> = {}): MeasuredPoint => ({
  key: 'Load',
  at: at(minute),
  mean: 1,
  min: 1,
  max: 1,
  last: 1,
  samples: 1,
  uncertain: 0,
  bad: 0,
  firstAt: at(minute),
  lastAt: at(minute),
  ...over,
});

const state = (minute: number, value: string | null): StateChange => ({
  at: at(minute),
  value,
  quality: value === null ? 'bad' : 'good',
  several: false,
});

describe('a course', () => {
  it('has no line across a gap of its tag, and one across the gap of another', () => {
    const gaps = [{ from: at(1), to: at(2), keys: ['Load'] }];
    expect(courseOf([point(0), point(3), point(4)], gaps).map(({ afterGap }) => afterGap)).toEqual([
      false,
      true,
      false,
    ]);
    expect(courseOf([point(0, { key: 'Air' }), point(3, { key: 'Air' })], gaps)[1]?.afterGap).toBe(false);
  });

  it('looks at when samples were taken, not at the stretches', () => {
    const gaps = [{ from: new Date(at(0).getTime() + 50_000), to: new Date(at(1).getTime() + 10_000), keys: null }];
    const before = point(0, { lastAt: new Date(at(0).getTime() + 49_000) });
    expect(courseOf([before, point(1, { firstAt: new Date(at(1).getTime() + 11_000) })], gaps)[1]?.afterGap).toBe(true);
  });

  it('tells the worst quality', () => {
    const points = [point(0), point(1, { uncertain: 1 }), point(2, { bad: 1 }), point(3, { samples: 0, bad: 2 })];
    expect(courseOf(points, []).map(({ quality }) => quality)).toEqual(['good', 'uncertain', 'uncertain', 'bad']);
  });

  it('leaves out a state that is told again, but not after a gap', () => {
    const states = [state(0, 'a'), state(1, 'a'), state(5, 'a'), state(6, 'b'), state(7, null)];
    const gaps = [{ from: at(2), to: at(4), keys: null }];
    expect(changesOf(states, 'Name', gaps).map((change) => change.at)).toEqual([at(0), at(5), at(6), at(7)]);
  });
});
