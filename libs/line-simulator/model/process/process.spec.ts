import {
  flankWear,
  measuredDeviation,
  NEW_TOOL,
  normal,
  type PartKey,
  type SizeProcess,
  trueDeviation,
  wearDrift,
} from './process';

const WEAR = { life: 400, flankAtEnd: 70, clearance: 6 };
const TURNING: SizeProcess = {
  halfTolerance: 12.5,
  setting: -6,
  settingScatter: 0.5,
  scatter: 1.5,
  gaugeScatter: 0.4,
  offsetShift: 20,
  wear: WEAR,
};

const part = (number: number, over: Partial<PartKey> = {}): PartKey => ({
  seed: 7,
  station: 'LATHE',
  part: number,
  tool: { number: 0, parts: number },
  shifted: false,
  ...over,
});

function statistics(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

describe('how a machine makes its size', () => {
  it('wears quickly at first, then steadily, to the wear at the end of a life', () => {
    expect(flankWear(WEAR, 0)).toBe(0);
    expect(flankWear(WEAR, 400)).toBeCloseTo(70, 5);
    const step = (parts: number): number => flankWear(WEAR, parts + 1) - flankWear(WEAR, parts);
    expect(step(0)).toBeGreaterThan(3 * step(200));
    expect(step(200)).toBeCloseTo(step(300), 3);
  });

  it('sets the edge back by VB tan α on both sides of the diameter', () => {
    // 70 µm of flank wear at 6°: 2 · 70 · 0.105104 = 14.7146 µm.
    expect(wearDrift(WEAR, 400)).toBeCloseTo(14.7146, 3);
  });

  it('scatters normally, the same for the same key', () => {
    const drawn = Array.from({ length: 4000 }, (_, index) => normal(7, 'LATHE', index));
    const { mean, deviation } = statistics(drawn);
    expect(Math.abs(mean)).toBeLessThan(0.06);
    expect(Math.abs(deviation - 1)).toBeLessThan(0.06);
    expect(drawn.filter((value) => Math.abs(value) > 1.96).length / drawn.length).toBeLessThan(0.065);
    expect(normal(7, 'LATHE', 3)).toBe(normal(7, 'LATHE', 3));
    expect(normal(8, 'LATHE', 3)).not.toBe(normal(7, 'LATHE', 3));
  });

  it('drifts through its tolerance over the life of a tool and begins anew with the next', () => {
    const mean = (from: number, over: Partial<PartKey> = {}): number =>
      statistics(Array.from({ length: 40 }, (_, n) => trueDeviation(TURNING, part(from + n, over)))).mean;
    expect(mean(0)).toBeLessThan(-2);
    expect(mean(360)).toBeGreaterThan(6);
    expect(mean(400, { tool: { ...NEW_TOOL, number: 1 } })).toBeLessThan(-4);
  });

  it('makes good parts with a sound tool', () => {
    const life = Array.from({ length: 400 }, (_, n) => trueDeviation(TURNING, part(n)));
    expect(life.filter((size) => Math.abs(size) > TURNING.halfTolerance).length).toBeLessThan(8);
    expect(life.slice(0, 200).every((size) => Math.abs(size) < TURNING.halfTolerance)).toBe(true);
  });

  it('is off by a wrong offset at once and by no more', () => {
    for (const number of [0, 100, 300]) {
      const shift = trueDeviation(TURNING, part(number, { shifted: true })) - trueDeviation(TURNING, part(number));
      expect(shift).toBeCloseTo(20, 9);
    }
  });

  it('is measured with the noise of the gauge, to a tenth of a micrometre', () => {
    const errors = Array.from({ length: 2000 }, (_, n) => measuredDeviation(TURNING, 5, part(n)) - 5);
    expect(Math.abs(statistics(errors).deviation - 0.4)).toBeLessThan(0.04);
    expect(errors.every((error) => Math.abs(error * 10 - Math.round(error * 10)) < 1e-6)).toBe(true);
  });
});
