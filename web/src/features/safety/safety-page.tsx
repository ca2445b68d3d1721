import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import type { Answer } from '../../shared/api/answers';
import { useEquipmentClass } from '../../shared/floor/use-equipment-class';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import type { Tone } from '../../shared/theme/tones';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { SafetyForm, type SafetyList, type Target } from './safety-form';

type Today = Answer<'SafetyToday'>;

const TONES: Readonly<Record<Today['state'], Tone>> = {
  'not-needed': 'idle',
  'not-done': 'wait',
  passed: 'ok',
  failed: 'fault',
};

const fetchToday = (signal: AbortSignal): Promise<Page<Today>> => api.get('/safety-checks/today', { signal });

function Units({ items, onEdit }: { items: readonly Today[]; onEdit: ((code: string) => void) | null }) {
  const t = useText();
  const nameOf = useName();
  return (
    <Table<Today>
      size="small"
      aria-label={t('web.safety.today')}
      dataSource={[...items]}
      rowKey={({ workUnit }) => workUnit.id}
      pagination={false}
      scroll={{ x: 760 }}
      columns={[
        {
          key: 'unit',
          title: t('web.station.unit'),
          render: (_, { workUnit }) => `${workUnit.code} ${nameOf(workUnit)}`,
        },
        {
          key: 'state',
          title: t('web.safety.state'),
          render: (_, { state }) => <ToneTag tone={TONES[state]} text={t(`web.safety.state.${state}`)} />,
        },
        { key: 'by', title: t('web.safety.by'), render: (_, { check }) => check?.by.name ?? '–' },
        { key: 'at', title: t('web.safety.at'), render: (_, { check }) => <TimeText at={check?.at} show="time" /> },
        {
          key: 'list',
          title: t('web.safety.list'),
          render: (_, { list }) =>
            list
              ? t('web.safety.list.of', { scope: t(`web.safety.scope.${list.scope}`), count: list.points.length })
              : '–',
        },
        {
          key: 'edit',
          title: t('web.table.actions'),
          align: 'right',
          render: (_, { workUnit }) =>
            onEdit && <Button onClick={() => onEdit(workUnit.code)}>{t('web.safety.edit.unit')}</Button>,
        },
      ]}
    />
  );
}

interface ClassesProps {
  readonly names: readonly string[];
  readonly lists: readonly SafetyList[];
  readonly onEdit: ((name: string) => void) | null;
}

function Classes({ names, lists, onEdit }: ClassesProps) {
  const t = useText();
  const classOf = useEquipmentClass();
  const of = (name: string) => lists.find(({ scope, target }) => scope === 'equipment-class' && target === name);
  return (
    <Table<{ readonly name: string }>
      size="small"
      aria-label={t('web.safety.classes')}
      dataSource={names.map((name) => ({ name }))}
      rowKey="name"
      pagination={false}
      scroll={{ x: 560 }}
      columns={[
        { key: 'name', title: t('web.safety.scope.equipment-class'), render: (_, { name }) => classOf(name) },
        {
          key: 'points',
          title: t('web.safety.points'),
          render: (_, { name }) =>
            of(name)
              ?.points.map(({ text }) => text)
              .join('、') || '–',
        },
        { key: 'contact', title: t('web.safety.contact'), render: (_, { name }) => of(name)?.contact ?? '–' },
        {
          key: 'edit',
          title: t('web.table.actions'),
          align: 'right',
          render: (_, { name }) => onEdit && <Button onClick={() => onEdit(name)}>{t('web.safety.edit.class')}</Button>,
        },
      ]}
    />
  );
}

/** Where the work units stand today, and what is checked at them. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [target, setTarget] = useState<Target | null>(null);
  const today = useLiveQuery(['safety', 'today'], fetchToday, ['line']);
  const lists = useQuery({
    queryKey: ['safety', 'lists'],
    queryFn: ({ signal }) => api.get<Page<SafetyList>>('/safety-lists', { signal }),
  });
  const edit = (scope: Target['scope']) =>
    can('safety.edit') && lists.data
      ? (name: string): void => {
          const list = lists.data.items.find((one) => one.scope === scope && one.target === name) ?? null;
          setTarget({ scope, target: name, list });
        }
      : null;
  return (
    <PageFrame title={t('web.safety.title')} subtitle={t('web.safety.subtitle')}>
      <QueryView query={today} rows={8}>
        {({ items }) => (
          <div style={{ display: 'grid', gap: 16 }}>
            <Panel title={t('web.safety.today')} flush>
              <Units items={items} onEdit={edit('work-unit')} />
            </Panel>
            <Panel title={t('web.safety.classes')} flush>
              <Classes
                names={[...new Set(items.map(({ workUnit }) => workUnit.equipmentClass))].filter(Boolean)}
                lists={lists.data?.items ?? []}
                onEdit={edit('equipment-class')}
              />
            </Panel>
          </div>
        )}
      </QueryView>
      {target && <SafetyForm of={target} onClose={() => setTarget(null)} />}
    </PageFrame>
  );
}
