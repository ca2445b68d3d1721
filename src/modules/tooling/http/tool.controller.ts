import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import {
  decodeCursor,
  ExpectedVersion,
  Idempotent,
  IdParam,
  pageLimit,
  PageQuery,
  toPage,
  type Page,
} from '#platform/http';
import { LedgerReader } from '#platform/ledger';
import { ToolService } from '../application/tool.service';
import type { Tool, ToolFields } from '../domain/tool';
import { IssueToolDto, ToolDto, ToolQuery, ToolReasonDto } from './tool.dto';

@ApiTags('tooling')
@Controller('tools')
export class ToolController {
  constructor(
    private readonly service: ToolService,
    private readonly ledger: LedgerReader,
  ) {}

  /** By code. */
  @Get()
  @Requires('tool.read')
  async list(@Query() query: ToolQuery): Promise<Page<Tool>> {
    const limit = pageLimit(query);
    const after = decodeCursor(query.cursor, 1)?.[0];
    return this.service.page(query, after === undefined ? null : String(after), limit);
  }

  @Get(':id')
  @Requires('tool.read')
  async one(@Param('id', IdParam) id: string): Promise<Tool> {
    return this.service.tool(id);
  }

  /** What happened to it, oldest first. */
  @Get(':id/history')
  @Requires('tool.read')
  async history(@Param('id', IdParam) id: string, @Query() query: PageQuery): Promise<Page<LedgerEntry>> {
    await this.service.tool(id);
    const after = Number(decodeCursor(query.cursor, 1)?.[0] ?? 0);
    if (!Number.isSafeInteger(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    const limit = pageLimit(query);
    return toPage(await this.ledger.about('subjectId', id, { after, limit: limit + 1 }), limit, ({ pos }) => [pos]);
  }

  @Post()
  @Requires('tool.manage')
  @Idempotent()
  async register(@Body() body: ToolDto): Promise<Tool> {
    return this.service.register(fieldsOf(body));
  }

  @Put(':id')
  @Requires('tool.manage')
  async change(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() body: ToolDto,
  ): Promise<Tool> {
    return this.service.change(id, fieldsOf(body), expected);
  }

  /** Sets it up at a work unit ahead of the jobs there. */
  @Post(':id/issue')
  @HttpCode(200)
  @Requires('tool.manage')
  @Idempotent()
  async issue(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { workUnitId }: IssueToolDto,
  ): Promise<Tool> {
    return this.service.issue(id, workUnitId, { expected });
  }

  @Post(':id/return')
  @HttpCode(200)
  @Requires('tool.manage')
  @Idempotent()
  async giveBack(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<Tool> {
    return this.service.giveBack(id, { expected });
  }

  @Post(':id/block')
  @HttpCode(200)
  @Requires('tool.manage')
  @Idempotent()
  async block(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: ToolReasonDto,
  ): Promise<Tool> {
    return this.service.block(id, reason, { expected });
  }

  @Post(':id/release')
  @HttpCode(200)
  @Requires('tool.manage')
  @Idempotent()
  async release(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: ToolReasonDto,
  ): Promise<Tool> {
    return this.service.release(id, reason, { expected });
  }

  /** Reground or overhauled: its life begins anew. */
  @Post(':id/renew')
  @HttpCode(200)
  @Requires('tool.manage')
  @Idempotent()
  async renew(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: ToolReasonDto,
  ): Promise<Tool> {
    return this.service.renew(id, reason, { expected });
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Requires('tool.manage')
  @Idempotent()
  async retire(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: ToolReasonDto,
  ): Promise<Tool> {
    return this.service.retire(id, reason, { expected });
  }
}

const fieldsOf = ({ lifeUnit, lifeLimit, ...fields }: ToolDto): ToolFields => ({
  ...fields,
  lifeUnit: lifeUnit ?? null,
  lifeLimit: lifeLimit ?? null,
});
