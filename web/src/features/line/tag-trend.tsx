import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unitText } from '#libs/texts';
import { formatTime } from '../../shared/i18n/format-time';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow, useZone } from '../../shared/i18n/use-clock';
import { Chart } from '../../shared/ui/chart';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchTelemetry, type TagReading, type TelemetryPoint } from './api';
import styles from './line.module.css';

const SPANS = [10, 60, 480] as const;
const REFRESH_MS = 10_000;

/** A gap in the data is a gap in the line, never a bridge. */
function pointsOf(items: readonly TelemetryPoint[], gapMs: number): (number | string | null)[][] {
  const points: (number | string | null)[][] = [];
  let before: number | null = null;
  for (const { at, average, good } of items) {
    const time = Date.parse(at);
    if (before !== null && time - before > gapMs) points.push([before + 1, null]);
    points.push([time, good ? average : null]);
    before = time;
  }
  return points;
}

/** The course of one tag over the last minutes or hours. */
export function TagTrend({ workUnitId, tag }: { readonly workUnitId: string; readonly tag: TagReading }) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const now = useFloorNow();
  const [minutes, setMinutes] = useState<number>(10);
  const query = useQuery({
    queryKey: ['telemetry', workUnitId, tag.key, minutes],
    queryFn: ({ signal }) =>
      fetchTelemetry(workUnitId, tag.key, new Date(now.getTime() - minutes * 60_000), now, signal),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  const items = query.data?.items;
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 28, bottom: 8 },
      tooltip: { trigger: 'axis' as const },
      xAxis: {
        type: 'time' as const,
        axisLabel: { formatter: (value: number) => formatTime(new Date(value), 'time', zone), hideOverlap: true },
      },
      yAxis: { type: 'value' as const, scale: true, name: unitText(t, tag.unit ?? '') },
      series: [
        {
          type: 'line' as const,
          name: nameOf(tag),
          showSymbol: false,
          data: pointsOf(items ?? [], Math.max(30_000, (minutes * 60_000) / 60)),
        },
      ],
    }),
    [items, minutes, nameOf, t, tag, zone],
  );
  return (
    <section className={styles.trend}>
      <div className={styles.trendHead}>
        <h3 className={styles.heading}>
          {t('web.line.trend')} · {nameOf(tag)}
        </h3>
        <Segmented
          size="small"
          aria-label={t('web.line.trend')}
          value={minutes}
          onChange={setMinutes}
          options={SPANS.map((value) => ({ value, label: t(`web.line.trend.${value}`) }))}
        />
      </div>
      <QueryView query={query} compact>
        {(data) =>
          data.items.length === 0 ? (
            <Empty compact art="line" title={t('web.line.trend.empty')} />
          ) : (
            <Chart title={nameOf(tag)} option={option} height={220} />
          )
        }
      </QueryView>
    </section>
  );
}
