import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, toPage, type Page } from '#platform/http';
import { FaultService } from '../application/fault.service';
import type { FaultKind, MachineFault } from '../domain/machine-fault';
import { FaultDto, MachineFaultQuery } from './fault.dto';

/** Faults for teaching. Each door is shut to students: what is set is what they are to find out. */
@ApiTags('machines')
@Controller()
export class FaultController {
  constructor(private readonly faults: FaultService) {}

  /** The catalogue: each fault with the work units whose machines take it. */
  @Get('machine-fault-kinds')
  @Requires('machine-fault.set')
  async kinds(): Promise<{ items: readonly FaultKind[] }> {
    return { items: await this.faults.kinds() };
  }

  /** Those that are set, or those that are over, newest first. */
  @Get('machine-faults')
  @Requires('machine-fault.set')
  async list(@Query() query: MachineFaultQuery): Promise<Page<MachineFault>> {
    const limit = pageLimit(query);
    return toPage(await this.faults.page(query.over, idCursor(query.cursor), limit), limit, ({ id }) => [id]);
  }

  /** Puts a fault into the machine of a work unit. Only machines of the virtual line take any. */
  @Post('work-units/:id/faults')
  @Requires('machine-fault.set')
  @Idempotent()
  inject(
    @Param('id', IdParam) id: string,
    @Body() { fault, trigger, after, lastsSeconds }: FaultDto,
  ): Promise<MachineFault> {
    const draft = { fault, trigger, after: after ?? null, lastsSeconds: lastsSeconds ?? null };
    return this.faults.inject({ workUnitId: id, ...draft });
  }

  /** Ends a fault as its remedy does, or keeps it from beginning. */
  @Post('machine-faults/:id/clear')
  @Requires('machine-fault.set')
  @Idempotent()
  @HttpCode(200)
  clear(@Param('id', IdParam) id: string, @Caller() caller: Principal): Promise<MachineFault> {
    return this.faults.clear(id, actorOf(caller));
  }
}
