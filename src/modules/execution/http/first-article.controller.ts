import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { IdParam } from '#platform/http';
import { FirstArticleSigning, type FirstArticleView } from '../application/first-article-signing';
import { JobAccess } from '../application/job-access';
import type { SignIn } from '../application/shown-identity';
import { RejectFirstArticleDto, SignFirstArticleDto } from './first-article.dto';

interface FirstArticleList {
  readonly items: readonly FirstArticleView[];
  readonly nextCursor: null;
}

/**
 * The first-article inspections 首检 of a job and their three signatures. Sent twice, the second finds it signed or
 * decided: a PIN is looked up outside any unit of work, so no answer is kept for it.
 */
@ApiTags('execution')
@Controller('job-orders/:id/first-articles')
export class FirstArticleController {
  constructor(
    private readonly access: JobAccess,
    private readonly signing: FirstArticleSigning,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('job-order.execute')
  async list(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<FirstArticleList> {
    return { items: await this.signing.of(caller, await this.access.require(caller, id)), nextCursor: null };
  }

  /** Signs the open one, as the person acting or as whoever shows a badge at the screen. */
  @Post('sign')
  @HttpCode(200)
  @Requires('job-order.execute')
  async sign(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { role, firstArticleId, ...who }: SignFirstArticleDto,
  ): Promise<FirstArticleList> {
    const job = await this.access.require(caller, id);
    await this.signing.sign(job, firstArticleId, role, await this.signing.signer(caller, howOf(who)));
    return this.list(caller, id);
  }

  /** The inspector finds the piece wrong; another first piece is to be made. */
  @Post('reject')
  @HttpCode(200)
  @Requires('job-order.execute')
  async reject(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason, firstArticleId, ...who }: RejectFirstArticleDto,
  ): Promise<FirstArticleList> {
    const job = await this.access.require(caller, id);
    await this.signing.reject(job, firstArticleId, await this.signing.signer(caller, howOf(who)), reason);
    return this.list(caller, id);
  }
}

interface Who {
  readonly badge?: string;
  readonly number?: string;
  readonly pin?: string;
}

/** Null: the one acting. */
function howOf({ badge, number, pin }: Who): SignIn | null {
  if (badge !== undefined) return { badge };
  return number !== undefined && pin !== undefined ? { number, pin } : null;
}
