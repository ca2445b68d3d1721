import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { ReviewService } from '../application/review.service';
import { TrialJobReader } from '../application/trial-job-reader';
import { scopeOf, TrialJobs } from '../application/trial-jobs';
import type { TrialJobView } from '../domain/trial-job.types';
import { NoteDto, QuestionsDto, QuoteDto, TrialReasonDto } from './trial-job.dto';

/** What the school does with a request. */
@ApiTags('trial-jobs')
@Controller('trial-jobs')
export class ReviewController {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly review: ReviewService,
    private readonly reader: TrialJobReader,
  ) {}

  @Post(':id/start-review')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async startReview(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'start-review', { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  @Post(':id/ask-clarification')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async askClarification(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { questions }: QuestionsDto,
  ): Promise<TrialJobView> {
    await this.review.ask(id, questions, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Feasible: what it costs, how much, by when. */
  @Post(':id/quote')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async quote(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: QuoteDto,
  ): Promise<TrialJobView> {
    await this.review.quote(id, 'quote', body, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  @Post(':id/revise')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async revise(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() body: QuoteDto,
  ): Promise<TrialJobView> {
    await this.review.quote(id, 'revise', body, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Not feasible; needs a reason. */
  @Post(':id/reject')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async reject(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: TrialReasonDto,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'reject', { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }

  /** After rework; the completed order does it by itself the first time. */
  @Post(':id/submit-for-inspection')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async submitForInspection(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'submit-for-inspection', { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  @Post(':id/require-rework')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async requireRework(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: TrialReasonDto,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'require-rework', { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }

  /** Hands parts and report over. */
  @Post(':id/deliver')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async deliver(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { note: reason }: NoteDto,
  ): Promise<TrialJobView> {
    await this.review.deliver(id, { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async close(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'close', { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Ends it after the agreement; needs a reason. */
  @Post(':id/terminate')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.review')
  async terminate(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: TrialReasonDto,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'terminate', { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }
}
