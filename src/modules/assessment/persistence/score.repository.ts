import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { ScoreSheet } from '../domain/rubric';
import type { AssessmentFacts } from '../domain/facts';
import type { ComputedCriterion, Override } from '../domain/scoring';

/** One computed version of an attempt's score. */
export interface StoredScore {
  readonly id: string;
  readonly attemptId: string;
  readonly version: number;
  readonly rubricId: string;
  readonly facts: AssessmentFacts;
  readonly criteria: readonly ComputedCriterion[];
  readonly computedAt: Date;
}

/** A published grade, frozen. */
export interface StoredGrade {
  readonly id: string;
  readonly attemptId: string;
  readonly version: number;
  readonly scoreId: string;
  readonly teamId: string;
  readonly total: number;
  readonly sheet: ScoreSheet;
  readonly publishedAt: Date;
}

const SCORE = `id, attempt_id AS "attemptId", version, rubric_id AS "rubricId", facts, criteria,
  computed_at AS "computedAt"`;
const GRADE = `g.id, g.attempt_id AS "attemptId", g.version, g.score_id AS "scoreId", g.team_id AS "teamId",
  g.total::float8 AS total, g.sheet, g.published_at AS "publishedAt"`;
const LAST_GRADE = `NOT EXISTS (
  SELECT FROM assessment.grade n WHERE n.attempt_id = g.attempt_id AND n.version > g.version)`;

@Injectable()
export class ScoreRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(score: StoredScore, computedBy: string | null): Promise<void> {
    await this.query(
      `INSERT INTO assessment.score (id, attempt_id, version, rubric_id, facts, criteria, computed_at, computed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        score.id,
        score.attemptId,
        score.version,
        score.rubricId,
        JSON.stringify(score.facts),
        JSON.stringify(score.criteria),
        score.computedAt,
        computedBy,
      ],
    );
  }

  /** Every version of some attempts, newest first. */
  async ofAttempts(attemptIds: readonly string[]): Promise<StoredScore[]> {
    return this.query<StoredScore>(
      `SELECT ${SCORE} FROM assessment.score WHERE attempt_id = ANY($1) ORDER BY attempt_id, version DESC`,
      [attemptIds],
    );
  }

  async byId(id: string): Promise<StoredScore | null> {
    const [row] = await this.query<StoredScore>(`SELECT ${SCORE} FROM assessment.score WHERE id = $1`, [id]);
    return row ?? null;
  }

  async addOverride(id: string, attemptId: string, scoreId: string, override: Override): Promise<void> {
    await this.query(
      `INSERT INTO assessment.override (id, attempt_id, score_id, criterion_id, auto_score, score, reason, at, by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        attemptId,
        scoreId,
        override.criterionId,
        override.auto,
        override.score,
        override.reason,
        override.at,
        override.byId,
      ],
    );
  }

  /** Oldest first. */
  async overridesOf(attemptIds: readonly string[]): Promise<(Override & { readonly attemptId: string })[]> {
    const rows = await this.query<Omit<Override, 'at'> & { at: Date; attemptId: string }>(
      `SELECT attempt_id AS "attemptId", criterion_id AS "criterionId", auto_score::float8 AS auto,
         score::float8 AS score, reason, at, by_id AS "byId"
       FROM assessment.override WHERE attempt_id = ANY($1) ORDER BY id`,
      [attemptIds],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async addGrade(grade: StoredGrade, publishedBy: string | null): Promise<void> {
    await this.query(
      `INSERT INTO assessment.grade (id, attempt_id, version, score_id, team_id, total, sheet, published_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        grade.id,
        grade.attemptId,
        grade.version,
        grade.scoreId,
        grade.teamId,
        grade.total,
        JSON.stringify(grade.sheet),
        grade.publishedAt,
        publishedBy,
      ],
    );
  }

  /** The last published grade of an attempt. */
  async lastGrade(attemptId: string): Promise<StoredGrade | null> {
    const [row] = await this.query<StoredGrade>(
      `SELECT ${GRADE} FROM assessment.grade g WHERE g.attempt_id = $1 ORDER BY g.version DESC LIMIT 1`,
      [attemptId],
    );
    return row ?? null;
  }

  /** Last grades of some teams, newest first, one row more than `limit` when there is a next page. */
  async gradesOf(teamIds: readonly string[], before: string | null, limit: number): Promise<StoredGrade[]> {
    return this.query<StoredGrade>(
      `SELECT ${GRADE} FROM assessment.grade g
       WHERE g.team_id = ANY($1) AND ${LAST_GRADE} AND ($2::uuid IS NULL OR g.id < $2) ORDER BY g.id DESC LIMIT $3`,
      [teamIds, before, limit + 1],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
