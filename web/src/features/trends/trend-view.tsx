import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { unitText } from '#libs/texts';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useTagValueText } from '../../shared/floor/use-tag-value-text';
import type { WorkUnit } from '../../shared/floor/types';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import { useLiveValues } from '../../shared/realtime/use-topic';
import { fetchTrend, type Span, type TrendSeries } from '../../shared/trend/api';
import { extended, joined, type Cell } from '../../shared/trend/course';
import { Chart } from '../../shared/ui/chart';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { ExportPanel } from './export-panel';
import { FiguresTable } from './figures-table';
import { heightOf, trendOption } from './trend-option';
import styles from './trends.module.css';
import { ZoomBar } from './zoom-bar';

const REFRESH_MS = 10_000;
/** Somebody who turns the wheel is not asked for each step. */
const SETTLE_MS = 250;
/** Newest values are put to the end together, so that the chart is not drawn at every word of a machine. */
const FLUSH_MS = 2000;
const POINTS = 2000;

interface TrendViewProps {
  readonly unit: WorkUnit;
  readonly keys: readonly string[];
  /** What is looked at as of now. */
  readonly spanNow: Span;
  /** It goes on: read again, and newest values are put to its end. */
  readonly isLive: boolean;
}

/** The newest values that came since the courses were read, by tag. */
type Newest = Readonly<Record<string, readonly Cell[]>>;

/** A word or a figure of a tag as it is shown. */
function useShown() {
  const valueText = useTagValueText();
  return {
    figure: ({ unit }: TrendSeries, value: number | null): string => valueText({ role: 'analog', value, unit }),
    stateText: ({ role, unit }: TrendSeries, value: string | null): string => {
      const told = value === 'true' ? true : value === 'false' ? false : value;
      return valueText({ role, value: told, unit });
    },
  };
}

/** Trends of some tags under each other; what is looked at closely is read anew as finely as it can be drawn. */
export function TrendView({ unit, keys, spanNow, isLive }: TrendViewProps) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const can = useCan();
  const shown = useShown();
  const [zoom, setZoom] = useState<Span | null>(null);
  const [newest, setNewest] = useState<Newest>({});
  const settling = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(settling.current), []);
  const whole = useQuery({
    queryKey: ['trend', unit.id, keys],
    queryFn: ({ signal }) => fetchTrend(unit.id, keys, spanNow, POINTS, signal),
    refetchInterval: isLive && zoom === null ? REFRESH_MS : false,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const part = useQuery({
    queryKey: ['trend', unit.id, keys, zoom],
    queryFn: ({ signal }) => fetchTrend(unit.id, keys, zoom ?? spanNow, POINTS, signal),
    enabled: zoom !== null,
    placeholderData: keepPreviousData,
  });
  const told = useRef<Newest>({});
  useLiveValues(isLive ? unit.id : null, ({ at, values }) => {
    const time = Date.parse(at);
    for (const key of keys) {
      const value = values[key];
      if (!value) continue;
      const figure = value.good && typeof value.value === 'number' ? value.value : null;
      const before = (told.current[key] ?? []).filter(([when]) => when > time - 6 * REFRESH_MS);
      told.current = { ...told.current, [key]: [...before, [time, figure]] };
    }
  });
  useEffect(() => {
    if (!isLive || zoom !== null) return undefined;
    const timer = window.setInterval(() => {
      // Nobody draws while somebody pulls at the slider.
      if (settling.current === undefined) setNewest(told.current);
    }, FLUSH_MS);
    return () => window.clearInterval(timer);
  }, [isLive, zoom]);
  const { data } = whole;
  const fine = zoom === null ? undefined : part.data;
  const drawn = useMemo(() => {
    if (!data) return null;
    const span: Span = [Date.parse(data.from), Date.parse(data.to)];
    const fineSpan: Span = fine ? [Date.parse(fine.from), Date.parse(fine.to)] : span;
    const series = data.series.map((one) => {
      const own = fine?.series.find(({ key }) => key === one.key);
      const course = joined(one, own, fineSpan, data.gaps);
      return one.kind === 'numeric' && isLive ? extended(course, newest[one.key] ?? []) : course;
    });
    const end = Math.max(span[1], ...Object.values(newest).map((cells) => cells.at(-1)?.[0] ?? 0));
    return { span: [span[0], isLive ? end : span[1]] as Span, series, gaps: data.gaps };
  }, [data, fine, isLive, newest]);
  // What a value is called changes with the language alone, and then so does `t`.
  const option = useMemo(
    () =>
      drawn &&
      trendOption({
        ...drawn,
        ...shown,
        zoom: zoom ?? drawn.span,
        until: drawn.span[1],
        zone,
        nameOf,
        unitOf: (series) => unitText(t, series.unit ?? ''),
        words: {
          unwatched: t('web.trends.unwatched'),
          bad: t('web.trends.quality.bad'),
          uncertain: t('web.trends.quality.uncertain'),
        },
      }),
    [drawn, zoom, zone, t],
  );
  const zoomTo = ([from, to]: Span): void => {
    if (!drawn) return;
    const [first, last] = drawn.span;
    const isWhole = from <= first + 1000 && to >= last - 1000;
    setZoom(isWhole ? null : [Math.max(first, from), Math.min(last, to)]);
  };
  return (
    <QueryView query={whole} rows={8}>
      {({ series }) =>
        series.every(({ points, changes }) => points.length === 0 && changes.length === 0) ? (
          <Empty art="line" title={t('web.trends.empty')} hint={t('web.trends.empty.hint')} />
        ) : (
          <div className={styles.stack}>
            <Panel
              title={t('web.trends.chart')}
              extra={drawn && <ZoomBar span={drawn.span} zoom={zoom ?? drawn.span} onZoom={zoomTo} />}
            >
              {option && drawn && (
                <Chart
                  title={drawn.series.map(nameOf).join(', ')}
                  option={option}
                  height={heightOf(drawn.series)}
                  onZoom={(from, to) => {
                    window.clearTimeout(settling.current);
                    settling.current = window.setTimeout(() => {
                      settling.current = undefined;
                      zoomTo([from, to]);
                    }, SETTLE_MS);
                  }}
                />
              )}
              <p className={styles.key}>
                <span className={styles.unwatched} /> {t('web.trends.unwatched')}
                <span className={styles.bad} /> {t('web.trends.quality.bad')}
                <span className={styles.uncertain}>◇</span> {t('web.trends.quality.uncertain')}
                <span className={styles.band} /> {t('web.trends.band')}
              </p>
            </Panel>
            {drawn && (
              <FiguresTable
                series={fine ? fine.series : drawn.series}
                figure={shown.figure}
                stateText={shown.stateText}
                span={zoom ?? drawn.span}
              />
            )}
            {drawn && can('telemetry.export') && <ExportPanel unit={unit} keys={keys} span={zoom ?? drawn.span} />}
          </div>
        )
      }
    </QueryView>
  );
}
