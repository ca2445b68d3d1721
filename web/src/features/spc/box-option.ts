import type { EChartsOption } from 'echarts/types/dist/shared';
import { INK } from '../../shared/theme/tokens';
import type { ChartBoxes, ChartDetail } from './api';
import { toleranceLines } from './tolerance-lines';

/** One box for each group, side by side; `names` in the same order. */
export function boxOption(chart: ChartDetail, { boxes }: ChartBoxes, names: readonly string[]): EChartsOption {
  const limits = [chart.lsl, chart.usl].flatMap((limit) => (limit === null ? [] : [Number(limit)]));
  const all = [...limits, ...boxes.flatMap(({ box }) => [box.low, box.high, ...box.outliers])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low) * 0.06 || 1;
  return {
    grid: { left: 12, right: 44, top: 16, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: [...names], axisLabel: { interval: 0, overflow: 'break', width: 96 } },
    yAxis: {
      type: 'value',
      min: low - room,
      max: high + room,
      axisLabel: {
        formatter: (value: number) => value.toFixed(chart.decimals),
        showMinLabel: false,
        showMaxLabel: false,
      },
    },
    series: [
      {
        type: 'boxplot',
        boxWidth: [12, 48],
        itemStyle: { color: '#dfe7ee', borderColor: INK.primary, borderWidth: 1.5 },
        data: boxes.map(({ box }) => [box.low, box.q1, box.median, box.q3, box.high]),
        markLine: toleranceLines('yAxis', chart),
      },
      {
        type: 'scatter',
        symbolSize: 6,
        color: INK.primary,
        data: boxes.flatMap(({ box }, index) => box.outliers.map((value) => [index, value])),
      },
    ],
  };
}
