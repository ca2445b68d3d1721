import { Button } from 'antd';
import { Link } from 'react-router';
import { decimal } from '#libs/kernel';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { GateList } from '../../shared/floor/gate-list';
import { relevantGates } from '../../shared/floor/relevant-gates';
import { PriorityText } from '../../shared/floor/priority-text';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import type { QueueItem } from '../../shared/floor/types';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BoardCard } from '../../shared/ui/board';
import { QuantityText } from '../../shared/ui/quantity-text';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateTag } from '../../shared/ui/state-tag';
import { AssignJob } from './assign-job';
import { BOARD_KEY, sendDispatch } from './api';
import styles from './dispatch.module.css';
import { MachineTrouble } from './machine-trouble';

/** One job order at a station: what it is, what stands in its way, and what the dispatcher can do. */
export function JobCard({ item }: { readonly item: QueueItem }) {
  const { job } = item;
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const command = useCommand(sendDispatch, { invalidates: [BOARD_KEY] });
  const { received, good, scrap, rework } = job.balance;
  const arrived = decimal.isPositive(received);
  const may = can('job-order.dispatch');
  return (
    <BoardCard
      label={job.number}
      head={
        <>
          <Link to={`/work-orders/${job.workOrderId}`} className="num">
            {job.number}
          </Link>
          <PriorityText priority={job.priority} urgentOnly />
        </>
      }
    >
      <p className={styles.name}>{nameOf(job)}</p>
      <div className={styles.line}>
        <StateTag lifecycle="job-order" state={job.status} size="small" bare />
        {!arrived && (
          <span className={styles.muted}>
            {t('web.dispatch.expected')} <QuantityText value={job.expected} unit={job.unit} />
          </span>
        )}
      </div>
      {arrived && <QuantityBar total={received} good={good} scrap={scrap} rework={rework} />}
      <GateList gates={relevantGates(item).filter(({ code }) => code !== 'dispatched')} />
      <MachineTrouble job={job} />
      <ProblemAlert error={command.error} />
      {may && job.status === 'ready' && (
        <Button
          block
          type="primary"
          loading={command.isPending}
          onClick={() => command.mutate({ id: job.id, verb: 'dispatch' })}
        >
          {t('action.job-order.dispatch')}
        </Button>
      )}
      {may && job.status === 'dispatched' && (
        <Button block loading={command.isPending} onClick={() => command.mutate({ id: job.id, verb: 'revoke' })}>
          {t('action.job-order.revoke')}
        </Button>
      )}
      {may && <AssignJob job={job} />}
    </BoardCard>
  );
}
