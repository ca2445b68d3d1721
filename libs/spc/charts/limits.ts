import { constants, c4 } from '../constants';

export const VARIABLE_CHARTS = ['xbar-r', 'xbar-s', 'i-mr', 'ewma', 'cusum'] as const;
export const COUNT_CHARTS = ['p', 'np', 'c', 'u'] as const;
export type VariableChart = (typeof VARIABLE_CHARTS)[number];
export type CountChart = (typeof COUNT_CHARTS)[number];
export type ChartKind = VariableChart | CountChart;

/** Centre line and control limits of one panel; `sigma` is the standard deviation of what is plotted (its zones). */
export interface Line {
  readonly cl: number;
  readonly ucl: number;
  readonly lcl: number;
  readonly sigma: number;
}

/** λ and the width L of an EWMA chart in σ (usual: 0.2 and 3; ISO 7870-6). */
export interface EwmaSetting {
  readonly lambda: number;
  readonly width: number;
}

/** Reference value k and decision interval h of a CUSUM chart in σ of what is plotted (usual: 0.5 and 5; ISO 7870-4). */
export interface CusumSetting {
  readonly k: number;
  readonly h: number;
}

/**
 * Frozen limits: plain data that is kept, revised and never computed anew at a point (our rule: phase I sets them, phase
 * II holds to them).
 */
export interface Limits {
  readonly kind: ChartKind;
  /** Mean of single values, or of the share or number counted: p̄, np̄, c̄, ū. */
  readonly center: number;
  /** σ̂ of single values within a subgroup; null where something is counted. */
  readonly sigma: number | null;
  /** Size of a point in the base period; null if sizes differed there (p, u, X̄-S): then ask {@link linesFor} with a size. */
  readonly n: number | null;
  /** What is drawn for points of size `n` (of the mean size, if sizes differed). */
  readonly location: Line;
  /** Range, standard deviation or moving range; null for charts of one panel. */
  readonly spread: Line | null;
  readonly ewma: EwmaSetting | null;
  readonly cusum: CusumSetting | null;
  readonly base: {
    readonly points: number;
    readonly values: number;
    /** Fewer than 20 points: shown as preliminary 初步控制限 (our rule, from the usual 20–25 subgroups). */
    readonly preliminary: boolean;
  };
}

/** Three sigmas to either side; what cannot be below `least` or above `most` is clipped there and is no limit then. */
function band(cl: number, sigma: number, least = -Infinity, most = Infinity): Line {
  return { cl, ucl: Math.min(most, cl + 3 * sigma), lcl: Math.max(least, cl - 3 * sigma), sigma };
}

type Parameters = Pick<Limits, 'kind' | 'center' | 'sigma'> & Partial<Pick<Limits, 'ewma' | 'cusum'>>;

function spreadFor(kind: ChartKind, sigma: number, n: number): Line | null {
  if (kind === 'xbar-r') return band(constants(n).d2 * sigma, constants(n).d3 * sigma, 0);
  if (kind === 'i-mr') return band(constants(2).d2 * sigma, constants(2).d3 * sigma, 0);
  // A single value has no standard deviation.
  if (kind !== 'xbar-s' || n < 2) return null;
  return band(c4(n) * sigma, Math.sqrt(1 - c4(n) ** 2) * sigma, 0);
}

function locationFor({ kind, center, sigma, ewma, cusum }: Parameters, n: number): Line {
  const single = sigma ?? 0;
  const plotted = single / Math.sqrt(n);
  switch (kind) {
    case 'p':
      return band(center, Math.sqrt((center * (1 - center)) / n), 0, 1);
    case 'np':
      return band(center, Math.sqrt(center * Math.max(0, 1 - center / n)), 0, n);
    case 'c':
      return band(center, Math.sqrt(center), 0);
    case 'u':
      return band(center, Math.sqrt(center / n), 0);
    case 'ewma': {
      // Where the widening limits settle; the first points have narrower ones (see follow).
      const { lambda, width } = ewma ?? { lambda: 1, width: 3 };
      const settled = width * plotted * Math.sqrt(lambda / (2 - lambda));
      return { cl: center, ucl: center + settled, lcl: center - settled, sigma: settled / width };
    }
    case 'cusum': {
      const h = (cusum?.h ?? 0) * plotted;
      return { cl: 0, ucl: h, lcl: -h, sigma: plotted };
    }
    default:
      return band(center, plotted);
  }
}

/**
 * The lines that hold for a point of size `n`. X̄ ± 3σ̂/√n (= A2·R̄, A3·S̄), R: d2σ̂ ± 3d3σ̂ (= D3·R̄, D4·R̄), S: c4σ̂ ±
 * 3σ̂√(1−c4²) (= B3·S̄, B4·S̄), p̄ ± 3√(p̄(1−p̄)/n), np̄ ± 3√(np̄(1−p̄)), c̄ ± 3√c̄, ū ± 3√(ū/n) (ISO 7870-2).
 * @throws DomainError invalid `spc.subgroup-size` for X̄-R outside 2…25
 */
export function linesFor(limits: Parameters, n: number): { location: Line; spread: Line | null } {
  const { kind, sigma } = limits;
  return { location: locationFor(limits, n), spread: sigma === null ? null : spreadFor(kind, sigma, n) };
}
