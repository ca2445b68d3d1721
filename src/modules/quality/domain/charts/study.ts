import { DomainError, type ErrorParams } from '#libs/kernel';
import {
  gradeCapability,
  histogram,
  studyCapability,
  VARIABLE_CHARTS,
  type Capability,
  type CapabilityGrade,
  type Histogram,
  type Specification,
  type VariableChart,
} from '#libs/spc';
import { isCounted, type ControlChart } from './chart';

/** What a chart has to say about the process, in a window of its points. */
export interface CapabilityFindings {
  /** Points of the study, the newest ones of the window. */
  readonly points: number;
  readonly values: number;
  readonly lsl: number | null;
  readonly usl: number | null;
  readonly target: number | null;
  /** Why there is no study; null when there is one. */
  readonly missing: { readonly code: string; readonly params: ErrorParams } | null;
  readonly capability: Capability | null;
  /** In words, by Cpk; by Ppk if that is all there is. */
  readonly grade: CapabilityGrade | null;
  readonly histogram: Histogram | null;
}

/** What a study needs of a point. */
export interface StudiedPoint {
  readonly readings: readonly number[];
  /** Why no rule looks back over it. */
  readonly starts: readonly string[];
}

type StudiedChart = Pick<ControlChart, 'kind' | 'class' | 'decimals' | 'nominal' | 'lsl' | 'usl' | 'rules'>;

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** The nominal value is the target where it lies inside the tolerance; Ø32H7 and Ø20 −0.02/−0.05 aim at the middle. */
function specificationOf({ lsl: low, usl: high, nominal }: StudiedChart): Specification {
  const [lsl, usl, target] = [numberOf(low), numberOf(high), numberOf(nominal)];
  const within = target !== null && (lsl === null || target > lsl) && (usl === null || target < usl);
  return { lsl, usl, ...(within ? { target } : {}) };
}

/** X̄ charts and single values give σ̂ as they are; EWMA and CUSUM leave it to the size of their subgroups. */
const chartOf = (kind: ControlChart['kind']): VariableChart | undefined =>
  VARIABLE_CHARTS.find((one) => one === kind && one !== 'ewma' && one !== 'cusum');

/** By which a study is graded and put in order: Cpk, or Ppk if that is all there is. */
export const gradedIndex = (capability: Capability | null): number | null =>
  (capability?.within ?? capability?.overall)?.actual?.value ?? null;

function study(chart: StudiedChart, points: readonly StudiedPoint[]): Pick<CapabilityFindings, 'capability' | 'grade'> {
  const kind = chartOf(chart.kind);
  const starts = points.flatMap((point, index) => (point.starts.length > 0 ? [index] : []));
  const { capability } = studyCapability(
    points.map(({ readings }) => readings),
    specificationOf(chart),
    { rules: chart.rules, starts, ...(kind ? { chart: kind } : {}) },
  );
  const index = gradedIndex(capability);
  return { capability, grade: index === null ? null : gradeCapability(index, chart.class === 'A') };
}

const nothing = (code: string, params: ErrorParams = {}) => ({
  capability: null,
  grade: null,
  missing: { code, params },
});

/** The values a study is made of; of counts there are none. */
export const studiedValues = ({ kind }: StudiedChart, points: readonly StudiedPoint[]): number[] =>
  isCounted(kind) ? [] : points.flatMap(({ readings }) => readings);

/** Capability of what a chart shows, with what must hold for it; points in order of time. */
export function findingsOf(chart: StudiedChart, points: readonly StudiedPoint[]): CapabilityFindings {
  const values = studiedValues(chart, points);
  const about = {
    points: points.length,
    values: values.length,
    lsl: numberOf(chart.lsl),
    usl: numberOf(chart.usl),
    target: specificationOf(chart).target ?? null,
    histogram: values.length === 0 ? null : histogram(values, 10 ** -chart.decimals),
  };
  if (isCounted(chart.kind)) return { ...about, ...nothing('control-chart.counted-capability') };
  try {
    return { ...about, ...study(chart, points), missing: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...about, ...nothing(error.code, error.params) };
  }
}
