import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Rubric } from '../domain/rubric';

type RubricRow = Omit<Rubric, 'createdAt' | 'cap'> & { readonly createdAt: Date; readonly cap: string };

const COLUMNS = `r.id, r.code, r.version, r.name, r.name_en AS "nameEn", r.allow_renormalise AS "allowRenormalise",
  r.cap, r.criteria, r.created_at AS "createdAt"`;

const NEWEST = `NOT EXISTS (SELECT FROM assessment.rubric n WHERE n.code = r.code AND n.version > r.version)`;

const toRubric = (row: RubricRow): Rubric => ({
  ...row,
  cap: Number(row.cap),
  createdAt: row.createdAt.toISOString(),
});

@Injectable()
export class RubricRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(rubric: Rubric, createdBy: string | null): Promise<void> {
    await this.query(
      `INSERT INTO assessment.rubric (id, code, version, name, name_en, allow_renormalise, cap, criteria, created_at,
         created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        rubric.id,
        rubric.code,
        rubric.version,
        rubric.name,
        rubric.nameEn,
        rubric.allowRenormalise,
        rubric.cap,
        JSON.stringify(rubric.criteria),
        rubric.createdAt,
        createdBy,
      ],
    );
  }

  async byId(id: string): Promise<Rubric | null> {
    const [row] = await this.query<RubricRow>(`SELECT ${COLUMNS} FROM assessment.rubric r WHERE r.id = $1`, [id]);
    return row ? toRubric(row) : null;
  }

  /** The newest version of a code. */
  async newest(code: string): Promise<Rubric | null> {
    const [row] = await this.query<RubricRow>(
      `SELECT ${COLUMNS} FROM assessment.rubric r WHERE r.code = $1 ORDER BY r.version DESC LIMIT 1`,
      [code],
    );
    return row ? toRubric(row) : null;
  }

  /** The newest version of every code, by code; one row more than `limit` when there is a next page. */
  async page(after: string | null, limit: number): Promise<Rubric[]> {
    const rows = await this.query<RubricRow>(
      `SELECT ${COLUMNS} FROM assessment.rubric r WHERE ${NEWEST} AND ($1::text IS NULL OR r.code > $1)
       ORDER BY r.code LIMIT $2`,
      [after, limit + 1],
    );
    return rows.map(toRubric);
  }

  /** Makes whoever adds versions of the same code wait until the commit. */
  async lockCode(code: string): Promise<void> {
    await this.query(`SELECT pg_advisory_xact_lock(hashtext('assessment.rubric'), hashtext($1))`, [code]);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
