import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal, Table } from 'antd';
import { useState } from 'react';
import { useName } from '../../shared/floor/use-name';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { Empty, QueryView } from '../../shared/ui/states';
import {
  change,
  CONNECTIONS_KEY,
  fetchProposals,
  type ConnectionWithTags,
  type MapProposal,
  type MapProposalList,
  type Tag,
} from './api';
import styles from './connectivity.module.css';
import { useNodeProblem } from './use-node-problem';

/** The map with what was chosen of a proposal: tags of the same name are replaced, the others stay. */
function merged(connection: ConnectionWithTags, proposal: MapProposal, chosen: ReadonlySet<string>) {
  const taken = proposal.tags.filter(({ key }) => chosen.has(key));
  const keys = new Set(taken.map(({ key }) => key));
  const { states, jobReceiverNode, jobResponsesNode } = proposal;
  return {
    tags: [...connection.tags.filter(({ key }) => !keys.has(key)), ...taken],
    ...(states.length > 0 ? { states: [...states] } : {}),
    ...(jobReceiverNode === null ? {} : { jobReceiverNode, jobResponsesNode }),
  };
}

interface ProposalProps {
  readonly connection: ConnectionWithTags;
  readonly proposal: MapProposal;
  readonly onDone: () => void;
}

function Proposal({ connection, proposal, onDone }: ProposalProps) {
  const t = useText();
  const nameOf = useName();
  const nodeProblem = useNodeProblem();
  const queries = useQueryClient();
  const { tags, states, machine, model, missing, findings, jobReceiverNode, jobResponsesNode } = proposal;
  const [chosen, setChosen] = useState<readonly string[]>(tags.map(({ key }) => key));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const finding = new Map(findings.map((each) => [each.key, each]));
  const isUseless = tags.length === 0 && jobReceiverNode === null;
  const take = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await change(connection, merged(connection, proposal, new Set(chosen)));
      await queries.invalidateQueries({ queryKey: CONNECTIONS_KEY });
      onDone();
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const now = ({ key, expression }: Tag) => {
    const found = finding.get(key);
    if (expression !== null) return <code translate="no">{expression}</code>;
    return found?.problem ? nodeProblem(found.problem) : <span translate="no">{found?.shown ?? '–'}</span>;
  };
  const nodes = [
    { label: t('web.models.receiver'), node: jobReceiverNode },
    { label: t('web.models.responses'), node: jobResponsesNode },
  ].flatMap(({ label, node }) => (node === null ? [] : [{ label, value: <code translate="no">{node}</code> }]));
  return (
    <Panel
      title={t(`connectivity.model.${model}`)}
      extra={
        !isUseless && (
          <Button type="primary" loading={busy} onClick={() => void take()}>
            {t('web.models.take')}
          </Button>
        )
      }
    >
      <p style={{ margin: '0 0 12px' }} translate="no">
        {machine.name}
      </p>
      <ProblemAlert error={error} />
      {tags.length > 0 && (
        <Table<Tag>
          size="small"
          aria-label={t(`connectivity.model.${model}`)}
          rowKey="key"
          dataSource={[...tags]}
          pagination={false}
          scroll={{ x: 640 }}
          rowSelection={{
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys.map(String)),
            getCheckboxProps: (tag) => ({ 'aria-label': nameOf(tag) }),
            columnTitle: <span />,
          }}
          columns={[
            {
              key: 'key',
              title: t('web.tags.key'),
              width: 150,
              render: (_, { key }) => <span translate="no">{key}</span>,
            },
            { key: 'name', title: t('web.tags.name'), width: 130, render: (_, tag) => nameOf(tag) },
            {
              key: 'role',
              title: t('web.tags.role'),
              width: 110,
              render: (_, { role }) => t(`connectivity.role.${role}`),
            },
            { key: 'now', title: t('web.models.now'), render: (_, tag) => now(tag), className: styles.wrapped ?? '' },
          ]}
        />
      )}
      {nodes.length > 0 && <DefinitionList min={320} items={nodes} />}
      {states.length > 0 && <p>{t('web.models.rules', { count: states.length })}</p>}
      {missing.length > 0 && (
        <>
          <h3 className={styles.heading} style={{ marginTop: 12 }}>
            {t('web.models.missing')}
          </h3>
          <ul style={{ margin: 0 }}>
            {missing.map(({ code }) => (
              <li key={code}>{textOr(t, `connectivity.missing.${code}`, code)}</li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Proposals({
  connection,
  list,
  onDone,
}: {
  readonly connection: ConnectionWithTags;
  readonly list: MapProposalList;
  readonly onDone: () => void;
}) {
  const t = useText();
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      {list.cut && <Alert type="warning" showIcon title={t('web.models.cut')} />}
      {list.items.length === 0 ? (
        <Empty compact title={t('web.models.none')} hint={t('web.models.none.hint')} />
      ) : (
        <p style={{ margin: 0 }}>{t('web.models.take.hint')}</p>
      )}
      {list.items.map((proposal) => (
        <Proposal
          key={`${proposal.model} ${proposal.machine.nodeId}`}
          connection={connection}
          proposal={proposal}
          onDone={onDone}
        />
      ))}
      <section>
        <h3 className={styles.heading}>{t('web.models.looked')}</h3>
        <DefinitionList
          min={280}
          items={list.models.map(({ model, present }) => ({
            label: t(`connectivity.model.${model}`),
            value: t(present ? 'web.models.present' : 'web.models.absent'),
          }))}
        />
      </section>
    </div>
  );
}

/** What the machine's own models would map, to be looked at and taken, a machine at a time. */
export function ModelDialog({
  connection,
  onClose,
}: {
  readonly connection: ConnectionWithTags;
  readonly onClose: () => void;
}) {
  const t = useText();
  const query = useQuery({
    queryKey: ['connection-proposals', connection.id],
    queryFn: ({ signal }) => fetchProposals(connection.id, signal),
    retry: false,
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Modal
      open
      title={t('web.models.title')}
      width={880}
      footer={null}
      onCancel={onClose}
      styles={{ body: { maxHeight: 'calc(100dvh - 220px)', overflowY: 'auto' } }}
    >
      <QueryView query={query} rows={6}>
        {(list) => <Proposals connection={connection} list={list} onDone={onClose} />}
      </QueryView>
    </Modal>
  );
}
