import { useQuery } from '@tanstack/react-query';
import { CALL_KINDS, CALL_TONES, CALLS_KEY } from '../../shared/floor/andon';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { fetchSummary, type KindSummary } from './api';

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;
const DAYS = 7;

function useColumns(): readonly Column<KindSummary>[] {
  const t = useText();
  const count = (key: 'calls' | 'escalated' | 'repeats', title: string): Column<KindSummary> => ({
    key,
    title,
    align: 'right',
    width: 110,
    value: (row) => row[key],
  });
  const span = (key: 'response' | 'arrival' | 'resolution', title: string): Column<KindSummary> => ({
    key,
    title,
    align: 'right',
    width: 130,
    value: (row) => row[key],
    render: (row) => (row[key] === null ? '–' : formatDuration(row[key] * 1000, t)),
  });
  return [
    {
      key: 'kind',
      title: t('web.andon.kind'),
      width: 140,
      value: ({ kind }) => t(`andon-call-kind.${kind}`),
      render: ({ kind }) => <ToneTag bare tone={CALL_TONES[kind]} text={t(`andon-call-kind.${kind}`)} />,
    },
    count('calls', t('web.andon.calls')),
    span('response', t('web.andon.response.mean')),
    span('arrival', t('web.andon.arrival.mean')),
    span('resolution', t('web.andon.resolution.mean')),
    count('escalated', t('web.andon.escalated')),
    count('repeats', t('web.andon.repeats')),
  ];
}

/** How calls went over the last days, by kind. */
export function Summary() {
  const t = useText();
  const now = useFloorNow();
  // A new question each quarter of an hour, not each second.
  const to = Math.ceil(now.getTime() / QUARTER_MS) * QUARTER_MS;
  const query = useQuery({
    queryKey: [...CALLS_KEY, 'summary', to],
    queryFn: ({ signal }) => fetchSummary(new Date(to - DAYS * DAY_MS), new Date(to), signal),
  });
  const none = { calls: 0, escalated: 0, repeats: 0, response: null, arrival: null, resolution: null };
  const rows =
    query.data && CALL_KINDS.map((kind) => query.data.items.find((one) => one.kind === kind) ?? { kind, ...none });
  return (
    <Panel title={t('web.andon.summary')} flush>
      <DataTable
        title={t('web.andon.summary')}
        name="summary"
        rows={rows}
        columns={useColumns()}
        rowKey={({ kind }) => kind}
        error={query.error}
        onRetry={() => void query.refetch()}
        searchable={false}
        exportable={false}
      />
    </Panel>
  );
}
