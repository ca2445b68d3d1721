import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { Settings } from '#platform/config';
import { newId } from '#platform/ids';
import type { StoredTrialJob } from '../domain/trial-job';
import { PaperRepository } from '../persistence/paper.repository';
import type { NewQuote, QuestionAnswer, Quote } from '../domain/trial-job.types';
import { TrialJobs, type Move } from './trial-jobs';

/** How long a quote holds unless it says otherwise (our rule). */
const VALID_DAYS = 30;

/** The gates between the request and the agreement, and those at delivery. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly papers: PaperRepository,
    private readonly settings: Settings,
  ) {}

  async ask(id: string, questions: readonly string[], move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, 'ask-clarification', move, async (_job, now) => {
      await this.papers.ask(
        id,
        questions.map((text) => ({ id: newId(), text })),
        now,
      );
      return {};
    });
  }

  /** @throws DomainError invalid `request.invalid`: `trial-job.question-unknown`, `trial-job.question-open` */
  async answer(id: string, answers: readonly QuestionAnswer[], move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, 'answer', move, async (_job, now) => {
      const open = (await this.papers.questions(id)).filter(({ answer }) => answer === null);
      const strange = answers.findIndex(({ questionId }) => !open.some((question) => question.id === questionId));
      if (strange >= 0) throw wrong(`/answers/${strange}/questionId`, 'trial-job.question-unknown');
      if (open.some((question) => !answers.some(({ questionId }) => questionId === question.id)))
        throw wrong('/answers', 'trial-job.question-open');
      await this.papers.answer(answers, now);
      return {};
    });
  }

  /** @throws DomainError invalid `request.invalid`: `trial-job.valid-until-past` */
  async quote(id: string, action: 'quote' | 'revise', input: NewQuote, move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, action, move, async ({ quote: before, request }, now) => {
      const today = DateTime.fromJSDate(now, { zone: this.settings.get('zone') });
      const validUntil = input.validUntil ?? today.plus({ days: VALID_DAYS }).toISODate() ?? input.dueDate;
      if (validUntil < (today.toISODate() ?? '')) throw wrong('/validUntil', 'trial-job.valid-until-past');
      const quote: Quote = {
        version: (before?.version ?? 0) + 1,
        priceMinor: input.priceMinor ?? null,
        currency: input.currency ?? 'CNY',
        dueDate: input.dueDate,
        quantity: input.quantity ?? request.quantity ?? '1',
        validUntil,
        note: input.note ?? '',
      };
      return { quote };
    });
  }

  /** @throws DomainError conflict `trial-job.quote-expired` {validUntil} */
  async agree(id: string, move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, 'agree', move, async ({ quote }, now) => {
      const today = DateTime.fromJSDate(now, { zone: this.settings.get('zone') }).toISODate() ?? '';
      if (quote && quote.validUntil < today)
        throw new DomainError('conflict', 'trial-job.quote-expired', { validUntil: quote.validUntil });
      return {};
    });
  }

  /** @throws DomainError conflict `trial-job.report-missing` before a report is ready */
  async deliver(id: string, move: Move): Promise<StoredTrialJob> {
    return this.jobs.move(id, 'deliver', move, async () => {
      const reports = await this.papers.reports(id);
      if (!reports.some(({ fileId }) => fileId)) throw new DomainError('conflict', 'trial-job.report-missing');
      return {};
    });
  }
}

const wrong = (pointer: string, code: string): DomainError =>
  new DomainError('invalid', 'request.invalid', {}, [{ pointer, code }]);
