import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useName } from '../../shared/floor/use-name';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { Timeline } from '../../shared/ui/timeline';
import { fetchInspection, fetchInspectionHistory, INSPECTIONS_KEY, type LotInspection } from './api';
import { InspectionActions } from './inspection-actions';
import styles from './lot-inspection.module.css';
import { LotsText } from './lots-text';
import { OcCurve } from './oc-curve';
import { PlanPanel } from './plan-panel';
import { ResultForm } from './result-form';
import { SeverityPanel } from './severity-panel';
import { VerdictPanel } from './verdict-panel';

function Facts({ inspection }: { readonly inspection: LotInspection }) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const { materialCode, materialName, materialNameEn, supplier, workOrderId, ncrId, ncrNumber, note } = inspection;
  return (
    <DefinitionList
      min={180}
      items={[
        { label: t('web.lot-inspections.kind'), value: t(`lot-inspection-kind.${inspection.kind}`) },
        {
          label: t('web.lot-inspections.material'),
          value: (
            <>
              <span translate="no">{materialCode}</span> {nameOf({ name: materialName, nameEn: materialNameEn })}
            </>
          ),
        },
        { label: t('web.lot-inspections.lot'), value: <LotsText inspection={inspection} /> },
        {
          label: t('web.lot-inspections.quantity'),
          value: <QuantityText value={inspection.quantity} unit={inspection.unit} />,
        },
        ...(supplier
          ? [{ label: t('web.lot-inspections.supplier'), value: <span translate="no">{supplier}</span> }]
          : []),
        ...(workOrderId && can('work-order.read')
          ? [
              {
                label: t('web.lot-inspections.order'),
                value: <Link to={`/work-orders/${workOrderId}`}>{t('web.lot-inspections.order.open')}</Link>,
              },
            ]
          : []),
        { label: t('web.lot-inspections.opened'), value: <TimeText at={inspection.openedAt} show="datetime" /> },
        ...(inspection.inspectorName
          ? [{ label: t('web.lot-inspections.inspector'), value: inspection.inspectorName }]
          : []),
        ...(inspection.decidedAt
          ? [
              {
                label: t('web.lot-inspections.decided'),
                value: (
                  <>
                    <TimeText at={inspection.decidedAt} show="datetime" /> {inspection.decidedByName}
                  </>
                ),
              },
            ]
          : []),
        ...(note ? [{ label: t('web.lot-inspections.note'), value: <span translate="no">{note}</span> }] : []),
        ...(inspection.sortedOut === null
          ? []
          : [
              {
                label: t('web.lot-inspections.sorted-out'),
                value: t('web.lot-inspection.units', { count: inspection.sortedOut }),
              },
            ]),
        ...(ncrId
          ? [
              {
                label: t('web.lot-inspections.ncr'),
                value: can('nonconformance.read-all') ? (
                  <Link to={`/nonconformances/${ncrId}`} translate="no">
                    {ncrNumber}
                  </Link>
                ) : (
                  <span translate="no">{ncrNumber}</span>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function History({ id }: { readonly id: string }) {
  const t = useText();
  const describe = useDescribeEntry();
  const history = useQuery({
    queryKey: [...INSPECTIONS_KEY, id, 'history'],
    queryFn: ({ signal }) => fetchInspectionHistory(id, signal),
  });
  return (
    <Panel title={t('web.lot-inspection.history')}>
      <QueryView query={history} compact>
        {({ items }) => <Timeline entries={items.toReversed()} describe={describe} tone={entryTone} />}
      </QueryView>
    </Panel>
  );
}

/** One lot: how its plan was found, what was found in the sample, what the plan says and what became of it. */
export function Component() {
  const t = useText();
  const can = useCan();
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: [...INSPECTIONS_KEY, id],
    queryFn: ({ signal }) => fetchInspection(id, signal),
  });
  const inspection = query.data;
  return (
    <PageFrame
      title={inspection?.number ?? t('web.lot-inspections.title')}
      badge={
        inspection && (
          <>
            <StateTag lifecycle="lot-inspection" state={inspection.status} />
            <VirtualTag lineMode={inspection.lineMode} />
          </>
        )
      }
      crumbs={[{ title: t('web.lot-inspections.title'), to: '/lot-inspections' }]}
      actions={inspection && <InspectionActions inspection={inspection} />}
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <div className={styles.grid}>
            {!shown.original && <Alert type="info" showIcon title={t('web.lot-inspections.again')} />}
            <Panel>
              <Facts inspection={shown} />
            </Panel>
            <VerdictPanel inspection={shown} />
            {shown.allowedActions.includes('pass') && <ResultForm key={shown.version} inspection={shown} />}
            <PlanPanel inspection={shown} />
            <OcCurve plan={shown.plan} />
            {can('sampling-rule.read') && (
              <SeverityPanel materialId={shown.materialId} series={{ kind: shown.kind, supplier: shown.supplier }} />
            )}
            <History id={shown.id} />
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
