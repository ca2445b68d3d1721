import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { EChartsOption } from 'echarts/types/dist/shared';
import { useMemo } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { INK } from '../../shared/theme/tokens';
import { Chart } from '../../shared/ui/chart';
import { KeyFigure } from '../../shared/ui/key-figure';
import { Panel } from '../../shared/ui/panel';
import { problemText } from '../../shared/ui/problem-alert';
import { Empty, QueryView } from '../../shared/ui/states';
import { chartKey, fetchStudy, type ChartDetail, type Study } from './api';
import styles from './spc.module.css';
import { toleranceLines } from './tolerance-lines';

const SHOWN = 3;
type Estimate = { readonly value: number; readonly low: number; readonly high: number } | null | undefined;

/** Bars, and over them the bell of the same mean and deviation. */
function histogramOption(study: Study, decimals: number): EChartsOption {
  const bars = study.histogram;
  if (!bars) return {};
  const { start, width, counts, mean, s } = bars;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bell = (x: number): number =>
    (total * width * Math.exp(-((x - mean) ** 2) / (2 * s * s))) / (s * Math.sqrt(2 * Math.PI));
  const low = Math.min(start, study.lsl ?? start) - width;
  const end = start + width * counts.length;
  const high = Math.max(end, study.usl ?? end) + width;
  const steps = Array.from({ length: 81 }, (_x, i) => low + ((high - low) * i) / 80);
  return {
    grid: { left: 12, right: 16, top: 28, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      min: low,
      max: high,
      splitLine: { show: false },
      axisLabel: { formatter: (v: number) => v.toFixed(decimals), hideOverlap: true },
    },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      {
        type: 'custom',
        renderItem: (_params, { coord, value, style }) => {
          const [x, y] = coord([Number(value(0)), Number(value(1))]);
          const [right, bottom] = coord([Number(value(0)) + width, 0]);
          return {
            type: 'rect',
            shape: { x: x ?? 0, y: y ?? 0, width: (right ?? 0) - (x ?? 0) - 1, height: (bottom ?? 0) - (y ?? 0) },
            style: style(),
          };
        },
        itemStyle: { color: '#7f96ab' },
        data: counts.map((count, i) => [start + i * width, count]),
        encode: { x: 0, y: 1 },
      },
      {
        type: 'line',
        symbol: 'none',
        smooth: true,
        color: INK.primary,
        data: s > 0 ? steps.map((x) => [x, bell(x)]) : [],
        markLine: toleranceLines('xAxis', study),
      },
    ],
  };
}

function probabilityOption({ probability }: Study, decimals: number): EChartsOption {
  const xs = probability.map(({ value }) => value);
  return {
    grid: { left: 12, right: 16, top: 28, bottom: 8, containLabel: true },
    xAxis: {
      type: 'value',
      scale: true,
      min: Math.min(...xs),
      max: Math.max(...xs),
      splitLine: { show: false },
      axisLabel: { formatter: (v: number) => v.toFixed(decimals), hideOverlap: true },
    },
    yAxis: { type: 'value', name: 'z' },
    series: [
      { type: 'scatter', symbolSize: 6, color: INK.primary, data: probability.map(({ value, z }) => [value, z]) },
    ],
  };
}

function Index({
  label,
  estimate,
  note,
}: {
  readonly label: string;
  readonly estimate: Estimate;
  readonly note?: string;
}) {
  const t = useText();
  const figure = (value: number): string => value.toFixed(SHOWN);
  return (
    <KeyFigure
      label={label}
      value={estimate ? figure(estimate.value) : null}
      digits={SHOWN}
      note={note ?? (estimate && t('spc.study.interval', { low: figure(estimate.low), high: figure(estimate.high) }))}
    />
  );
}

function Indices({ study }: { readonly study: Study }) {
  const t = useText();
  const { capability, grade } = study;
  if (!capability) return null;
  const { within, overall, cpm, conditions, indicative, n } = capability;
  return (
    <>
      <Panel
        title={grade ? t(`spc.study.grade.${grade}`) : t('web.spc.tab.capability')}
        extra={indicative && t('spc.study.indicative', { n })}
      >
        <div className={styles.figures}>
          <Index label="Cp" estimate={within?.potential} />
          <Index label="Cpk" estimate={within?.actual} />
          <Index label="Pp" estimate={overall?.potential} />
          <Index label="Ppk" estimate={overall?.actual} />
          <Index label="Cpm" estimate={cpm} />
        </div>
      </Panel>
      <Panel title={t('spc.study.conditions')}>
        <ul className={styles.list}>
          {conditions.map(({ code, met }) => (
            <li key={code} className={styles.line}>
              <strong>{t(met === null ? 'spc.study.unknown' : met ? 'spc.study.met' : 'spc.study.not-met')}</strong>
              {t(`spc.condition.${code}`)}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function Pictures({ study, chart }: { readonly study: Study; readonly chart: ChartDetail }) {
  const t = useText();
  const bars = useMemo(() => histogramOption(study, chart.decimals), [study, chart.decimals]);
  const dots = useMemo(() => probabilityOption(study, chart.decimals), [study, chart.decimals]);
  return (
    <div className={styles.pair}>
      <Panel title={t('spc.study.histogram')}>
        <Chart title={t('spc.study.histogram')} option={bars} height={280} />
      </Panel>
      <Panel title={t('spc.study.probability')}>
        <Chart title={t('spc.study.probability')} option={dots} height={280} />
      </Panel>
    </div>
  );
}

/** What the process can do, with what must hold for the figures. */
export function StudyView({ chart }: { readonly chart: ChartDetail }) {
  const t = useText();
  const query = useQuery({
    queryKey: [...chartKey(chart.id), 'study'],
    queryFn: ({ signal }) => fetchStudy(chart.id, signal),
  });
  return (
    <QueryView query={query} rows={8}>
      {(study) =>
        study.points === 0 ? (
          <Empty title={t('web.spc.no-points')} hint={t('web.spc.no-points.hint')} />
        ) : (
          <div className={styles.stack}>
            {study.missing && <Alert type="info" showIcon title={problemText(study.missing, t)} />}
            <Indices study={study} />
            {study.histogram && <Pictures study={study} chart={chart} />}
          </div>
        )
      }
    </QueryView>
  );
}
