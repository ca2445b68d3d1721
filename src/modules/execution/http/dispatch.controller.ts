import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Requires, type Principal } from '#platform/auth';
import { decodeCursor, encodeCursor, pageLimit, PageQuery } from '#platform/http';
import { DomainError } from '#libs/kernel';
import type { QueuePlace } from '#modules/work-order';
import { JobAccess } from '../application/job-access';
import { LineViews } from '../application/line-view.service';
import { StationViews } from '../application/station-view.service';
import { BoardQuery, MOST_ON_BOARD } from './execution.dto';

const keysOf = ({ rank, priority, dueAt, number }: QueuePlace) => [rank, priority, dueAt ?? '', number] as const;

/** @throws DomainError `request.malformed` for a cursor that is none of ours */
function placeIn(cursor: string | undefined): QueuePlace | null {
  const keys = decodeCursor(cursor, 4);
  if (keys === null) return null;
  const [rank, priority, dueAt, number] = keys;
  const isDate = dueAt === '' || (typeof dueAt === 'string' && !Number.isNaN(Date.parse(dueAt)));
  if (!isSmall(rank) || !isSmall(priority) || !isDate || typeof number !== 'string')
    throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return { rank, priority, dueAt: dueAt || null, number };
}

const isSmall = (key: unknown): key is number => Number.isInteger(key) && Math.abs(Number(key)) < 1000;

@ApiTags('execution')
@Controller()
export class DispatchController {
  constructor(
    private readonly access: JobAccess,
    private readonly views: StationViews,
    private readonly lines: LineViews,
  ) {}

  /** Stations as columns with what each has to do and which gate is closed. */
  @Get('dispatch-board')
  @Requires('dispatch.read')
  async board(@Query() { limit = MOST_ON_BOARD }: BoardQuery) {
    return { columns: await this.views.board(limit) };
  }

  /** What one work unit has to do; a student sees the jobs of the own teams. */
  @Get('work-units/:code/queue')
  @Requires('job-order.execute')
  async queue(@Caller() caller: Principal, @Param('code') code: string, @Query() query: PageQuery) {
    const page = { after: placeIn(query.cursor), limit: pageLimit(query) };
    const workUnit = await this.views.workUnitByCode(code);
    const { items, next } = await this.views.queue(workUnit.id, caller.actorId, page, (found) =>
      this.access.visible(caller, found),
    );
    return { workUnit, items, nextCursor: next && encodeCursor(keysOf(next)) };
  }

  /** The line as it is now: state, job, progress and connection of every work unit. */
  @Get('line')
  @Requires('line.read')
  async line() {
    return { workUnits: await this.lines.now() };
  }
}
