import { EditOutlined } from '@ant-design/icons';
import { Button, InputNumber, Space } from 'antd';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { decimal } from '#libs/kernel';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { Empty, QueryView } from '../../shared/ui/states';
import { bomKey, type Bom, type BomNode, type Requirement } from './bom';
import { BomForm } from './bom-form';
import styles from './routing.module.css';

function Branch({ node }: { readonly node: BomNode }) {
  const t = useText();
  const nameOf = useName();
  return (
    <li>
      <strong>{node.code}</strong> {node.revision} · {nameOf(node)}{' '}
      <QuantityText value={node.quantity} unit={node.unit} />{' '}
      {node.operationNumber !== null && (
        <span className={styles.hint}>
          {t('web.bom.at-operation', { number: node.operationNumber })} · {t(`web.bom.${node.consumption}`)}
        </span>
      )}
      {node.components.length > 0 && (
        <ul className={styles.tree}>
          {node.components.map((child) => (
            <Branch key={child.materialId} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

const flat = (node: BomNode): BomNode[] => [node, ...node.components.flatMap(flat)];

function Requirements({ bom }: { readonly bom: Bom }) {
  const t = useText();
  const nameOf = useName();
  const materials = new Map(flat(bom.tree).map((node) => [node.materialId, node]));
  const quantity = (key: 'gross' | 'fromStock' | 'net'): Column<Requirement> => ({
    key,
    title: t(`web.bom.${key}`),
    width: 120,
    align: 'right',
    sortable: true,
    value: (row) => Number(row[key]),
    render: (row) => <QuantityText value={row[key]} unit={materials.get(row.materialId)?.unit} align="right" />,
  });
  const columns: readonly Column<Requirement>[] = [
    {
      key: 'code',
      title: t('web.bom.material'),
      width: 150,
      value: ({ materialId }) => materials.get(materialId)?.code,
    },
    {
      key: 'name',
      title: t('web.routing.name'),
      width: 200,
      value: ({ materialId }) => {
        const material = materials.get(materialId);
        return material && nameOf(material);
      },
    },
    { key: 'level', title: t('web.bom.level'), width: 80, align: 'right', sortable: true, value: ({ level }) => level },
    quantity('gross'),
    quantity('fromStock'),
    quantity('net'),
  ];
  return (
    <DataTable
      title={t('web.bom.requirements')}
      rows={bom.requirements}
      columns={columns}
      rowKey={({ materialId }) => materialId}
      empty={{ title: t('web.bom.none') }}
    />
  );
}

/** What a product is made of over all levels, and what so many pieces still take beyond what is in stock. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const nameOf = useName();
  const [params, setParams] = useSearchParams();
  const quantity = params.get('quantity') ?? '1';
  const query = useQuery({
    queryKey: [...bomKey(id), quantity],
    queryFn: ({ signal }) => api.get<Bom>(`/materials/${id}/bom`, { query: { quantity }, signal }),
    placeholderData: keepPreviousData,
  });
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const tree = query.data?.tree;
  const missing = query.data?.requirements.filter(({ net }) => decimal.isPositive(net)).length ?? 0;
  return (
    <PageFrame
      title={t('web.bom.title')}
      subtitle={tree && `${tree.code} ${tree.revision} · ${nameOf(tree)}`}
      crumbs={[
        { title: t('web.materials.title'), to: '/materials' },
        ...(tree ? [{ title: tree.code, to: `/materials/${id}` }] : []),
      ]}
      actions={
        <Space>
          <label htmlFor="bom-quantity">{t('web.bom.pieces')}</label>
          <InputNumber
            id="bom-quantity"
            stringMode
            min="0.000001"
            max="999999"
            value={quantity}
            onChange={(value) => value && setParams({ quantity: String(value) }, { replace: true })}
          />
          {query.data && can('routing.edit') && (
            <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t('web.bom.edit')}
            </Button>
          )}
        </Space>
      }
    >
      <QueryView query={query} rows={8}>
        {(bom) =>
          bom.tree.components.length === 0 ? (
            <Empty art="sheet" title={t('web.bom.none')} hint={t('web.bom.none.hint')} />
          ) : (
            <div className={styles.stack}>
              <Panel
                title={t('web.bom.requirements-of', { quantity })}
                extra={t('web.bom.missing', { count: missing })}
                flush
              >
                <Requirements bom={bom} />
              </Panel>
              <Panel title={t('web.bom.tree')}>
                <ul className={styles.tree}>
                  <Branch node={bom.tree} />
                </ul>
              </Panel>
            </div>
          )
        }
      </QueryView>
      {editing && query.data && <BomForm bom={query.data} onClose={() => setEditing(false)} />}
    </PageFrame>
  );
}
