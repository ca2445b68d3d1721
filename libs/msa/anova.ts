import { fUpperTail } from '#libs/spc';
import type { Study } from './entries';
import { reportOf, type GageReport } from './figures';
import { meanOf } from './means';

/** A row of the table: sum of squares, degrees of freedom, mean square, and its test where there is one. */
export interface AnovaRow {
  readonly ss: number;
  readonly df: number;
  readonly ms: number;
  readonly f: number | null;
  readonly p: number | null;
}

export interface Anova {
  readonly report: GageReport;
  readonly appraiser: AnovaRow;
  readonly part: AnovaRow;
  readonly interaction: AnovaRow;
  readonly repeatability: AnovaRow;
  readonly total: { readonly ss: number; readonly df: number };
  /** Interaction and repeatability together, if the interaction does not count (p > 0.25); the report uses it then. */
  readonly pooled: AnovaRow | null;
  /** Components of variance, never below 0. */
  readonly variances: {
    readonly repeatability: number;
    readonly appraiser: number;
    readonly interaction: number;
    readonly part: number;
  };
}

const POOLED_ABOVE = 0.25;

const squares = (values: readonly number[], center: number): number =>
  values.reduce((sum, value) => sum + (value - center) ** 2, 0);

interface Source {
  readonly ss: number;
  readonly df: number;
}

/** Mean square and its F test against another; without any error at all, every effect is certain. */
function row({ ss, df }: Source, against: Source | null): AnovaRow {
  const ms = ss / df;
  if (against === null) return { ss, df, ms, f: null, p: null };
  const error = against.ss / against.df;
  if (error === 0) return { ss, df, ms, f: null, p: ms > 0 ? 0 : 1 };
  return { ss, df, ms, f: ms / error, p: fUpperTail(ms / error, df, against.df) };
}

function sourcesOf({ appraisers, parts, trials, values }: Study): Record<'a' | 'p' | 'ap' | 'e' | 'total', Source> {
  const [a, p, r] = [appraisers.length, parts.length, trials];
  const grand = meanOf(values.flat(2));
  const appraiserMeans = values.map((ofAppraiser) => meanOf(ofAppraiser.flat()));
  const partMeans = parts.map((_part, i) => meanOf(values.flatMap((ofAppraiser) => ofAppraiser[i])));
  const cells = values.map((ofAppraiser) => ofAppraiser.map(meanOf));
  const interaction = cells.flatMap((ofAppraiser, i) =>
    ofAppraiser.map((cell, j) => cell - appraiserMeans[i] - partMeans[j] + grand),
  );
  return {
    a: { ss: p * r * squares(appraiserMeans, grand), df: a - 1 },
    p: { ss: a * r * squares(partMeans, grand), df: p - 1 },
    ap: { ss: r * squares(interaction, 0), df: (a - 1) * (p - 1) },
    e: {
      ss: values.reduce((sum, of, i) => sum + of.reduce((s, trial, j) => s + squares(trial, cells[i][j]), 0), 0),
      df: a * p * (r - 1),
    },
    total: { ss: squares(values.flat(2), grand), df: a * p * r - 1 },
  };
}

/**
 * Crossed two-way analysis of variance with random effects (AIAG MSA, 4th edition, chapter III-B and appendix A). An
 * interaction with p > 0.25 is pooled with repeatability.
 * @param tolerance USL − LSL, or null
 */
export function anova(study: Study, tolerance: number | null = null): Anova {
  const { appraisers, parts, trials } = study;
  const { a, p, ap, e, total } = sourcesOf(study);
  const interaction = row(ap, e);
  const pool = (interaction.p ?? 1) > POOLED_ABOVE;
  const merged: Source = { ss: ap.ss + e.ss, df: ap.df + e.df };
  const error = pool ? merged : ap;
  const [appraiser, part, repeatability] = [row(a, error), row(p, error), row(e, null)];
  const pooled = pool ? row(merged, null) : null;
  const ms = error.ss / error.df;
  const least = (variance: number): number => Math.max(0, variance);
  const variances = {
    repeatability: pooled?.ms ?? repeatability.ms,
    appraiser: least((appraiser.ms - ms) / (parts.length * trials)),
    interaction: pooled ? 0 : least((interaction.ms - repeatability.ms) / trials),
    part: least((part.ms - ms) / (appraisers.length * trials)),
  };
  const figures = {
    ev: variances.repeatability,
    av: variances.appraiser + variances.interaction,
    pv: variances.part,
  };
  const report = reportOf('anova', figures, tolerance);
  return { report, appraiser, part, interaction, repeatability, total, pooled, variances };
}
