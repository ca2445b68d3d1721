import type { EChartsOption } from 'echarts/types/dist/shared';
import type { Translate } from '#libs/texts';
import { INK } from '../../shared/theme/tokens';
import { TONES } from '../../shared/theme/tones';
import type { Evaluation, Study } from './api';

/** Each appraiser has a shape besides the colour, so that the lines can be told apart without it. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const;

interface Drawing {
  readonly study: Study;
  readonly evaluation: Evaluation;
  readonly t: Translate;
}

export const decimalsOf = ({ resolution }: Pick<Study, 'resolution'>): number => resolution.split('.')[1]?.length ?? 0;

const symbolOf = (place: number): string => SYMBOLS[place % SYMBOLS.length] ?? 'circle';
const partNames = ({ parts }: Study): string[] => Array.from({ length: parts }, (_x, i) => String(i + 1));
const GRID = { left: 12, right: 24, top: 40, bottom: 8, containLabel: true } as const;

interface Lines {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** Centre line and limits; a lower limit of 0 cannot be crossed, so it is none. */
function limitLines({ centre, lower, upper }: Lines, digits: number) {
  const dashed = { color: TONES.fault.fill, type: 'dashed' as const };
  return {
    symbol: 'none',
    silent: true,
    // Else the lines are drawn and named at two decimals.
    precision: digits,
    label: {
      position: 'insideEndTop' as const,
      color: INK.muted,
      fontSize: 11,
      formatter: ({ name, value }: { name?: string; value?: unknown }) =>
        `${name ?? ''} ${typeof value === 'number' ? value.toFixed(digits) : ''}`,
    },
    data: [
      { name: 'UCL', yAxis: upper, lineStyle: dashed },
      { name: 'CL', yAxis: centre, lineStyle: { color: INK.faint, type: 'solid' as const } },
      ...(lower === 0
        ? []
        : [{ name: 'LCL', yAxis: lower, lineStyle: dashed, label: { position: 'insideEndBottom' as const } }]),
    ],
  };
}

/** Means or ranges, appraiser beside appraiser, each over the same parts. */
function byAppraiser({ study }: Drawing, rows: readonly (readonly number[])[], lines: Lines): EChartsOption {
  const digits = decimalsOf(study) + 2;
  const places = study.appraisers.flatMap(({ letter }) => partNames(study).map((part) => `${letter} ${part}`));
  return {
    grid: GRID,
    legend: { top: 4, data: study.appraisers.map(({ letter }) => letter) },
    tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? value.toFixed(digits) : '–') },
    xAxis: { type: 'category', data: places, axisLabel: { hideOverlap: true }, axisTick: { show: false } },
    yAxis: {
      type: 'value',
      scale: true,
      splitLine: { show: false },
      // The limits are in sight also where every point is inside.
      min: ({ min }: { min: number }) => Math.min(min, lines.lower),
      max: ({ max }: { max: number }) => Math.max(max, lines.upper),
      axisLabel: { formatter: (value: number) => value.toFixed(digits - 2) },
    },
    series: study.appraisers.map(({ letter }, place) => ({
      name: letter,
      type: 'line' as const,
      symbol: symbolOf(place),
      symbolSize: 7,
      data: places.map((_name, i) => {
        const part = i - place * study.parts;
        return part >= 0 && part < study.parts ? (rows[place]?.[part] ?? null) : null;
      }),
      ...(place === 0 ? { markLine: limitLines(lines, digits) } : {}),
    })),
  };
}

export const meansOption = (drawing: Drawing): EChartsOption =>
  byAppraiser(drawing, drawing.evaluation.pictures.means, drawing.evaluation.pictures.meanLines);

export const rangesOption = (drawing: Drawing): EChartsOption =>
  byAppraiser(drawing, drawing.evaluation.pictures.ranges, drawing.evaluation.pictures.rangeLines);

/** Every reading over its part, and the means: how far apart the parts are against how far apart the readings of one. */
export function partsOption({ study, evaluation, t }: Drawing): EChartsOption {
  const names = partNames(study);
  const digits = decimalsOf(study);
  return {
    grid: GRID,
    legend: { top: 4 },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'category', data: names },
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => value.toFixed(digits) } },
    series: [
      ...study.appraisers.map(({ letter }, place) => ({
        name: letter,
        type: 'scatter' as const,
        symbol: symbolOf(place),
        symbolSize: 7,
        data: (evaluation.values[place] ?? []).flatMap((readings, part) =>
          readings.map((value) => [names[part] ?? '', value]),
        ),
      })),
      {
        name: t('measurement-study.part-mean'),
        type: 'line' as const,
        symbol: 'none',
        lineStyle: { color: INK.faint, width: 1.5 },
        itemStyle: { color: INK.faint },
        data: [...evaluation.pictures.partMeans],
      },
    ],
  };
}

/** The means of each appraiser over the parts: lines that run side by side have no interaction. */
export function interactionOption({ study, evaluation }: Drawing): EChartsOption {
  const digits = decimalsOf(study);
  return {
    grid: GRID,
    legend: { top: 4 },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => (typeof value === 'number' ? value.toFixed(digits + 2) : '–'),
    },
    xAxis: { type: 'category', data: partNames(study) },
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => value.toFixed(digits) } },
    series: study.appraisers.map(({ letter }, place) => ({
      name: letter,
      type: 'line' as const,
      symbol: symbolOf(place),
      symbolSize: 7,
      data: [...(evaluation.pictures.means[place] ?? [])],
    })),
  };
}
