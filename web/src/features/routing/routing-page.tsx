import { DownloadOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Drawer, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { apiUrl } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { PersonName } from '../../shared/floor/person-name';
import { TimeText } from '../../shared/ui/time-text';
import { useCan } from '../../shared/api/session';
import { fetchRouting, fetchVersion, routingKey, versionKey, type Routing, type VersionDetail } from './api';
import { OperationFacts } from './operation-facts';
import { OperationGraph } from './operation-graph';
import { OperationTable } from './operation-table';
import styles from './routing.module.css';
import { StepPreview } from './step-preview';
import { VersionActions } from './version-actions';

/** When and by whom. */
function Done({ at, by }: { readonly at: string | null; readonly by: string | null }) {
  return (
    <>
      <TimeText at={at} show="datetime" />
      <PersonName id={by} />
    </>
  );
}

function Version({ version }: { readonly version: VersionDetail }) {
  const t = useText();
  const nameOf = useName();
  const [selected, setSelected] = useState<string | null>(null);
  const nodes = version.operations.map((operation) => ({ ...operation, key: operation.operationId }));
  const operation = version.operations.find(({ operationId }) => operationId === selected);
  return (
    <div className={styles.stack}>
      <Panel title={t('web.routing.facts')}>
        <DefinitionList
          min={140}
          items={[
            { label: t('web.routing.material'), value: `${version.material.code} ${version.material.revision}` },
            { label: t('web.routing.created'), value: <Done at={version.createdAt} by={version.createdBy} /> },
            { label: t('web.routing.submitted'), value: <Done at={version.submittedAt} by={version.submittedBy} /> },
            { label: t('web.routing.released'), value: <Done at={version.releasedAt} by={version.releasedBy} /> },
            { label: t('web.routing.change-note'), value: version.changeNote || '–' },
          ]}
        />
      </Panel>
      <Panel title={t('web.routing.flow')}>
        {nodes.length > 0 ? (
          <OperationGraph operations={nodes} links={version.links} selected={selected} onSelect={setSelected} />
        ) : (
          <Empty compact art="line" title={t('web.routing.no-operations')} hint={t('web.routing.no-operations.hint')} />
        )}
      </Panel>
      {nodes.length > 0 && (
        <Panel title={t('web.routing.operations')} flush>
          <OperationTable operations={nodes} links={version.links} selected={selected} onSelect={setSelected} />
        </Panel>
      )}
      <Drawer
        open={operation !== undefined}
        size={720}
        title={operation && `${operation.number} ${nameOf(operation)}`}
        onClose={() => setSelected(null)}
      >
        {operation && (
          <>
            <OperationFacts operation={operation} documents={version.documents} />
            <h3 style={{ margin: '20px 0 8px' }}>{t('web.routing.preview')}</h3>
            <StepPreview operation={operation} />
          </>
        )}
      </Drawer>
    </div>
  );
}

function VersionChoice({ routing, chosen }: { readonly routing: Routing; readonly chosen: number }) {
  const t = useText();
  const stateText = useStateText();
  const navigate = useNavigate();
  return (
    <Select
      aria-label={t('web.routing.versions')}
      value={chosen}
      onChange={(version) => void navigate(`/routings/${routing.id}?version=${version}`)}
      options={routing.versions.toReversed().map(({ version, status }) => ({
        value: version,
        label: `${t('web.routing.version', { version })} · ${stateText('routing-version', status)}`,
      }))}
      style={{ minWidth: 170 }}
    />
  );
}

function Shown({ routing }: { readonly routing: Routing }) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const [params] = useSearchParams();
  const newest = routing.versions.at(-1)?.version ?? 1;
  const number = Number(params.get('version') ?? newest);
  const query = useQuery({
    queryKey: versionKey(routing.id, number),
    queryFn: ({ signal }) => fetchVersion(routing.id, number, signal),
  });
  const version = query.data;
  return (
    <PageFrame
      title={t('web.routing.detail-title', { code: routing.code, version: number })}
      subtitle={nameOf(routing)}
      crumbs={[{ title: t('web.routing.title'), to: '/routings' }]}
      badge={version && <StateTag lifecycle="routing-version" state={version.status} />}
      actions={
        <>
          <VersionChoice routing={routing} chosen={number} />
          {routing.versions.length > 1 && (
            <LinkButton to={`/routings/${routing.id}/compare?from=${number === 1 ? 2 : number - 1}&to=${number}`}>
              {t('web.routing.compare')}
            </LinkButton>
          )}
          {routing.material && (
            <LinkButton to={`/materials/${routing.material.id}/bom`}>{t('web.bom.title')}</LinkButton>
          )}
          <LinkButton to={`/routings/${routing.id}/versions/${number}/plan`}>{t('web.plan.title')}</LinkButton>
          <Button icon={<DownloadOutlined />} href={apiUrl(`/routings/${routing.id}/versions/${number}/export.xlsx`)}>
            {t('web.routing.export')}
          </Button>
          {version && <VersionActions version={version} />}
          {version?.status === 'draft' && can('routing.edit') && (
            <LinkButton type="primary" icon={<EditOutlined />} to={`/routings/${routing.id}/versions/${number}/edit`}>
              {t('web.routing.edit')}
            </LinkButton>
          )}
        </>
      }
    >
      <QueryView query={query} rows={8}>
        {(detail) => <Version key={detail.id} version={detail} />}
      </QueryView>
    </PageFrame>
  );
}

/** A routing: one of its versions, what may be done with it, and the way to the others. */
export function Component() {
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: routingKey(id), queryFn: ({ signal }) => fetchRouting(id, signal) });
  return (
    <QueryView query={query} rows={8}>
      {(routing) => <Shown routing={routing} />}
    </QueryView>
  );
}
