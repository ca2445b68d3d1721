import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '#platform/auth';
import { IdParam, PageQuery, type Page } from '#platform/http';
import { EquipmentQueries, type TreeNode, type WorkUnitDetail } from '../application/equipment-queries';
import type { WorkUnitNow } from '../domain/work-unit';
import { StatesQuery } from './equipment.dto';

@ApiTags('equipment')
@Controller()
export class EquipmentController {
  constructor(private readonly queries: EquipmentQueries) {}

  /** Campus, areas, lines and stations. */
  @Get('equipment/tree')
  @Requires('equipment.read')
  async tree(): Promise<{ sites: readonly TreeNode[] }> {
    return { sites: await this.queries.tree() };
  }

  /** Stations along their lines, each with its state and the order it works on. */
  @Get('work-units')
  @Requires('equipment.read')
  list(@Query() query: PageQuery): Promise<Page<WorkUnitNow>> {
    return this.queries.workUnits(query);
  }

  @Get('work-units/:id')
  @Requires('equipment.read')
  one(@Param('id', IdParam) id: string): Promise<WorkUnitDetail> {
    return this.queries.workUnit(id);
  }

  /** Intervals that touch the window, uncut, by start. */
  @Get('work-units/:id/states')
  @Requires('equipment.read')
  async statesOf(@Param('id', IdParam) id: string, @Query() query: StatesQuery) {
    const { items, nextCursor } = await this.queries.states(id, query.from, query.to, query);
    return {
      items: items.map(({ state, start, end, source, reason, jobOrderId, workOrderId, id: interval }) => ({
        id: interval,
        state,
        start,
        end,
        source,
        reason,
        jobOrderId,
        workOrderId,
      })),
      nextCursor,
    };
  }
}
