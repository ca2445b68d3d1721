import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { Idempotent, IdParam, type Page } from '#platform/http';
import { Rounds, type RoundDue } from '../application/rounds';
import type { Round, RoundItem } from '../domain/round';
import { RoundDto } from './maintenance.dto';

/** Inspection rounds 点检. */
@ApiTags('maintenance')
@Controller()
export class RoundController {
  constructor(private readonly rounds: Rounds) {}

  /** What is looked at, along the work units. */
  @Get('inspection-items')
  @Requires('maintenance.read')
  async items(): Promise<Page<RoundItem>> {
    return { items: await this.rounds.items(), nextCursor: null };
  }

  /** What is due now at every work unit, and what was missed in the last seven days. */
  @Get('inspection-rounds')
  @Requires('maintenance.read')
  async all(): Promise<Page<RoundDue>> {
    return { items: await this.rounds.all(), nextCursor: null };
  }

  /** What is due now at a work unit. */
  @Get('work-units/:id/inspection-rounds')
  @Requires('maintenance.check')
  async at(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<Page<RoundDue>> {
    return { items: await this.rounds.at(caller, id), nextCursor: null };
  }

  /** Made already, it stays as it is. */
  @Post('work-units/:id/inspection-rounds')
  @Idempotent()
  @Requires('maintenance.check')
  async make(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() { period, answers }: RoundDto,
  ): Promise<Omit<Round, 'doneBy'>> {
    const { doneBy: _, ...round } = await this.rounds.make(caller, id, period, answers);
    return round;
  }
}
