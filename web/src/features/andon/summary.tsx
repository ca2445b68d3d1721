import { useQuery } from '@tanstack/react-query';
import { CALL_KINDS, CALLS_KEY } from '../../shared/floor/andon';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { fetchSummary, type KindSummary } from './api';
import styles from './andon.module.css';

const DAY_MS = 86_400_000;
const DAYS = 7;

function Figures({ summary }: { readonly summary: KindSummary | undefined }) {
  const t = useText();
  const span = (seconds: number | null | undefined): string =>
    seconds === null || seconds === undefined ? '–' : formatDuration(seconds * 1000, t);
  return (
    <DefinitionList
      items={[
        { label: t('web.andon.calls'), value: <span className="num">{summary?.calls ?? 0}</span> },
        { label: t('web.andon.response'), value: span(summary?.response) },
        { label: t('web.andon.arrival'), value: span(summary?.arrival) },
        { label: t('web.andon.resolution'), value: span(summary?.resolution) },
        { label: t('web.andon.escalated'), value: <span className="num">{summary?.escalated ?? 0}</span> },
        { label: t('web.andon.repeats'), value: <span className="num">{summary?.repeats ?? 0}</span> },
      ]}
    />
  );
}

/** How calls went over the last days, by kind. */
export function Summary() {
  const t = useText();
  const now = useFloorNow();
  // A new question each quarter of an hour, not each second.
  const to = Math.ceil(now.getTime() / 900_000) * 900_000;
  const query = useQuery({
    queryKey: [...CALLS_KEY, 'summary', to],
    queryFn: ({ signal }) => fetchSummary(new Date(to - DAYS * DAY_MS), new Date(to), signal),
  });
  return (
    <QueryView query={query} rows={4}>
      {({ items }) => (
        <section aria-label={t('web.andon.summary')}>
          <h2 style={{ fontSize: 16, fontWeight: 600 }}>{t('web.andon.summary')}</h2>
          <div className={styles.kinds}>
            {CALL_KINDS.map((kind) => (
              <Panel key={kind} title={t(`andon-call-kind.${kind}`)}>
                <Figures summary={items.find((one) => one.kind === kind)} />
              </Panel>
            ))}
          </div>
        </section>
      )}
    </QueryView>
  );
}
