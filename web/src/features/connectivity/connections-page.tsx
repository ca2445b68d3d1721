import { PlusOutlined } from '@ant-design/icons';
import { Badge, Button, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { useCan } from '../../shared/api/session';
import { ConnectionText } from '../../shared/floor/connection-text';
import type { Connection } from '../../shared/floor/types';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { PageFrame } from '../../shared/ui/page-frame';
import { problemText } from '../../shared/ui/problem-alert';
import { TimeText } from '../../shared/ui/time-text';
import { CERTIFICATES_KEY, CONNECTIONS_KEY, fetchCertificates, fetchConnections } from './api';
import { Certificates } from './certificates';
import { ConnectionForm } from './connection-form';
import { SkewText } from './skew-text';

function useColumns(): readonly Column<Connection>[] {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  const unitOf = ({ workUnitId }: Connection) => units.find(({ id }) => id === workUnitId);
  const unitText = (connection: Connection): string => {
    const unit = unitOf(connection);
    return unit ? `${unit.code} ${nameOf(unit)}` : '–';
  };
  return [
    {
      key: 'unit',
      title: t('web.order.station'),
      width: 190,
      fixed: 'left',
      value: unitText,
      sortable: true,
      render: (connection) => (
        <>
          <Link to={`/connections/${connection.id}`}>{unitText(connection)}</Link>{' '}
          <VirtualTag lineMode={unitOf(connection)?.lineMode ?? 'real'} />
        </>
      ),
    },
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
      render: ({ statusSince }) => <TimeText at={statusSince} show="datetime" />,
    },
    {
      key: 'alive',
      title: t('web.connections.heard'),
      width: 110,
      value: ({ aliveAt }) => aliveAt,
      render: ({ aliveAt }) => <TimeText at={aliveAt} />,
    },
    {
      key: 'skew',
      title: t('web.connections.skew'),
      width: 100,
      align: 'right',
      value: ({ skewMs }) => skewMs,
      render: ({ skewMs }) => <SkewText ms={skewMs} />,
    },
    {
      key: 'error',
      title: t('web.connections.trouble'),
      width: 300,
      value: ({ error, trouble }) => {
        const problem = error ?? trouble;
        return problem && problemText(problem, t);
      },
    },
    {
      key: 'endpoint',
      title: t('web.connections.endpoint'),
      width: 220,
      value: ({ endpointUrl }) => endpointUrl,
      render: ({ endpointUrl }) => <span translate="no">{endpointUrl}</span>,
    },
    {
      key: 'security',
      title: t('web.connections.security'),
      width: 230,
      value: ({ securityMode, securityPolicy }) => `${t(`connectivity.mode.${securityMode}`)} · ${securityPolicy}`,
    },
    {
      key: 'template',
      title: t('web.connections.template'),
      width: 110,
      value: ({ template }) => t(`connectivity.template.${template}`),
    },
    {
      key: 'gateway',
      title: t('web.connections.gateway'),
      width: 130,
      value: ({ gateway }) => gateway,
      render: ({ gateway }) => <span translate="no">{gateway ?? '–'}</span>,
    },
  ];
}

function List() {
  const t = useText();
  const navigate = useNavigate();
  const query = useLiveQuery(CONNECTIONS_KEY, fetchConnections, ['line']);
  return (
    <DataTable
      title={t('web.connections.title')}
      rows={query.data?.items}
      error={query.error}
      onRetry={() => void query.refetch()}
      columns={useColumns()}
      rowKey={({ id }) => id}
      onRowClick={({ id }) => void navigate(`/connections/${id}`)}
      empty={{ title: t('web.connections.empty'), hint: t('web.connections.hint') }}
    />
  );
}

/** Every machine's OPC UA endpoint, whether it answers, and if not, why; and whose certificate is trusted. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const tab = params.get('tab') === 'certificates' ? 'certificates' : 'connections';
  const known = useQuery({ queryKey: CERTIFICATES_KEY, queryFn: ({ signal }) => fetchCertificates(signal) });
  const waiting = known.data?.items.filter(({ state }) => state === 'rejected').length ?? 0;
  return (
    <PageFrame
      title={t('web.connections.title')}
      subtitle={t('web.connections.subtitle')}
      actions={
        can('connection.edit') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('web.connections.new')}
          </Button>
        )
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'connections' ? {} : { tab: key }, { replace: true })}
        items={[
          { key: 'connections', label: t('web.connections.title'), children: tab === 'connections' && <List /> },
          {
            key: 'certificates',
            label: (
              <Badge count={waiting} size="small" offset={[10, 0]}>
                {t('web.certificates.title')}
              </Badge>
            ),
            children: tab === 'certificates' && <Certificates query={known} />,
          },
        ]}
      />
      {adding && (
        <ConnectionForm onClose={() => setAdding(false)} onDone={({ id }) => void navigate(`/connections/${id}`)} />
      )}
    </PageFrame>
  );
}
