import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { ContainmentService, type SuspectCandidates } from '../application/containment.service';
import { NcrQueries, type NcrDetail, type NcrView } from '../application/ncr.queries';
import { Raising } from '../application/raising.service';
import type { Ncr, ParetoBar } from '../domain/nonconformance';
import {
  ContainDto,
  LotsDto,
  NcrPageQuery,
  NcrReasonDto,
  NcrNoteDto,
  ParetoQuery,
  RaiseNcrDto,
  RecountDto,
} from './nonconformance.dto';

/** Nonconformances 不合格品: raised, found again, contained. */
@ApiTags('nonconformances')
@Controller('nonconformances')
export class NonconformanceController {
  constructor(
    private readonly raising: Raising,
    private readonly containment: ContainmentService,
    private readonly queries: NcrQueries,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('nonconformance.read')
  async list(@Caller() caller: Principal, @Query() query: NcrPageQuery): Promise<Page<NcrView>> {
    const { cursor, limit: _, q: text, ...filter } = query;
    return this.queries.page(caller, { ...filter, text }, idCursor(cursor), pageLimit(query));
  }

  /** Reports found in a time by cause, defect or work unit, the most units first. */
  @Get('pareto')
  @Requires('nonconformance.summary')
  async pareto(@Query() { by, from, to }: ParetoQuery): Promise<Page<ParetoBar>> {
    return { items: await this.queries.pareto(by, new Date(from), new Date(to)), nextCursor: null };
  }

  @Get(':id')
  @Requires('nonconformance.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<NcrDetail> {
    return this.queries.one(caller, id);
  }

  /** Oldest first; empty for companies. */
  @Get(':id/history')
  @Requires('nonconformance.read')
  async history(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<LedgerEntry>> {
    return {
      items: await this.queries.history(caller, id, Number(query.cursor ?? 0), pageLimit(query)),
      nextCursor: null,
    };
  }

  /** What it may have touched, by genealogy. */
  @Get(':id/candidates')
  @Requires('nonconformance.contain')
  async candidates(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<SuspectCandidates> {
    return this.containment.candidates(caller, id);
  }

  @Post()
  @Idempotent()
  @Requires('nonconformance.raise')
  async raise(@Caller() caller: Principal, @Body() body: RaiseNcrDto): Promise<NcrDetail> {
    return this.seen(caller, await this.raising.raise(caller, body));
  }

  /** More or fewer units were found. */
  @Post(':id/recount')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.contain')
  async recount(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { quantity }: RecountDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.raising.recount(caller, id, quantity));
  }

  /** Holds the lots named and, on wish, the order. */
  @Post(':id/contain')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.contain')
  async contain(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() body: ContainDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.containment.contain(caller, id, body));
  }

  /** More lots are in doubt. */
  @Post(':id/suspects')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.contain')
  async suspect(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { lotIds, note }: LotsDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.containment.suspect(caller, id, lotIds, note));
  }

  /** Lots are no longer in doubt. */
  @Post(':id/release')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.contain')
  async release(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { lotIds, note }: LotsDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.containment.release(caller, id, lotIds, note));
  }

  @Post(':id/resume-order')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.contain')
  async resumeOrder(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { note }: NcrNoteDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.containment.resumeOrder(caller, id, note));
  }

  /** Raised by mistake. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @Requires('nonconformance.contain')
  async cancel(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: NcrReasonDto,
  ): Promise<NcrDetail> {
    return this.seen(caller, await this.containment.cancel(caller, id, reason));
  }

  private async seen(caller: Principal, { id }: Ncr): Promise<NcrDetail> {
    return this.queries.one(caller, id);
  }
}
