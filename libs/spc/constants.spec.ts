import { c4, constants } from './constants';
import { normalCdf } from './distribution';

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

/** n d2 d3 c4 A2 A3 D3 D4 B3 B4 as published (ISO 7870-2, ASTM manual), rounded to the printed digits. */
const PUBLISHED = `
    2 1.128 0.853 0.7979 1.880 2.659 0.000 3.267 0.000 3.267
    3 1.693 0.888 0.8862 1.023 1.954 0.000 2.575 0.000 2.568
    4 2.059 0.880 0.9213 0.729 1.628 0.000 2.282 0.000 2.266
    5 2.326 0.864 0.9400 0.577 1.427 0.000 2.115 0.000 2.089
    6 2.534 0.848 0.9515 0.483 1.287 0.000 2.004 0.030 1.970
    7 2.704 0.833 0.9594 0.419 1.182 0.076 1.924 0.118 1.882
    8 2.847 0.820 0.9650 0.373 1.099 0.136 1.864 0.185 1.815
    9 2.970 0.808 0.9693 0.337 1.032 0.184 1.816 0.239 1.761
    10 3.078 0.797 0.9727 0.308 0.975 0.223 1.777 0.284 1.716
    11 3.173 0.787 0.9754 0.285 0.927 0.256 1.744 0.321 1.679
    12 3.258 0.778 0.9776 0.266 0.886 0.283 1.717 0.354 1.646
    13 3.336 0.770 0.9794 0.249 0.850 0.307 1.693 0.382 1.618
    14 3.407 0.763 0.9810 0.235 0.817 0.328 1.672 0.406 1.594
    15 3.472 0.756 0.9823 0.223 0.789 0.347 1.653 0.428 1.572
    16 3.532 0.750 0.9835 0.212 0.763 0.363 1.637 0.448 1.552
    17 3.588 0.744 0.9845 0.203 0.739 0.378 1.622 0.466 1.534
    18 3.640 0.739 0.9854 0.194 0.718 0.391 1.609 0.482 1.518
    19 3.689 0.733 0.9862 0.187 0.698 0.403 1.597 0.497 1.503
    20 3.735 0.729 0.9869 0.180 0.680 0.415 1.585 0.510 1.490
    21 3.778 0.724 0.9876 0.173 0.663 0.425 1.575 0.523 1.477
    22 3.819 0.720 0.9882 0.167 0.647 0.435 1.565 0.534 1.466
    23 3.858 0.716 0.9887 0.162 0.633 0.443 1.557 0.545 1.455
    24 3.895 0.712 0.9892 0.157 0.619 0.452 1.548 0.555 1.445
    25 3.931 0.708 0.9896 0.153 0.606 0.459 1.541 0.565 1.435
  `;

describe('constants', () => {
  const rows = PUBLISHED.trim()
    .split('\n')
    .map((line) => line.trim().split(' ').map(Number));

  it.each(rows)('n = %d agrees with the published table', (n, ...published) => {
    const row = constants(n);
    const exact = [row.d2, row.d3, row.c4, row.A2, row.A3, row.D3, row.D4, row.B3, row.B4];
    exact.forEach((value, i) =>
      expect(Math.abs(value - (published[i] ?? NaN))).toBeLessThanOrEqual(i === 2 ? 5.1e-5 : 5.1e-4),
    );
  });

  it('knows the closed forms of n = 2 and n = 3', () => {
    expect(constants(2).d2).toBeCloseTo(2 / Math.sqrt(Math.PI), 9);
    expect(constants(2).d3).toBeCloseTo(Math.sqrt(2 - 4 / Math.PI), 9);
    expect(constants(3).d2).toBeCloseTo(3 / Math.sqrt(Math.PI), 9);
    expect(c4(2)).toBeCloseTo(Math.sqrt(2 / Math.PI), 14);
    expect(c4(3)).toBeCloseTo(Math.sqrt(Math.PI) / 2, 14);
  });

  it.each([2, 5, 14, 25])('d2 of n = %d is the integral of 1 − Φⁿ − (1 − Φ)ⁿ', (n) => {
    const step = 0.01;
    let area = 0;
    for (let z = -9; z < 9; z += step) {
      const below = normalCdf(z + step / 2);
      area += (1 - below ** n - (1 - below) ** n) * step;
    }
    expect(constants(n).d2).toBeCloseTo(area, 7);
  });

  it.each([1, 26, 0, 2.5])('refuses subgroups of %d', (n) =>
    expect(code(() => constants(n))).toBe('spc.subgroup-size'),
  );
});
