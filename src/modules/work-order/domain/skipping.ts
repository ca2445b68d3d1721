import { decimal, DomainError } from '#libs/kernel';
import { withBooks, flowOf, type Job } from './job';

export interface BypassLink {
  readonly from: string;
  readonly to: string;
}

/**
 * An order has one end. A last operation at which branches join cannot be left out: each of them would be an end then.
 * @throws DomainError conflict `work-order.skip-joining` {jobOrder}
 */
export function requireOneEnd(jobs: readonly Job[], job: Job): void {
  const isLast = !jobs.some(({ predecessors }) => predecessors.includes(job.id));
  if (isLast && job.predecessors.length > 1)
    throw new DomainError('conflict', 'work-order.skip-joining', { jobOrder: job.number });
}

/**
 * Takes a job out of the graph: what comes before it hands on to what comes behind it, and what was issued to it (at a
 * first operation) is issued to those behind, as is missing there what was split off.
 * @returns all jobs with their new predecessors and issues, and the links that lead around
 */
export function bypass(jobs: readonly Job[], skipped: Job): { jobs: Job[]; links: BypassLink[] } {
  const links: BypassLink[] = [];
  const next = jobs.map((job) => {
    if (job.id === skipped.id)
      return withBooks(
        { ...skipped, splitOff: '0', predecessors: [] },
        { ...flowOf(skipped.balance), issued: '0', received: '0', returned: '0' },
      );
    if (!job.predecessors.includes(skipped.id)) return job;
    const others = job.predecessors.filter((id) => id !== skipped.id);
    const added = skipped.predecessors.filter((id) => !others.includes(id));
    links.push(...added.map((from) => ({ from, to: job.id })));
    const becomesFirst = others.length + added.length === 0;
    const flow = flowOf(job.balance);
    return withBooks(
      {
        ...job,
        predecessors: [...others, ...added],
        splitOff: decimal.add(job.splitOff, skipped.splitOff),
      },
      {
        ...flow,
        issued: becomesFirst ? skipped.balance.issued : flow.issued,
        returned: decimal.add(flow.returned, skipped.balance.returned),
      },
    );
  });
  return { jobs: next, links };
}
