import type { EChartsOption } from 'echarts/types/dist/shared';
import { hasZones, LETTERS, linesFor, lowerLimit, type Line } from '#libs/spc';
import type { Translate } from '#libs/texts';
import { INK } from '../../shared/theme/tokens';
import { TONES } from '../../shared/theme/tones';
import type { ChartDetail, DrawnPoint, Picture, Revision } from './api';

type Panel = 'location' | 'spread';

/** The revision that judges a point, as the server has it. */
export function revisionAt(revisions: readonly Revision[], at: string): Revision | null {
  return revisions.findLast(({ effectiveAfter }) => effectiveAfter === null || at > effectiveAfter) ?? null;
}

/** Lines of each point, from libs/spc: where sizes differ, so do the limits. */
function linesOf(chart: ChartDetail, points: readonly DrawnPoint[], panel: Panel): (Line | null)[] {
  return points.map(({ at, readings }) => {
    const limits = revisionAt(chart.revisions, at)?.limits ?? null;
    return limits && linesFor(limits, readings.length)[panel];
  });
}

const rounded = (value: number, decimals: number): string => value.toFixed(Math.min(9, decimals + 2));
const START_TEXT = {
  order: 'spc.start.order',
  unit: 'spc.start.unit',
  tool: 'spc.start.tool',
  limits: 'spc.start.limits',
} as const;
const isStart = (text: string): text is keyof typeof START_TEXT => text in START_TEXT;

interface Drawing {
  readonly chart: ChartDetail;
  readonly picture: Picture;
  readonly t: Translate;
  /** Small, on a wall: without zones, words and axes. */
  readonly small?: boolean;
}

/** Everything of one panel; panel 1 stands under panel 0. */
function panelOf({ chart, picture: { points }, t, small }: Drawing, panel: Panel, index: number) {
  const lines = linesOf(chart, points, panel);
  const at = { xAxisIndex: index, yAxisIndex: index };
  const rule = (name: string, of: (line: Line) => number | null, style: object, label = false) => ({
    ...at,
    name,
    type: 'line' as const,
    step: 'middle' as const,
    symbol: 'none',
    silent: true,
    lineStyle: { width: 1, ...style },
    data: lines.map((line) => (line ? of(line) : null)),
    endLabel: {
      show: label && !small,
      formatter: ({ value }: { value?: unknown }) =>
        typeof value === 'number' ? `${name} ${rounded(value, chart.decimals)}` : name,
      color: INK.muted,
      fontSize: 11,
    },
  });
  const zones = [-2, -1, 1, 2].map((n) =>
    rule(`${n}σ`, ({ cl, sigma }) => cl + n * sigma, { color: INK.line, type: 'dotted' }),
  );
  const zoned = panel === 'location' && !small && hasZones(chart.kind);
  const marked = points.map((point, i) => ({ point, i })).filter(({ point }) => point.signals[panel].length > 0);
  const starts = points.flatMap(({ starts: why }, i) =>
    why.length === 0
      ? []
      : [
          {
            xAxis: i,
            name: why
              .filter(isStart)
              .map((one) => t(START_TEXT[one]))
              .join('·'),
          },
        ],
  );
  return [
    ...(zoned ? zones : []),
    rule('UCL', ({ ucl }) => ucl, { color: TONES.fault.fill, type: 'dashed' }, true),
    rule('CL', ({ cl }) => cl, { color: INK.faint }, true),
    rule('LCL', lowerLimit, { color: TONES.fault.fill, type: 'dashed' }, true),
    {
      ...at,
      name: t(`spc.panel.${panel}`),
      type: 'line' as const,
      color: INK.primary,
      symbol: 'circle',
      showAllSymbol: true,
      symbolSize: small ? 3 : 6,
      lineStyle: { width: 1.4 },
      data: points.map((point) => point[panel]),
      markLine: {
        symbol: 'none',
        silent: true,
        lineStyle: { color: INK.faint, type: 'solid' as const, width: 1, opacity: 0.5 },
        label: { show: !small && index === 0 && starts.length <= 24, formatter: '{b}', fontSize: 11, color: INK.muted },
        data: small ? [] : starts,
      },
    },
    {
      ...at,
      name: `${panel}-signals`,
      type: 'scatter' as const,
      symbol: 'diamond',
      symbolSize: small ? 8 : 14,
      color: TONES.fault.fill,
      z: 5,
      label: {
        show: !small,
        position: 'top' as const,
        color: TONES.fault.ink,
        fontWeight: 600 as const,
        fontSize: 11,
        formatter: ({ name }: { name: string }) => name,
      },
      data: marked.map(({ point, i }) => ({ name: point.signals[panel].join(' '), value: [i, point[panel] ?? 0] })),
    },
  ];
}

/** The chart and, under it, the one of the spread; a point is found again by its place in `points`. */
export function chartOption(drawing: Drawing): EChartsOption {
  const { chart, picture, small } = drawing;
  const { points } = picture;
  const hasSpread = points.some(({ spread }) => spread !== null);
  const panels: readonly Panel[] = hasSpread && !small ? ['location', 'spread'] : ['location'];
  const labels = points.map(({ position }) => String(position ?? ''));
  const top = hasSpread && !small ? ['8%', '64%'] : ['8%'];
  const height = hasSpread && !small ? ['46%', '28%'] : [small ? '84%' : '78%'];
  return {
    animation: false,
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      show: !small,
      trigger: 'axis',
      valueFormatter: (value) => (typeof value === 'number' ? rounded(value, chart.decimals) : '–'),
    },
    grid: panels.map((_panel, i) => ({
      left: small ? 4 : 76,
      right: small ? 4 : 118,
      top: top[i],
      height: height[i],
      containLabel: false,
    })),
    xAxis: panels.map((_panel, i) => ({
      gridIndex: i,
      type: 'category' as const,
      data: labels,
      boundaryGap: true,
      axisLabel: { show: !small && i === panels.length - 1, hideOverlap: true },
      axisTick: { show: false },
    })),
    yAxis: panels.map((panel, i) => ({
      gridIndex: i,
      type: 'value' as const,
      scale: true,
      splitLine: { show: false },
      axisLabel: { show: !small, formatter: (value: number) => value.toFixed(Math.min(6, chart.decimals)) },
      name: small ? '' : LETTERS[chart.kind][panel],
      nameTextStyle: { align: 'left' as const },
    })),
    series: panels.flatMap((panel, i) => panelOf(drawing, panel, i)),
    ...(points.length > 300 && !small
      ? { dataZoom: [{ type: 'slider' as const, xAxisIndex: panels.map((_panel, i) => i), bottom: 4, height: 18 }] }
      : {}),
  };
}
