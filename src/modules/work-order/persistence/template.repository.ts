import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { OrderTemplate, TemplateFields } from '../domain/planning-types';

/** A template as it is stored; what its material is called is not kept here. */
export type StoredTemplate = Omit<OrderTemplate, 'materialCode' | 'materialName' | 'materialNameEn' | 'unit'>;

interface TemplateRow extends Omit<StoredTemplate, 'archivedAt'> {
  readonly archivedAt: Date | null;
}

const TEMPLATES = `SELECT t.id, t.name, t.material_id AS "materialId", t.routing_version_id AS "routingVersionId",
    trim_scale(t.quantity) AS quantity, t.priority, t.team_id AS "teamId", t.line_mode AS "lineMode",
    t.lead_hours AS "leadHours", t.archived_at AS "archivedAt", t.version
  FROM work_order.template t`;

const toTemplate = (row: TemplateRow): StoredTemplate => ({
  ...row,
  archivedAt: row.archivedAt?.toISOString() ?? null,
});

const valuesOf = (fields: TemplateFields): unknown[] => [
  fields.name,
  fields.materialId,
  fields.routingVersionId,
  fields.quantity,
  fields.priority,
  fields.teamId,
  fields.lineMode,
  fields.leadHours,
];

@Injectable()
export class TemplateRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name; those that are archived only when asked for. */
  async list(archived: boolean): Promise<StoredTemplate[]> {
    return this.find('WHERE $1 OR t.archived_at IS NULL ORDER BY t.name, t.id LIMIT 1000', [archived]);
  }

  /** @throws DomainError `entity.not-found` */
  async byId(id: string): Promise<StoredTemplate> {
    return this.one('WHERE t.id = $1', id);
  }

  /** Locked until the transaction ends. @throws DomainError `entity.not-found` */
  async lock(id: string): Promise<StoredTemplate> {
    return this.one('WHERE t.id = $1 FOR NO KEY UPDATE OF t', id);
  }

  async add(id: string, fields: TemplateFields, at: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO work_order.template (name, material_id, routing_version_id, quantity, priority, team_id, line_mode,
         lead_hours, id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [...valuesOf(fields), id, at],
    );
  }

  /** Writes a locked template. */
  async save(id: string, fields: TemplateFields, archivedAt: string | null): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE work_order.template SET name = $1, material_id = $2, routing_version_id = $3, quantity = $4,
         priority = $5, team_id = $6, line_mode = $7, lead_hours = $8, archived_at = $10, version = version + 1
       WHERE id = $9`,
      [...valuesOf(fields), id, archivedAt],
    );
  }

  private async one(sql: string, id: string): Promise<StoredTemplate> {
    const [template] = await this.find(sql, [id]);
    if (!template) throw new DomainError('not-found', 'entity.not-found', { type: 'order-template', id });
    return template;
  }

  private async find(sql: string, values: readonly unknown[]): Promise<StoredTemplate[]> {
    return (await this.unitOfWork.manager.query<TemplateRow[]>(`${TEMPLATES} ${sql}`, [...values])).map(toTemplate);
  }
}
