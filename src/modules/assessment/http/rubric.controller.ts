import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { decodeCursor, Idempotent, IdParam, pageLimit, PageQuery, toPage, type Page } from '#platform/http';
import { RubricService } from '../application/rubric.service';
import type { Rubric } from '../domain/rubric';
import { NewRubricDto } from './assessment.dto';

@ApiTags('assessment')
@Controller('rubrics')
export class RubricController {
  constructor(private readonly service: RubricService) {}

  /** The newest version of each rubric, by code. */
  @Get()
  @Requires('rubric.read')
  async list(@Query() query: PageQuery): Promise<Page<Rubric>> {
    const limit = pageLimit(query);
    const after = decodeCursor(query.cursor, 1)?.[0] ?? null;
    return toPage(await this.service.page(after === null ? null : String(after), limit), limit, ({ code }) => [code]);
  }

  @Get(':id')
  @Requires('rubric.read')
  async one(@Param('id', IdParam) id: string): Promise<Rubric> {
    return this.service.rubric(id);
  }

  /** A new rubric, or the next version of one that exists. */
  @Post()
  @Idempotent()
  @Requires('rubric.create')
  async create(@Body() body: NewRubricDto): Promise<Rubric> {
    return this.service.create(body);
  }
}
