import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { ExpectedVersion, Idempotent, idCursor, IdParam, pageLimit, type Page } from '#platform/http';
import { TransportService, type TransportView } from '../application/transport.service';
import { AssignTransportDto, NewTransportDto, TransportQuery, TransportReasonDto } from './logistics.dto';

@ApiTags('logistics')
@Controller('transport-tasks')
export class TransportController {
  constructor(private readonly service: TransportService) {}

  /** Newest first. */
  @Get()
  @Requires('transport.read')
  async list(@Query() query: TransportQuery): Promise<Page<TransportView>> {
    return this.service.page(query.status && [query.status], idCursor(query.cursor), pageLimit(query));
  }

  @Get(':id')
  @Requires('transport.read')
  async one(@Param('id', IdParam) id: string): Promise<TransportView> {
    return this.service.view(id);
  }

  @Post()
  @Requires('transport.request')
  @Idempotent()
  async request(@Body() body: NewTransportDto): Promise<TransportView> {
    return this.service.request(body);
  }

  /** To a person, or to the machine of a work unit (AGV, stacker crane), which is then asked to do it. */
  @Post(':id/assign')
  @HttpCode(200)
  @Requires('transport.handle')
  @Idempotent()
  async assign(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() carrier: AssignTransportDto,
  ): Promise<TransportView> {
    return this.service.assign(id, carrier, { expected });
  }

  /** Takes it back from whoever was to carry it. */
  @Post(':id/release')
  @HttpCode(200)
  @Requires('transport.handle')
  @Idempotent()
  async release(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<TransportView> {
    return this.service.release(id, { expected });
  }

  @Post(':id/pick-up')
  @HttpCode(200)
  @Requires('transport.handle')
  @Idempotent()
  async pickUp(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<TransportView> {
    return this.service.pickUp(id, { expected });
  }

  @Post(':id/deliver')
  @HttpCode(200)
  @Requires('transport.handle')
  @Idempotent()
  async deliver(@Param('id', IdParam) id: string, @ExpectedVersion() expected: number): Promise<TransportView> {
    return this.service.deliver(id, { expected });
  }

  /** Goods under way go back to where they were picked up. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('transport.handle')
  @Idempotent()
  async cancel(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { reason }: TransportReasonDto,
  ): Promise<TransportView> {
    return this.service.cancel(id, { expected, reason });
  }
}
