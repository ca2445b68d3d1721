import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../shared/api/client';
import { useCan } from '../../../shared/api/session';
import { useCommand } from '../../../shared/api/use-command';
import { PriorityText } from '../../../shared/floor/priority-text';
import { useMaterialName, useName } from '../../../shared/floor/use-name';
import { useTeams } from '../../../shared/floor/use-teams';
import { useText } from '../../../shared/i18n/locale-provider';
import { DataTable } from '../../../shared/table/data-table';
import { ConfirmAction } from '../../../shared/ui/confirm-action';
import { PageFrame } from '../../../shared/ui/page-frame';
import { Panel } from '../../../shared/ui/panel';
import { QuantityText } from '../../../shared/ui/quantity-text';
import { QueryView } from '../../../shared/ui/states';
import { useTitle } from '../../assessment/use-title';
import { ORDERS_KEY } from '../api';
import {
  fetchRecurrences,
  fetchTemplates,
  fetchTemplateTasks,
  RECURRENCES_KEY,
  TEMPLATE_TASKS_KEY,
  TEMPLATES_KEY,
  type OrderTemplate,
} from './api';
import { RecurrenceForm } from './recurrence-form';
import { Recurrences } from './recurrences';
import { TaskForm } from './task-form';
import { TemplateForm } from './template-form';

function Actions({ template, onEdit }: { readonly template: OrderTemplate; readonly onEdit: () => void }) {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const order = useCommand(
    (_: void, idempotencyKey) =>
      api.post<{ id: string; number: string }>(`/order-templates/${template.id}/orders`, {}, { idempotencyKey }),
    {
      invalidates: [ORDERS_KEY],
      onDone: ({ id, number }) => {
        message.success(t('web.new-order.done', { number }));
        void navigate(`/work-orders/${id}`);
      },
    },
  );
  const archive = useCommand(
    (_: void, idempotencyKey) =>
      api.post(`/order-templates/${template.id}/archive`, {}, { idempotencyKey, ifMatch: template.version }),
    { invalidates: [TEMPLATES_KEY] },
  );
  return (
    <Space size={4}>
      {can('work-order.create') && (
        <ConfirmAction
          size="small"
          type="primary"
          label={t('web.templates.order')}
          description={t('web.templates.order.hint', { name: template.name })}
          onConfirm={() => order.mutateAsync()}
        />
      )}
      {can('order-template.change') && (
        <>
          <Button size="small" onClick={onEdit}>
            {t('web.recurrences.edit.short')}
          </Button>
          <ConfirmAction
            size="small"
            danger
            label={t('web.templates.archive')}
            description={t('web.templates.archive.hint')}
            onConfirm={() => archive.mutateAsync()}
          />
        </>
      )}
    </Space>
  );
}

/** What orders are made from again and again, and on which days by themselves. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const materialName = useMaterialName();
  const teams = useTeams().data ?? [];
  const titleOf = useTitle();
  const [editing, setEditing] = useState<OrderTemplate | 'new' | null>(null);
  const [teaching, setTeaching] = useState<OrderTemplate | null>(null);
  const [recurring, setRecurring] = useState(false);
  const templates = useQuery({ queryKey: TEMPLATES_KEY, queryFn: ({ signal }) => fetchTemplates(signal) });
  const tasks = useQuery({
    queryKey: TEMPLATE_TASKS_KEY,
    queryFn: ({ signal }) => fetchTemplateTasks(signal),
    select: (items) => new Map(items.map((each) => [each.templateId, each])),
  }).data;
  const taskTitle = ({ id }: OrderTemplate): string => {
    const task = tasks?.get(id);
    return task ? titleOf(task) : '–';
  };
  const recurrences = useQuery({
    queryKey: RECURRENCES_KEY,
    queryFn: ({ signal }) => fetchRecurrences(signal),
    refetchInterval: 30_000,
  });
  return (
    <PageFrame
      title={t('web.templates.title')}
      subtitle={t('web.templates.subtitle')}
      actions={
        can('order-template.change') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('web.templates.new')}
          </Button>
        )
      }
    >
      <div style={{ display: 'grid', gap: 16 }}>
        <Panel title={t('web.templates.list')} flush>
          <DataTable
            title={t('web.templates.list')}
            name="templates"
            rows={templates.data}
            loading={templates.isLoading}
            error={templates.error}
            rowKey={({ id }) => id}
            empty={{ title: t('web.templates.empty'), hint: t('web.templates.empty.hint') }}
            columns={[
              { key: 'name', title: t('web.templates.name'), width: 160, sortable: true, value: ({ name }) => name },
              {
                key: 'product',
                title: t('web.orders.product'),
                width: 170,
                value: (row) => `${row.materialCode} ${materialName(row)}`,
              },
              {
                key: 'quantity',
                title: t('web.orders.quantity'),
                width: 90,
                align: 'right',
                value: ({ quantity }) => Number(quantity),
                render: ({ quantity, unit }) => <QuantityText value={quantity} unit={unit} />,
              },
              {
                key: 'team',
                title: t('web.orders.team'),
                width: 140,
                value: ({ teamId }) => {
                  const team = teams.find(({ id }) => id === teamId);
                  return team ? nameOf(team) : '–';
                },
              },
              {
                key: 'task',
                title: t('web.templates.task'),
                width: 150,
                value: taskTitle,
                ...(can('assignment.create')
                  ? {
                      render: (row: OrderTemplate) => (
                        <Button
                          type="link"
                          size="small"
                          onClick={() => setTeaching(row)}
                          style={{ paddingInline: 0, height: 'auto', textAlign: 'start', whiteSpace: 'normal' }}
                        >
                          {tasks?.has(row.id) ? taskTitle(row) : t('web.templates.task.choose')}
                        </Button>
                      ),
                    }
                  : {}),
              },
              {
                key: 'priority',
                title: t('web.orders.priority'),
                width: 80,
                value: ({ priority }) => priority,
                render: ({ priority }) => <PriorityText priority={priority} />,
              },
              {
                key: 'lead',
                title: t('web.templates.lead'),
                width: 100,
                align: 'right',
                value: ({ leadHours }) => leadHours,
                render: ({ leadHours }) =>
                  leadHours === null ? '–' : t('web.templates.lead.hours', { count: leadHours }),
              },
              {
                key: 'actions',
                title: t('web.table.actions'),
                width: 230,
                searchable: false,
                value: () => '',
                render: (row) => <Actions template={row} onEdit={() => setEditing(row)} />,
              },
            ]}
          />
        </Panel>
        <Panel
          flush
          title={t('web.recurrences.title')}
          extra={
            can('order-recurrence.change') && (
              <Button
                icon={<PlusOutlined />}
                disabled={(templates.data ?? []).length === 0}
                onClick={() => setRecurring(true)}
              >
                {t('web.recurrences.new')}
              </Button>
            )
          }
        >
          <QueryView query={recurrences}>
            {(items) => <Recurrences recurrences={items} templates={templates.data ?? []} />}
          </QueryView>
        </Panel>
      </div>
      {editing && <TemplateForm template={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {teaching && <TaskForm template={teaching} task={tasks?.get(teaching.id)} onClose={() => setTeaching(null)} />}
      {recurring && (
        <RecurrenceForm templates={templates.data ?? []} recurrence={null} onClose={() => setRecurring(false)} />
      )}
    </PageFrame>
  );
}
