import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { AttemptState } from '#libs/lifecycles';
import { TrainingApi, type Attempt } from '#modules/training';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import type { ScoreSheet } from '../domain/rubric';
import { compute, sheetOf } from '../domain/scoring';
import { ScoreRepository, type StoredScore } from '../persistence/score.repository';
import { FactGatherer } from './fact-gatherer';
import { RubricService } from './rubric.service';

const FEWEST_REASON_CHARS = 10;
const OPEN: ReadonlySet<AttemptState> = new Set(['under-review', 'moderated']);

/** Computes, corrects and publishes scores. Every one of them stays. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly scores: ScoreRepository,
    private readonly rubrics: RubricService,
    private readonly facts: FactGatherer,
    private readonly training: TrainingApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** Scores an attempt that was handed in and lays it before the instructor. */
  async scoreSubmitted(attemptId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const attempt = await this.training.attempt(attemptId);
      if (attempt.status !== 'submitted') return;
      await this.compute(attempt, 1);
      await this.training.act(attemptId, 'auto-score');
      await this.training.act(attemptId, 'review');
    });
  }

  /**
   * Computes a new version from what is known now. Under review it counts at once; afterwards it is a proposal, and the
   * published grade stays.
   * @throws DomainError conflict `assessment.not-scored`
   */
  async rescore(attemptId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const attempt = await this.training.revise(attemptId, 'score.proposed', {});
      const { score } = await this.current(attempt);
      await this.compute(attempt, score.version + 1);
    });
  }

  /**
   * Puts an instructor's score beside a computed one; the latter stays.
   * @throws DomainError conflict `assessment.not-under-review` {status}, not-found for an unknown criterion, invalid
   *   `assessment.reason-short`
   */
  async override(attemptId: string, input: { criterionId: string; score: number; reason: string }): Promise<void> {
    const reason = input.reason.trim();
    if ([...reason].length < FEWEST_REASON_CHARS)
      throw new DomainError('invalid', 'request.invalid', {}, [
        { pointer: '/reason', code: 'assessment.reason-short', params: { min: FEWEST_REASON_CHARS } },
      ]);
    await this.unitOfWork.run(async () => {
      const { criterionId, score } = input;
      const attempt = await this.training.revise(attemptId, 'score.overridden', { criterionId }, reason);
      requireOpen(attempt);
      const current = await this.current(attempt);
      const line = current.sheet.criteria.find(({ id }) => id === criterionId);
      if (!line) throw new DomainError('not-found', 'entity.not-found', { type: 'criterion', id: criterionId });
      const byId = currentContext().actorId;
      const at = this.floor.now().toISOString();
      const override = { criterionId, auto: line.auto, score, reason, at, byId };
      await this.scores.addOverride(newId(), attemptId, current.score.id, override);
    });
  }

  /**
   * Freezes the sheet as the attempt's grade and shows it to the team.
   * @throws DomainError `precondition.stale` (412), `lifecycle.transition-not-allowed`, `assessment.incomplete` {missing},
   *   `assessment.not-scored` (409)
   */
  async publish(attemptId: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(async () => {
      const attempt = await this.training.act(attemptId, 'publish', { expectedVersion });
      const { score, sheet } = await this.current(attempt);
      if (sheet.total === null) throw new DomainError('conflict', 'assessment.incomplete', { missing: sheet.missing });
      const before = await this.scores.lastGrade(attemptId);
      await this.scores.addGrade(
        {
          id: newId(),
          attemptId,
          version: (before?.version ?? 0) + 1,
          scoreId: score.id,
          teamId: attempt.teamId,
          total: sheet.total,
          sheet,
          publishedAt: this.floor.now(),
        },
        currentContext().actorId,
      );
    });
  }

  /** The newest score with the overrides so far. @throws DomainError conflict `assessment.not-scored` */
  async current({ id }: Pick<Attempt, 'id'>): Promise<{ score: StoredScore; sheet: ScoreSheet }> {
    const [score] = await this.scores.ofAttempts([id]);
    if (!score) throw new DomainError('conflict', 'assessment.not-scored');
    const rubric = await this.rubrics.rubric(score.rubricId);
    return { score, sheet: sheetOf(rubric, score.criteria, await this.scores.overridesOf([id])) };
  }

  private async compute(attempt: Attempt, version: number): Promise<void> {
    const rubric = await this.rubrics.rubricFor(attempt.rubricId);
    const facts = await this.facts.factsOf(attempt);
    await this.scores.add(
      {
        id: newId(),
        attemptId: attempt.id,
        version,
        rubricId: rubric.id,
        facts,
        criteria: compute(rubric, facts),
        computedAt: this.floor.now(),
      },
      currentContext().actorId,
    );
  }
}

function requireOpen({ status }: Attempt): void {
  if (!OPEN.has(status)) throw new DomainError('conflict', 'assessment.not-under-review', { status });
}
