import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { decodeCursor, ExpectedVersion, Idempotent, IdParam, pageLimit, type Page } from '#platform/http';
import { isId } from '#platform/ids';
import { LotService } from '../application/lot.service';
import type { Lot, TracedEdge } from '../domain/material';
import { LotQuery, LotReasonDto, ReceiveLotDto, TraceQuery } from './material.dto';

@ApiTags('material')
@Controller('lots')
export class LotController {
  constructor(private readonly service: LotService) {}

  /** Oldest first. */
  @Get()
  @Requires('lot.read')
  async list(@Query() query: LotQuery): Promise<Page<Lot>> {
    const limit = pageLimit(query);
    const after = decodeCursor(query.cursor, 1)?.[0] ?? null;
    if (after !== null && !isId(after)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
    return this.service.page({ materialId: query.materialId, status: query.status, after, limit });
  }

  @Get(':id')
  @Requires('lot.read')
  async one(@Param('id', IdParam) id: string): Promise<Lot> {
    return this.service.lot(id);
  }

  /** The genealogy: what the lot was made of, or where it went; nearest edges first. */
  @Get(':id/genealogy')
  @Requires('lot.read')
  async genealogy(
    @Param('id', IdParam) id: string,
    @Query() { direction }: TraceQuery,
  ): Promise<{ items: TracedEdge[] }> {
    return { items: await this.service.trace(id, direction) };
  }

  @Post()
  @Requires('lot.receive')
  @Idempotent()
  async receive(@Body() body: ReceiveLotDto): Promise<Lot> {
    return this.service.receive(body);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Requires('lot.change')
  @Idempotent()
  async accept(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: LotReasonDto,
  ): Promise<Lot> {
    return this.service.act(id, 'accept', expected, reason);
  }

  /** Back into quarantine: nothing may be taken of it until it is accepted again. */
  @Post(':id/block')
  @HttpCode(200)
  @Requires('lot.change')
  @Idempotent()
  async block(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: LotReasonDto,
  ): Promise<Lot> {
    return this.service.act(id, 'block', expected, reason);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Requires('lot.change')
  @Idempotent()
  async reject(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: LotReasonDto,
  ): Promise<Lot> {
    return this.service.act(id, 'reject', expected, reason);
  }
}
