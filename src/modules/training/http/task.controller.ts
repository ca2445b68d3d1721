import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { idCursor, Idempotent, pageLimit, PageQuery, toPage, type Page } from '#platform/http';
import { TaskService } from '../application/task.service';
import type { Task } from '../training.types';
import { NewTaskDto } from './training.dto';

@ApiTags('training')
@Controller('tasks')
export class TaskController {
  constructor(private readonly service: TaskService) {}

  /** The task library, newest first. */
  @Get()
  @Requires('task.read')
  async list(@Query() query: PageQuery): Promise<Page<Task>> {
    const limit = pageLimit(query);
    return toPage(await this.service.page(idCursor(query.cursor), limit), limit, ({ id }) => [id]);
  }

  @Post()
  @Idempotent()
  @Requires('task.create')
  async create(@Body() body: NewTaskDto): Promise<Task> {
    return this.service.create(body);
  }
}
