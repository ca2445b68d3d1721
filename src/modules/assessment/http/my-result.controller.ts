import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEntry } from '#libs/contracts';
import { Caller, Requires, type Principal } from '#platform/auth';
import { idCursor, IdParam, pageLimit, PageQuery, toPage, type Page } from '#platform/http';
import { ScoreReader } from '../application/score-reader';
import type { MyResult, ScoreView } from '../assessment.types';
import { EvidenceQuery } from './assessment.dto';
import { evidencePage } from './paging';

/** What a student may know about grades: those published to the own team. */
@ApiTags('assessment')
@Controller('my/results')
export class MyResultController {
  constructor(private readonly reader: ScoreReader) {}

  @Get()
  @Requires('result.read-own')
  async list(@Caller() caller: Principal, @Query() query: PageQuery): Promise<Page<MyResult>> {
    const limit = pageLimit(query);
    const page = toPage(await this.reader.ownResults(caller, idCursor(query.cursor), limit), limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(({ id: _gradeId, ...result }) => result) };
  }

  @Get(':attemptId')
  @Requires('result.read-own')
  async one(@Caller() caller: Principal, @Param('attemptId', IdParam) attemptId: string): Promise<ScoreView> {
    return this.reader.ownResult(caller, attemptId);
  }

  @Get(':attemptId/evidence')
  @Requires('result.read-own')
  async evidence(
    @Caller() caller: Principal,
    @Param('attemptId', IdParam) attemptId: string,
    @Query() query: EvidenceQuery,
  ): Promise<Page<LedgerEntry>> {
    return evidencePage(await this.reader.ownEvidence(caller, attemptId, query.criterion), query);
  }
}
