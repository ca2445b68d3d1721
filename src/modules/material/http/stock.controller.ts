import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, IdParam } from '#platform/http';
import { ConsumptionService } from '../application/consumption.service';
import { LotService } from '../application/lot.service';
import { PlaceService } from '../application/place.service';
import { NumberService } from '../application/number.service';
import { StockService, type StockLine } from '../application/stock.service';
import { WorkInProgressService } from '../application/work-in-progress.service';
import type { LocationTotal, Lot, WorkInProgress } from '../domain/lot';
import type { Movement } from '../domain/movement';
import type { Numbering } from '../domain/numbering';
import {
  ConsumeLotDto,
  LotLeavesDto,
  LotReasonDto,
  MoveLotDto,
  NumberingDto,
  SplitLotDto,
  StockQuery,
} from './material.dto';

/** Quantities: where they lie, where they go, and how a mistake is taken back. */
@ApiTags('material')
@Controller()
export class StockController {
  constructor(
    private readonly stock: StockService,
    private readonly consumption: ConsumptionService,
    private readonly work: WorkInProgressService,
    private readonly lots: LotService,
    private readonly numbers: NumberService,
    private readonly places: PlaceService,
  ) {}

  /** Every place where something lies. */
  @Get('stock-locations')
  @Requires('lot.read')
  async locations(): Promise<{ items: LocationTotal[] }> {
    return { items: await this.stock.locations() };
  }

  /** What lies at a place, such as the line side of a work unit; oldest lot first, and unfinished pieces that were put there. */
  @Get('stock')
  @Requires('lot.read')
  async at(@Query() { location }: StockQuery): Promise<{ items: StockLine[]; workInProgress: WorkInProgress[] }> {
    return { items: await this.stock.at(location), workInProgress: await this.work.at(location) };
  }

  /** An issue to the line side, a return from it, or a change of bin. */
  @Post('lots/:id/move')
  @HttpCode(200)
  @Requires('lot.move')
  @Idempotent()
  async move(@Param('id', IdParam) id: string, @Body() body: MoveLotDto): Promise<Lot> {
    await this.lots.lot(id);
    await this.places.require(body.to, '/to');
    return this.stock.move(id, body);
  }

  /** Takes some of the lot into another one. */
  @Post('lots/:id/consume')
  @HttpCode(200)
  @Requires('lot.move')
  @Idempotent()
  async consume(@Param('id', IdParam) id: string, @Body() { jobOrderId, ...body }: ConsumeLotDto): Promise<Lot> {
    await this.consumption.consume({ ...body, consumedLotId: id, jobOrderId: jobOrderId ?? null });
    return this.lots.lot(id);
  }

  /** Splits some of the lot off; answers the new lot. */
  @Post('lots/:id/split')
  @Requires('lot.change')
  @Idempotent()
  async split(@Param('id', IdParam) id: string, @Body() body: SplitLotDto): Promise<Lot> {
    return this.stock.split(id, body);
  }

  @Post('lots/:id/scrap')
  @HttpCode(200)
  @Requires('lot.change')
  @Idempotent()
  async scrap(@Param('id', IdParam) id: string, @Body() body: LotLeavesDto): Promise<Lot> {
    return this.stock.scrap(id, body);
  }

  /** Back to the supplier. */
  @Post('lots/:id/give-back')
  @HttpCode(200)
  @Requires('lot.change')
  @Idempotent()
  async giveBack(@Param('id', IdParam) id: string, @Body() body: LotLeavesDto): Promise<Lot> {
    return this.stock.giveBack(id, body);
  }

  /** Takes a movement back by its reversal. */
  @Post('movements/:id/reverse')
  @Requires('lot.change')
  @Idempotent()
  async reverse(@Param('id', IdParam) id: string, @Body() { reason }: LotReasonDto): Promise<Movement> {
    return this.stock.reverse(id, reason);
  }

  /** How lots and serials are numbered. */
  @Get('numbering')
  @Requires('material.read')
  async numbering(): Promise<{ items: Numbering[] }> {
    return { items: await this.numbers.all() };
  }

  @Put('numbering/:kind')
  @Requires('numbering.change')
  async number(
    @Param('kind') kind: string,
    @ExpectedVersion() expected: number,
    @Body() { pattern }: NumberingDto,
  ): Promise<Numbering> {
    return this.numbers.set(kind, pattern, expected);
  }
}
