import { FEWEST_CATEGORIES, type Anova, type AnovaRow, type GageFigure, type GageReport } from '#libs/msa';
import type { Translate } from '#libs/texts';
import type { MsaEvaluation } from '../../domain/evaluation';
import type { Cell, Section } from './report-document';

const VERDICT_COLOURS = { fit: '#00704f', conditional: '#8f4700', unfit: '#b3261e' } as const;
const NOTHING = '–';
const FIGURES = ['ev', 'av', 'grr', 'pv', 'tv'] as const;

const number = (value: number | null, digits: number): Cell => (value === null ? NOTHING : { value, digits });

/** The readings as on the data sheet: a row a trial of an appraiser, and what follows from them. */
export function dataSheet(
  t: Translate,
  { values, pictures }: MsaEvaluation,
  letters: readonly string[],
  digits: number,
): Section {
  const parts = pictures.partMeans.map((_mean, i) => String(i + 1));
  const rows = values.flatMap((ofAppraiser, a): Cell[][] => {
    const letter = letters[a] ?? '';
    const trials = Array.from({ length: ofAppraiser[0]?.length ?? 0 }, (_x, trial): Cell[] => [
      `${letter} ${trial + 1}`,
      ...ofAppraiser.map((readings) => number(readings[trial] ?? null, digits)),
    ]);
    const means = (pictures.means[a] ?? []).map((mean) => number(mean, digits + 2));
    const ranges = (pictures.ranges[a] ?? []).map((range) => number(range, digits));
    return [...trials, [`${letter} X̄`, ...means], [`${letter} R`, ...ranges]];
  });
  const partMeans = pictures.partMeans.map((mean) => number(mean, digits + 2));
  return {
    title: t('measurement-study.readings'),
    head: [t('measurement-study.appraiser'), ...parts],
    rows: [...rows, [t('measurement-study.part-mean'), ...partMeans]],
    notes: [],
  };
}

/** EV, AV, GRR, PV and TV by one method, with the verdict. */
export function figures(t: Translate, report: GageReport, digits: number): Section {
  const row = (name: (typeof FIGURES)[number]): Cell[] => {
    const { sigma, percent, contribution, percentOfTolerance }: GageFigure = report[name];
    return [
      t(`msa.figure.${name}`),
      number(sigma, digits + 3),
      number(percent, 2),
      number(contribution, 2),
      number(percentOfTolerance, 2),
    ];
  };
  const { ndc, grade } = report;
  const verdict = grade ? t(`msa.grade.${grade}`) : NOTHING;
  return {
    title: t(`msa.method.${report.method}`),
    head: [
      t('measurement-study.source'),
      'σ',
      t('measurement-study.percent'),
      t('measurement-study.contribution'),
      t('measurement-study.percent-of-tolerance'),
    ],
    rows: FIGURES.map(row),
    notes: [
      { text: t('measurement-study.verdict', { verdict }), colour: grade && VERDICT_COLOURS[grade] },
      { text: t('measurement-study.categories', { ndc: ndc ?? NOTHING, fewest: FEWEST_CATEGORIES }), colour: null },
    ],
  };
}

/** The table behind the analysis of variance. */
export function varianceTable(
  t: Translate,
  { appraiser, part, interaction, repeatability, pooled, total }: Anova,
): Section {
  const row = (name: string, { ss, df, ms, f, p }: AnovaRow): Cell[] => [
    name,
    number(ss, 5),
    number(df, 0),
    number(ms, 5),
    number(f, 3),
    number(p, 3),
  ];
  return {
    title: t('measurement-study.anova'),
    head: [t('measurement-study.source'), 'SS', 'df', 'MS', 'F', 'p'],
    rows: [
      row(t('measurement-study.anova.appraiser'), appraiser),
      row(t('measurement-study.anova.part'), part),
      row(t('measurement-study.anova.interaction'), interaction),
      row(t('measurement-study.anova.repeatability'), repeatability),
      ...(pooled ? [row(t('measurement-study.anova.pooled'), pooled)] : []),
      [t('measurement-study.anova.total'), number(total.ss, 5), number(total.df, 0), NOTHING, NOTHING, NOTHING],
    ],
    notes: pooled ? [{ text: t('measurement-study.anova.is-pooled'), colour: null }] : [],
  };
}

/** What should hold, and whether it does. */
export function preconditions(t: Translate, { conditions }: MsaEvaluation): Section {
  const answer = (met: boolean | null): string =>
    t(met === null ? 'measurement-study.unknown' : met ? 'measurement-study.met' : 'measurement-study.not-met');
  return {
    title: t('measurement-study.conditions'),
    head: [t('measurement-study.condition'), t('measurement-study.holds')],
    rows: conditions.map(({ code, met }) => [t(`msa.condition.${code}`), answer(met)]),
    notes: [],
  };
}
