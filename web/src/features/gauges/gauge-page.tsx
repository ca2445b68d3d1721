import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link, useParams } from 'react-router';
import { apiUrl } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { Timeline } from '../../shared/ui/timeline';
import { FileLink } from '../../shared/viewer/file-link';
import {
  fetchCalibrations,
  fetchGauge,
  fetchGaugeHistory,
  fetchLookBacks,
  gaugeKey,
  LOOK_BACKS_KEY,
  type Calibration,
  type Gauge,
  type LookBack,
} from './api';
import { ConditionTag } from './condition-tag';
import { GaugeActions } from './gauge-actions';

function Facts({ gauge }: { readonly gauge: Gauge }) {
  const t = useText();
  const nameOf = useName();
  const unit = useWorkUnits().data?.find(({ id }) => id === gauge.workUnitId);
  const resolution = gauge.resolution === null ? '–' : `${gauge.resolution} ${gauge.unit ?? ''}`;
  return (
    <DefinitionList
      items={[
        { label: t('web.gauges.class'), value: <span translate="no">{gauge.gaugeClass}</span> },
        { label: t('web.gauges.condition'), value: <ConditionTag gauge={gauge} /> },
        { label: t('web.gauges.serial'), value: <span translate="no">{gauge.serialNumber ?? '–'}</span> },
        { label: t('web.gauges.range'), value: <span translate="no">{gauge.measuringRange ?? '–'}</span> },
        { label: t('web.gauges.resolution'), value: resolution },
        { label: t('web.gauges.interval'), value: gauge.intervalMonths },
        { label: t('web.gauges.location'), value: gauge.location },
        { label: t('web.gauges.work-unit'), value: unit ? `${unit.code} ${nameOf(unit)}` : '–' },
        ...(gauge.reason ? [{ label: t('web.gauges.reason'), value: gauge.reason }] : []),
      ]}
    />
  );
}

function Calibrations({ rows }: { readonly rows: readonly Calibration[] }) {
  const t = useText();
  const columns: readonly Column<Calibration>[] = [
    { key: 'on', title: t('web.gauges.calibrated-on'), width: 120, value: (row) => row.calibratedOn },
    {
      key: 'result',
      title: t('web.gauges.result'),
      width: 110,
      value: (row) => t(`calibration-result.${row.result}`),
      render: (row) => (
        <ToneTag tone={row.result === 'pass' ? 'ok' : 'fault'} text={t(`calibration-result.${row.result}`)} bare />
      ),
    },
    { key: 'due', title: t('web.gauges.due'), width: 120, value: (row) => row.dueOn },
    { key: 'by', title: t('web.gauges.calibrated-by'), width: 190, value: (row) => row.calibratedBy },
    {
      key: 'certificate',
      title: t('web.gauges.certificate'),
      width: 170,
      value: (row) => row.certificate,
      render: ({ fileId, certificate }) =>
        fileId ? (
          <FileLink address={apiUrl(`/files/${fileId}`)} name={certificate ?? t('web.gauges.certificate')} />
        ) : (
          (certificate ?? '–')
        ),
    },
    { key: 'found', title: t('web.gauges.as-found'), width: 140, value: (row) => row.asFound },
    { key: 'left', title: t('web.gauges.as-left'), width: 140, value: (row) => row.asLeft },
  ];
  return (
    <DataTable
      name="calibrations"
      title={t('web.gauges.calibrations')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.gauges.calibrations.empty') }}
    />
  );
}

function LookBackLine({ lookBack }: { readonly lookBack: LookBack }) {
  const t = useText();
  const open = lookBack.subjects.filter(({ verdict }) => verdict === null).length;
  const params = { orders: lookBack.subjects.length, open };
  return (
    <Alert
      type={lookBack.status === 'open' ? 'warning' : 'info'}
      showIcon
      title={t(lookBack.status === 'open' ? 'web.look-back.is-open' : 'web.look-back.is-closed', params)}
      action={<Link to={`/look-backs/${lookBack.id}`}>{t('web.look-back.to')}</Link>}
    />
  );
}

/** One gauge: until when it may be used, its certificates, what has to be looked at again, what happened to it. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const can = useCan();
  const describe = useDescribeEntry();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: gaugeKey(id), queryFn: ({ signal }) => fetchGauge(id, signal) });
  const calibrations = useQuery({
    queryKey: [...gaugeKey(id), 'calibrations'],
    queryFn: ({ signal }) => fetchCalibrations(id, signal),
  });
  const lookBacks = useQuery({
    queryKey: [...LOOK_BACKS_KEY, 'of', id],
    queryFn: ({ signal }) => fetchLookBacks(id, signal),
  });
  const history = useQuery({
    queryKey: [...gaugeKey(id), 'history'],
    queryFn: ({ signal }) => fetchGaugeHistory(id, signal),
  });
  const gauge = query.data;
  return (
    <PageFrame
      title={gauge?.code ?? t('web.gauges.title')}
      badge={gauge && <StateTag lifecycle="gauge" state={gauge.status} />}
      subtitle={gauge && nameOf(gauge)}
      crumbs={[{ title: t('web.gauges.title'), to: '/gauges' }]}
      actions={
        gauge && (
          <>
            {can('measurement-study.read') && (
              <LinkButton to={`/measurement-studies?gauge=${gauge.id}`}>{t('web.msa.title')}</LinkButton>
            )}
            <GaugeActions gauge={gauge} />
          </>
        )
      }
    >
      <QueryView query={query} rows={6}>
        {(shown) => (
          <div style={{ display: 'grid', gap: 16 }}>
            {lookBacks.data?.items.map((lookBack) => (
              <LookBackLine key={lookBack.id} lookBack={lookBack} />
            ))}
            <Panel>
              <Facts gauge={shown} />
            </Panel>
            <Panel title={t('web.gauges.calibrations')}>
              <QueryView query={calibrations}>{({ items }) => <Calibrations rows={items} />}</QueryView>
            </Panel>
            <Panel title={t('web.gauges.history')}>
              <QueryView query={history}>
                {({ items }) => <Timeline entries={items.toReversed()} describe={describe} tone={entryTone} />}
              </QueryView>
            </Panel>
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
