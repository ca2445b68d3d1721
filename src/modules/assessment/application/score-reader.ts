import { Injectable } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { band, published } from '#libs/grading';
import { DomainError } from '#libs/kernel';
import type { AttemptState } from '#libs/lifecycles';
import { PersonnelApi } from '#modules/personnel';
import { TrainingApi, type AttemptDetail } from '#modules/training';
import { WorkOrderApi } from '#modules/work-order';
import { actorOf, type Principal } from '#platform/auth';
import { UnitOfWork } from '#platform/database';
import { Ledger, LedgerReader } from '#platform/ledger';
import type { MyResult, ScoreSummary, ScoreView, ShownCriterion } from '../assessment.types';
import type { ScoreSheet } from '../domain/rubric';
import { sheetOf } from '../domain/scoring';
import { ScoreRepository, type StoredGrade, type StoredScore } from '../persistence/score.repository';
import { RubricService } from './rubric.service';
import { ScoringService } from './scoring.service';

/** Scores as their readers may see them: staff with the computation, students what was published to their own team. */
@Injectable()
export class ScoreReader {
  constructor(
    private readonly scores: ScoreRepository,
    private readonly rubrics: RubricService,
    private readonly scoring: ScoringService,
    private readonly training: TrainingApi,
    private readonly personnel: PersonnelApi,
    private readonly workOrders: WorkOrderApi,
    private readonly ledger: Ledger,
    private readonly entries: LedgerReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The newest score; that somebody read another person's grade is written down. */
  async view(caller: Principal, attemptId: string): Promise<ScoreView> {
    const attempt = await this.training.attemptFor(caller, attemptId);
    const { score, sheet } = await this.scoring.current(attempt);
    await this.noteReading(caller, [attemptId]);
    const versions = await this.scores.ofAttempts([attemptId]);
    const rubric = await this.rubrics.rubric(score.rubricId);
    const grade = await this.scores.lastGrade(attemptId);
    return {
      ...(await this.shown(attempt, score, sheet, grade)),
      versions: versions.map(({ version, computedAt, criteria }) => ({
        version,
        computedAt: computedAt.toISOString(),
        total: sheetOf(rubric, criteria, []).total,
      })),
    };
  }

  /** The published grade of the caller's own team. @throws DomainError not-found before it is published, and for others */
  async ownResult(caller: Principal, attemptId: string): Promise<ScoreView> {
    const { attempt, grade } = await this.ownGrade(caller, attemptId);
    const score = await this.scores.byId(grade.scoreId);
    if (!score) throw new Error(`grade ${grade.id} has lost its score`);
    const view = await this.shown(attempt, score, grade.sheet, grade);
    const criteria = view.criteria.map((line) => ({
      ...line,
      override: line.override && { ...line.override, byId: null },
    }));
    return { ...view, criteria };
  }

  /** The entries behind a criterion (all criteria without one), oldest first. */
  async evidence(caller: Principal, attemptId: string, criterionId: string | undefined): Promise<LedgerEntry[]> {
    const attempt = await this.training.attemptFor(caller, attemptId);
    const { sheet } = await this.scoring.current(attempt);
    await this.noteReading(caller, [attemptId]);
    return this.entries.byIds(evidenceIn(sheet, criterionId));
  }

  async ownEvidence(caller: Principal, attemptId: string, criterionId: string | undefined): Promise<LedgerEntry[]> {
    const { grade } = await this.ownGrade(caller, attemptId);
    return this.entries.byIds(evidenceIn(grade.sheet, criterionId));
  }

  /** Attempts in some states with their totals, newest first; one more than `limit` when there is a next page. */
  async list(
    caller: Principal,
    filter: { readonly status: readonly AttemptState[]; readonly before: string | null; readonly limit: number },
  ): Promise<ScoreSummary[]> {
    const rows = await this.training.assignmentsFor(caller, filter);
    const ids = rows.map(({ attemptId }) => attemptId);
    const [scores, overrides] = await Promise.all([this.scores.ofAttempts(ids), this.scores.overridesOf(ids)]);
    if (ids.length > 0) await this.noteReading(caller, ids);
    return Promise.all(
      rows.map(async (row) => {
        const score = scores.find(({ attemptId }) => attemptId === row.attemptId);
        const own = overrides.filter(({ attemptId }) => attemptId === row.attemptId);
        const sheet = score && sheetOf(await this.rubrics.rubric(score.rubricId), score.criteria, own);
        return {
          attemptId: row.attemptId,
          title: row.title,
          titleEn: row.titleEn,
          teamId: row.teamId,
          teamName: row.teamName,
          teamNameEn: row.teamNameEn,
          workOrderNumber: row.workOrderNumber,
          status: row.attemptStatus,
          total: sheet?.total ?? null,
          shown: sheet?.shown ?? null,
          band: sheet?.band ?? null,
          missing: sheet?.missing ?? [],
        };
      }),
    );
  }

  /** Published grades of the caller's teams, newest first; one more than `limit` when there is a next page. */
  async ownResults(caller: Principal, before: string | null, limit: number): Promise<(MyResult & { id: string })[]> {
    const teams = await this.personnel.teamsOf(actorOf(caller));
    const grades = await this.scores.gradesOf(teams, before, limit);
    return Promise.all(
      grades.map(async ({ id, attemptId, total, publishedAt, version }) => {
        const attempt = await this.training.attempt(attemptId);
        const order = await this.workOrders.order(attempt.workOrderId);
        return {
          id,
          attemptId,
          title: attempt.title,
          titleEn: attempt.titleEn,
          workOrderNumber: order.number,
          materialName: order.materialName,
          materialNameEn: order.materialNameEn,
          ...gradeHead(total),
          publishedAt: publishedAt.toISOString(),
          gradeVersion: version,
        };
      }),
    );
  }

  private async ownGrade(
    caller: Principal,
    attemptId: string,
  ): Promise<{ attempt: AttemptDetail; grade: StoredGrade }> {
    const attempt = await this.training.attemptFor(caller, attemptId);
    const grade = attempt.status === 'void' ? null : await this.scores.lastGrade(attemptId);
    if (!grade) throw new DomainError('not-found', 'entity.not-found', { type: 'result', id: attemptId });
    return { attempt, grade };
  }

  private async shown(
    attempt: AttemptDetail,
    score: StoredScore,
    sheet: ScoreSheet,
    grade: StoredGrade | null,
  ): Promise<ScoreView> {
    const { id, code, version, name, nameEn } = await this.rubrics.rubric(score.rubricId);
    return {
      ...sheet,
      criteria: sheet.criteria.map(({ evidence, ...line }): ShownCriterion => ({
        ...line,
        evidenceCount: evidence.length,
      })),
      attempt,
      version: attempt.version,
      scoreVersion: score.version,
      computedAt: score.computedAt.toISOString(),
      rubric: { id, code, version, name, nameEn },
      versions: [],
      grade: grade && {
        version: grade.version,
        ...gradeHead(grade.total),
        publishedAt: grade.publishedAt.toISOString(),
      },
    };
  }

  /** Personal information: who looked at whose grade stays on record (PIPL art. 51). */
  private async noteReading(caller: Principal, attemptIds: readonly string[]): Promise<void> {
    const reader = actorOf(caller);
    await this.unitOfWork.run(async () => {
      const [only] = attemptIds;
      if (attemptIds.length === 1 && only)
        this.ledger.append({ type: 'grade.read', subjectId: only, attemptId: only, payload: {} });
      else this.ledger.append({ type: 'grade.read', subjectId: reader, payload: { attemptIds } });
    });
  }
}

const gradeHead = (total: number) => ({ total, shown: published(total), band: band(total) });

function evidenceIn(sheet: ScoreSheet, criterionId: string | undefined): string[] {
  const lines = sheet.criteria.filter(({ id }) => criterionId === undefined || id === criterionId);
  if (lines.length === 0)
    throw new DomainError('not-found', 'entity.not-found', { type: 'criterion', id: criterionId ?? '' });
  return [...new Set(lines.flatMap(({ evidence }) => evidence))];
}
