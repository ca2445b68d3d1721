import fc from 'fast-check';
import { chiSquareQuantile, fUpperTail, logGamma, normalCdf, normalQuantile, studentQuantile } from './index';

/** Agreement to `digits` significant digits. */
const near = (actual: number, expected: number, digits = 11): void =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * 10 ** -digits + 1e-15);

// Published values (Abramowitz & Stegun, tables 6.1, 26.1–26.11), carried to sixteen digits with SciPy 1.17.
describe('normal distribution', () => {
  it.each([
    [-6, 9.865876450376946e-10],
    [-3, 0.0013498980316300933],
    [-1.5, 0.06680720126885807],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [4, 0.9999683287581669],
  ])('Φ(%d) is %d', (z, share) => near(normalCdf(z), share));

  it.each([
    [1e-9, -5.9978070150076865],
    [0.00135, -2.9999769927033935],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0, -Infinity],
    [1, Infinity],
  ])('Φ⁻¹(%d) is %d', (share, z) =>
    Number.isFinite(z) ? near(normalQuantile(share), z) : expect(normalQuantile(share)).toBe(z),
  );

  it('is turned round by its quantile everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true }), (share) =>
        near(normalCdf(normalQuantile(share)), share, 10),
      ),
    );
  });
});

describe('the other distributions', () => {
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247],
    [1, 0],
    [4.5, 2.4537365708424423],
    [100, 359.1342053695754],
    [5000, 37582.62631568535],
  ])('ln Γ(%d) is %d', (x, value) => near(logGamma(x), value));

  it.each([
    [0.025, 1, 0.0009820691171752555],
    [0.975, 10, 20.483177350807388],
    [0.95, 60, 79.08194448784874],
    [0.025, 124, 95.07008897234516],
    [0.975, 49.6, 70.94132406408302],
    [0.05, 2, 0.10258658877510106],
  ])('χ² at %d with %d degrees of freedom is %d', (share, df, value) => near(chiSquareQuantile(share, df), value, 10));

  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 9, 2.262157162798205],
    [0.95, 30, 1.697260886593957],
    [0.025, 5, -2.5705818356363155],
    [0.999, 100, 3.173739493738783],
    [0.5, 7, 0],
  ])('t at %d with %d degrees of freedom is %d', (share, df, value) => near(studentQuantile(share, df), value, 10));

  it.each([
    [0.434, 18, 60, 0.9740208028890078],
    [4.96, 1, 10, 0.05008765056646815],
    [34.44, 2, 60, 1.0938850556759842e-10],
    [2.5, 3, 7.5, 0.13819360276446283],
    [0.1, 5, 5, 0.9877580834689302],
    [0, 2, 3, 1],
    [Infinity, 2, 3, 0],
  ])('P(F ≥ %d) with %d and %d degrees of freedom is %d', (f, df1, df2, share) => near(fUpperTail(f, df1, df2), share));
});
