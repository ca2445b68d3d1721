import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, may, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, idCursor, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { RuleService, type SamplingRuleView } from '../application/rule.service';
import type { RuleRevision } from '../domain/rule';
import { NewRuleDto, RuleBodyDto, RulePageQuery } from './lot-inspection.dto';
import { bodyOf } from './rule-body';

const CONFIRM = 'sampling-table.confirm';

/** Sampling rules 抽样规则. */
@ApiTags('lot-inspections')
@Controller('sampling-rules')
export class SamplingRuleController {
  constructor(private readonly rules: RuleService) {}

  /** Newest first. */
  @Get()
  @Requires('sampling-rule.read')
  async list(@Query() query: RulePageQuery): Promise<Page<SamplingRuleView>> {
    const { cursor, limit: _, ...filter } = query;
    return this.rules.page(filter, idCursor(cursor), pageLimit(query));
  }

  /** Newest first. */
  @Get(':id/revisions')
  @Requires('sampling-rule.read')
  async revisions(@Param('id', IdParam) id: string): Promise<Page<RuleRevision>> {
    return { items: await this.rules.revisions(id), nextCursor: null };
  }

  @Post()
  @Idempotent()
  @Requires('sampling-rule.manage')
  async add(@Caller() caller: Principal, @Body() body: NewRuleDto): Promise<SamplingRuleView> {
    const { materialId, kind, supplier } = body;
    const fields = { materialId, kind, supplier: supplier?.trim() ?? '', body: bodyOf(body) };
    return this.rules.add(fields, may(caller, CONFIRM));
  }

  /** The next revision; `If-Match` is the revision seen. */
  @Put(':id')
  @Requires('sampling-rule.manage')
  async change(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: RuleBodyDto,
  ): Promise<SamplingRuleView> {
    return this.rules.change(id, bodyOf(body), expected, may(caller, CONFIRM));
  }

  /** Lots that come from now on are not inspected by it. */
  @Post(':id/retire')
  @HttpCode(200)
  @Idempotent()
  @Requires('sampling-rule.manage')
  async retire(@Param('id', IdParam) id: string): Promise<SamplingRuleView> {
    return this.rules.retire(id);
  }
}
