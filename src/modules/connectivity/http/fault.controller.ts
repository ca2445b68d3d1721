import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, IdParam, pageLimit, toPage, type Page } from '#platform/http';
import { FaultService } from '../application/fault.service';
import { PersonNames } from '../application/person-names';
import type { FaultKind, MachineFault } from '../domain/machine-fault';
import { FaultDto, MachineFaultQuery } from './fault.dto';

/** A fault with the name of who set it, where the one asking may know it. */
export interface MachineFaultView extends MachineFault {
  readonly injectedByName: string | null;
}

/** Faults for teaching. Each door is shut to students: what is set is what they are to find out. */
@ApiTags('machines')
@Controller()
export class FaultController {
  constructor(
    private readonly faults: FaultService,
    private readonly names: PersonNames,
  ) {}

  /** The catalogue: each fault with the work units whose machines take it. */
  @Get('machine-fault-kinds')
  @Requires('machine-fault.set')
  async kinds(): Promise<{ items: readonly FaultKind[] }> {
    return { items: await this.faults.kinds() };
  }

  /** Those that are set, or those that are over, newest first. */
  @Get('machine-faults')
  @Requires('machine-fault.set')
  async list(@Query() query: MachineFaultQuery, @Caller() caller: Principal): Promise<Page<MachineFaultView>> {
    const limit = pageLimit(query);
    const faults = await this.faults.page(query.over, idCursor(query.cursor), limit);
    const { items, nextCursor } = toPage(faults, limit, ({ id }) => [id]);
    const nameOf = await this.names.of(
      caller,
      items.map(({ injectedBy }) => injectedBy),
    );
    return { items: items.map((fault) => ({ ...fault, injectedByName: nameOf(fault.injectedBy) })), nextCursor };
  }

  /** Puts a fault into the machine of a work unit. Only machines of the virtual line take any. */
  @Post('work-units/:id/faults')
  @Requires('machine-fault.set')
  @Idempotent()
  inject(
    @Param('id', IdParam) id: string,
    @Body() { fault, trigger, after, lastsSeconds }: FaultDto,
    @Caller() caller: Principal,
  ): Promise<MachineFault> {
    const draft = { fault, trigger, after: after ?? null, lastsSeconds: lastsSeconds ?? null };
    return this.faults.inject({ workUnitId: id, ...draft }, actorOf(caller));
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
