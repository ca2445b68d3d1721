import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { decodeCursor, Idempotent, pageLimit, PageQuery, toPage, type Page } from '#platform/http';
import { isId } from '#platform/ids';
import { TaskService } from '../application/task.service';
import type { Task } from '../training.types';
import { NewTaskDto } from './training.dto';

/** The id a page by id begins after. @throws DomainError `request.malformed` */
export function idAfter(query: PageQuery): string | null {
  const before = decodeCursor(query.cursor, 1)?.[0] ?? null;
  if (before !== null && !isId(before)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return before;
}

@ApiTags('training')
@Controller('tasks')
export class TaskController {
  constructor(private readonly service: TaskService) {}

  /** The task library, newest first. */
  @Get()
  @Requires('task.read')
  async list(@Query() query: PageQuery): Promise<Page<Task>> {
    const limit = pageLimit(query);
    return toPage(await this.service.page(idAfter(query), limit), limit, ({ id }) => [id]);
  }

  @Post()
  @Idempotent()
  @Requires('task.create')
  async create(@Body() body: NewTaskDto): Promise<Task> {
    return this.service.create(body);
  }
}
