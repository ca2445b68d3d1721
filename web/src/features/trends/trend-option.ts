import type { CustomSeriesOption, EChartsOption, SeriesOption } from 'echarts/types/dist/shared';
import { formatTime } from '../../shared/i18n/format-time';
import { INK } from '../../shared/theme/tokens';
import { TONES } from '../../shared/theme/tones';
import type { Span, TrendGap, TrendSeries } from '../../shared/trend/api';
import { lineOf, type Cell } from '../../shared/trend/course';

const ROW = { numeric: 150, state: 46 } as const;
const HEAD = 30;
const FOOT = 76;
const SIDES = { left: 64, right: 24 } as const;
const DAY_MS = 86_400_000;
/** Ink, steel, sand: told apart, without meaning. */
const LINES = [INK.primary, '#8a5a12', '#33767d', '#75508c', '#5b6a2f', '#9a3f5c', '#4b5563', '#2f6db3'] as const;
const STATE_FILLS = ['#d5e1ec', '#eadfca', '#d3e6e6', '#e3d9ea', '#e2e6d2', '#e6e9ec'] as const;

export interface Drawing {
  readonly series: readonly TrendSeries[];
  readonly gaps: readonly TrendGap[];
  readonly span: Span;
  readonly zoom: Span;
  /** Until when the newest value stands. */
  readonly until: number;
  readonly zone: string;
  readonly nameOf: (series: TrendSeries) => string;
  readonly unitOf: (series: TrendSeries) => string;
  readonly figure: (series: TrendSeries, value: number | null) => string;
  readonly stateText: (series: TrendSeries, value: string | null) => string;
  readonly words: { readonly unwatched: string; readonly bad: string; readonly uncertain: string };
}

const colorOf = (index: number): string => LINES[index % LINES.length] ?? INK.primary;

/** Names come from tag maps and states from machines, and the tooltip is HTML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const tops = (series: readonly TrendSeries[]): number[] => {
  let top = HEAD;
  return series.map(({ kind }) => {
    const own = top;
    top += ROW[kind] + HEAD;
    return own;
  });
};

export const heightOf = (series: readonly TrendSeries[]): number =>
  series.reduce((sum, { kind }) => sum + ROW[kind] + HEAD, FOOT);

/** Grey where nobody watched, red where the machine had no value. */
function areasOf({ key, points, bucketSeconds }: TrendSeries, { gaps, until, words }: Drawing) {
  const area = (name: string, color: string, from: number, to: number) =>
    [{ name, xAxis: from, itemStyle: { color } }, { xAxis: to }] as const;
  const unwatched = gaps
    .filter(({ keys }) => keys === null || keys.includes(key))
    .map(({ from, to }) => area(words.unwatched, 'rgba(102, 115, 127, 0.28)', Date.parse(from), Date.parse(to)));
  const bad = points.flatMap((point, index) => {
    if (point.quality !== 'bad') return [];
    const from = Date.parse(point.at);
    const next = points[index + 1];
    const to = next ? Date.parse(next.at) : bucketSeconds > 0 ? from + bucketSeconds * 1000 : until;
    return [area(words.bad, 'rgba(179, 38, 30, 0.22)', from, to)];
  });
  return [...unwatched, ...bad].map(([from, to]): [object, object] => [from, to]);
}

function numericSeries(series: TrendSeries, index: number, drawing: Drawing): SeriesOption[] {
  const at = { xAxisIndex: index, yAxisIndex: index };
  const color = colorOf(index);
  const isRaw = series.bucketSeconds === 0;
  const mean = lineOf(series, (point) => point.mean);
  const last = mean.at(-1);
  // What was told last still stands.
  const drawn: Cell[] =
    isRaw && last && last[1] !== null && drawing.until > last[0] ? [...mean, [drawing.until, last[1]]] : mean;
  const band = {
    ...at,
    type: 'line' as const,
    symbol: 'none',
    silent: true,
    stack: `band-${series.key}`,
    stackStrategy: 'all' as const,
    lineStyle: { opacity: 0 },
    tooltip: { show: false },
  };
  const isBanded = series.points.some(({ min, max }) => min !== max);
  const width = ({ min, max }: TrendSeries['points'][number]) => (min === null || max === null ? null : max - min);
  const uncertain = series.points.filter(({ quality, mean: value }) => quality === 'uncertain' && value !== null);
  return [
    ...(isBanded
      ? [
          { ...band, name: `${series.key} min`, data: lineOf(series, ({ min }) => min).map((cell) => [...cell]) },
          {
            ...band,
            name: `${series.key} max`,
            areaStyle: { color, opacity: 0.18 },
            data: lineOf(series, width, () => 0).map((cell) => [...cell]),
          },
        ]
      : []),
    {
      ...at,
      id: series.key,
      name: series.key,
      type: 'line' as const,
      color,
      step: isRaw ? ('end' as const) : false,
      showSymbol: drawn.length === 1,
      lineStyle: { width: 1.4 },
      data: drawn.map((cell) => [...cell]),
      markArea: { silent: true, label: { show: false }, data: areasOf(series, drawing) as [object, object][] },
    },
    {
      ...at,
      name: `${series.key} uncertain`,
      type: 'scatter' as const,
      symbol: 'emptyDiamond',
      symbolSize: 7,
      color: TONES.hold.fill,
      silent: true,
      tooltip: { show: false },
      data: uncertain.map((point) => [Date.parse(point.at) + series.bucketSeconds * 500, point.mean]),
    },
  ];
}

/** States as blocks, each as long as it lasted and never across a gap. */
function stateSeries(series: TrendSeries, index: number, drawing: Drawing): CustomSeriesOption {
  const values = [...new Set(series.changes.map(({ value }) => value))];
  const gaps = drawing.gaps.filter(({ keys }) => keys === null || keys.includes(series.key));
  const blocks = series.changes.map(({ at, value, several }, place) => {
    const from = Date.parse(at);
    const next = series.changes[place + 1];
    const gap = gaps.find(({ from: begin }) => Date.parse(begin) >= from);
    const end = Math.min(
      next ? Date.parse(next.at) : drawing.until,
      gap ? Date.parse(gap.from) : Number.POSITIVE_INFINITY,
    );
    const fill =
      value === null
        ? 'rgba(179, 38, 30, 0.22)'
        : (STATE_FILLS[values.indexOf(value) % STATE_FILLS.length] ?? INK.line);
    const text = drawing.stateText(series, value);
    return { from, end, fill, text: several ? `${text} …` : text };
  });
  return {
    type: 'custom',
    id: series.key,
    name: series.key,
    xAxisIndex: index,
    yAxisIndex: index,
    clip: true,
    encode: { x: [0, 1], y: -1 },
    data: blocks.map(({ from, end }) => [from, end]),
    markArea: { silent: true, label: { show: false }, data: areasOf(series, drawing) as [object, object][] },
    renderItem: ({ dataIndex }, api) => {
      const block = blocks[dataIndex];
      const [left = 0, bottom = 0] = api.coord([api.value(0), 0]);
      const [right = 0, top = 0] = api.coord([api.value(1), 1]);
      const width = Math.max(1, right - left);
      return {
        type: 'rect',
        shape: { x: left, y: top + 4, width, height: bottom - top - 8 },
        style: { fill: block?.fill ?? INK.line },
        ...(width > 24 && {
          textContent: {
            type: 'text',
            style: { text: block?.text ?? '', fill: INK.text, fontSize: 12, width: width - 8, overflow: 'truncate' },
          },
          textConfig: { position: 'insideLeft' },
        }),
      };
    },
  };
}

/** What every tag showed at one moment. */
function tooltipOf(at: number, { series, nameOf, figure, stateText, zone, words }: Drawing): string {
  const rows = series.map((one) => {
    const name = escaped(nameOf(one));
    if (one.kind === 'state') {
      const change = one.changes.findLast((each) => Date.parse(each.at) <= at);
      return `${name} <b>${escaped(change ? stateText(one, change.value) : '–')}</b>`;
    }
    const point = one.points.findLast((each) => Date.parse(each.at) <= at);
    if (!point) return `${name} <b>–</b>`;
    const band = point.samples > 1 ? ` (${escaped(figure(one, point.min))} – ${escaped(figure(one, point.max))})` : '';
    const quality = point.quality === 'good' ? '' : ` · ${escaped(words[point.quality])}`;
    return `${name} <b>${escaped(figure(one, point.mean))}</b>${band}${quality}`;
  });
  return [formatTime(new Date(at), 'full', zone), ...rows].join('<br>');
}

/** One row for each tag, all along one time. */
export function trendOption(drawing: Drawing): EChartsOption {
  const { series, span, zoom, zone, nameOf, unitOf } = drawing;
  const [from, to] = span;
  const starts = tops(series);
  const style = zoom[1] - zoom[0] > DAY_MS ? 'datetime' : zoom[1] - zoom[0] > 600_000 ? 'time' : 'seconds';
  const all = series.map((_one, index) => index);
  return {
    animation: false,
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (params) => {
        const [first] = Array.isArray(params) ? params : [params];
        const at = (first as { readonly axisValue?: unknown } | undefined)?.axisValue;
        return typeof at === 'number' ? tooltipOf(at, drawing) : '';
      },
    },
    title: series.map((one, index) => ({
      text: one.unit && one.kind === 'numeric' ? `${nameOf(one)} (${unitOf(one)})` : nameOf(one),
      left: SIDES.left - 4,
      top: (starts[index] ?? 0) - 24,
      textStyle: { fontSize: 12, fontWeight: 600 as const, color: one.kind === 'numeric' ? colorOf(index) : INK.text },
    })),
    grid: series.map(({ kind }, index) => ({ ...SIDES, top: starts[index], height: ROW[kind], containLabel: false })),
    xAxis: series.map((_one, index) => ({
      type: 'time' as const,
      gridIndex: index,
      min: from,
      max: to,
      axisLabel: {
        show: index === series.length - 1,
        hideOverlap: true,
        formatter: (value: number) => formatTime(new Date(value), style, zone),
      },
    })),
    yAxis: series.map(({ kind }, index) =>
      kind === 'state'
        ? { type: 'value' as const, gridIndex: index, min: 0, max: 1, show: false }
        : { type: 'value' as const, gridIndex: index, scale: true, splitNumber: 3 },
    ),
    dataZoom: [
      {
        type: 'inside',
        xAxisIndex: all,
        startValue: zoom[0],
        endValue: zoom[1],
        filterMode: 'none',
        minValueSpan: 10_000,
      },
      {
        type: 'slider',
        xAxisIndex: all,
        startValue: zoom[0],
        endValue: zoom[1],
        filterMode: 'none',
        minValueSpan: 10_000,
        bottom: 8,
        height: 24,
        showDataShadow: false,
        labelFormatter: (value: number) => formatTime(new Date(value), 'datetime', zone),
      },
    ],
    series: series.flatMap((one, index) =>
      one.kind === 'state' ? [stateSeries(one, index, drawing)] : numericSeries(one, index, drawing),
    ),
  };
}
