import { Alert } from 'antd';
import { useMemo } from 'react';
import { FEWEST_CATEGORIES, gradeGage } from '#libs/msa';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import type { Tone } from '../../shared/theme/tones';
import { Chart } from '../../shared/ui/chart';
import { KeyFigure } from '../../shared/ui/key-figure';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchResults, studyKey, studyTopic, type Evaluation, type Report, type Results, type Study } from './api';
import { decimalsOf, interactionOption, meansOption, partsOption, rangesOption } from './result-charts';
import { FiguresTable, VarianceTable } from './result-tables';
import styles from './msa.module.css';

const TONE_OF: Readonly<Record<NonNullable<Report['grade']>, Tone>> = {
  fit: 'ok',
  conditional: 'hold',
  unfit: 'fault',
};

/** What is missing, by appraiser; there is no figure before everything is in. */
function Missing({ study, missing }: { readonly study: Study; readonly missing: Results['missing'] }) {
  const t = useText();
  if (study.status === 'cancelled' || study.status === 'planned')
    return <Empty compact title={t('web.msa.no-results')} />;
  if (missing.length === 0) return <Alert type="info" showIcon title={t('web.msa.complete')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('web.msa.missing')}
      description={
        <ul className={styles.list}>
          {missing.map(({ letter, readings }) => (
            <li key={letter}>{t('web.msa.missing.of', { letter, readings })}</li>
          ))}
        </ul>
      }
    />
  );
}

/** The verdict of one method in words and colour, and the figures it stands on. */
function Verdict({ report, study }: { readonly report: Report; readonly study: Study }) {
  const t = useText();
  const { grr, ndc, grade } = report;
  const ofTolerance = grr.percentOfTolerance;
  return (
    <Panel
      title={t(`msa.method.${report.method}`)}
      extra={grade && <ToneTag tone={TONE_OF[grade]} text={t(`msa.grade.${grade}`)} />}
    >
      <div className={styles.figures}>
        <KeyFigure
          label={t('web.msa.grr')}
          value={grr.percent}
          digits={2}
          unit="%"
          note={t('web.msa.limits')}
          {...(grade ? { tone: TONE_OF[grade] } : {})}
        />
        {ofTolerance !== null && (
          <KeyFigure
            label={t('measurement-study.percent-of-tolerance')}
            value={ofTolerance}
            digits={2}
            unit="%"
            note={t(`msa.grade.${gradeGage(ofTolerance)}`)}
            tone={TONE_OF[gradeGage(ofTolerance)]}
          />
        )}
        <KeyFigure
          label={t('msa.figure.ndc')}
          value={ndc}
          note={t('web.msa.ndc.wanted', { fewest: FEWEST_CATEGORIES })}
          {...(ndc === null ? {} : { tone: ndc >= FEWEST_CATEGORIES ? 'ok' : 'fault' })}
        />
      </div>
      <FiguresTable report={report} digits={decimalsOf(study) + 3} />
    </Panel>
  );
}

function Conditions({ conditions }: Pick<Evaluation, 'conditions'>) {
  const t = useText();
  const answer = (met: boolean | null) => {
    if (met === null) return <ToneTag tone="unknown" text={t('measurement-study.unknown')} bare />;
    return met ? (
      <ToneTag tone="ok" text={t('measurement-study.met')} bare />
    ) : (
      <ToneTag tone="hold" text={t('measurement-study.not-met')} bare />
    );
  };
  return (
    <Panel title={t('measurement-study.conditions')}>
      <ul className={styles.list}>
        {conditions.map(({ code, met }) => (
          <li key={code} className={styles.line}>
            {answer(met)} {t(`msa.condition.${code}`)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Charts({ study, evaluation }: { readonly study: Study; readonly evaluation: Evaluation }) {
  const t = useText();
  const options = useMemo(() => {
    const drawing = { study, evaluation, t };
    return {
      means: meansOption(drawing),
      ranges: rangesOption(drawing),
      parts: partsOption(drawing),
      interaction: interactionOption(drawing),
    };
  }, [study, evaluation, t]);
  return (
    <div className={styles.pair}>
      {(['means', 'ranges', 'parts', 'interaction'] as const).map((name) => (
        <Panel key={name} title={t(`web.msa.chart.${name}`)}>
          <Chart title={t(`web.msa.chart.${name}`)} option={options[name]} height={300} />
          <p className={styles.note}>{t(`web.msa.chart.${name}.hint`)}</p>
        </Panel>
      ))}
    </div>
  );
}

/** The figures of a study that was evaluated, with what they stand on; before that, what is missing. */
export function ResultsView({ study }: { readonly study: Study }) {
  const query = useLiveQuery(
    [...studyKey(study.id), 'results', study.status],
    (signal) => fetchResults(study.id, signal),
    [studyTopic(study.id)],
  );
  return (
    <QueryView query={query} rows={8}>
      {({ missing, evaluation }) => {
        if (!evaluation) return <Missing study={study} missing={missing} />;
        const { averageAndRange, anova, conditions } = evaluation;
        const reports = [averageAndRange, anova].flatMap((one) => one?.report ?? []);
        return (
          <div className={styles.stack}>
            <div className={styles.pair}>
              {reports.map((report) => (
                <Verdict key={report.method} report={report} study={study} />
              ))}
            </div>
            <div className={styles.pair}>
              {anova && <VarianceTable anova={anova} />}
              <Conditions conditions={conditions} />
            </div>
            <Charts study={study} evaluation={evaluation} />
          </div>
        );
      }}
    </QueryView>
  );
}
