import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, idCursor, IdParam, pageLimit, type Page } from '#platform/http';
import { StockCountService, type CountDetail } from '../application/stock-count.service';
import type { StockCount } from '../domain/types';
import { CountLinesDto, OpenStockCountDto, StockCountQuery, StockCountReasonDto } from './logistics.dto';

@ApiTags('logistics')
@Controller('stock-counts')
export class StockCountController {
  constructor(private readonly service: StockCountService) {}

  /** Newest first. */
  @Get()
  @Requires('stock-count.read')
  async list(@Query() query: StockCountQuery): Promise<Page<StockCount>> {
    return this.service.page(query.status, idCursor(query.cursor), pageLimit(query));
  }

  @Get(':id')
  @Requires('stock-count.read')
  async one(@Param('id', IdParam) id: string): Promise<CountDetail> {
    return this.service.detail(id);
  }

  @Post()
  @Requires('stock-count.count')
  @Idempotent()
  async open(@Body() { location, note }: OpenStockCountDto): Promise<CountDetail> {
    return this.service.open(location, note ?? null);
  }

  /** Writes down what was counted; other lines stay as they are. */
  @Put(':id/lines')
  @Requires('stock-count.count')
  async count(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { lines }: CountLinesDto,
  ): Promise<CountDetail> {
    return this.service.count(id, lines, expected);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Requires('stock-count.count')
  @Idempotent()
  async submit(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<CountDetail> {
    return this.service.submit(id, expected);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('stock-count.post')
  @Idempotent()
  async reopen(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: StockCountReasonDto,
  ): Promise<CountDetail> {
    return this.service.reopen(id, reason, expected);
  }

  /** Posts the differences as movements. */
  @Post(':id/post')
  @HttpCode(200)
  @Requires('stock-count.post')
  @Idempotent()
  async post(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: StockCountReasonDto,
  ): Promise<CountDetail> {
    return this.service.post(id, reason, expected);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('stock-count.count')
  @Idempotent()
  async cancel(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: StockCountReasonDto,
  ): Promise<CountDetail> {
    return this.service.cancel(id, reason, expected);
  }
}
