import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { unitText } from '#libs/texts';
import { apiUrl } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { LinkButton } from '../../shared/ui/link-button';
import { AddressTree } from './address-tree';
import { change, CONNECTIONS_KEY, type ConnectionWithTags, type Tag } from './api';
import styles from './connectivity.module.css';
import { isOwnMap } from './is-own-map';
import { ModelDialog } from './model-dialog';
import { NodePanel } from './node-panel';
import { StateRules } from './state-rules';
import { COMPUTED, tagOf, TagForm } from './tag-form';

function useTags(connection: ConnectionWithTags) {
  const queries = useQueryClient();
  return async (tags: readonly Tag[]): Promise<void> => {
    await change(connection, { tags: [...tags] });
    await queries.invalidateQueries({ queryKey: CONNECTIONS_KEY });
  };
}

interface Editing {
  readonly tag: Tag;
  /** Absent: a new one. */
  readonly before?: string;
}

function TagTable({
  connection,
  onEdit,
  onAdd,
  onModels,
}: {
  readonly connection: ConnectionWithTags;
  readonly onEdit: (tag: Tag) => void;
  readonly onAdd: () => void;
  readonly onModels: () => void;
}) {
  const t = useText();
  const nameOf = useName();
  const can = useCan();
  const save = useTags(connection);
  const mayEdit = can('connection.edit') && isOwnMap(connection);
  const columns: readonly Column<Tag>[] = [
    {
      key: 'key',
      title: t('web.tags.key'),
      width: 180,
      value: ({ key }) => key,
      render: ({ key }) => <span translate="no">{key}</span>,
    },
    {
      key: 'role',
      title: t('web.tags.role'),
      width: 140,
      value: ({ role }) => t(`connectivity.role.${role}`),
    },
    { key: 'name', title: t('web.tags.name'), width: 160, value: nameOf },
    { key: 'unit', title: t('web.tags.unit'), width: 80, value: ({ unit }) => unit && unitText(t, unit) },
    {
      key: 'node',
      title: t('web.tags.source'),
      width: 380,
      value: ({ nodeId, expression }) => nodeId ?? expression,
      render: ({ nodeId, expression }) =>
        nodeId === null ? <code translate="no">{expression}</code> : <span translate="no">{nodeId}</span>,
    },
    ...(mayEdit
      ? [
          {
            key: 'act',
            title: t('web.certificates.act'),
            width: 150,
            value: () => null,
            searchable: false,
            render: (tag: Tag) => (
              <Space>
                <Button size="small" onClick={() => onEdit(tag)}>
                  {t('web.tags.edit')}
                </Button>
                <ConfirmAction
                  size="small"
                  danger
                  label={t('web.tags.remove')}
                  description={t('web.tags.remove.hint', { key: tag.key })}
                  onConfirm={() => save(connection.tags.filter(({ key }) => key !== tag.key))}
                />
              </Space>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      name="tags"
      title={t('web.tags.title')}
      rows={connection.tags}
      columns={columns}
      rowKey={({ key }) => key}
      exportable={false}
      toolbar={
        <>
          <Button href={apiUrl(`/connections/${connection.id}/map.xlsx`)}>{t('web.tags.export')}</Button>
          {mayEdit && <LinkButton to="/import">{t('web.tags.import')}</LinkButton>}
          {mayEdit && <Button onClick={onModels}>{t('web.models.open')}</Button>}
          {mayEdit && <Button onClick={onAdd}>{t('web.tags.computed')}</Button>}
        </>
      }
      empty={{ title: t('web.tags.empty'), hint: t('web.tags.empty.hint') }}
    />
  );
}

/** The machine's address space beside what of it is used: find a node, see it live, give it a meaning. */
export function TagMap({ connection }: { readonly connection: ConnectionWithTags }) {
  const t = useText();
  const can = useCan();
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [models, setModels] = useState(false);
  const save = useTags(connection);
  const { tags } = connection;
  const submit = (tag: Tag): Promise<void> => {
    const before = editing?.before;
    if (before === undefined) return save([...tags, tag]);
    return save(tags.map((each) => (each.key === before ? tag : each)));
  };
  return (
    <Space orientation="vertical" size={16} style={{ display: 'flex' }}>
      {!isOwnMap(connection) && <Alert type="info" showIcon title={t('web.tags.template')} />}
      {can('connection.edit') && (
        <div className={styles.browser}>
          <div>
            <AddressTree connectionId={connection.id} onChoose={setChosen} />
          </div>
          <NodePanel
            connectionId={connection.id}
            nodeId={chosen}
            canMap={isOwnMap(connection)}
            onMap={(node) => setEditing({ tag: tagOf(node) })}
          />
        </div>
      )}
      <TagTable
        connection={connection}
        onEdit={(tag) => setEditing({ tag, before: tag.key })}
        onAdd={() => setEditing({ tag: COMPUTED })}
        onModels={() => setModels(true)}
      />
      <StateRules connection={connection} />
      {models && <ModelDialog connection={connection} onClose={() => setModels(false)} />}
      {editing && (
        <TagForm
          tag={editing.tag}
          connection={connection}
          others={tags.filter(({ key }) => key !== editing.before)}
          onSubmit={submit}
          onClose={() => setEditing(null)}
        />
      )}
    </Space>
  );
}
