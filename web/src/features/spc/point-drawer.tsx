import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { chartKey, fetchOrigin, type ChartDetail, type DrawnPoint, type PointOrigin } from './api';
import { useRuleText } from './use-rule-text';
import styles from './spc.module.css';

function Piece({ measured, unit }: { readonly measured: PointOrigin['measurements'][number]; readonly unit: string }) {
  const t = useText();
  const { machine } = measured;
  return (
    <DefinitionList
      items={[
        { label: t('web.spc.point.piece'), value: measured.piece },
        {
          label: t('web.spc.point.value'),
          value: (
            <>
              <span className="num">
                {measured.entered} {unit}
              </span>
              {measured.corrected !== null && ` · ${t('web.spc.point.corrected', { value: measured.corrected })}`}
            </>
          ),
        },
        { label: t('web.spc.point.at'), value: <TimeText at={measured.measuredAt} show="full" /> },
        {
          label: t('web.spc.point.machine'),
          value: <StateTag lifecycle="equipment" state={machine?.state ?? 'unknown'} />,
        },
        ...(measured.instrument
          ? [
              {
                label: t('web.spc.point.instrument'),
                value: <span translate="no">{measured.instrument}</span>,
              },
            ]
          : []),
        {
          label: t('web.spc.point.inspection'),
          value: <StateTag lifecycle="inspection" state={measured.inspectionStatus} />,
        },
      ]}
    />
  );
}

interface PointDrawerProps {
  readonly chart: ChartDetail;
  readonly point: DrawnPoint | null;
  readonly onClose: () => void;
}

/** Where a point came from: its pieces, their measurements, and what the machine was doing at that second. */
export function PointDrawer({ chart, point, onClose }: PointDrawerProps) {
  const t = useText();
  const can = useCan();
  const ruleText = useRuleText(chart);
  const query = useQuery({
    queryKey: [...chartKey(chart.id), 'origin', point?.id],
    queryFn: ({ signal }) => fetchOrigin(chart.id, point?.id ?? 0, signal),
    enabled: point !== null,
  });
  const title = point?.position ? t('web.spc.point', { position: point.position }) : t('web.spc.point.new');
  const workOrderId = query.data?.measurements[0]?.workOrderId;
  const codes = point ? [...new Set([...point.signals.location, ...point.signals.spread])] : [];
  return (
    <Drawer
      open={point !== null}
      onClose={onClose}
      size={520}
      destroyOnHidden
      title={title}
      extra={
        workOrderId &&
        can('work-order.read') && (
          <LinkButton to={`/work-orders/${workOrderId}`}>{t('web.spc.point.to-order')}</LinkButton>
        )
      }
    >
      {codes.map((code) => (
        <p key={code}>
          <StateTag lifecycle="spc-signal" state="raised" bare /> {ruleText(code, point?.at ?? '')}
        </p>
      ))}
      <QueryView query={query} compact>
        {({ measurements }) => (
          <div className={styles.stack}>
            {measurements.map((measured) => (
              <Piece key={measured.id} measured={measured} unit={chart.unit} />
            ))}
          </div>
        )}
      </QueryView>
    </Drawer>
  );
}
