import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { IntervalQueries, type ShiftAnswer, type UnitPieces } from '../application/interval-queries';
import { PerformanceQueries, type PerformanceAnswer } from '../application/performance-queries';
import { IntervalsQuery, KpisQuery } from './performance.dto';

/** Times and KPIs after ISO 22400-2. */
@ApiTags('performance')
@Controller('performance')
export class PerformanceController {
  constructor(
    private readonly queries: PerformanceQueries,
    private readonly intervalQueries: IntervalQueries,
  ) {}

  /** KPIs with their terms, coverage and validity; a line with its work units, several orders with each of them. */
  @Get('kpis')
  @Requires('performance.read')
  async kpis(@Query() { scope, id, mode, from, to }: KpisQuery): Promise<PerformanceAnswer> {
    return this.queries.kpis({ scope, id: id ?? null, mode: mode ?? null, from, to });
  }

  /** The planned time of a work unit, of a line or of all, piece by piece: what the times are the sum of. */
  @Get('intervals')
  @Requires('performance.read')
  async intervals(
    @Query() { workUnitId, lineId, from, to }: IntervalsQuery,
  ): Promise<{ readonly items: readonly UnitPieces[]; readonly nextCursor: null }> {
    return {
      items: await this.intervalQueries.intervals(workUnitId ?? null, lineId ?? null, from, to),
      nextCursor: null,
    };
  }

  /** The shift each line is in, else its last one. */
  @Get('shifts')
  @Requires('performance.read')
  async shifts(): Promise<{ readonly items: readonly ShiftAnswer[]; readonly nextCursor: null }> {
    return { items: await this.intervalQueries.shifts(), nextCursor: null };
  }
}
