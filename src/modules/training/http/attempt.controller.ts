import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { AttemptService } from '../application/attempt.service';
import { TrainingReader } from '../application/training-reader';
import type { AttemptDetail, MyTask } from '../training.types';
import { VoidDto } from './training.dto';

@ApiTags('training')
@Controller()
export class AttemptController {
  constructor(
    private readonly reader: TrainingReader,
    private readonly service: AttemptService,
  ) {}

  /** Never says anything about a score. */
  @Get('attempts/:id')
  @Requires('assignment.read')
  async detail(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<AttemptDetail> {
    return this.reader.detail(caller, id);
  }

  /** Takes an attempt out of everything, with a reason; its order may be assigned anew. */
  @Post('attempts/:id/void')
  @HttpCode(200)
  @Idempotent()
  @Requires('attempt.void')
  async void(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body() { reason }: VoidDto,
  ): Promise<AttemptDetail> {
    await this.service.act(id, 'void', { reason, expectedVersion });
    return this.reader.detail(caller, id);
  }

  /** The student's start page: what to make next, and where. */
  @Get('my/tasks')
  @Requires('my-task.read')
  async mine(@Caller() caller: Principal): Promise<{ readonly items: readonly MyTask[] }> {
    return { items: await this.reader.myTasks(caller) };
  }
}
