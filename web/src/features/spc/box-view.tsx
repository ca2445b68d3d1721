import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { COUNT_CHARTS } from '#libs/spc';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { Chart } from '../../shared/ui/chart';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { chartKey, fetchBoxes, type BoxWay, type ChartBoxes, type ChartDetail } from './api';
import { boxOption } from './box-option';
import styles from './spc.module.css';

const WAYS: readonly BoxWay[] = ['work-unit', 'tool', 'shift', 'team'];

function Figures({
  chart,
  boxes,
  names,
}: {
  chart: ChartDetail;
  boxes: ChartBoxes['boxes'];
  names: readonly string[];
}) {
  const t = useText();
  const figure = (value: number): string => value.toFixed(Math.min(9, chart.decimals + 1));
  return (
    <table className={styles.boxes}>
      <thead>
        <tr>
          <th scope="col">{t('web.spc.boxes.group')}</th>
          <th scope="col">{t('web.spc.boxes.count')}</th>
          <th scope="col">{t('web.spc.boxes.mean')}</th>
          <th scope="col">{t('web.spc.boxes.median')}</th>
          <th scope="col">{t('web.spc.boxes.quartiles')}</th>
          <th scope="col">{t('web.spc.boxes.outliers')}</th>
        </tr>
      </thead>
      <tbody className="num">
        {boxes.map(({ box }, index) => (
          <tr key={names[index]}>
            <th scope="row">{names[index]}</th>
            <td>{box.n}</td>
            <td>{figure(box.mean)}</td>
            <td>{figure(box.median)}</td>
            <td>
              {figure(box.q1)} … {figure(box.q3)}
            </td>
            <td>{box.outliers.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Boxes({ chart, found }: { readonly chart: ChartDetail; readonly found: ChartBoxes }) {
  const t = useText();
  const nameOf = useName();
  const names = useMemo(
    () =>
      found.boxes.map(({ group }) =>
        group === null ? t('web.spc.boxes.unknown') : group.name ? nameOf(group) : group.code,
      ),
    [found, nameOf, t],
  );
  const option = useMemo(() => boxOption(chart, found, names), [chart, found, names]);
  return (
    <>
      <Chart title={t('web.spc.tab.boxes')} option={option} height={360} />
      <p className={styles.note}>{t('web.spc.boxes.note', { points: found.points })}</p>
      <Figures chart={chart} boxes={found.boxes} names={names} />
    </>
  );
}

/** The same characteristic machine by machine, tool by tool, shift by shift, or team by team. */
export function BoxView({ chart }: { readonly chart: ChartDetail }) {
  const t = useText();
  const can = useCan();
  const [by, setBy] = useState<BoxWay>('work-unit');
  const counted = COUNT_CHARTS.some((kind) => kind === chart.kind);
  const query = useQuery({
    queryKey: [...chartKey(chart.id), 'boxes', by],
    queryFn: ({ signal }) => fetchBoxes(chart.id, by, signal),
    enabled: !counted,
  });
  if (counted) return <Empty title={t('web.spc.boxes.counted')} />;
  return (
    <Panel>
      <div className={styles.bar}>
        <Segmented<BoxWay>
          aria-label={t('web.spc.boxes.by')}
          value={by}
          onChange={setBy}
          options={WAYS.filter((way) => way !== 'team' || can('person.read-all')).map((value) => ({
            value,
            label: t(`web.spc.boxes.${value}`),
          }))}
        />
      </div>
      <QueryView query={query} rows={8}>
        {(found) =>
          found.boxes.length === 0 ? (
            <Empty title={t('web.spc.no-points')} hint={t('web.spc.no-points.hint')} />
          ) : (
            <Boxes chart={chart} found={found} />
          )
        }
      </QueryView>
    </Panel>
  );
}
