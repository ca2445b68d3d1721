import type { Band } from '#libs/grading';
import type { AttemptDetail } from '#modules/training';
import type { Rubric, ScoredCriterion, ScoreSheet } from './domain/rubric';

type RubricHead = Pick<Rubric, 'id' | 'code' | 'version' | 'name' | 'nameEn'>;
export type ShownCriterion = Omit<ScoredCriterion, 'evidence'> & { readonly evidenceCount: number };

export interface ScoreView extends Omit<ScoreSheet, 'criteria'> {
  readonly attempt: AttemptDetail;
  /** Of the attempt, for `If-Match`. */
  readonly version: number;
  readonly scoreVersion: number;
  readonly computedAt: string;
  readonly rubric: RubricHead;
  readonly criteria: readonly ShownCriterion[];
  /** Every computed version, newest first; empty for students. */
  readonly versions: readonly {
    readonly version: number;
    readonly computedAt: string;
    readonly total: number | null;
  }[];
  /** The last published grade. */
  readonly grade: {
    readonly version: number;
    readonly total: number;
    readonly shown: string;
    readonly band: Band;
    readonly publishedAt: string;
  } | null;
}

/** One line of what waits for, or has had, a review. */
export interface ScoreSummary {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly teamNameEn: string;
  readonly workOrderNumber: string;
  readonly status: string;
  readonly total: number | null;
  readonly shown: string | null;
  readonly band: Band | null;
  readonly missing: readonly string[];
}

/** One line of a student's results. */
export interface MyResult {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly workOrderNumber: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly total: number;
  readonly shown: string;
  readonly band: Band;
  readonly publishedAt: string;
  readonly gradeVersion: number;
}
