import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { useTriggerText } from './fault-text';
import { FAULTS_KEY, FAULT_TONES, type MachineFault, type MachineFaultView } from './faults-api';

function useColumns(): readonly Column<MachineFaultView>[] {
  const t = useText();
  const nameOf = useName();
  const triggerText = useTriggerText();
  const units = useWorkUnits().data ?? [];
  const unitOf = ({ workUnitId }: MachineFault): string => {
    const unit = units.find(({ id }) => id === workUnitId);
    return unit ? `${unit.code} ${nameOf(unit)}` : '–';
  };
  const time = (key: 'injectedAt' | 'beganAt' | 'endedAt', title: string): Column<MachineFaultView> => ({
    key,
    title,
    width: 120,
    value: (fault) => fault[key],
    render: (fault) => <TimeText at={fault[key]} show="datetime" />,
  });
  return [
    time('injectedAt', t('web.faults.injected')),
    {
      key: 'fault',
      title: t('web.faults.fault'),
      width: 160,
      value: ({ fault }) => t(`machine-fault.${fault}.name`),
    },
    { key: 'station', title: t('web.faults.station'), width: 150, value: unitOf },
    {
      key: 'state',
      title: t('web.faults.state'),
      width: 120,
      value: ({ state }) => t(`machine-fault.state.${state}`),
      render: ({ state }) => <ToneTag bare tone={FAULT_TONES[state]} text={t(`machine-fault.state.${state}`)} />,
    },
    {
      key: 'injectedBy',
      title: t('web.faults.injected-by'),
      width: 110,
      value: ({ injectedByName }) => injectedByName,
    },
    { key: 'trigger', title: t('web.faults.trigger'), width: 140, value: triggerText },
    time('beganAt', t('web.faults.began')),
    time('endedAt', t('web.faults.ended')),
    {
      key: 'error',
      title: t('web.faults.refusal'),
      width: 220,
      value: ({ error }) => error && problemText(error, t),
    },
  ];
}

/** Faults that are over, the last set first. */
export function FaultHistory() {
  const t = useText();
  const list = useCursorList<MachineFaultView>([...FAULTS_KEY, 'past'], '/machine-faults', { over: true });
  return (
    <DataTable
      {...list}
      title={t('web.faults.title')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.faults.history.empty') }}
    />
  );
}
