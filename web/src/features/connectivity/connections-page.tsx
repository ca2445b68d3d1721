import { api, type Page } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { ConnectionText } from '../../shared/floor/connection-text';
import type { Connection } from '../../shared/floor/types';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { PageFrame } from '../../shared/ui/page-frame';
import { problemText } from '../../shared/ui/problem-alert';
import { TimeText } from '../../shared/ui/time-text';

const fetchConnections = (signal: AbortSignal): Promise<Page<Connection>> =>
  api.get('/connections', { query: { limit: 200 }, signal });

/** Every machine's OPC UA endpoint, whether it answers, and if not, why. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  const query = useLiveQuery(['connections'], fetchConnections, ['line']);
  const unitOf = ({ workUnitId }: Connection): string => {
    const unit = units.find(({ id }) => id === workUnitId);
    return unit ? `${unit.code} ${nameOf(unit)}` : '–';
  };
  const columns: readonly Column<Connection>[] = [
    { key: 'unit', title: t('web.order.station'), width: 160, value: unitOf, sortable: true },
    {
      key: 'status',
      title: t('web.orders.status'),
      width: 120,
      value: ({ status }) => status,
      exported: ({ status }) => t(`web.line.connection.${status}`),
      render: (connection) => <ConnectionText connection={connection} />,
      filter: (['connected', 'connecting', 'reconnecting', 'stopped'] as const).map((value) => ({
        value,
        text: t(`web.line.connection.${value}`),
      })),
    },
    {
      key: 'since',
      title: t('web.connections.since'),
      width: 130,
      value: ({ statusSince }) => statusSince,
      render: ({ statusSince }) => <TimeText at={statusSince} show="datetime" clock="wall" />,
    },
    { key: 'endpoint', title: t('web.connections.endpoint'), width: 230, value: ({ endpointUrl }) => endpointUrl },
    {
      key: 'security',
      title: t('web.connections.security'),
      width: 290,
      value: ({ securityMode, securityPolicy }) => `${securityMode} · ${securityPolicy}`,
    },
    {
      key: 'error',
      title: t('web.connections.reason'),
      width: 240,
      value: ({ error }) => error && problemText(error, t),
    },
  ];
  return (
    <PageFrame title={t('web.connections.title')} subtitle={t('web.connections.subtitle')}>
      <DataTable
        title={t('web.connections.title')}
        rows={query.data?.items}
        error={query.error}
        onRetry={() => void query.refetch()}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('web.connections.empty'), hint: t('web.connections.hint') }}
      />
    </PageFrame>
  );
}
