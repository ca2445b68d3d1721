import { Injectable } from '@nestjs/common';
import { decimal } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { BomLine } from '../domain/bom';
import type { Boms } from '../domain/explosion';
import { BomLineEntity } from './routing.entities';

interface Row extends BomLine {
  readonly parentId: string;
}

function bomsOf(rows: readonly Row[]): Boms {
  const boms = new Map<string, BomLine[]>();
  for (const { parentId, quantity, ...line } of rows)
    boms.set(parentId, [...(boms.get(parentId) ?? []), { ...line, quantity: decimal.normal(quantity) }]);
  return boms;
}

@Injectable()
export class BomRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Changes of bills of material wait for each other: two that are right alone may form a circle together. */
  async lockAll(): Promise<void> {
    await this.unitOfWork.manager.query("SELECT pg_advisory_xact_lock(hashtext('linelab.routing.bom'))");
  }

  /** The bills of some materials and of everything below them. */
  async below(materialIds: readonly string[]): Promise<Boms> {
    const rows = await this.unitOfWork.prepared<Row>(
      `WITH RECURSIVE below (material_id) AS (
         SELECT unnest($1::uuid[])
         UNION
         SELECT l.component_id FROM below
         JOIN routing.bom b ON b.material_id = below.material_id
         JOIN routing.bom_line l ON l.bom_id = b.id
       )
       SELECT b.material_id AS "parentId", l.line_no AS "lineNo", l.component_id AS "componentId",
              l.quantity, l.operation_number AS "operationNumber", l.consumption
       FROM below JOIN routing.bom b ON b.material_id = below.material_id JOIN routing.bom_line l ON l.bom_id = b.id
       ORDER BY b.material_id, l.line_no`,
      [materialIds],
    );
    return bomsOf(rows);
  }

  /** The bills of some materials, one level down. */
  async linesOf(materialIds: readonly string[]): Promise<Boms> {
    const rows = await this.unitOfWork.prepared<Row>(
      `SELECT b.material_id AS "parentId", l.line_no AS "lineNo", l.component_id AS "componentId",
              l.quantity, l.operation_number AS "operationNumber", l.consumption
       FROM routing.bom b JOIN routing.bom_line l ON l.bom_id = b.id WHERE b.material_id = ANY($1)
       ORDER BY b.material_id, l.line_no`,
      [materialIds],
    );
    return bomsOf(rows);
  }

  /** How often the bill of a material was written; 0 when it has none. */
  async versionOf(materialId: string): Promise<number> {
    const [bom] = await this.unitOfWork.manager.query<{ version: number }[]>(
      'SELECT version FROM routing.bom WHERE material_id = $1',
      [materialId],
    );
    return bom?.version ?? 0;
  }

  /** Puts these lines in the place of whatever the material's bill was. @returns the bill's id */
  async replace(materialId: string, lines: readonly BomLine[]): Promise<string> {
    const manager = this.unitOfWork.manager;
    const [bom] = await manager.query<{ id: string }[]>(
      `INSERT INTO routing.bom (id, material_id) VALUES ($1, $2)
       ON CONFLICT (material_id) DO UPDATE SET version = bom.version + 1 RETURNING id`,
      [newId(), materialId],
    );
    const bomId = bom?.id ?? '';
    await manager.delete(BomLineEntity, { bomId });
    await manager.insert(
      BomLineEntity,
      lines.map((line) => ({ ...line, bomId })),
    );
    return bomId;
  }
}
