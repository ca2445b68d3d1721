import { lazy, Suspense, type CSSProperties } from 'react';
import type { EChartsOption } from 'echarts/types/dist/shared';
import { useText } from '../i18n/locale-provider';
import { Loading } from './states';

const ChartCanvas = lazy(() => import('./chart-canvas'));

export interface ChartProps {
  /** What the chart shows, for people who cannot see it; name the main figure too. */
  readonly title: string;
  readonly option: EChartsOption;
  readonly height?: number;
  readonly onPointClick?: (point: {
    readonly seriesName?: string;
    readonly dataIndex: number;
    readonly name: string;
  }) => void;
  /** Somebody moved or narrowed what the chart shows of its first axis. */
  readonly onZoom?: (from: number, to: number) => void;
}

/** Apache ECharts, loaded only when a page draws something; colours and fonts come from the house theme. */
export function Chart({ height = 280, ...props }: ChartProps) {
  const t = useText();
  const style: CSSProperties = { height, width: '100%' };
  return (
    <div role="img" aria-label={t('web.chart.label', { title: props.title })} style={style}>
      <Suspense fallback={<Loading rows={5} />}>
        <ChartCanvas {...props} height={height} />
      </Suspense>
    </div>
  );
}
