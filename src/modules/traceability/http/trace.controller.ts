import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { IdParam } from '#platform/http';
import { HistoryService } from '../application/history.service';
import { LotHolds } from '../application/lot-holds';
import { TraceService } from '../application/trace.service';
import type { History, LotHold, TraceGraph } from '../domain/types';
import { GraphQuery } from './traceability.dto';

const DEPTH = 12;
const LOTS = 200;

@ApiTags('traceability')
@Controller('lots/:id')
export class TraceController {
  constructor(
    private readonly traces: TraceService,
    private readonly histories: HistoryService,
    private readonly holds: LotHolds,
  ) {}

  /** The genealogy around a lot or serial as a graph. */
  @Get('graph')
  @Requires('trace.read')
  async graph(@Param('id', IdParam) id: string, @Query() query: GraphQuery): Promise<TraceGraph> {
    const { direction = 'both', depth = DEPTH, lots = LOTS } = query;
    return this.traces.graph(id, direction, { depth, lots });
  }

  /** What is on record of its making: jobs, machines, parameters, measurements, people, attempt. */
  @Get('history')
  @Requires('trace.read')
  async history(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<History> {
    return this.histories.of(id, caller);
  }

  /** Why it is held or rejected, by whom and since when; null when it is not. */
  @Get('hold')
  @Requires('trace.read')
  async hold(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
  ): Promise<{ readonly hold: LotHold | null }> {
    return { hold: await this.holds.of(id, caller) };
  }
}
