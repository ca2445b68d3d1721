import { Alert, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { Chart } from '../../shared/ui/chart';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import type { ChartDetail, Picture } from './api';
import { chartOption } from './chart-option';
import { PointDrawer } from './point-drawer';
import styles from './spc.module.css';
import { usePicture } from './use-picture';

/** So many of the newest points; 0: all of them. */
export const WINDOWS = [50, 200, 0] as const;

function Drawing({ chart, picture }: { readonly chart: ChartDetail; readonly picture: Picture }) {
  const t = useText();
  const nameOf = useName();
  const [chosen, setChosen] = useState<number | null>(null);
  const option = useMemo(() => chartOption({ chart, picture, t }), [chart, picture, t]);
  const { points, total } = picture;
  const open = picture.signals.filter(({ status }) => status === 'raised').length;
  // A scatter of signals counts its own points; by the position in the chart both are found.
  const choose = ({ seriesName, dataIndex }: { readonly seriesName?: string; readonly dataIndex: number }): void => {
    const panel = seriesName === 'location-signals' ? 'location' : seriesName === 'spread-signals' ? 'spread' : null;
    const among = panel ? points.filter(({ signals }) => signals[panel].length > 0) : points;
    setChosen(among[dataIndex]?.id ?? null);
  };
  return (
    <>
      <Chart
        title={`${nameOf(chart)}, ${t('web.spc.open.count', { count: open })}`}
        option={option}
        height={520}
        onPointClick={choose}
      />
      <p className={styles.note}>
        {t('spc.signal.legend')}
        {total > points.length && ` · ${t('web.spc.thinned', { total, drawn: points.length })}`}
      </p>
      <PointDrawer
        chart={chart}
        point={points.find(({ id }) => id === chosen) ?? null}
        onClose={() => setChosen(null)}
      />
    </>
  );
}

/** The drawing, growing point by point as pieces are measured. */
export function ChartView({ chart }: { readonly chart: ChartDetail }) {
  const t = useText();
  const [newest, setNewest] = useState<number>(200);
  const query = usePicture(chart.id, newest === 0 ? null : newest);
  return (
    <Panel>
      <div className={styles.bar}>
        <Segmented
          aria-label={t('web.spc.window')}
          value={newest}
          onChange={setNewest}
          options={WINDOWS.map((value) => ({
            value,
            label: value === 0 ? t('web.spc.all') : t('web.spc.newest', { count: value }),
          }))}
        />
      </div>
      {chart.revisions.length === 0 && <Alert type="info" showIcon title={t('web.spc.no-limits')} />}
      <QueryView query={query} rows={10}>
        {(picture) =>
          picture.points.length === 0 ? (
            <Empty art="line" title={t('web.spc.no-points')} hint={t('web.spc.no-points.hint')} />
          ) : (
            <Drawing chart={chart} picture={picture} />
          )
        }
      </QueryView>
    </Panel>
  );
}
