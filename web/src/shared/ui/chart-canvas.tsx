import {
  BarChart,
  BoxplotChart,
  CustomChart,
  GaugeChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  PieChart,
  RadarChart,
  ScatterChart,
} from 'echarts/charts';
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  RadarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, registerTheme, use, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useEffectEvent, useRef } from 'react';
import { chartTheme } from '../theme/chart-theme';
import type { ChartProps } from './chart';

use([BarChart, BoxplotChart, CustomChart, GaugeChart, GraphChart, HeatmapChart, LineChart, PieChart, RadarChart]);
use([ScatterChart]);
use([DataZoomComponent, GridComponent, LegendComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent]);
use([RadarComponent, TitleComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);
registerTheme('linelab', chartTheme);

interface Zoomed {
  readonly startValue?: unknown;
  readonly endValue?: unknown;
}

/** Not for pages: they use {@link import('./chart').Chart}, which loads this file when it is needed. */
export default function ChartCanvas({ option, height, onPointClick, onZoom }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const click = useEffectEvent((point: { seriesName?: string; dataIndex: number; name: string }) =>
    onPointClick?.(point),
  );
  const zoom = useEffectEvent((drawn: EChartsType) => {
    const { dataZoom } = drawn.getOption() as { readonly dataZoom?: readonly Zoomed[] };
    const { startValue, endValue } = dataZoom?.[0] ?? {};
    if (typeof startValue === 'number' && typeof endValue === 'number') onZoom?.(startValue, endValue);
  });
  useEffect(() => {
    if (!host.current) return undefined;
    const drawn = init(host.current, 'linelab');
    chart.current = drawn;
    drawn.on('click', (event) => click({ seriesName: event.seriesName, dataIndex: event.dataIndex, name: event.name }));
    drawn.on('datazoom', () => zoom(drawn));
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animationDuration: 200, animationDurationUpdate: 200, ...option }, { notMerge: true });
  }, [option]);
  return <div ref={host} style={{ height, width: '100%' }} />;
}
