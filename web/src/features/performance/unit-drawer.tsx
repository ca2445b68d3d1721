import { Drawer } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useReasonText } from '../../shared/floor/use-downtime-reasons';
import { useName } from '../../shared/floor/use-name';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { formatDuration } from '../../shared/i18n/format-duration';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { StateTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { fetchPieces, PERFORMANCE_KEY, type Figure, type Piece, type Window } from './api';
import { KpiValue } from './kpi-value';
import { Pareto } from './pareto';
import styles from './performance.module.css';

const TIMES = ['pot', 'pdot', 'pbt', 'apt', 'aust', 'adet', 'adot', 'unknown'] as const;

function Times({ times }: Pick<Figure, 'times'>) {
  const t = useText();
  return (
    <dl className={styles.times}>
      {TIMES.map((name) => (
        <div key={name}>
          <dt>
            {t(`web.performance.time.${name}`)} {name !== 'unknown' && <code translate="no">{name.toUpperCase()}</code>}
          </dt>
          <dd className="num">{formatDuration(times[name], t)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The pieces of planned time, the newest first. */
function Pieces({ pieces, code }: { readonly pieces: readonly Piece[] | undefined; readonly code: string }) {
  const t = useText();
  const reasonText = useReasonText();
  const length = ({ start, end }: Piece): number => Date.parse(end) - Date.parse(start);
  const columns: Column<Piece>[] = [
    {
      key: 'start',
      title: t('web.downtime.start'),
      value: ({ start }) => start,
      render: ({ start }) => <TimeText at={start} show="datetime" />,
      width: 130,
      sortable: true,
    },
    {
      key: 'length',
      title: t('web.downtime.length'),
      value: (piece) => length(piece) / 60_000,
      render: (piece) => formatDuration(length(piece), t),
      width: 120,
      align: 'right',
      sortable: true,
    },
    {
      key: 'state',
      title: t('web.downtime.state'),
      value: ({ state }) => state ?? 'unknown',
      render: ({ state }) => <StateTag lifecycle="equipment" state={state ?? 'unknown'} size="small" />,
      width: 120,
    },
    {
      key: 'bucket',
      title: t('web.performance.counts-as'),
      value: ({ bucket }) => t(`web.performance.bucket.${bucket}`),
      filter: (['APT', 'AUST', 'ADET', 'ADOT', 'UNKNOWN', 'PDOT'] as const).map((bucket) => ({
        value: t(`web.performance.bucket.${bucket}`),
        text: t(`web.performance.bucket.${bucket}`),
      })),
      width: 130,
    },
    {
      key: 'reason',
      title: t('web.downtime.reason'),
      value: ({ reason }) => (reason ? reasonText(reason) : ''),
      width: 140,
    },
  ];
  return (
    <DataTable
      title={code}
      name="pieces"
      rows={pieces}
      columns={columns}
      rowKey={({ start }) => start}
      searchable={false}
    />
  );
}

interface UnitDrawerProps {
  readonly unit: Figure | null;
  readonly window: Window;
  readonly onClose: () => void;
}

/** A work unit from near: all its figures, its times, what its stops cost, and the pieces they are the sum of. */
export function UnitDrawer({ unit, window, onClose }: UnitDrawerProps) {
  const t = useText();
  const nameOf = useName();
  const query = useQuery({
    queryKey: [...PERFORMANCE_KEY, 'pieces', unit?.id, window],
    queryFn: ({ signal }) => fetchPieces({ workUnitId: unit?.id ?? '' }, window, signal),
    enabled: unit !== null,
  });
  return (
    <Drawer
      open={unit !== null}
      onClose={onClose}
      size={760}
      destroyOnHidden
      title={unit && `${unit.code} ${nameOf(unit)}`}
      extra={unit && <VirtualTag lineMode={unit.lineMode} />}
    >
      {unit && (
        <div className={styles.drawer}>
          <section>
            <h3>{t('web.performance.figures')}</h3>
            <dl className={styles.times}>
              {unit.kpis.map((kpi) => {
                const label = textOr(t, `kpi.${kpi.id}`, kpi.id);
                return (
                  <div key={kpi.id}>
                    <dt>{label}</dt>
                    <dd>
                      <KpiValue kpi={kpi} label={label} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
          <section>
            <h3>{t('web.performance.times')}</h3>
            <Times times={unit.times} />
          </section>
          <section>
            <h3>{t('web.performance.pareto')}</h3>
            <Pareto of={{ workUnitId: unit.id }} window={window} />
          </section>
          <section>
            <h3>{t('web.performance.pieces')}</h3>
            <Pieces pieces={query.data?.items[0]?.pieces} code={unit.code} />
          </section>
        </div>
      )}
    </Drawer>
  );
}
