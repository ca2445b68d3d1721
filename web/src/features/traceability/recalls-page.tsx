import { Link, useNavigate, useSearchParams } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { TimeText } from '../../shared/ui/time-text';
import { RECALLS_KEY, type Recall } from './api';
import { RecallSearch } from './recall-search';

/** Looks for what was touched, and lists the recalls declared so far. */
export function Component() {
  const t = useText();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const list = useCursorList<Recall>(RECALLS_KEY, '/recalls');
  return (
    <PageFrame title={t('web.recalls.title')} subtitle={t('web.recalls.subtitle')}>
      <RecallSearch lotId={params.get('lotId')} />
      <Panel title={t('web.recalls.list')} flush>
        <DataTable
          {...list}
          title={t('web.recalls.list')}
          searchable={false}
          rowKey={({ id }) => id}
          onRowClick={({ id }) => void navigate(`/recalls/${id}`)}
          empty={{ title: t('web.recalls.empty') }}
          columns={[
            {
              key: 'number',
              title: t('web.recalls.number'),
              width: 130,
              value: (row) => row.number,
              render: (row) => (
                <Link to={`/recalls/${row.id}`} className="num">
                  {row.number}
                </Link>
              ),
            },
            { key: 'kind', title: t('recall.origin'), width: 140, value: (row) => t(`web.recalls.by-${row.kind}`) },
            { key: 'reason', title: t('recall.reason'), width: 320, value: (row) => row.reason },
            { key: 'lots', title: t('recall.lots'), width: 120, align: 'right', value: (row) => row.lots },
            {
              key: 'held',
              title: t('recall.held'),
              width: 220,
              value: (row) => t(row.held ? 'recall.held.yes' : 'recall.held.no'),
            },
            {
              key: 'declaredAt',
              title: t('recall.declared'),
              width: 150,
              value: (row) => row.declaredAt,
              render: (row) => <TimeText at={row.declaredAt} show="datetime" />,
            },
          ]}
        />
      </Panel>
    </PageFrame>
  );
}
