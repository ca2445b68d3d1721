/** One source of variation, as σ in the unit of the characteristic. */
export interface GageFigure {
  readonly sigma: number;
  /** 100·σ/TV. These do not add up to 100, their squares do. Null without any variation. */
  readonly percent: number | null;
  /** 100·σ²/TV². */
  readonly contribution: number | null;
  /** 100·6σ/(USL−LSL); null without a two-sided tolerance. */
  readonly percentOfTolerance: number | null;
}

/** The figures of a Gage R&R report, by either method. */
export interface GageReport {
  readonly method: 'average-and-range' | 'anova';
  /** Repeatability 重复性, equipment variation EV. */
  readonly ev: GageFigure;
  /** Reproducibility 再现性, appraiser variation AV (with the interaction, if that counts). */
  readonly av: GageFigure;
  readonly grr: GageFigure;
  /** Part variation PV 零件变差. */
  readonly pv: GageFigure;
  /** Total variation TV. */
  readonly tv: GageFigure;
  /** Number of distinct categories ⌊1.41·PV/GRR⌋ 可区分类别数; null if the gauge shows no variation. */
  readonly ndc: number | null;
  readonly grade: GageGrade | null;
}

/** fit: below 10 %; conditional: 10–30 %; unfit: above 30 %. */
export type GageGrade = 'fit' | 'conditional' | 'unfit';

/**
 * The usual judgement by %GRR (AIAG MSA); next to it stands ndc, of which there should be at least five.
 * @param percent of TV or of the tolerance
 */
export function gradeGage(percent: number): GageGrade {
  if (percent < 10) return 'fit';
  return percent <= 30 ? 'conditional' : 'unfit';
}

/** Fewest distinct categories of a gauge that tells parts apart (AIAG MSA). */
export const FEWEST_CATEGORIES = 5;

/**
 * Puts the report together from the variances of EV, AV and PV.
 * @param tolerance USL − LSL, or null
 */
export function reportOf(
  method: GageReport['method'],
  variances: { readonly ev: number; readonly av: number; readonly pv: number },
  tolerance: number | null,
): GageReport {
  // What is below a billionth of the largest σ is the noise of binary arithmetic.
  const least = 1e-18 * Math.max(variances.ev, variances.av, variances.pv);
  const [ev, av, pv] = [variances.ev, variances.av, variances.pv].map((one) => (one > least ? one : 0));
  const grr = ev + av;
  const total = grr + pv;
  const figure = (variance: number): GageFigure => ({
    sigma: Math.sqrt(variance),
    percent: total > 0 ? 100 * Math.sqrt(variance / total) : null,
    contribution: total > 0 ? (100 * variance) / total : null,
    percentOfTolerance: tolerance === null ? null : (600 * Math.sqrt(variance)) / tolerance,
  });
  const percent = figure(grr).percent;
  return {
    method,
    ev: figure(ev),
    av: figure(av),
    grr: figure(grr),
    pv: figure(pv),
    tv: figure(total),
    ndc: grr > 0 ? Math.floor(1.41 * Math.sqrt(pv / grr)) : null,
    grade: percent === null ? null : gradeGage(percent),
  };
}
