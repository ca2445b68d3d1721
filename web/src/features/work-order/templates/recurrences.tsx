import { Button, Drawer, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OrderRecurrenceAction } from '#libs/lifecycles';
import { api } from '../../../shared/api/client';
import { useCan } from '../../../shared/api/session';
import { useCommand } from '../../../shared/api/use-command';
import { useName } from '../../../shared/floor/use-name';
import { useTeams } from '../../../shared/floor/use-teams';
import { textOr, useText } from '../../../shared/i18n/locale-provider';
import { DataTable } from '../../../shared/table/data-table';
import { ConfirmAction } from '../../../shared/ui/confirm-action';
import { problemText } from '../../../shared/ui/problem-alert';
import { StateTag } from '../../../shared/ui/state-tag';
import { Empty, QueryView } from '../../../shared/ui/states';
import { fetchDays, RECURRENCES_KEY, type OrderRecurrence, type OrderTemplate } from './api';
import { RecurrenceForm } from './recurrence-form';

/** What the teams of some ids are called. */
function useTeamNames(): (ids: readonly (string | null)[]) => string {
  const t = useText();
  const nameOf = useName();
  const { data: teams = [] } = useTeams();
  return (ids) =>
    teams
      .filter(({ id }) => ids.includes(id))
      .map(nameOf)
      .join(t('web.recurrences.and'));
}

function Days({ recurrence, onClose }: { readonly recurrence: OrderRecurrence; readonly onClose: () => void }) {
  const t = useText();
  const teamNames = useTeamNames();
  const query = useQuery({
    queryKey: [...RECURRENCES_KEY, recurrence.id, 'days'],
    queryFn: ({ signal }) => fetchDays(recurrence.id, signal),
  });
  return (
    <Drawer open title={t('web.recurrences.made-of', { name: recurrence.templateName })} size={600} onClose={onClose}>
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty compact title={t('web.recurrences.none-made')} />
          ) : (
            <DataTable
              name="days"
              title={t('web.recurrences.made-of', { name: recurrence.templateName })}
              rows={items}
              rowKey={({ day, teamId }) => `${day} ${teamId}`}
              searchable={false}
              columns={[
                { key: 'day', title: t('web.recurrences.day'), width: 120, value: ({ day }) => day },
                {
                  key: 'team',
                  title: t('web.orders.team'),
                  width: 120,
                  value: ({ teamId }) => (teamId ? teamNames([teamId]) : '–'),
                },
                {
                  key: 'order',
                  title: t('web.orders.number'),
                  width: 280,
                  value: ({ workOrderNumber }) => workOrderNumber,
                  render: ({ workOrderId, workOrderNumber, problem }) => (
                    <>
                      {workOrderId && <Link to={`/work-orders/${workOrderId}`}>{workOrderNumber}</Link>}
                      {problem && <div>{problemText(problem, t)}</div>}
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </QueryView>
    </Drawer>
  );
}

function Actions({ recurrence, onEdit }: { readonly recurrence: OrderRecurrence; readonly onEdit: () => void }) {
  const t = useText();
  const { mutateAsync } = useCommand(
    (action: OrderRecurrenceAction, idempotencyKey) =>
      api.post(`/order-recurrences/${recurrence.id}/${action}`, {}, { idempotencyKey, ifMatch: recurrence.version }),
    { invalidates: [RECURRENCES_KEY] },
  );
  return (
    <Space size={4}>
      {recurrence.allowedActions.map((action) => (
        <ConfirmAction
          key={action}
          size="small"
          danger={action === 'end'}
          label={t(`action.order-recurrence.${action}`)}
          description={t(`web.recurrences.${action}.hint`)}
          onConfirm={() => mutateAsync(action)}
        />
      ))}
      {recurrence.status !== 'ended' && (
        <Button size="small" onClick={onEdit}>
          {t('web.recurrences.edit.short')}
        </Button>
      )}
    </Space>
  );
}

interface RecurrencesProps {
  readonly recurrences: readonly OrderRecurrence[];
  readonly templates: readonly OrderTemplate[];
}

/** Every rule, with what it has made and what comes next. */
export function Recurrences({ recurrences, templates }: RecurrencesProps) {
  const t = useText();
  const can = useCan();
  const teamNames = useTeamNames();
  const [shown, setShown] = useState<OrderRecurrence | null>(null);
  const [edited, setEdited] = useState<OrderRecurrence | null>(null);
  const teamsText = ({ teamIds }: OrderRecurrence): string =>
    teamIds.length > 0 ? teamNames(teamIds) : t('web.recurrences.teams.template');
  const daysText = ({ weekdays, atTime }: OrderRecurrence): string =>
    `${weekdays.map((day) => textOr(t, `web.weekday.${day}`, String(day))).join(t('web.recurrences.and'))} ${atTime}`;
  return (
    <>
      <DataTable
        name="recurrences"
        title={t('web.recurrences.title')}
        rows={recurrences}
        rowKey={({ id }) => id}
        empty={{ title: t('web.recurrences.empty'), hint: t('web.recurrences.empty.hint') }}
        columns={[
          {
            key: 'template',
            title: t('web.recurrences.template'),
            width: 150,
            value: ({ templateName }) => templateName,
          },
          {
            key: 'status',
            title: t('web.orders.status'),
            width: 100,
            value: ({ status }) => status,
            render: ({ status }) => <StateTag lifecycle="order-recurrence" state={status} />,
          },
          {
            key: 'teams',
            title: t('web.orders.team'),
            width: 150,
            value: teamsText,
            // Drawn by itself a cell breaks its line, where a plain value would be cut.
            render: teamsText,
          },
          { key: 'days', title: t('web.recurrences.weekdays'), width: 170, value: daysText, render: daysText },
          {
            key: 'between',
            title: t('web.recurrences.between'),
            width: 200,
            value: ({ fromDay, untilDay }) => `${fromDay} – ${untilDay}`,
          },
          { key: 'next', title: t('web.recurrences.next'), width: 110, value: ({ nextDay }) => nextDay ?? '–' },
          {
            key: 'made',
            title: t('web.recurrences.made'),
            width: 90,
            align: 'right',
            value: ({ made }) => made,
            render: (row) => (
              <Button type="link" size="small" onClick={() => setShown(row)}>
                {t('web.recurrences.count', { count: row.made })}
              </Button>
            ),
          },
          ...(can('order-recurrence.change')
            ? [
                {
                  key: 'actions',
                  title: t('web.table.actions'),
                  width: 180,
                  searchable: false,
                  value: () => '',
                  render: (row: OrderRecurrence) => <Actions recurrence={row} onEdit={() => setEdited(row)} />,
                },
              ]
            : []),
        ]}
      />
      {shown && <Days recurrence={shown} onClose={() => setShown(null)} />}
      {edited && <RecurrenceForm templates={templates} recurrence={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
