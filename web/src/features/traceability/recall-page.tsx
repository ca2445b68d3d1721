import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { apiUrl } from '../../shared/api/client';
import { PersonName } from '../../shared/floor/person-name';
import { useLocale } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { AffectedTable } from './affected-table';
import { fetchRecall, RECALLS_KEY } from './api';
import { OriginText } from './origin-text';
import styles from './recalls.module.css';
import { TouchedPicture } from './touched-picture';

/** A recall as it was declared, with the present state of each lot, and its list as a workbook or a PDF. */
export function Component() {
  const { t, locale } = useLocale();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: [...RECALLS_KEY, id], queryFn: ({ signal }) => fetchRecall(id, signal) });
  const file = (format: 'xlsx' | 'pdf'): string => apiUrl(`/recalls/${id}/export`, { format, locale });
  return (
    <PageFrame
      title={query.data?.number ?? t('web.recalls.title')}
      crumbs={[{ title: t('web.recalls.title'), to: '/recalls' }]}
      actions={
        query.data && (
          <>
            <Button icon={<FileExcelOutlined />} href={file('xlsx')} download>
              Excel
            </Button>
            <Button icon={<FilePdfOutlined />} href={file('pdf')} download>
              PDF
            </Button>
          </>
        )
      }
    >
      <QueryView query={query} rows={8}>
        {(recall) => (
          <div className={styles.sheet}>
            <Panel>
              <DefinitionList
                items={[
                  { label: t('recall.reason'), value: recall.reason },
                  {
                    label: t('recall.origin'),
                    value: (
                      <OriginText {...recall} lot={recall.lines.find(({ lot }) => lot.id === recall.lotId)?.lot} />
                    ),
                  },
                  {
                    label: t('recall.declared'),
                    value: (
                      <>
                        <TimeText at={recall.declaredAt} show="datetime" />
                        <PersonName id={recall.declaredBy} />
                      </>
                    ),
                  },
                  { label: t('recall.held'), value: t(recall.held ? 'recall.held.yes' : 'recall.held.no') },
                  { label: t('recall.lots'), value: recall.lots },
                ]}
              />
            </Panel>
            {recall.more && <Alert type="warning" showIcon title={t('recall.more')} />}
            <TouchedPicture lots={recall.lines.map(({ lot }) => lot)} picture={recall.picture} />
            <AffectedTable lots={recall.lines.map(({ lot }) => lot)} />
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
