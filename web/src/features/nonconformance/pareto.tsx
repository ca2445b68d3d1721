import { useQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { NCRS_KEY } from '../../shared/floor/nonconformance';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import { Panel } from '../../shared/ui/panel';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchPareto, type ParetoBar } from './api';
import styles from './nonconformance.module.css';

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
const WAYS = ['cause', 'defect', 'work-unit'] as const;
const PERIODS = [7, 30, 90, 365] as const;
const MOST = 15;

type Way = (typeof WAYS)[number];

/** What a bar stands for, in words. */
function useBarText(by: Way): (bar: ParetoBar) => string {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  return ({ code }) => {
    if (code === null) return t('web.ncr.pareto.none');
    if (by === 'cause') return textOr(t, `nonconformance-cause.${code}`, code);
    if (by === 'defect') return textOr(t, `reason-code.${code}`, code);
    const unit = units.find(({ id }) => id === code);
    return unit ? `${unit.code} ${nameOf(unit)}` : code;
  };
}

/** Which causes, defects or stations bring most of it: the greatest first, with the share up to here. */
export function Pareto() {
  const t = useText();
  const [by, setBy] = useState<Way>('cause');
  const [days, setDays] = useState<number>(30);
  const barText = useBarText(by);
  const now = useFloorNow();
  const to = Math.ceil(now.getTime() / QUARTER_MS) * QUARTER_MS;
  const query = useQuery({
    queryKey: [...NCRS_KEY, 'pareto', by, days, to],
    queryFn: ({ signal }) => fetchPareto(by, new Date(to - days * DAY_MS), new Date(to), signal),
  });
  return (
    <Panel
      title={t('web.ncr.pareto')}
      extra={
        <div className={styles.tools}>
          <Segmented<Way>
            value={by}
            onChange={setBy}
            options={WAYS.map((way) => ({ value: way, label: t(`web.ncr.pareto.${way}`) }))}
          />
          <Select
            value={days}
            onChange={setDays}
            aria-label={t('web.ncr.period')}
            options={PERIODS.map((count) => ({ value: count, label: t('web.ncr.period.days', { count }) }))}
          />
        </div>
      }
    >
      <QueryView query={query} rows={6} compact>
        {({ items }) => {
          const whole = items.reduce((sum, { units }) => sum + Number(units), 0);
          const greatest = Number(items[0]?.units ?? 1);
          if (items.length === 0) return <Empty compact art="tray" title={t('web.ncr.pareto.empty')} />;
          return (
            <table className={styles.pareto}>
              <thead>
                <tr>
                  <th scope="col">{t(`web.ncr.pareto.${by}`)}</th>
                  <th scope="col">{t('web.ncr.found')}</th>
                  <th scope="col">{t('web.ncr.pareto.share')}</th>
                  <th scope="col">{t('web.ncr.pareto.reports')}</th>
                </tr>
              </thead>
              <tbody>
                {items.slice(0, MOST).map((bar, index) => {
                  const soFar = items.slice(0, index + 1).reduce((sum, { units }) => sum + Number(units), 0);
                  return (
                    <tr key={bar.code ?? ''}>
                      <th scope="row">{barText(bar)}</th>
                      <td className={styles.barCell}>
                        <span className={styles.bar} style={{ width: `${(Number(bar.units) / greatest) * 70}%` }} />
                        <span className="num">{formatDecimal(bar.units)}</span>
                      </td>
                      <td className="num">{formatDecimal((soFar / whole) * 100, 0)}%</td>
                      <td className="num">{bar.reports}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          );
        }}
      </QueryView>
    </Panel>
  );
}
