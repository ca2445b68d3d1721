import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, RequiresSignIn, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import type { OwnReport } from './report';
import { Reports } from './reports';

/** One's own reports; asking for one is a door of the module that makes it. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  /** Newest first. */
  @Get()
  @RequiresSignIn()
  list(@Caller() caller: Principal, @Query() query: PageQuery): Promise<Page<OwnReport>> {
    return this.reports.page(actorOf(caller), idCursor(query.cursor), pageLimit(query));
  }

  /** How far it is; when it is ready, `GET /files/{fileId}` has it. */
  @Get(':id')
  @RequiresSignIn()
  one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<OwnReport> {
    return this.reports.own(id, actorOf(caller));
  }

  /** Gives it up. */
  @Post(':id/cancel')
  @RequiresSignIn()
  @Idempotent()
  @HttpCode(200)
  cancel(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<OwnReport> {
    return this.reports.cancel(id, actorOf(caller));
  }
}
