import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { decodeCursor, pageLimit, toPage, type Page, type PageQuery } from '#platform/http';
import type { StateInterval } from '../domain/derive-intervals';
import type { Asset, Element, WorkUnit, WorkUnitNow } from '../domain/work-unit';
import { HierarchyRepository } from '../persistence/hierarchy.repository';
import { StateRepository } from '../persistence/state.repository';
import { WorkUnitRepository } from '../persistence/work-unit.repository';

/** An element with everything below it. */
export interface TreeNode extends Omit<Element, 'parentId' | 'position'> {
  readonly children: TreeNode[];
}

export interface WorkUnitDetail extends WorkUnitNow {
  /** The machine that stands there now. */
  readonly asset: Asset | null;
}

const MOST_POSITION = 1_000_000;

function childrenOf(parentId: string | null, all: readonly Element[]): TreeNode[] {
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
  if (!keys) return null;
  const position = Number(keys[1]);
  if (!Number.isInteger(position) || Math.abs(position) > MOST_POSITION)
    throw new DomainError('invalid', 'request.malformed', { parameter: 'cursor' });
  return [String(keys[0]), position, String(keys[2])];
}

/** What pages show of the line. */
@Injectable()
export class EquipmentQueries {
  constructor(
    private readonly workUnitRepository: WorkUnitRepository,
    private readonly stateRepository: StateRepository,
    private readonly hierarchy: HierarchyRepository,
  ) {}

  /** The campuses with everything below them. */
  async tree(): Promise<TreeNode[]> {
    return childrenOf(null, await this.workUnitRepository.elements());
  }

  /** All work units, along their lines. */
  async units(): Promise<WorkUnit[]> {
    return this.workUnitRepository.all();
  }

  async workUnits(query: PageQuery): Promise<Page<WorkUnitNow>> {
    const limit = pageLimit(query);
    const rows = await this.workUnitRepository.page(placeOf(query.cursor), limit);
    return toPage(rows, limit, (row) => [row.lineCode, row.position, row.code]);
  }

  /** @throws DomainError `entity.not-found` */
  async workUnit(id: string): Promise<WorkUnitDetail> {
    const unit = await this.workUnitRepository.withState(id);
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    return { ...unit, asset: await this.hierarchy.assetOf(id) };
  }

  /** @throws DomainError `entity.not-found` */
  async states(workUnitId: string, from: Date, to: Date, query: PageQuery): Promise<Page<StateInterval>> {
    if (!(await this.workUnitRepository.byId(workUnitId)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: workUnitId });
    const limit = pageLimit(query);
    const rows = await this.stateRepository.touching(workUnitId, from, to, startOf(query.cursor), limit + 1);
    return toPage(rows, limit, (row) => [row.start.toISOString()]);
  }
}
