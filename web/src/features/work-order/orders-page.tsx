import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useState, type Key } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { workOrder } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useTeams } from '../../shared/floor/use-teams';
import { ScanField } from '../../shared/floor/scan-field';
import { useText } from '../../shared/i18n/locale-provider';
import { useTopic } from '../../shared/realtime/use-topic';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { useTableView } from '../../shared/table/use-table-view';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { ORDERS_KEY, type OrderSummary } from './api';
import { BulkActions } from './bulk-actions';
import { NewOrder } from './new-order';
import { useOrderColumns } from './order-columns';
import { OrdersBoard } from './orders-board';

const SORTS = ['number', 'due', 'priority'] as const;
const EXPORT_PAGES = 50;

function OrdersTable({ onNew }: { readonly onNew: (() => void) | null }) {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const teams = useTeams().data ?? [];
  const columns = useOrderColumns(teams);
  const { view, change } = useTableView();
  const list = useCursorList<OrderSummary>(ORDERS_KEY, '/work-orders');
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  useTopic('work-orders', () => void queries.invalidateQueries({ queryKey: ORDERS_KEY }));

  const allRows = async (): Promise<readonly OrderSummary[]> => {
    const rows: OrderSummary[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < EXPORT_PAGES; page += 1) {
      const query = { ...view.filters, q: view.search, sort: view.sort?.key, cursor, limit: 200 };
      const answer: Page<OrderSummary> = await api.get('/work-orders', { query });
      rows.push(...answer.items);
      cursor = answer.nextCursor;
      if (cursor === null) break;
    }
    return rows;
  };
  const selected = (list.rows ?? []).filter(({ id }) => chosen.includes(id));
  return (
    <DataTable
      {...list}
      title={t('web.orders.title')}
      columns={columns}
      rowKey={({ id }) => id}
      onRowClick={({ id }) => void navigate(`/work-orders/${id}`)}
      onExportRows={allRows}
      selection={
        can('work-order.release')
          ? {
              keys: chosen,
              onChange: setChosen,
              selectable: ({ status }) => workOrder.actionsFrom(status).length > 0,
              label: ({ number }) => t('web.orders.select', { number }),
            }
          : undefined
      }
      empty={{
        title: t('web.orders.empty'),
        hint: t('web.orders.empty.hint'),
        action: onNew && (
          <Button type="primary" onClick={onNew}>
            {t('web.orders.new')}
          </Button>
        ),
      }}
      toolbar={
        <>
          <Select
            aria-label={t('web.orders.sort')}
            value={view.sort?.key ?? 'number'}
            onChange={(key) => change({ sort: { key, direction: 'ascend' } })}
            options={SORTS.map((value) => ({ value, label: t(`web.orders.sort.${value}`) }))}
            style={{ minWidth: 130 }}
          />
          <BulkActions orders={selected} onDone={() => setChosen([])} />
        </>
      }
    />
  );
}

/** Every order of the school: as a table to work with, as a board to see where they stand. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const board = params.get('view') === 'board';
  const teams = useTeams().data ?? [];
  const open = params.get('new') === '1';
  const put = (name: string, value: string | null): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const onNew = can('work-order.create') ? () => put('new', '1') : null;
  return (
    <PageFrame
      title={t('web.orders.title')}
      actions={
        <>
          <Segmented
            aria-label={t('web.orders.view')}
            value={board ? 'board' : 'table'}
            onChange={(value) => put('view', value === 'board' ? 'board' : null)}
            options={(['table', 'board'] as const).map((value) => ({ value, label: t(`web.orders.view.${value}`) }))}
          />
          {can('import.run') && <LinkButton to="/import">{t('web.orders.import')}</LinkButton>}
          {onNew && (
            <Button type="primary" icon={<PlusOutlined />} onClick={onNew}>
              {t('web.orders.new')}
            </Button>
          )}
        </>
      }
    >
      <ScanField autoFocus={false} />
      {board ? <OrdersBoard teams={teams} /> : <OrdersTable onNew={onNew} />}
      {open && <NewOrder onClose={() => put('new', null)} />}
    </PageFrame>
  );
}
