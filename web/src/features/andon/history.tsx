import { CALL_KINDS, CALL_TONES, CALLS_KEY, type Call } from '../../shared/floor/andon';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { StateTag, ToneTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';

function useColumns(): readonly Column<Call>[] {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  const units = useWorkUnits().data ?? [];
  const unitOf = ({ workUnitId }: Call): string => {
    const unit = units.find(({ id }) => id === workUnitId);
    return unit ? `${unit.code} ${nameOf(unit)}` : '–';
  };
  const span =
    (key: 'acknowledgedAt' | 'arrivedAt' | 'resolvedAt') =>
    (call: Call): number | null => {
      const at = call[key];
      return at === null ? null : Math.round((Date.parse(at) - Date.parse(call.raisedAt)) / 1000);
    };
  const spanColumn = (key: string, title: string, value: (call: Call) => number | null): Column<Call> => ({
    key,
    title,
    width: 100,
    align: 'right',
    value,
    render: (call) => {
      const seconds = value(call);
      return seconds === null ? '–' : formatDuration(seconds * 1000, t);
    },
  });
  return [
    {
      key: 'raisedAt',
      title: t('web.andon.raised'),
      width: 140,
      value: (call) => call.raisedAt,
      render: (call) => <TimeText at={call.raisedAt} show="datetime" />,
    },
    {
      key: 'kind',
      title: t('web.andon.kind'),
      width: 110,
      value: (call) => call.kind,
      exported: (call) => t(`andon-call-kind.${call.kind}`),
      render: (call) => <ToneTag bare tone={CALL_TONES[call.kind]} text={t(`andon-call-kind.${call.kind}`)} />,
      filter: CALL_KINDS.map((kind) => ({ value: kind, text: t(`andon-call-kind.${kind}`) })),
    },
    { key: 'station', title: t('web.andon.station'), width: 150, value: unitOf },
    {
      key: 'status',
      title: t('web.andon.status'),
      width: 110,
      value: (call) => call.status,
      exported: (call) => stateText('andon-call', call.status),
      render: (call) => <StateTag lifecycle="andon-call" state={call.status} bare />,
      filter: statesOf('andon-call').map((state) => ({ value: state, text: stateText('andon-call', state) })),
    },
    { key: 'level', title: t('web.andon.level'), width: 70, align: 'right', value: (call) => call.level },
    spanColumn('response', t('web.andon.response'), span('acknowledgedAt')),
    spanColumn('arrival', t('web.andon.arrival'), span('arrivedAt')),
    spanColumn('resolution', t('web.andon.resolution'), span('resolvedAt')),
    {
      key: 'cause',
      title: t('web.andon.cause'),
      width: 100,
      value: (call) => (call.cause ? t(`andon-cause.${call.cause}`) : null),
    },
    { key: 'action', title: t('web.andon.action'), width: 190, value: (call) => call.action },
  ];
}

/** All calls, newest first. */
export function History() {
  const t = useText();
  const list = useCursorList<Call>([...CALLS_KEY, 'list'], '/andon-calls');
  return (
    <DataTable
      {...list}
      title={t('web.andon.title')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.andon.history.empty') }}
    />
  );
}
