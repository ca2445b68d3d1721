import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { IdParam } from '#platform/http';
import { TemplateTasks } from '../application/template-tasks';
import type { TemplateTask } from '../training.types';
import { TemplateTaskDto } from './training.dto';

@ApiTags('training')
@Controller('template-tasks')
export class TemplateTaskController {
  constructor(private readonly templates: TemplateTasks) {}

  /** The order templates that teach, with their tasks. */
  @Get()
  @Requires('task.read')
  async list(): Promise<{ readonly items: readonly TemplateTask[] }> {
    return { items: await this.templates.list() };
  }

  /** Every order made from the template for a team is assigned to it with this task from now on. */
  @Put(':id')
  @Requires('assignment.create')
  async set(
    @Param('id', IdParam) id: string,
    @Body() { taskId, rubricId = null }: TemplateTaskDto,
  ): Promise<TemplateTask> {
    return this.templates.set(id, taskId, rubricId);
  }

  /** Orders made from the template are plain orders again. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('assignment.create')
  async clear(@Param('id', IdParam) id: string): Promise<void> {
    await this.templates.clear(id);
  }
}
