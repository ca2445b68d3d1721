import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unitText } from '#libs/texts';
import { formatTime } from '../../shared/i18n/format-time';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow, useZone } from '../../shared/i18n/use-clock';
import { fetchTrend } from '../../shared/trend/api';
import { lineOf } from '../../shared/trend/course';
import { Chart } from '../../shared/ui/chart';
import { LinkButton } from '../../shared/ui/link-button';
import { Empty, QueryView } from '../../shared/ui/states';
import type { LineWorkUnit, TagReading } from './api';
import styles from './line.module.css';

const SPANS = [10, 60, 480] as const;
const REFRESH_MS = 10_000;

/** As fine as a drawer is wide. */
const POINTS = 400;

/** The course of one tag over the last minutes or hours. */
export function TagTrend({ workUnit, tag }: { readonly workUnit: LineWorkUnit['workUnit']; readonly tag: TagReading }) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const now = useFloorNow();
  const [minutes, setMinutes] = useState<number>(10);
  const query = useQuery({
    queryKey: ['telemetry', workUnit.id, tag.key, minutes],
    queryFn: ({ signal }) => {
      const to = now.getTime();
      return fetchTrend(workUnit.id, [tag.key], [to - minutes * 60_000, to], POINTS, signal);
    },
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
  const course = query.data?.series[0];
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
          step: course?.bucketSeconds === 0 ? ('end' as const) : (false as const),
          data: course ? lineOf(course, ({ mean }) => mean).map((cell) => [...cell]) : [],
        },
      ],
    }),
    [course, nameOf, t, tag, zone],
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
        <LinkButton size="small" to={`/trends?unit=${workUnit.code}&tags=${tag.key}`}>
          {t('web.trends.open')}
        </LinkButton>
      </div>
      <QueryView query={query} compact>
        {(data) =>
          data.series[0]?.points.length === 0 ? (
            <Empty compact art="line" title={t('web.line.trend.empty')} />
          ) : (
            <Chart title={nameOf(tag)} option={option} height={220} />
          )
        }
      </QueryView>
    </section>
  );
}
