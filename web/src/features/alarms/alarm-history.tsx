import {
  ALARM_WEIGHTS,
  ALARMS_KEY,
  STANDING_TONES,
  standingOf,
  WEIGHT_TONES,
  type Alarm,
} from '../../shared/floor/alarms';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { formatDuration } from '../../shared/i18n/format-duration';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { useMessage } from './use-message';

const secondsTo = ({ raisedAt }: Alarm, at: string | null): number | null =>
  at === null ? null : Math.max(0, Math.round((Date.parse(at) - Date.parse(raisedAt)) / 1000));

function useColumns(): readonly Column<Alarm>[] {
  const t = useText();
  const zone = useZone();
  const nameOf = useName();
  const messageOf = useMessage();
  const units = useWorkUnits().data ?? [];
  const unitOf = ({ workUnitId }: Alarm): string => {
    const unit = units.find(({ id }) => id === workUnitId);
    return unit ? `${unit.code} ${nameOf(unit)}` : '–';
  };
  const span = (key: string, title: string, value: (alarm: Alarm) => number | null): Column<Alarm> => ({
    key,
    title,
    width: 110,
    align: 'right',
    value,
    render: (alarm) => {
      const seconds = value(alarm);
      return seconds === null ? '–' : formatDuration(seconds * 1000, t);
    },
  });
  return [
    {
      key: 'raisedAt',
      title: t('web.alarms.raised'),
      width: 150,
      value: ({ raisedAt }) => raisedAt,
      render: ({ raisedAt }) => <TimeText at={raisedAt} show="datetime" />,
    },
    {
      key: 'weight',
      title: t('web.alarms.weight'),
      width: 100,
      value: ({ weight }) => weight,
      exported: ({ weight }) => t(`alarm-weight.${weight}`),
      render: ({ weight }) => <ToneTag bare tone={WEIGHT_TONES[weight]} text={t(`alarm-weight.${weight}`)} />,
      filter: ALARM_WEIGHTS.map((weight) => ({ value: weight, text: t(`alarm-weight.${weight}`) })),
    },
    {
      key: 'workUnitId',
      title: t('web.alarms.station'),
      width: 150,
      value: ({ workUnitId }) => workUnitId,
      exported: unitOf,
      render: (alarm) => <span translate="no">{unitOf(alarm)}</span>,
    },
    {
      key: 'message',
      title: t('web.alarms.message'),
      width: 240,
      value: messageOf,
      render: (alarm) => <span translate="no">{messageOf(alarm)}</span>,
    },
    {
      key: 'state',
      title: t('web.alarms.state'),
      width: 150,
      value: (alarm) => t(`alarm-state.${standingOf(alarm)}`),
      render: (alarm) => {
        const standing = standingOf(alarm);
        return <ToneTag bare tone={STANDING_TONES[standing]} text={t(`alarm-state.${standing}`)} />;
      },
    },
    span('response', t('web.alarms.response'), (alarm) => secondsTo(alarm, alarm.acknowledgedAt)),
    span('lasted', t('web.alarms.lasted'), (alarm) => secondsTo(alarm, alarm.endedAt)),
    {
      key: 'endedAt',
      title: t('web.alarms.ended'),
      width: 210,
      value: ({ endedAt }) => endedAt,
      render: ({ endedAt, endedAfter }) =>
        endedAfter ? (
          t('web.alarms.ended-after', { from: formatTime(new Date(endedAfter), 'datetime', zone) })
        ) : (
          <TimeText at={endedAt} show="datetime" />
        ),
    },
    {
      key: 'comment',
      title: t('web.alarms.comment'),
      width: 190,
      value: ({ comment }) => comment,
    },
  ];
}

/** All alarms, newest first; of one work unit where the address names it. */
export function AlarmHistory({ code }: { readonly code: string | null }) {
  const t = useText();
  const unit = useWorkUnits().data?.find((each) => each.code === code);
  const list = useCursorList<Alarm>([...ALARMS_KEY, 'list'], '/alarms', unit ? { workUnitId: unit.id } : {});
  return (
    <DataTable
      {...list}
      title={t('web.alarms.title')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.alarms.history.empty') }}
    />
  );
}
