import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '#libs/kernel';
import type { FirstArticleState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { FirstArticle, Signature } from '../domain/first-article';

type Row = Omit<FirstArticle, 'signatures'>;
type Signed = Signature & { readonly firstArticleId: string };

const COLUMNS = `f.id, f.inspection_id AS "inspectionId", i.subject_id AS "subjectId", f.piece, f.cause, f.status,
  f.opened_at AS "openedAt", f.decided_at AS "decidedAt", f.reason`;

/** First-article inspections with their signatures, and which operations ask for them. */
@Injectable()
export class FirstArticleRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of inspections, oldest first. */
  async ofInspections(inspectionIds: readonly string[]): Promise<FirstArticle[]> {
    return this.read('f.inspection_id = ANY($1)', [inspectionIds]);
  }

  /** Those of subjects, oldest first. */
  async ofSubjects(subjects: readonly SubjectRef[]): Promise<FirstArticle[]> {
    return this.read(
      '(i.subject_type, i.subject_id) IN (SELECT s.type, s.id FROM unnest($1::text[], $2::uuid[]) AS s (type, id))',
      [subjects.map(({ type }) => type), subjects.map(({ id }) => id)],
    );
  }

  async add({ id, inspectionId, piece, cause, status, openedAt }: Row): Promise<void> {
    await this.query(
      `INSERT INTO quality.first_article (id, inspection_id, piece, cause, status, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, inspectionId, piece, cause, status, openedAt],
    );
  }

  async decide(id: string, status: FirstArticleState, at: Date, reason: string | null): Promise<void> {
    await this.query('UPDATE quality.first_article SET status = $2, decided_at = $3, reason = $4 WHERE id = $1', [
      id,
      status,
      at,
      reason,
    ]);
  }

  async sign(id: string, { role, personId, signedAt }: Signature): Promise<void> {
    await this.query(
      `INSERT INTO quality.first_article_signature (first_article_id, role, person_id, signed_at)
       VALUES ($1, $2, $3, $4)`,
      [id, role, personId, signedAt],
    );
  }

  /** Those of the operations that ask for a first article. */
  async asking(operationIds: readonly string[]): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      'SELECT operation_id AS id FROM quality.operation_plan WHERE operation_id = ANY($1) AND first_article',
      [operationIds],
    );
    return rows.map(({ id }) => id);
  }

  async ask(operationIds: readonly string[]): Promise<void> {
    await this.query(
      `INSERT INTO quality.operation_plan (operation_id, first_article) SELECT id, true FROM unnest($1::uuid[]) AS o (id)
       ON CONFLICT (operation_id) DO UPDATE SET first_article = true`,
      [operationIds],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<FirstArticle[]> {
    const rows = await this.query<Row>(
      `SELECT ${COLUMNS} FROM quality.first_article f JOIN quality.inspection i ON i.id = f.inspection_id
       WHERE ${where} ORDER BY f.id`,
      parameters,
    );
    if (rows.length === 0) return [];
    const signed = await this.query<Signed>(
      `SELECT first_article_id AS "firstArticleId", role, person_id AS "personId", signed_at AS "signedAt"
       FROM quality.first_article_signature WHERE first_article_id = ANY($1) ORDER BY signed_at`,
      [rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({
      ...row,
      signatures: signed
        .filter(({ firstArticleId }) => firstArticleId === row.id)
        .map(({ firstArticleId: _firstArticle, ...signature }) => signature),
    }));
  }

  private query<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.prepared<T>(sql, [...parameters]);
  }
}
