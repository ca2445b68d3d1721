import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, idCursor, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { PlaceService } from '../application/place.service';
import { LotService } from '../application/lot.service';
import { StockService } from '../application/stock.service';
import type { Lot, Trace } from '../domain/lot';
import type { Movement } from '../domain/movement';
import { LotQuery, LotReasonDto, ReceiveLotDto, TraceQuery } from './material.dto';

@ApiTags('material')
@Controller('lots')
export class LotController {
  constructor(
    private readonly service: LotService,
    private readonly stock: StockService,
    private readonly places: PlaceService,
  ) {}

  /** Newest first. */
  @Get()
  @Requires('lot.read')
  async list(@Query() { cursor, limit, ...filter }: LotQuery): Promise<Page<Lot>> {
    return this.service.page({ ...filter, after: idCursor(cursor), limit: pageLimit({ limit }) });
  }

  @Get(':id')
  @Requires('lot.read')
  async one(@Param('id', IdParam) id: string): Promise<Lot> {
    return this.service.lot(id);
  }

  /** The genealogy: what the lot was made of, or where it went; nearest edges first, `more` where it goes on. */
  @Get(':id/genealogy')
  @Requires('lot.read')
  async genealogy(@Param('id', IdParam) id: string, @Query() { direction }: TraceQuery): Promise<Trace> {
    return this.service.trace(id, direction);
  }

  /** Newest first. */
  @Get(':id/movements')
  @Requires('lot.read')
  async movements(@Param('id', IdParam) lotId: string, @Query() query: PageQuery): Promise<Page<Movement>> {
    return this.stock.history({ lotId }, idCursor(query.cursor), pageLimit(query));
  }

  @Post()
  @Requires('lot.receive')
  @Idempotent()
  async receive(@Body() body: ReceiveLotDto): Promise<Lot> {
    if (body.location) await this.places.require(body.location, '/location');
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
    return this.service.decide(id, 'accept', reason, expected);
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
    return this.service.decide(id, 'block', reason, expected);
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
    return this.service.decide(id, 'reject', reason, expected);
  }
}
