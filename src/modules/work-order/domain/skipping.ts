import { withBooks, flowOf, type Job } from './job';

export interface BypassLink {
  readonly from: string;
  readonly to: string;
}

/**
 * Takes a job out of the graph: what comes before it hands on to what comes behind it, and what was issued to it (at a
 * first operation) is issued to those behind.
 * @returns all jobs with their new predecessors and issues, and the links that lead around
 */
export function bypass(jobs: readonly Job[], skipped: Job): { jobs: Job[]; links: BypassLink[] } {
  const links: BypassLink[] = [];
  const next = jobs.map((job) => {
    if (job.id === skipped.id)
      return withBooks({ ...skipped, predecessors: [] }, { ...flowOf(skipped.balance), issued: '0', received: '0' });
    if (!job.predecessors.includes(skipped.id)) return job;
    const others = job.predecessors.filter((id) => id !== skipped.id);
    const added = skipped.predecessors.filter((id) => !others.includes(id));
    links.push(...added.map((from) => ({ from, to: job.id })));
    const becomesFirst = others.length + added.length === 0;
    const flow = flowOf(job.balance);
    return withBooks(
      { ...job, predecessors: [...others, ...added] },
      becomesFirst ? { ...flow, issued: skipped.balance.issued } : flow,
    );
  });
  return { jobs: next, links };
}
