import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { takenFilesKey } from '../../shared/measuring/api';
import { FileFormats } from '../../shared/measuring/file-formats';
import { FileImport } from '../../shared/measuring/file-import';
import { TakenFiles } from '../../shared/measuring/taken-files';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import styles from './measurement-files.module.css';

type Inspection = Answer<'Inspection'>;

/** The inspection of a job that is not cancelled; null when nothing is to be measured. */
async function fetchInspection(jobId: string, signal: AbortSignal): Promise<Inspection | null> {
  const query = { subjectType: 'job-order', subjectId: jobId };
  const { items } = await api.get<Page<Inspection>>('/inspections', { query, signal });
  return items.find(({ status }) => status !== 'cancelled') ?? null;
}

/** Files of measurements for one job order: take one in, and see which were. */
export function Component() {
  const t = useText();
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['inspection-of-job', id],
    queryFn: ({ signal }) => fetchInspection(id, signal),
  });
  return (
    <PageFrame title={t('web.measuring.title')} subtitle={t('web.measuring.job.subtitle')}>
      <QueryView query={query}>
        {(inspection) =>
          inspection === null ? (
            <Empty art="tray" title={t('web.measuring.job.nothing')} hint={t('web.measuring.job.nothing.hint')} />
          ) : (
            <Files inspection={inspection} />
          )
        }
      </QueryView>
    </PageFrame>
  );
}

function Files({ inspection }: { readonly inspection: Inspection }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const { id, quantity, status, gate, characteristics, workOrderId } = inspection;
  const refresh = async (): Promise<void> => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['inspection-of-job'] }),
      queries.invalidateQueries({ queryKey: takenFilesKey(id) }),
    ]);
  };
  return (
    <div className={styles.stack}>
      <Panel>
        <DefinitionList
          items={[
            { label: t('web.measuring.job.order'), value: <OrderNumber workOrderId={workOrderId} /> },
            { label: t('web.measuring.job.status'), value: <StateTag lifecycle="inspection" state={status} bare /> },
            { label: t('web.measuring.job.quantity'), value: <span className="num">{quantity}</span> },
            {
              label: t('web.measuring.job.characteristics'),
              value: <span className="num">{characteristics.length}</span>,
            },
            { label: t('web.measuring.job.rejected'), value: gate.rejectedPieces.join('、') || '–' },
          ]}
        />
      </Panel>
      {can('measurement.record') && (
        <Panel title={t('web.measuring.import')}>
          <FileImport inspectionId={id} onTaken={refresh} />
        </Panel>
      )}
      <Panel title={t('web.measuring.files')}>
        <TakenFiles inspectionId={id} />
      </Panel>
      <Panel title={t('web.measuring.formats')}>
        <FileFormats />
      </Panel>
    </div>
  );
}

function OrderNumber({ workOrderId }: { readonly workOrderId: string | null }) {
  const query = useQuery({
    queryKey: ['work-orders', workOrderId, 'number'],
    queryFn: ({ signal }) => api.get<{ number: string }>(`/work-orders/${workOrderId}`, { signal }),
    enabled: workOrderId !== null,
    staleTime: Infinity,
  });
  return workOrderId === null ? (
    '–'
  ) : (
    <Link to={`/work-orders/${workOrderId}`} className="num" translate="no">
      {query.data?.number ?? '…'}
    </Link>
  );
}
