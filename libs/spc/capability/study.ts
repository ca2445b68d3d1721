import { limitsFromValues } from '../charts/base-period';
import { proposeChart } from '../charts/choice';
import { plotSeries } from '../charts/follow';
import type { Limits, VariableChart } from '../charts/limits';
import { momentsOf } from '../charts/samples';
import { watchFor } from '../charts/watch';
import { NELSON, type Rule } from '../rules/rules';
import { capability, type Capability } from './capability';
import type { Specification } from './specification';

export interface StudyOptions {
  /** `xbar-r`, `xbar-s` or `i-mr`; by the size of the subgroups unless given. */
  readonly chart?: VariableChart;
  /** Rules that decide whether the process is stable; Nelson's unless given. */
  readonly rules?: readonly Rule[];
  readonly confidence?: number;
  /** Indexes of the subgroups where a new series begins: no rule looks over them. */
  readonly starts?: readonly number[];
}

export interface CapabilityStudy {
  readonly limits: Limits;
  /** Points of the chart with a signal on one of its panels, from 0. */
  readonly unstableAt: readonly number[];
  readonly capability: Capability;
}

/** Degrees of freedom of σ̂: k(n−1) from S, nine tenths of that from R̄, 0.62(N−1) from MR̄ (Bissell 1990, rounded). */
function freedomOf(kind: VariableChart, values: number, points: number): number {
  if (kind === 'i-mr') return 0.62 * (values - 1);
  return (kind === 'xbar-r' ? 0.9 : 1) * (values - points);
}

/**
 * A whole capability study from subgroups in the order they were measured: chart, stability, indices, preconditions.
 * @throws DomainError as {@link limitsFromValues} and {@link capability}
 */
export function studyCapability(
  subgroups: readonly (readonly number[])[],
  specification: Specification,
  options: StudyOptions = {},
): CapabilityStudy {
  const sizes = new Set(subgroups.map((group) => group.length));
  const size = sizes.size === 1 ? (subgroups[0]?.length ?? null) : null;
  const chart = options.chart ?? (proposeChart('measured', size) as VariableChart);
  const limits = limitsFromValues(chart, subgroups);
  const { points } = plotSeries(limits, watchFor(chart, options.rules ?? NELSON), subgroups, options.starts);
  const unstableAt = points.flatMap(({ location, spread }, i) =>
    location.signals.length > 0 || (spread?.signals.length ?? 0) > 0 ? [i] : [],
  );
  const values = subgroups.flat();
  const sigma = limits.sigma ?? 0;
  return {
    limits,
    unstableAt,
    capability: capability({
      values,
      specification,
      within: { sigma, freedom: Math.max(1, freedomOf(chart, values.length, subgroups.length)) },
      subgroups: subgroups.length,
      stable: unstableAt.length === 0,
      confidence: options.confidence,
    }),
  };
}

export type CapabilityGrade = 'capable' | 'marginal' | 'not-capable';

/**
 * The usual words for an index: from 1.33 capable (safety and special characteristics from 1.67), from 1.00 marginal.
 * @param index Cpk or Ppk
 */
export function gradeCapability(index: number, special = false): CapabilityGrade {
  if (index >= (special ? 1.67 : 1.33)) return 'capable';
  return index >= 1 ? 'marginal' : 'not-capable';
}

const PIECES_OF_A_SHORT_RUN = 50;

/** Cm and Cmk of a machine from consecutive pieces of a short run; fewer than 50 of them are indicative only. */
export function machineCapability(
  values: readonly number[],
  specification: Specification,
): { n: number; cm: number | null; cmk: number | null; enough: boolean } {
  const { n } = momentsOf(values);
  const { overall } = capability({ values, specification, within: null, subgroups: 1, stable: null });
  return {
    n,
    cm: overall?.potential?.value ?? null,
    cmk: overall?.actual?.value ?? null,
    enough: n >= PIECES_OF_A_SHORT_RUN,
  };
}
