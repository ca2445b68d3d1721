import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorParams } from '#libs/kernel';
import {
  gradeCapability,
  histogram,
  probabilityPlot,
  studyCapability,
  VARIABLE_CHARTS,
  type Capability,
  type CapabilityGrade,
  type Histogram,
  type ProbabilityPoint,
  type Specification,
  type VariableChart,
} from '#libs/spc';
import { isCounted, type ControlChart } from '../../domain/charts/chart';
import { PointRepository, type PointRow } from '../../persistence/charts/point.repository';

export interface ChartStudy {
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
  readonly probability: readonly ProbabilityPoint[];
}

const MOST_POINTS = 2000;
const MOST_DOTS = 200;
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** The nominal value is the target where it lies inside the tolerance; Ø32H7 and Ø20 −0.02/−0.05 aim at the middle. */
function specificationOf({ lsl: low, usl: high, nominal }: ControlChart): Specification {
  const [lsl, usl, target] = [numberOf(low), numberOf(high), numberOf(nominal)];
  const within = target !== null && (lsl === null || target > lsl) && (usl === null || target < usl);
  return { lsl, usl, ...(within ? { target } : {}) };
}

/** X̄ charts and single values give σ̂ as they are; EWMA and CUSUM leave it to the size of their subgroups. */
const chartOf = (kind: ControlChart['kind']): VariableChart | undefined =>
  VARIABLE_CHARTS.find((one) => one === kind && one !== 'ewma' && one !== 'cusum');

/** Capability of what a chart shows, with what must hold for it. */
@Injectable()
export class ChartStudies {
  constructor(private readonly points: PointRepository) {}

  async of(chart: ControlChart, from: Date | null, to: Date | null): Promise<ChartStudy> {
    const rows = await this.points.between(chart.id, from ?? new Date(0), to ?? new Date(8.64e15), MOST_POINTS);
    const values = isCounted(chart.kind) ? [] : rows.flatMap(({ readings }) => readings);
    const about = {
      points: rows.length,
      values: values.length,
      lsl: numberOf(chart.lsl),
      usl: numberOf(chart.usl),
      target: specificationOf(chart).target ?? null,
    };
    const pictures =
      values.length === 0
        ? { histogram: null, probability: [] }
        : {
            histogram: histogram(values, 10 ** -chart.decimals),
            probability: probabilityPlot(values, MOST_DOTS),
          };
    if (isCounted(chart.kind)) return { ...about, ...pictures, ...nothing('control-chart.counted-capability') };
    try {
      return { ...about, ...pictures, ...this.study(chart, rows), missing: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...about, ...pictures, ...nothing(error.code, error.params) };
    }
  }

  private study(chart: ControlChart, rows: readonly PointRow[]): Pick<ChartStudy, 'capability' | 'grade'> {
    const kind = chartOf(chart.kind);
    const starts = rows.flatMap((row, index) => (row.starts.length > 0 ? [index] : []));
    const { capability } = studyCapability(
      rows.map(({ readings }) => readings),
      specificationOf(chart),
      { rules: chart.rules, starts, ...(kind ? { chart: kind } : {}) },
    );
    const index = (capability.within ?? capability.overall)?.actual?.value ?? null;
    return { capability, grade: index === null ? null : gradeCapability(index, chart.class === 'A') };
  }
}

const nothing = (code: string, params: ErrorParams = {}) => ({
  capability: null,
  grade: null,
  missing: { code, params },
});
