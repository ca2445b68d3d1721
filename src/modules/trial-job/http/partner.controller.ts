import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { ReviewService } from '../application/review.service';
import { TrialJobReader } from '../application/trial-job-reader';
import { scopeOf, TrialJobs } from '../application/trial-jobs';
import type { TrialJobView } from '../domain/trial-job.types';
import { AnswersDto, NoteDto, TrialReasonDto } from './trial-job.dto';

/** What a company does after it has handed its request in. */
@ApiTags('trial-jobs')
@Controller('trial-jobs')
export class PartnerController {
  constructor(
    private readonly jobs: TrialJobs,
    private readonly review: ReviewService,
    private readonly reader: TrialJobReader,
  ) {}

  /** Every open question at once. */
  @Post(':id/answer')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.request')
  async answer(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { answers }: AnswersDto,
  ): Promise<TrialJobView> {
    await this.review.answer(id, answers, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Takes the quote. */
  @Post(':id/agree')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.request')
  async agree(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<TrialJobView> {
    await this.review.agree(id, { scope: scopeOf(caller), expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** Takes the delivered work over. */
  @Post(':id/accept')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.request')
  async accept(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { note: reason }: NoteDto,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'accept', { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }

  /** Sends the delivered work back; needs a reason. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.request')
  async refuse(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: TrialReasonDto,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'refuse', { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Idempotent()
  @Requires('trial-job.request')
  async withdraw(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: TrialReasonDto,
  ): Promise<TrialJobView> {
    await this.jobs.move(id, 'withdraw', { scope: scopeOf(caller), expectedVersion, reason });
    return this.reader.detail(caller, id);
  }
}
