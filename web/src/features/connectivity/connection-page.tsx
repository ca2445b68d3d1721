import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { ConnectionText } from '../../shared/floor/connection-text';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import {
  CERTIFICATES_KEY,
  connectionKey,
  fetchCertificates,
  fetchConnection,
  testStored,
  type ConnectionWithTags,
} from './api';
import { ConnectionForm } from './connection-form';
import { DiagnosisView } from './diagnosis-view';
import { SkewText } from './skew-text';
import { SpoolText } from './spool-text';
import { TagMap } from './tag-map';
import { CertificateFacts, TrustAction } from './trust-action';
import { useConnectionTest } from './use-connection-test';

function Facts({ connection }: { readonly connection: ConnectionWithTags }) {
  const t = useText();
  const { endpointUrl, securityMode, securityPolicy, userName, template, gateway, trouble } = connection;
  return (
    <Panel>
      <DefinitionList
        min={220}
        items={[
          { label: t('web.connections.endpoint'), value: <span translate="no">{endpointUrl}</span> },
          {
            label: t('web.connections.security'),
            value: `${t(`connectivity.mode.${securityMode}`)} · ${securityPolicy}`,
          },
          {
            label: t('web.connections.user'),
            value: userName === null ? t('web.connections.anonymous') : <span translate="no">{userName}</span>,
          },
          { label: t('web.connections.template'), value: t(`connectivity.template.${template}`) },
          {
            label: t('web.connections.since'),
            value: <TimeText at={connection.statusSince} show="datetime" />,
          },
          { label: t('web.connections.heard'), value: <TimeText at={connection.aliveAt} /> },
          { label: t('web.connections.skew'), value: <SkewText ms={connection.skewMs} /> },
          { label: t('web.connections.gateway'), value: <span translate="no">{gateway ?? '–'}</span> },
          { label: t('web.connections.spool'), value: <SpoolText connection={connection} /> },
          {
            label: t('web.connections.alarms'),
            value: t(`web.connections.alarms.${connection.alarmSupport ?? 'unknown'}`),
          },
          {
            label: t('web.connections.trouble'),
            value: trouble && (
              <>
                {problemText(trouble, t)} (<TimeText at={trouble.at} show="datetime" />)
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** Where a machine waits to be trusted: what it showed, to be compared at once. */
function Waiting({ connection }: { readonly connection: ConnectionWithTags }) {
  const t = useText();
  const can = useCan();
  const known = useQuery({ queryKey: CERTIFICATES_KEY, queryFn: ({ signal }) => fetchCertificates(signal) });
  const thumbprint = connection.error?.params['thumbprint'];
  const certificate = known.data?.items.find((each) => each.thumbprint === thumbprint && each.state === 'rejected');
  if (!certificate) return null;
  return (
    <Panel
      title={t('web.connections.waiting')}
      extra={can('connection.edit') && <TrustAction certificate={certificate} />}
    >
      <CertificateFacts certificate={certificate} />
    </Panel>
  );
}

function TestPanel({ connection }: { readonly connection: ConnectionWithTags }) {
  const t = useText();
  const can = useCan();
  const test = useConnectionTest();
  if (!can('connection.edit')) return null;
  const tryIt = (): void => void test.run((signal) => testStored(connection.id, signal));
  return (
    <Panel
      title={t('web.connections.test')}
      extra={
        test.busy ? (
          <Button onClick={test.cancel} loading>
            {t('web.connections.test.cancel')}
          </Button>
        ) : (
          !test.found && (
            <Button type="primary" onClick={tryIt}>
              {t('web.connections.test.begin')}
            </Button>
          )
        )
      }
    >
      <ProblemAlert error={test.error} />
      {test.found ? (
        <DiagnosisView diagnosis={test.found} onAgain={tryIt} />
      ) : (
        <Empty compact title={t('web.connections.test.empty')} hint={t('web.connections.test.hint')} />
      )}
    </Panel>
  );
}

function Actions({ connection }: { readonly connection: ConnectionWithTags }) {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const retire = useCommand(
    (reason: string, idempotencyKey) =>
      api.post(`/connections/${connection.id}/retire`, { reason }, { idempotencyKey, ifMatch: connection.version }),
    { onDone: () => void navigate('/connections') },
  );
  if (!can('connection.edit')) return null;
  return (
    <>
      <ConfirmAction
        label={t('web.connections.retire')}
        danger
        reason="required"
        description={t('web.connections.retire.hint')}
        onConfirm={(reason) => retire.mutateAsync(reason ?? '')}
      />
      <Button type="primary" onClick={() => setEditing(true)}>
        {t('web.connections.edit')}
      </Button>
      {editing && <ConnectionForm connection={connection} onClose={() => setEditing(false)} />}
    </>
  );
}

/** One machine's connection: how it stands, what a test says, and what of the machine is used. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const units = useWorkUnits().data ?? [];
  const query = useLiveQuery([...connectionKey(id)], (signal) => fetchConnection(id, signal), ['line']);
  const connection = query.data;
  const unit = units.find((each) => each.id === connection?.workUnitId);
  const tab = params.get('tab') === 'map' ? 'map' : 'state';
  return (
    <PageFrame
      title={unit ? `${unit.code} ${nameOf(unit)}` : t('web.connections.title')}
      badge={
        connection && (
          <>
            <ConnectionText connection={connection} /> <VirtualTag lineMode={unit?.lineMode ?? 'real'} long />
          </>
        )
      }
      subtitle={connection?.error && problemText(connection.error, t)}
      crumbs={[{ title: t('web.connections.title'), to: '/connections' }]}
      actions={
        <>
          {unit && <LinkButton to={`/trends?unit=${unit.code}`}>{t('web.trends.title')}</LinkButton>}
          {connection && <Actions connection={connection} />}
        </>
      }
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <Tabs
            activeKey={tab}
            onChange={(key) => setParams(key === 'state' ? {} : { tab: key }, { replace: true })}
            items={[
              {
                key: 'state',
                label: t('web.connections.tab.state'),
                children: (
                  <div style={{ display: 'grid', gap: 16 }}>
                    <Facts connection={shown} />
                    <Waiting connection={shown} />
                    <TestPanel connection={shown} />
                  </div>
                ),
              },
              {
                key: 'map',
                label: t('web.connections.tab.map', { count: shown.tags.length }),
                children: tab === 'map' && <TagMap connection={shown} />,
              },
            ]}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}
