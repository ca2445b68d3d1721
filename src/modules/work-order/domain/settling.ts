import { decimal } from '#libs/kernel';
import { handOn, inRoute, receive } from './books';
import { act, flowOf, hasEnded, notStartedOf, withBooks, type Job } from './job';

/** What a job's end means for the others, before anything is written. */
interface Settled {
  readonly jobs: readonly Job[];
  /** Jobs whose number of pieces is certain, because nothing more can come to them. */
  readonly certain: ReadonlySet<string>;
}

/** Units that will not be made here any more go back to the store. */
export function returnUnstarted(job: Job): Job {
  const left = notStartedOf(job.balance);
  if (decimal.isZero(left)) return job;
  const flow = flowOf(job.balance);
  const returned = decimal.add(flow.returned, left);
  return withBooks(job, { ...flow, returned, received: decimal.sub(flow.received, left) });
}

/**
 * Walks the graph after a job has ended or was taken out: what is due is handed on, what has arrived makes the next jobs
 * ready, and a job to which nothing can come any more is cancelled, so that nobody waits for it.
 * @param jobs all of an order, in the order of the graph
 */
export function settle(jobs: readonly Job[], at: Date): Settled {
  const settled = new Map<string, Job>();
  const certain = new Set<string>();
  for (const job of inRoute(jobs)) {
    const before = job.predecessors.flatMap((id) => settled.get(id) ?? []);
    const allCame = before.every(hasEnded);
    if (allCame) certain.add(job.id);
    const received = receive(
      job,
      before.map(({ balance }) => balance.transferred),
    );
    settled.set(job.id, handOn(begin(received, allCame, at)));
  }
  return { jobs: jobs.map((job) => settled.get(job.id) ?? job), certain };
}

function begin(job: Job, allCame: boolean, at: Date): Job {
  if (job.status !== 'pending') return job;
  if (decimal.isPositive(job.balance.received)) return act(job, 'make-ready', at, null);
  return allCame ? act(job, 'cancel', at, null) : job;
}
