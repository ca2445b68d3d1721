import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { fetchSources, SOURCES_KEY, type MeasurementSource } from '../../shared/measuring/api';
import { FIELDS } from '../../shared/measuring/fields';
import { FileFormats } from '../../shared/measuring/file-formats';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import styles from './measurement-files.module.css';
import { SourceForm } from './source-form';

function useColumns(onEdit: (source: MeasurementSource) => void): readonly Column<MeasurementSource>[] {
  const t = useText();
  const can = useCan();
  const headings = ({ layout }: MeasurementSource): string =>
    FIELDS.flatMap((field) => {
      const heading = layout.columns[field];
      return heading === undefined ? [] : [`${t(`web.measuring.field.${field}`)} = ${heading}`];
    }).join('; ');
  return [
    { key: 'name', title: t('web.measuring.source.name'), width: 200, fixed: 'left', value: ({ name }) => name },
    {
      key: 'delimiter',
      title: t('web.measuring.delimiter'),
      width: 110,
      value: ({ layout }) => t(`web.measuring.delimiter.${layout.delimiter}`),
    },
    {
      key: 'mark',
      title: t('web.measuring.decimal-mark'),
      width: 110,
      value: ({ layout }) => t(`web.measuring.decimal-mark.${layout.decimalMark === ',' ? 'comma' : 'point'}`),
    },
    {
      key: 'line',
      title: t('web.measuring.heading-line'),
      width: 110,
      align: 'right',
      value: ({ layout }) => layout.headingLine,
    },
    {
      key: 'columns',
      title: t('web.measuring.columns'),
      width: 420,
      value: headings,
      render: (row) => <span translate="no">{headings(row)}</span>,
    },
    ...(can('gauge.manage')
      ? [
          {
            key: 'do',
            title: t('web.table.actions'),
            width: 90,
            fixed: 'right' as const,
            value: () => null,
            render: (row: MeasurementSource) => (
              <Button size="small" type="link" onClick={() => onEdit(row)}>
                {t('web.measuring.source.edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

/** Which files can be taken in, and how the tables of each program or machine are read. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [edited, setEdited] = useState<MeasurementSource | 'new' | null>(null);
  const query = useQuery({ queryKey: SOURCES_KEY, queryFn: ({ signal }) => fetchSources(signal) });
  return (
    <PageFrame
      title={t('web.measuring.title')}
      subtitle={t('web.measuring.subtitle')}
      actions={
        can('gauge.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t('web.measuring.source.new')}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        <Panel title={t('web.measuring.formats')}>
          <FileFormats />
        </Panel>
        <DataTable
          title={t('web.measuring.sources')}
          rows={query.data?.items}
          error={query.error}
          onRetry={() => void query.refetch()}
          columns={useColumns(setEdited)}
          rowKey={({ id }) => id}
          empty={{ title: t('web.measuring.sources.empty'), hint: t('web.measuring.sources.empty.hint') }}
        />
      </div>
      {edited !== null && <SourceForm source={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />}
    </PageFrame>
  );
}
