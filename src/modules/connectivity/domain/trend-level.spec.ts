import fc from 'fast-check';
import { alignedStart, chooseResolution, MOST_RAW_SAMPLES, samplesThatMatter, type KeptSince } from './trend-level';

const FROM = new Date('2026-03-02T00:00:00Z');
const EVER: KeptSince = { raw: new Date(0), minute: new Date(0), hour: new Date(0) };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const choose = (lengthMs: number, samples: number, kept: Partial<KeptSince> = {}, points = 2000) =>
  chooseResolution({ from: FROM, to: new Date(FROM.getTime() + lengthMs), points }, samples, { ...EVER, ...kept });

describe('the level of a trend', () => {
  it('is every sample where they fit, however long the window is', () => {
    expect(choose(HOUR, 1999)).toEqual({ level: 'raw', bucketSeconds: 0 });
    expect(choose(30 * DAY, 12)).toEqual({ level: 'raw', bucketSeconds: 0 });
  });

  it('puts samples together, then takes minutes, then hours', () => {
    expect(choose(HOUR, 3600)).toEqual({ level: 'raw', bucketSeconds: 2 });
    expect(choose(8 * HOUR, 28_800)).toEqual({ level: 'minute', bucketSeconds: 60 });
    expect(choose(7 * DAY, 604_800)).toEqual({ level: 'minute', bucketSeconds: 360 });
    expect(choose(31 * DAY, 2_678_400)).toEqual({ level: 'hour', bucketSeconds: 3600 });
    expect(choose(365 * DAY, 31_536_000)).toEqual({ level: 'hour', bucketSeconds: 5 * 3600 });
  });

  it('never takes what has been dropped', () => {
    const later = new Date(FROM.getTime() + 1);
    expect(choose(HOUR, 10, { raw: later })).toEqual({ level: 'minute', bucketSeconds: 60 });
    expect(choose(HOUR, 10, { raw: later, minute: later })).toEqual({ level: 'hour', bucketSeconds: 3600 });
  });

  it('is the same when samples are counted only as far as they matter', () => {
    const cases = fc.record({
      seconds: fc.integer({ min: 1, max: 400 * 86_400 }),
      samples: fc.integer({ min: 0, max: 100_000 }),
      points: fc.integer({ min: 10, max: 2000 }),
      dropped: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ seconds, samples, points, dropped }) => {
        const window = { from: FROM, to: new Date(FROM.getTime() + seconds * 1000), points };
        const kept = { ...EVER, raw: new Date(FROM.getTime() + (dropped ? 1 : 0)) };
        const counted = Math.min(samples, samplesThatMatter(window, kept));
        expect(chooseResolution(window, counted, kept)).toEqual(chooseResolution(window, samples, kept));
      }),
    );
  });

  it('never gives more points than asked for', () => {
    const window = fc.record({
      from: fc.integer({ min: 0, max: 2_000_000_000 }),
      seconds: fc.integer({ min: 1, max: 1098 * 86_400 }),
      points: fc.integer({ min: 10, max: 2000 }),
      samples: fc.integer({ min: 0, max: MOST_RAW_SAMPLES + 1 }),
    });
    fc.assert(
      fc.property(window, ({ from: fromSeconds, seconds, points, samples }) => {
        const from = new Date(fromSeconds * 1000);
        const to = new Date(from.getTime() + seconds * 1000);
        const { bucketSeconds } = chooseResolution({ from, to, points }, samples, EVER);
        if (bucketSeconds === 0) return samples < points;
        const lengthMs = to.getTime() - alignedStart(from, bucketSeconds).getTime();
        return Math.ceil(lengthMs / bucketSeconds / 1000) <= points;
      }),
    );
  });
});
