import { RightOutlined } from '@ant-design/icons';
import { decimal } from '#libs/kernel';
import { remainingAt } from '#libs/quantities';
import { GateList } from '../../shared/floor/gate-list';
import { relevantGates } from '../../shared/floor/relevant-gates';
import type { QueueItem } from '../../shared/floor/types';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { HeldTag } from '../../shared/station/held-tag';
import { useHeldEntries } from '../../shared/station/use-outbox';
import { formatDecimal, QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { Empty } from '../../shared/ui/states';
import { withHeldJob } from './held-view';
import styles from './station.module.css';

const RANK: Readonly<Record<string, number>> = { running: 0, held: 1, suspended: 2, dispatched: 3, ready: 4 };

interface QueueProps {
  readonly items: readonly QueueItem[];
  /** Keys of the entries of this device the queue was read with. */
  readonly contains: readonly string[];
  /** Null while nobody is signed in: the queue can be read, not opened. */
  readonly onOpen: ((jobId: string) => void) | null;
}

function Figures({ item: { job } }: { readonly item: QueueItem }) {
  const t = useText();
  const arrived = decimal.isPositive(job.balance.received);
  return (
    <span className={`${styles.queueFigures} num`}>
      {arrived ? (
        <>
          <strong>{formatDecimal(remainingAt(job))}</strong> {t('web.station.pieces-to-do')}
        </>
      ) : (
        <>
          {t('web.dispatch.expected')} <QuantityText value={job.expected} unit={job.unit} />
        </>
      )}
    </span>
  );
}

/** What this station has to do: what is under way first, then what may start, then what still waits and why. */
export function Queue({ items, contains, onOpen }: QueueProps) {
  const t = useText();
  const nameOf = useName();
  const held = useHeldEntries();
  if (items.length === 0) {
    return <Empty art="tray" title={t('web.station.queue.empty')} hint={t('web.station.queue.hint')} />;
  }
  const sorted = items
    .map((item) => ({ ...item, job: withHeldJob(item.job, held, contains) }))
    .toSorted((a, b) => (RANK[a.job.status] ?? 9) - (RANK[b.job.status] ?? 9));
  return (
    <ul className={styles.queue}>
      {sorted.map((item) => {
        const { job, gates } = item;
        const startable = job.status === 'dispatched' && gates.every(({ open }) => open);
        const content = (
          <>
            <span className={styles.queueHead}>
              <span className={`${styles.queueNumber} num`}>{job.number}</span>
              <StateTag lifecycle="job-order" state={job.status} size="large" bare />
              {job.returnsTo !== null && <ToneTag tone="hold" size="large" bare text={t('web.station.rework-job')} />}
              <HeldTag jobId={job.id} />
              {startable && <ToneTag tone="ready" size="large" bare text={t('web.station.can-start')} />}
            </span>
            <span className={styles.queueName}>{nameOf(job)}</span>
            <Figures item={item} />
            <GateList gates={relevantGates(item)} large />
          </>
        );
        return (
          <li key={job.id}>
            {onOpen ? (
              <button type="button" className={styles.queueItem} onClick={() => onOpen(job.id)}>
                <span className={styles.queueWords}>{content}</span>
                <RightOutlined aria-hidden="true" />
              </button>
            ) : (
              <div className={styles.queueItem}>
                <span className={styles.queueWords}>{content}</span>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
