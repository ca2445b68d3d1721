import { PrinterOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { usePlaceText } from '../../shared/floor/place-text';
import { useCan } from '../../shared/api/session';
import { usePrintLabels } from '../../shared/floor/use-print-labels';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchLot, fetchMaterial, type Lot, type Material } from './api';
import { GenealogyGraph } from './genealogy-graph';
import { HistoryPanel } from './history-panel';
import { HoldNotice } from './hold-notice';
import { LotActions } from './lot-actions';
import { LotInspections } from './lot-inspections';
import { MovementsTable } from './movements-table';

function Facts({ lot, material }: { readonly lot: Lot; readonly material: Material }) {
  const t = useText();
  const nameOf = useName();
  const placeText = usePlaceText();
  const { unit } = material;
  return (
    <DefinitionList
      min={150}
      items={[
        {
          label: t('web.lots.material'),
          value: (
            <Link to={`/materials/${material.id}`}>
              {material.code} {nameOf(material)}
            </Link>
          ),
        },
        { label: t('web.lots.quantity'), value: <QuantityText value={lot.quantity} unit={unit} /> },
        { label: t('web.lots.received'), value: <QuantityText value={lot.received} unit={unit} /> },
        {
          label: t('web.lots.places'),
          value:
            lot.stock.length === 0
              ? '–'
              : lot.stock.map(({ location, quantity }) => (
                  <div key={location}>
                    {placeText(location)} <QuantityText value={quantity} unit={unit} />
                  </div>
                )),
        },
        ...(lot.workInProgress.length > 0
          ? [
              {
                label: t('web.lots.work'),
                value: lot.workInProgress.map(({ location, quantity, label }) => (
                  <div key={`${location} ${label}`}>
                    {placeText(location)} <QuantityText value={quantity} unit={unit} />{' '}
                    {label !== null && t('web.lots.work.label', { label })}
                  </div>
                )),
              },
            ]
          : []),
        ...(lot.supplier ? [{ label: t('web.lots.supplier'), value: <span translate="no">{lot.supplier}</span> }] : []),
        { label: t('web.lots.supplier-lot'), value: lot.supplierLot ?? '–' },
        { label: t('web.lots.received-at'), value: <TimeText at={lot.receivedAt} show="datetime" /> },
        ...(lot.workOrderId
          ? [
              {
                label: t('web.lots.order'),
                value: <Link to={`/work-orders/${lot.workOrderId}`}>{t('web.lots.order.open')}</Link>,
              },
            ]
          : []),
      ]}
    />
  );
}

/** One lot or serial: where it lies, what may be done with it, what it was made of and where it went. */
export function Component() {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['lot', id], queryFn: ({ signal }) => fetchLot(id, signal) });
  const lot = query.data;
  const material = useQuery({
    queryKey: ['material', lot?.materialId],
    queryFn: ({ signal }) => fetchMaterial(lot?.materialId ?? '', signal),
    enabled: lot !== undefined,
  });
  const traces = can('trace.read');
  const { busy, print } = usePrintLabels();
  return (
    <PageFrame
      title={lot?.number ?? t('web.lots.title')}
      badge={lot && <StateTag lifecycle="lot" state={lot.status} />}
      subtitle={material.data && `${material.data.code} · ${nameOf(material.data)}`}
      crumbs={[{ title: t('web.lots.title'), to: '/lots' }]}
      actions={
        lot && (
          <>
            {can('label.print') && (
              <Button icon={<PrinterOutlined />} loading={busy} onClick={() => print([{ kind: 'lot', id: lot.id }])}>
                {t('web.print.label')}
              </Button>
            )}
            {traces && <LinkButton to={`/recalls?lotId=${lot.id}`}>{t('web.recalls.from-lot')}</LinkButton>}
            <LotActions lot={lot} isSerial={material.data?.tracking === 'serial'} />
          </>
        )
      }
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <QueryView query={material}>
            {(of) => (
              <>
                {traces && <HoldNotice lot={shown} />}
                <Panel>
                  <Facts lot={shown} material={of} />
                </Panel>
                {can('lot-inspection.read') && <LotInspections lotId={shown.id} />}
                <Tabs
                  items={[
                    ...(traces
                      ? [
                          {
                            key: 'genealogy',
                            label: t('web.lot.genealogy'),
                            children: <GenealogyGraph id={shown.id} />,
                          },
                          { key: 'history', label: t('web.lot.history'), children: <HistoryPanel id={shown.id} /> },
                        ]
                      : []),
                    {
                      key: 'movements',
                      label: t('web.movement.title'),
                      children: <MovementsTable path={`/lots/${shown.id}`} unit={of.unit} />,
                    },
                  ]}
                />
              </>
            )}
          </QueryView>
        )}
      </QueryView>
    </PageFrame>
  );
}
