import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, IdParam, Idempotent, pageLimit, PageQuery, type Page } from '#platform/http';
import { JobAccess } from '../application/job-access';
import { LessonEnds } from '../application/lesson-ends';
import { LessonViews, type LessonEndView } from '../application/lesson-views';
import type { LessonEnd, PutAway } from '../domain/lesson';
import { EndLessonDto, PutAwayDto } from './lesson.dto';

/** What an end of class asks about a job: null `remaining` when it asks nothing, and then where the work lies from the last one. */
interface PutAwayAsked {
  readonly remaining: string | null;
  readonly putAway: PutAway | null;
}

/** The end of class and the next lesson. */
@ApiTags('lesson')
@Controller()
export class LessonController {
  constructor(
    private readonly access: JobAccess,
    private readonly ends: LessonEnds,
    private readonly views: LessonViews,
  ) {}

  /**
   * Pauses every running job of the class's teams. Asked again, it goes on with what has not stopped yet; so it keeps no
   * answer, and each job is committed by itself.
   */
  @Post('classes/:id/end-lesson')
  @HttpCode(200)
  @Requires('lesson.end')
  async end(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { note }: EndLessonDto,
  ): Promise<LessonEndView> {
    return this.views.one(await this.ends.end(id, actorOf(caller), note?.trim() || null));
  }

  /** Newest first. */
  @Get('lesson-ends')
  @Requires('lesson.end')
  async list(@Query() query: PageQuery): Promise<Page<LessonEnd>> {
    return this.views.page(idCursor(query.cursor), pageLimit(query));
  }

  /** Each job with what is left, where it was put, and whether its machine has stopped. */
  @Get('lesson-ends/:id')
  @Requires('lesson.end')
  async one(@Param('id', IdParam) id: string): Promise<LessonEndView> {
    return this.views.one(id);
  }

  /** The next lesson takes up what was paused; what may not go on stays in its queue, with the reason. */
  @Post('lesson-ends/:id/resume')
  @HttpCode(200)
  @Requires('lesson.end')
  async resume(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<LessonEndView> {
    await this.ends.resume(id, actorOf(caller));
    return this.views.one(id);
  }

  /** Whether work in progress of a job is to be put away, and where it is. */
  @Get('job-orders/:id/put-away')
  @Requires('job-order.execute')
  async asked(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<PutAwayAsked> {
    await this.access.require(caller, id);
    return (await this.ends.asked(id)) ?? { remaining: null, putAway: await this.ends.liesAt(id) };
  }

  /** Where, how many, and the number of the label. */
  @Post('job-orders/:id/put-away')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async putAway(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { place, quantity, label }: PutAwayDto,
  ): Promise<PutAwayAsked> {
    const { job, actorId } = await this.access.requireToAct(caller, id);
    await this.ends.putAway(job, actorId, { place: place.trim(), quantity, label: label?.trim() || null });
    return this.asked(caller, id);
  }
}
