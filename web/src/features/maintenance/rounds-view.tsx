import { MAINTENANCE_KEY, type RoundDue } from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { fetchRounds } from './api';
import { useUnitText } from './use-unit-text';

/** Rounds that are due now, and those nobody made in the last seven days. */
export function RoundsView() {
  const t = useText();
  const unitText = useUnitText();
  const query = useLiveQuery([...MAINTENANCE_KEY, 'rounds'], fetchRounds, ['line']);
  const result = ({ round, missed }: RoundDue) => {
    if (missed) return { tone: 'fault', text: t('web.maintenance.rounds.missed.tag') } as const;
    if (!round) return { tone: 'wait', text: t('web.maintenance.rounds.open') } as const;
    if (round.status === 'good') return { tone: 'ok', text: t('web.maintenance.rounds.good') } as const;
    const count = round.answers.filter(({ ok }) => !ok).length;
    return { tone: 'hold', text: t('web.maintenance.rounds.findings', { count }) } as const;
  };
  const columns: readonly Column<RoundDue>[] = [
    { key: 'station', title: t('web.maintenance.station'), width: 170, value: (row) => unitText(row.workUnitId) },
    {
      key: 'period',
      title: t('web.maintenance.rounds.period'),
      width: 110,
      value: (row) => t(`round-period.${row.period}`),
    },
    {
      key: 'since',
      title: t('web.maintenance.rounds.since'),
      width: 150,
      value: (row) => row.startsAt,
      render: (row) => <TimeText at={row.startsAt} show="datetime" />,
    },
    {
      key: 'items',
      title: t('web.maintenance.what'),
      width: 110,
      value: (row) => t('web.maintenance.rounds.items', { count: row.items.length }),
    },
    {
      key: 'result',
      title: t('web.maintenance.rounds.result'),
      width: 150,
      value: (row) => result(row).text,
      render: (row) => <ToneTag bare {...result(row)} />,
    },
    {
      key: 'made',
      title: t('web.maintenance.rounds.made'),
      width: 150,
      value: (row) => row.round?.doneAt ?? null,
      render: (row) => <TimeText at={row.round?.doneAt} show="datetime" />,
    },
    {
      key: 'bad',
      title: t('web.maintenance.note'),
      width: 260,
      value: (row) => row.round?.answers.flatMap(({ ok, text }) => (ok ? [] : text)).join('、') ?? null,
    },
  ];
  return (
    <DataTable
      rows={query.data?.items ?? []}
      loading={query.isPending}
      error={query.error}
      title={t('web.maintenance.rounds')}
      columns={columns}
      rowKey={({ workUnitId, period, startsAt }) => `${workUnitId} ${period} ${startsAt}`}
      searchable={false}
      empty={{ title: t('web.maintenance.rounds.empty'), hint: t('web.maintenance.rounds.empty.hint') }}
    />
  );
}
