import { decimal, type DecimalString } from '#libs/kernel';

/** What the 1/10 rule compares: a tolerance of a characteristic in its unit. */
export interface Toleranced {
  readonly nominal: DecimalString | null;
  readonly lsl: DecimalString | null;
  readonly usl: DecimalString | null;
  readonly unit: string;
  /** A geometrical tolerance counts from zero. */
  readonly geometric?: object | null;
}

/** The smallest step a gauge shows; both null for a limit gauge, which shows none. */
export interface GaugeStep {
  readonly resolution: DecimalString | null;
  readonly unit: string | null;
}

/** Lengths in micrometres, so that a gauge in mm can be compared with a tolerance in µm. */
const MICROMETRES: Readonly<Record<string, DecimalString>> = { mm: '1000', cm: '10000', µm: '1', μm: '1', um: '1' };

/**
 * How wide a tolerance is. Of one with a single limit the distance from the nominal value counts (our rule); null where
 * there is nothing to compare with.
 */
export function toleranceOf({ nominal, lsl, usl, geometric }: Toleranced): DecimalString | null {
  const from = lsl ?? (geometric ? '0' : nominal);
  const to = usl ?? nominal;
  if (from === null || to === null) return null;
  const width = decimal.sub(to, from);
  return decimal.isPositive(width) ? width : null;
}

/**
 * Whether one of the gauges shows steps of at most a tenth of the tolerance (the 1/10 rule of gauge choice); true where
 * the tolerance has no width to compare with.
 */
export function isFineEnough(characteristic: Toleranced, gauges: readonly GaugeStep[]): boolean {
  const tolerance = toleranceOf(characteristic);
  if (tolerance === null) return true;
  return gauges.some(({ resolution, unit }) => {
    if (resolution === null || unit === null) return false;
    const [own, asked] =
      unit === characteristic.unit ? ['1', '1'] : [MICROMETRES[unit], MICROMETRES[characteristic.unit]];
    if (own === undefined || asked === undefined) return false;
    return decimal.compare(decimal.mul(decimal.mul(resolution, '10'), own), decimal.mul(tolerance, asked)) <= 0;
  });
}
