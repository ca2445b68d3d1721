import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TransportTaskState } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { StateTag } from '../../shared/ui/state-tag';
import { TRANSPORTS_KEY, type TransportTask } from './api';
import { NewTransport } from './new-transport';
import { TransportCard } from './transport-card';
import styles from './transports.module.css';

const COLUMNS: readonly TransportTaskState[] = ['requested', 'assigned', 'in-transit', 'delivered'];
/** Machines move tasks on by themselves. */
const REFRESH_MS = 5000;

function ColumnOf({ status }: { readonly status: TransportTaskState }) {
  const t = useText();
  const query = useQuery({
    queryKey: [...TRANSPORTS_KEY, status],
    queryFn: ({ signal }) =>
      api.get<Page<TransportTask>>('/transport-tasks', {
        query: { status, limit: status === 'delivered' ? 20 : 100 },
        signal,
      }),
    refetchInterval: REFRESH_MS,
  });
  return (
    <Panel title={<StateTag lifecycle="transport-task" state={status} />} extra={query.data?.items.length}>
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty compact title={t('web.transports.none')} />
          ) : (
            <ul className={styles.cards}>
              {items.map((task) => (
                <TransportCard key={task.id} task={task} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

/** What is to be brought where, from asked for to put down. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [asking, setAsking] = useState(false);
  return (
    <PageFrame
      title={t('web.transports.title')}
      subtitle={t('web.transports.subtitle')}
      actions={
        can('transport.request') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
            {t('web.transports.new')}
          </Button>
        )
      }
    >
      <div className={styles.board}>
        {COLUMNS.map((status) => (
          <ColumnOf key={status} status={status} />
        ))}
      </div>
      {asking && <NewTransport onClose={() => setAsking(false)} />}
    </PageFrame>
  );
}
