import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, IdParam, Idempotent } from '#platform/http';
import { SafetyChecks, type SafetyToday } from '../application/safety-checks';
import type { SafetyList } from '../domain/safety';
import { ChangeSafetyListDto, NewSafetyListDto, SafetyCheckDto } from './safety.dto';

/** Safety before the first start of the day. */
@ApiTags('safety')
@Controller()
export class SafetyController {
  constructor(
    private readonly safety: SafetyChecks,
    private readonly equipment: EquipmentApi,
  ) {}

  /** What is to be checked, by work unit and by equipment class. */
  @Get('safety-lists')
  @Requires('safety.read')
  async lists(): Promise<{ readonly items: readonly SafetyList[]; readonly nextCursor: null }> {
    return { items: await this.safety.lists(), nextCursor: null };
  }

  @Post('safety-lists')
  @Idempotent()
  @Requires('safety.edit')
  async add(@Body() { scope, target, contact, points }: NewSafetyListDto): Promise<SafetyList> {
    return this.safety.add(scope, target, contact, points);
  }

  @Put('safety-lists/:id')
  @Requires('safety.edit')
  async change(
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expected: number,
    @Body() { contact, points }: ChangeSafetyListDto,
  ): Promise<SafetyList> {
    return this.safety.change(id, contact, points, expected);
  }

  /** Where every work unit stands today. */
  @Get('safety-checks/today')
  @Requires('safety.read')
  async all(
    @Caller() caller: Principal,
  ): Promise<{ readonly items: readonly SafetyToday[]; readonly nextCursor: null }> {
    return { items: await this.safety.today(caller, await this.equipment.workUnits()), nextCursor: null };
  }

  /** What is to be checked at a work unit today, and whether it was. */
  @Get('work-units/:code/safety-check')
  @Requires('job-order.execute')
  async today(@Caller() caller: Principal, @Param('code') code: string): Promise<SafetyToday> {
    const [today] = await this.safety.today(caller, [await this.unit(caller, code)]);
    if (!today) throw noUnit(code);
    return today;
  }

  /** One answer for each point; what is not in order keeps every job from starting there. */
  @Post('work-units/:code/safety-check')
  @HttpCode(200)
  @Idempotent()
  @Requires('job-order.execute')
  async check(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @Body() { answers }: SafetyCheckDto,
  ): Promise<SafetyToday> {
    await this.safety.check(await this.unit(caller, code), actorOf(caller), answers);
    return this.today(caller, code);
  }

  /** A screen concerns its own work unit only. */
  private async unit(caller: Principal, code: string): Promise<WorkUnit> {
    const unit = await this.equipment.workUnitByCode(code);
    if (unit && (caller.kind !== 'station' || caller.workUnitId === unit.id)) return unit;
    throw noUnit(code);
  }
}

const noUnit = (code: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: code });
