import { Injectable } from '@nestjs/common';
import { FIRST_SEVERITY } from '#libs/sampling';
import { UnitOfWork } from '#platform/database';
import type { DefectClass } from '../domain/rule';
import type { ClassSeverity, SeriesKey, SeveritySwitch } from '../domain/severity';

const COLUMNS = `s.id, s.material_id AS "materialId", s.supplier, s.kind, s.class, s.state, s.version`;

/** The severity of each class of each series of lots, and every switch. */
@Injectable()
export class SeverityRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of({ materialId, supplier, kind }: SeriesKey): Promise<ClassSeverity[]> {
    return this.read('s.material_id = $1 AND s.supplier = $2 AND s.kind = $3 ORDER BY s.class', [
      materialId,
      supplier,
      kind,
    ]);
  }

  async ofMaterial(materialId: string): Promise<ClassSeverity[]> {
    return this.read('s.material_id = $1 ORDER BY s.kind, s.supplier, s.class', [materialId]);
  }

  async lock(id: string): Promise<ClassSeverity | null> {
    return (await this.read('s.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  /** Locked; a class that was never inspected begins at `id`. */
  async lockOf(id: string, { materialId, supplier, kind }: SeriesKey, of: DefectClass): Promise<ClassSeverity> {
    await this.unitOfWork.manager.query(
      `INSERT INTO lot_inspection.severity (id, material_id, supplier, kind, class, status, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (material_id, supplier, kind, class) DO NOTHING`,
      [id, materialId, supplier, kind, of, FIRST_SEVERITY.severity, JSON.stringify(FIRST_SEVERITY)],
    );
    const [found] = await this.read(
      's.material_id = $1 AND s.supplier = $2 AND s.kind = $3 AND s.class = $4 FOR UPDATE',
      [materialId, supplier, kind, of],
    );
    if (!found) throw new Error('a severity that was just written is gone');
    return found;
  }

  async save({ id, state, version }: ClassSeverity): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE lot_inspection.severity SET status = $2, state = $3, version = $4 WHERE id = $1',
      [id, state.severity, JSON.stringify(state), version],
    );
  }

  async addSwitch(change: SeveritySwitch): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO lot_inspection.severity_change (id, severity_id, from_status, to_status, reason, note, inspection_id,
         changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        change.id,
        change.severityId,
        change.from,
        change.to,
        change.reason,
        change.note,
        change.inspectionId,
        change.changedBy,
        change.changedAt,
      ],
    );
  }

  /** Newest first, with the number of the lot that caused each. */
  async switchesOf(severityIds: readonly string[]): Promise<(SeveritySwitch & { inspectionNumber: string | null })[]> {
    return this.unitOfWork.manager.query(
      `SELECT c.id, c.severity_id AS "severityId", c.from_status AS "from", c.to_status AS "to", c.reason, c.note,
         c.inspection_id AS "inspectionId", c.changed_by AS "changedBy", c.changed_at AS "changedAt",
         i.number AS "inspectionNumber"
       FROM lot_inspection.severity_change c LEFT JOIN lot_inspection.inspection i ON i.id = c.inspection_id
       WHERE c.severity_id = ANY($1) ORDER BY c.id DESC`,
      [severityIds],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<ClassSeverity[]> {
    return this.unitOfWork.manager.query<ClassSeverity[]>(
      `SELECT ${COLUMNS} FROM lot_inspection.severity s WHERE ${where}`,
      [...parameters],
    );
  }
}
