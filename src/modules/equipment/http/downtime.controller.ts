import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, type Page } from '#platform/http';
import { Downtime, type Loss, type Stop, type StopScope } from '../application/downtime';
import { EquipmentQueries } from '../application/equipment-queries';
import type { DowntimeReason } from '../domain/downtime-reason';
import type { WorkUnit } from '../domain/work-unit';
import { CodeStopHereDto, CodeStopsDto, LossesQuery, NewReasonDto, StopsQuery } from './downtime.dto';

/** Why work units stopped. */
@ApiTags('downtime')
@Controller()
export class DowntimeController {
  constructor(
    private readonly downtime: Downtime,
    private readonly queries: EquipmentQueries,
  ) {}

  /** The tree of reasons, groups before their codes; retired ones too, as old stops keep them. */
  @Get('downtime-reasons')
  @Requires('equipment.read')
  async reasons(): Promise<{ readonly items: readonly DowntimeReason[]; readonly nextCursor: null }> {
    return { items: await this.downtime.reasons(), nextCursor: null };
  }

  /** A code of the school's own, below one of the tree. */
  @Post('downtime-reasons')
  @HttpCode(204)
  @Idempotent()
  @Requires('downtime.edit-reasons')
  async add(@Body() body: NewReasonDto): Promise<void> {
    await this.downtime.addReason(body);
  }

  /** From now on nobody can choose it. */
  @Post('downtime-reasons/:code/retire')
  @HttpCode(204)
  @Idempotent()
  @Requires('downtime.edit-reasons')
  async retire(@Param('code') code: string): Promise<void> {
    await this.downtime.retireReason(code);
  }

  /** Stops of more than five minutes that touch the window, the newest first. */
  @Get('stops')
  @Requires('downtime.read')
  async list(@Query() query: StopsQuery): Promise<Page<Stop>> {
    return this.downtime.page(await this.scopeOf(query), query.open ?? false, query);
  }

  /** Busy time lost and number of stops by reason, the greatest loss first. */
  @Get('stops/pareto')
  @Requires('downtime.read')
  async pareto(@Query() query: LossesQuery): Promise<{ readonly items: readonly Loss[]; readonly nextCursor: null }> {
    return { items: await this.downtime.pareto(await this.scopeOf(query)), nextCursor: null };
  }

  /** Says of one stop or of several why they were: of all or of none. */
  @Post('stops/code')
  @HttpCode(200)
  @Idempotent()
  @Requires('downtime.code')
  async code(
    @Caller() caller: Principal,
    @Body() { stops, reason, note }: CodeStopsDto,
  ): Promise<{ readonly coded: number }> {
    return { coded: await this.downtime.code(stops, reason, note ?? null, actorOf(caller)) };
  }

  /** Stops of the last day at a work unit that nobody explained yet. */
  @Get('work-units/:code/open-stops')
  @Requires('downtime.code-here')
  async here(
    @Caller() caller: Principal,
    @Param('code') code: string,
  ): Promise<{ readonly items: readonly Stop[]; readonly nextCursor: null }> {
    const { id } = await this.unit(caller, code);
    return { items: await this.downtime.openAt(id), nextCursor: null };
  }

  @Post('work-units/:code/open-stops')
  @HttpCode(200)
  @Idempotent()
  @Requires('downtime.code-here')
  async codeHere(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Body() { start, reason, note }: CodeStopHereDto,
  ): Promise<{ readonly coded: number }> {
    const { id } = await this.unit(caller, code);
    return { coded: await this.downtime.code([{ workUnitId: id, start }], reason, note ?? null, actorOf(caller)) };
  }

  /** A screen concerns its own work unit only. */
  private async unit(caller: Principal, code: string): Promise<WorkUnit> {
    const unit = (await this.queries.units()).find((one) => one.code === code);
    if (unit && (caller.kind !== 'station' || caller.workUnitId === unit.id)) return unit;
    throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: code });
  }

  private async scopeOf({ workUnitId, lineId, from, to }: LossesQuery): Promise<StopScope> {
    const units = await this.queries.units();
    const chosen = units.filter(
      (unit) => (!workUnitId || unit.id === workUnitId) && (!lineId || unit.lineId === lineId),
    );
    return { workUnitIds: chosen.map(({ id }) => id), from, to };
  }
}
