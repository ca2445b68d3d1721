import { Injectable } from '@nestjs/common';
import type { LineMode } from '#libs/contracts';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { Asset, Level } from '../domain/work-unit';

export interface NewElement {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly position: number;
}

/** Writes the hierarchy and which machine stands where. */
@Injectable()
export class HierarchyRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byCodes(
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly id: string; readonly level: Level }>> {
    const rows = await this.query<{ code: string; id: string; level: Level }>(
      'SELECT code, id, level FROM equipment.element WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map(({ code, id, level }) => [code, { id, level }]));
  }

  async save(element: NewElement): Promise<void> {
    await this.query(
      `INSERT INTO equipment.element (id, parent_id, level, code, name, name_en, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (code) DO UPDATE SET parent_id = EXCLUDED.parent_id, name = EXCLUDED.name,
         name_en = EXCLUDED.name_en, position = EXCLUDED.position`,
      [element.id, element.parentId, element.level, element.code, element.name, element.nameEn, element.position],
    );
  }

  async saveLine(id: string, mode: LineMode): Promise<void> {
    await this.query(
      'INSERT INTO equipment.line (id, mode) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET mode = EXCLUDED.mode',
      [id, mode],
    );
  }

  async saveWorkUnit(id: string, lineId: string, equipmentClass: string, capacity: number): Promise<void> {
    await this.query(
      `INSERT INTO equipment.work_unit (id, line_id, equipment_class, capacity) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET line_id = EXCLUDED.line_id, equipment_class = EXCLUDED.equipment_class,
         capacity = EXCLUDED.capacity`,
      [id, lineId, equipmentClass, capacity],
    );
  }

  /** From `now` on this asset, and no other, fills the role of the unit (IEC 62264-2 physical asset assignment). */
  async placeAsset(workUnitId: string, number: string, model: string, now: Date): Promise<void> {
    const [asset] = await this.query<{ id: string }>(
      `INSERT INTO equipment.asset (id, number, model) VALUES ($1, $2, $3)
       ON CONFLICT (number) DO UPDATE SET model = EXCLUDED.model RETURNING id`,
      [newId(), number, model],
    );
    const assetId = asset?.id;
    const standing = await this.query<unknown>(
      'SELECT 1 FROM equipment.asset_assignment WHERE asset_id = $1 AND work_unit_id = $2 AND ends_at IS NULL',
      [assetId, workUnitId],
    );
    if (standing.length > 0) return;
    await this.query(
      `UPDATE equipment.asset_assignment SET ends_at = $3
       WHERE ends_at IS NULL AND (asset_id = $1 OR work_unit_id = $2)`,
      [assetId, workUnitId, now],
    );
    await this.query(
      'INSERT INTO equipment.asset_assignment (id, asset_id, work_unit_id, starts_at) VALUES ($1, $2, $3, $4)',
      [newId(), assetId, workUnitId, now],
    );
  }

  /** The machine that stands at a unit now. */
  async assetOf(workUnitId: string): Promise<Asset | null> {
    const [row] = await this.query<Asset>(
      `SELECT a.number, a.model FROM equipment.asset_assignment s JOIN equipment.asset a ON a.id = s.asset_id
       WHERE s.work_unit_id = $1 AND s.ends_at IS NULL`,
      [workUnitId],
    );
    return row ?? null;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
