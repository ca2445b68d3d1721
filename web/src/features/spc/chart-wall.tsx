import { useMemo } from 'react';
import { Link } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { Chart } from '../../shared/ui/chart';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, Loading } from '../../shared/ui/states';
import type { ListedChart } from './api';
import { chartOption } from './chart-option';
import styles from './spc.module.css';
import { useChart, usePicture } from './use-picture';

const ON_A_WALL = 12;
const POINTS = 50;

function SmallChart({ listed }: { readonly listed: ListedChart }) {
  const t = useText();
  const nameOf = useName();
  const chart = useChart(listed.id).data;
  const picture = usePicture(listed.id, POINTS).data;
  const option = useMemo(
    () => (chart && picture ? chartOption({ chart, picture, t, small: true }) : null),
    [chart, picture, t],
  );
  const open = picture?.signals.filter(({ status }) => status === 'raised').length ?? 0;
  const title = `${listed.balloon} ${nameOf(listed)}`;
  return (
    <Panel
      title={<Link to={`/quality/charts/${listed.id}`}>{title}</Link>}
      extra={
        open > 0 && (
          <span>
            <StateTag lifecycle="spc-signal" state="raised" bare /> <span className="num">{open}</span>
          </span>
        )
      }
    >
      {option ? <Chart title={title} option={option} height={150} /> : <Loading rows={3} />}
      <p className={styles.note}>{t(`spc.chart.${listed.kind}`)}</p>
    </Panel>
  );
}

/** Several charts beside each other, each live. */
export function ChartWall({ charts }: { readonly charts: readonly ListedChart[] }) {
  const t = useText();
  if (charts.length === 0) return <Empty title={t('web.spc.no-points')} hint={t('web.spc.no-points.hint')} />;
  return (
    <div className={styles.wall}>
      {charts.slice(0, ON_A_WALL).map((chart) => (
        <SmallChart key={chart.id} listed={chart} />
      ))}
    </div>
  );
}
