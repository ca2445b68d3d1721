import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actorOf, Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, Idempotent, pageLimit, PageQuery, toPage, type Page } from '#platform/http';
import { LineService } from '../application/line.service';
import { PersonNames } from '../application/person-names';
import { ScenarioFiles } from '../application/scenario-files';
import type { LineCommand, VirtualLineState } from '../domain/line-command';
import type { Scenario } from '../domain/scenario';
import { LineCommandDto } from './line.dto';

/** A command with the name of who gave it, where the one asking may know it. */
export interface LineCommandView extends LineCommand {
  readonly askedByName: string | null;
}

/** The virtual line as a whole, for teaching. */
@ApiTags('machines')
@Controller('virtual-line')
export class LineController {
  constructor(
    private readonly line: LineService,
    private readonly names: PersonNames,
    private readonly scenarios: ScenarioFiles,
  ) {}

  /** Whether it stands, and how fast its clock runs. */
  @Get()
  @Requires('machine.read')
  state(): Promise<VirtualLineState> {
    return this.line.state();
  }

  /** What was asked of it and by whom, newest first. */
  @Get('commands')
  @Requires('virtual-line.control')
  async list(@Query() query: PageQuery, @Caller() caller: Principal): Promise<Page<LineCommandView>> {
    const limit = pageLimit(query);
    const { items, nextCursor } = toPage(await this.line.page(idCursor(query.cursor), limit), limit, ({ id }) => [id]);
    const nameOf = await this.names.of(
      caller,
      items.map(({ askedBy }) => askedBy),
    );
    return { items: items.map((command) => ({ ...command, askedByName: nameOf(command.askedBy) })), nextCursor };
  }

  /** Lessons that can be started in one press: a reset, then these faults at this speed. */
  @Get('scenarios')
  @Requires('virtual-line.control')
  scenarioList(): { items: readonly Scenario[] } {
    return { items: this.scenarios.all() };
  }

  /** Lets it stand, go on, make one piece, begin anew, or run at another speed. */
  @Post('commands')
  @Requires('virtual-line.control')
  @Idempotent()
  command(@Body() { action, speed, scenario }: LineCommandDto, @Caller() caller: Principal): Promise<LineCommand> {
    const draft = {
      action,
      speed: action === 'speed' ? (speed ?? null) : null,
      scenario: action === 'reset' ? (scenario ?? null) : null,
    };
    return this.line.ask(draft, actorOf(caller));
  }
}
