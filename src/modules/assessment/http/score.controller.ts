import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { ExpectedVersion, idCursor, Idempotent, IdParam, pageLimit, toPage, type Page } from '#platform/http';
import { ScoreReader } from '../application/score-reader';
import { ScoringService } from '../application/scoring.service';
import type { ScoreSummary, ScoreView } from '../assessment.types';
import { EvidenceQuery, OverrideDto, ScoresQuery } from './assessment.dto';
import { evidencePage } from './paging';

@ApiTags('assessment')
@Controller()
export class ScoreController {
  constructor(
    private readonly reader: ScoreReader,
    private readonly scoring: ScoringService,
  ) {}

  /** What waits for review (or is in the states asked for), newest first. */
  @Get('scores')
  @Requires('grade.read')
  async list(@Caller() caller: Principal, @Query() query: ScoresQuery): Promise<Page<ScoreSummary>> {
    const limit = pageLimit(query);
    const filter = {
      status: query.attemptStatus ?? (['under-review'] as const),
      before: idCursor(query.cursor),
      limit,
    };
    return toPage(await this.reader.list(caller, filter), limit, ({ attemptId }) => [attemptId]);
  }

  @Get('attempts/:id/score')
  @Requires('grade.read')
  async score(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<ScoreView> {
    return this.reader.view(caller, id);
  }

  /** The ledger entries behind the score. */
  @Get('attempts/:id/evidence')
  @Requires('grade.read')
  async evidence(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Query() query: EvidenceQuery,
  ): Promise<Page<LedgerEntry>> {
    return evidencePage(await this.reader.evidence(caller, id, query.criterion), query);
  }

  /** Puts an instructor's score beside the computed one, with a reason of at least ten characters. */
  @Post('attempts/:id/override')
  @HttpCode(200)
  @Idempotent()
  @Requires('grade.override')
  async override(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @Body() body: OverrideDto,
  ): Promise<ScoreView> {
    await this.scoring.override(id, body);
    return this.reader.view(caller, id);
  }

  /** Computes a new version from what is known now. */
  @Post('attempts/:id/rescore')
  @HttpCode(200)
  @Idempotent()
  @Requires('grade.rescore')
  async rescore(@Caller() caller: Principal, @Param('id', IdParam) id: string): Promise<ScoreView> {
    await this.scoring.rescore(id);
    return this.reader.view(caller, id);
  }

  /** Shows the grade to the team. */
  @Post('attempts/:id/publish')
  @HttpCode(200)
  @Idempotent()
  @Requires('grade.publish')
  async publish(
    @Caller() caller: Principal,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() expectedVersion: number,
  ): Promise<ScoreView> {
    await this.scoring.publish(id, expectedVersion);
    return this.reader.view(caller, id);
  }
}
