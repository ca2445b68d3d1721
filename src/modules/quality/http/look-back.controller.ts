import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { decodeCursor, ExpectedVersion, Idempotent, IdParam, pageLimit, PageQuery, type Page } from '#platform/http';
import { isId } from '#platform/ids';
import { LookBacks } from '../application/look-back.service';
import type { DoubtedMeasurement, LookBack } from '../domain/look-back';
import { CloseLookBackDto, LookBackQuery, ReviewDto } from './look-back.dto';

/** What was measured with gauges that failed their calibration. */
@ApiTags('quality')
@Controller('look-backs')
export class LookBackController {
  constructor(private readonly service: LookBacks) {}

  /** Newest first. */
  @Get()
  @Requires('gauge.read')
  async list(@Query() query: LookBackQuery): Promise<Page<LookBack>> {
    return this.service.page(query, lastId(query), pageLimit(query));
  }

  @Get(':id')
  @Requires('gauge.read')
  async one(@Param('id', IdParam) id: string): Promise<LookBack> {
    return this.service.one(id);
  }

  /** Everything measured with the gauge in doubt, in order of entry. */
  @Get(':id/measurements')
  @Requires('gauge.read')
  async measurements(@Param('id', IdParam) id: string, @Query() query: PageQuery): Promise<Page<DoubtedMeasurement>> {
    return this.service.measurements(id, lastId(query), pageLimit(query));
  }

  /** What was found of one order. */
  @Post(':id/review')
  @HttpCode(200)
  @Requires('gauge.review')
  @Idempotent()
  async review(@Param('id', IdParam) id: string, @Body() { subjectId, verdict, note }: ReviewDto): Promise<LookBack> {
    return this.service.review(id, subjectId, verdict, note ?? null);
  }

  /** Once every order has been looked at. */
  @Post(':id/close')
  @HttpCode(200)
  @Requires('gauge.review')
  @Idempotent()
  async close(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { note }: CloseLookBackDto,
  ): Promise<LookBack> {
    return this.service.close(id, note ?? null, expected);
  }
}

function lastId(query: PageQuery): string | null {
  const id = decodeCursor(query.cursor, 1)?.[0] ?? null;
  if (id !== null && !isId(id)) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return id;
}
