import { readSamples, type Sample, writeSamples } from './telemetry';

const about = { at: new Date('2026-03-02T08:00:00.125Z'), workUnitId: 'LATHE' };

const SAMPLES: readonly Sample[] = [
  { ...about, key: 'Power', kind: 'numeric', value: 1.25, quality: 0 },
  { ...about, key: 'Power', kind: 'numeric', value: null, quality: 2 },
  { ...about, key: 'State', kind: 'state', value: '演示', quality: 1 },
  { ...about, key: 'State', kind: 'state', value: null, quality: 2 },
];

describe('samples', () => {
  it('are the same after they lay on disk', () => {
    expect(readSamples(JSON.parse(JSON.stringify(writeSamples(SAMPLES))))).toEqual(SAMPLES);
  });
});
