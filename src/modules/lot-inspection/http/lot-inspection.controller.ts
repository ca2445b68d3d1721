import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { InspectionQueries, type LotInspectionView } from '../application/inspection.queries';
import { InspectionService } from '../application/inspection.service';
import type { PerClass } from '../domain/rule';
import { InspectionPageQuery, InspectionReasonDto, ResultDto, SortedDto } from './lot-inspection.dto';

/** Lots under inspection 检验批. */
@ApiTags('lot-inspections')
@Controller('lot-inspections')
export class LotInspectionController {
  constructor(
    private readonly inspections: InspectionService,
    private readonly queries: InspectionQueries,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('lot-inspection.read')
  async list(@Caller() caller: Principal, @Query() query: InspectionPageQuery): Promise<Page<LotInspectionView>> {
    const { cursor, limit: _, ...filter } = query;
    return this.queries.page(caller, filter, idCursor(cursor), pageLimit(query));
  }

  @Get(':id')
  @Requires('lot-inspection.read')
  async one(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<LotInspectionView> {
    return this.queries.one(caller, id);
  }

  /** Oldest first; empty for companies. */
  @Get(':id/history')
  @Requires('lot-inspection.read')
  async history(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<Page<LedgerEntry>> {
    return { items: await this.queries.history(caller, id), nextCursor: null };
  }

  @Post(':id/start')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.inspect')
  async start(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.start(caller, id));
  }

  /** The plan says whether the lot passes. */
  @Post(':id/result')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.inspect')
  async result(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { found, findings }: ResultDto,
  ): Promise<LotInspectionView> {
    const result = {
      found: given(found ?? {}),
      findings: (findings ?? []).map(({ reading, ...finding }) => ({ ...finding, reading: reading ?? null })),
    };
    return this.queries.view(caller, await this.inspections.enter(caller, id, result));
  }

  /** The result was entered wrongly. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.inspect')
  async reopen(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: InspectionReasonDto,
  ): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.reopen(caller, id, reason));
  }

  /** The lot is free for use. */
  @Post(':id/accept')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.decide')
  async accept(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.accept(caller, id));
  }

  /** The lot goes over to a nonconformance. */
  @Post(':id/reject')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.decide')
  async reject(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: InspectionReasonDto,
  ): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.reject(caller, id, reason));
  }

  /** Every unit is looked at. */
  @Post(':id/sort')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.decide')
  async sort(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: InspectionReasonDto,
  ): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.sort(caller, id, reason));
  }

  /** What sorting found; the other units are free for use. */
  @Post(':id/finish-sorting')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.decide')
  async finishSorting(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { nonconforming, serials }: SortedDto,
  ): Promise<LotInspectionView> {
    const sorted = { nonconforming, serials: serials ?? [] };
    return this.queries.view(caller, await this.inspections.finishSorting(caller, id, sorted));
  }

  /** A lot that was refused comes again; answers its new inspection. */
  @Post(':id/resubmit')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.decide')
  async resubmit(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: InspectionReasonDto,
  ): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.resubmit(caller, id, reason));
  }

  /** The lot stays on hold until somebody decides on it by hand. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @Requires('lot-inspection.decide')
  async cancel(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { reason }: InspectionReasonDto,
  ): Promise<LotInspectionView> {
    return this.queries.view(caller, await this.inspections.cancel(caller, id, reason));
  }
}

/** Without the classes that were left out. */
const given = ({ A, B, C }: PerClass<number>): PerClass<number> => ({
  ...(typeof A === 'number' ? { A } : {}),
  ...(typeof B === 'number' ? { B } : {}),
  ...(typeof C === 'number' ? { C } : {}),
});
