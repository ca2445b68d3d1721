import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { ClassView } from '../domain/views';

const CLASS = `c.id, c.code, c.name, c.name_en AS "nameEn",
  (SELECT count(*)::int FROM personnel.person p WHERE p.class_id = c.id AND p.active) AS students,
  (SELECT count(*)::int FROM personnel.team t WHERE t.class_id = c.id) AS teams`;

@Injectable()
export class ClassRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(after: string | null, limit: number): Promise<ClassView[]> {
    return this.query<ClassView>(
      `SELECT ${CLASS} FROM personnel.class c WHERE ($1::text IS NULL OR c.code > $1) ORDER BY c.code LIMIT $2`,
      [after, limit + 1],
    );
  }

  async find(id: string): Promise<ClassView | null> {
    const [row] = await this.query<ClassView>(`SELECT ${CLASS} FROM personnel.class c WHERE c.id = $1`, [id]);
    return row ?? null;
  }

  async instructorsOf(id: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      'SELECT person_id AS id FROM personnel.class_instructor WHERE class_id = $1',
      [id],
    );
    return rows.map((row) => row.id);
  }

  /** Ids by code. */
  async idsByCode(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.query<{ code: string; id: string }>(
      'SELECT code, id FROM personnel.class WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row.id]));
  }

  async upsert(classes: readonly { id: string; code: string; name: string; nameEn: string }[]): Promise<void> {
    await this.query(
      `INSERT INTO personnel.class (id, code, name, name_en)
       SELECT id, code, name, "nameEn"
       FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, code text, name text, "nameEn" text)
       ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, name_en = EXCLUDED.name_en`,
      [JSON.stringify(classes)],
    );
  }

  /** From now on these instructors teach exactly these classes. */
  async setTeaching(teaching: readonly { personId: string; classIds: readonly string[] }[]): Promise<void> {
    const pairs = teaching.flatMap(({ personId, classIds }) => classIds.map((classId) => ({ personId, classId })));
    await this.query('DELETE FROM personnel.class_instructor WHERE person_id = ANY($1)', [
      teaching.map(({ personId }) => personId),
    ]);
    await this.query(
      `INSERT INTO personnel.class_instructor (class_id, person_id)
       SELECT DISTINCT "classId", "personId" FROM jsonb_to_recordset($1::jsonb) AS row ("classId" uuid, "personId" uuid)`,
      [JSON.stringify(pairs)],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
