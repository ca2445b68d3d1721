import { Injectable } from '@nestjs/common';
import { QualityApi, type FirstArticle } from '#modules/quality';
import type { JobOrder } from '#modules/work-order';
import { decimal, DomainError, type DecimalString, type SubjectRef } from '#libs/kernel';
import { missingRoles, type GateFacts } from '../domain/gates';
import { allowedBefore } from '../domain/first-article';

export const subjectOf = ({ id }: Pick<JobOrder, 'id'>): SubjectRef => ({ type: 'job-order', id });

/**
 * What a first article not signed by all keeps from being done (our rule, after 首检 of the shop: nothing of unit 2 on):
 * the job starts and makes the first piece; no further piece is reported, started, resumed or handed to a machine.
 */
@Injectable()
export class FirstArticleRules {
  constructor(private readonly quality: QualityApi) {}

  /** For the gates: the open first articles whose piece is made already, by job. */
  async closing(jobs: readonly JobOrder[]): Promise<ReadonlyMap<string, NonNullable<GateFacts['firstArticle']>>> {
    const open = await this.open(jobs);
    return new Map(
      jobs.flatMap((job) => {
        const first = open.get(job.id);
        if (!first || decimal.isPositive(allowedBefore(first.piece, job))) return [];
        return [[job.id, { piece: first.piece, missing: missingRoles(first.signatures) }] as const];
      }),
    );
  }

  /** @throws DomainError conflict `execution.first-article-open` {piece, missing} for pieces behind the first */
  async requireWithin(job: JobOrder, more: DecimalString): Promise<void> {
    const first = (await this.open([job])).get(job.id);
    if (!first || decimal.compare(more, allowedBefore(first.piece, job)) <= 0) return;
    throw new DomainError('conflict', 'execution.first-article-open', {
      piece: first.piece,
      missing: missingRoles(first.signatures),
    });
  }

  /** A job that ends early needs no first article of a piece it does not make. */
  async dropUnmade(job: JobOrder): Promise<void> {
    const first = (await this.open([job])).get(job.id);
    if (first && decimal.isPositive(allowedBefore(first.piece, job)))
      await this.quality.dropFirstArticle(subjectOf(job));
  }

  /** How many of the remaining pieces a machine may be given now. */
  async allowed(job: JobOrder): Promise<DecimalString> {
    const first = (await this.open([job])).get(job.id);
    const { remaining } = job.balance;
    return first ? decimal.min(remaining, allowedBefore(first.piece, job)) : remaining;
  }

  /** Whether a first article of the job waits for signatures. */
  async waits(job: JobOrder): Promise<boolean> {
    return (await this.open([job])).has(job.id);
  }

  private async open(jobs: readonly JobOrder[]): Promise<ReadonlyMap<string, FirstArticle>> {
    if (jobs.length === 0) return new Map();
    const all = await this.quality.firstArticles(jobs.map(subjectOf));
    return new Map(all.flatMap((first) => (first.status === 'open' ? [[first.subjectId, first] as const] : [])));
  }
}
