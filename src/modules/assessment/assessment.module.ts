import { Module, type OnModuleInit } from '@nestjs/common';
import { ExecutionModule } from '#modules/execution';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { TrainingModule } from '#modules/training';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { FactGatherer } from './application/fact-gatherer';
import { RubricService } from './application/rubric.service';
import { RubricsSheet } from './application/rubrics.sheet';
import { ScoreReader } from './application/score-reader';
import { ScoringService } from './application/scoring.service';
import { SubmissionConsumer } from './application/submission.consumer';
import { ASSESSMENT_PERMISSIONS } from './assessment.permissions';
import { MyResultController } from './http/my-result.controller';
import { RubricController } from './http/rubric.controller';
import { ScoreController } from './http/score.controller';
import { RubricRepository } from './persistence/rubric.repository';
import { ScoreRepository } from './persistence/score.repository';

@Module({
  imports: [ExecutionModule, PersonnelModule, QualityModule, TrainingModule, WorkOrderModule],
  controllers: [MyResultController, RubricController, ScoreController],
  providers: [
    FactGatherer,
    RubricRepository,
    RubricService,
    RubricsSheet,
    ScoreReader,
    ScoreRepository,
    ScoringService,
    SubmissionConsumer,
  ],
})
export class AssessmentModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(ASSESSMENT_PERMISSIONS);
  }
}
