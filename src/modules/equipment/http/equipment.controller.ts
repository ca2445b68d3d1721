import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import { Requires } from '#platform/auth';
import { decodeCursor, IdParam, pageLimit, PageQuery, toPage } from '#platform/http';
import { HierarchyRepository } from '../persistence/hierarchy.repository';
import { StateRepository } from '../persistence/state.repository';
import { WorkUnitRepository, type ElementRow } from '../persistence/work-unit.repository';
import {
  EquipmentTreeDto,
  StateIntervalPageDto,
  StatesQuery,
  WorkUnitDetailDto,
  WorkUnitPageDto,
  type EquipmentNodeDto,
} from './equipment.dto';

function childrenOf(parentId: string | null, all: readonly ElementRow[]): EquipmentNodeDto[] {
  return all
    .filter((element) => element.parentId === parentId)
    .map(({ id, level, code, name, nameEn, lineMode }) => ({
      id,
      level,
      code,
      name,
      nameEn,
      lineMode,
      children: childrenOf(id, all),
    }));
}

function startOf(cursor: string | undefined): Date | null {
  const key = decodeCursor(cursor, 1)?.[0];
  if (key === undefined) return null;
  const date = new Date(key);
  if (Number.isNaN(date.getTime())) throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return date;
}

function placeOf(cursor: string | undefined): readonly [string, number, string] | null {
  const keys = decodeCursor(cursor, 3);
  return keys && [String(keys[0]), Number(keys[1]) || 0, String(keys[2])];
}

@ApiTags('equipment')
@Controller()
export class EquipmentController {
  constructor(
    private readonly units: WorkUnitRepository,
    private readonly states: StateRepository,
    private readonly hierarchy: HierarchyRepository,
  ) {}

  /** Campus, areas, lines and stations. */
  @Get('equipment/tree')
  @Requires('equipment.read')
  @ApiOkResponse({ type: EquipmentTreeDto })
  async tree(): Promise<EquipmentTreeDto> {
    return { sites: childrenOf(null, await this.units.elements()) };
  }

  /** Stations along their lines, each with its state and the order it works on. */
  @Get('work-units')
  @Requires('equipment.read')
  @ApiOkResponse({ type: WorkUnitPageDto })
  async list(@Query() query: PageQuery): Promise<WorkUnitPageDto> {
    const limit = pageLimit(query);
    const rows = await this.units.page(placeOf(query.cursor), limit);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.lineCode, row.position, row.code]);
    return { items: [...items], nextCursor };
  }

  @Get('work-units/:id')
  @Requires('equipment.read')
  @ApiOkResponse({ type: WorkUnitDetailDto })
  async one(@Param('id', IdParam) id: string): Promise<WorkUnitDetailDto> {
    const unit = await this.units.withState(id);
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    return { ...unit, asset: await this.hierarchy.assetOf(id) };
  }

  /** Intervals that touch the window, uncut, by start. */
  @Get('work-units/:id/states')
  @Requires('equipment.read')
  @ApiOkResponse({ type: StateIntervalPageDto })
  async statesOf(@Param('id', IdParam) id: string, @Query() query: StatesQuery): Promise<StateIntervalPageDto> {
    if (!(await this.units.byId(id))) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    const limit = pageLimit(query);
    const rows = await this.states.touching(id, query.from, query.to, startOf(query.cursor), limit + 1);
    const { items, nextCursor } = toPage(rows, limit, (row) => [row.start.toISOString()]);
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
