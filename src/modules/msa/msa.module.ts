import { Module, type OnModuleInit } from '@nestjs/common';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { TrainingModule } from '#modules/training';
import { PermissionCatalog } from '#platform/auth';
import { Planning } from './application/planning.service';
import { StudyReports } from './application/report/report.service';
import { StudyBook } from './application/study-book';
import { StudyQueries } from './application/study.queries';
import { StudyService } from './application/study.service';
import { StudyTopic } from './application/study.topic';
import { StudyController } from './http/study.controller';
import { MSA_PERMISSIONS } from './msa.permissions';
import { ReadingRepository } from './persistence/reading.repository';
import { StudyRepository } from './persistence/study.repository';

@Module({
  imports: [PersonnelModule, QualityModule, TrainingModule],
  controllers: [StudyController],
  providers: [
    Planning,
    ReadingRepository,
    StudyBook,
    StudyQueries,
    StudyReports,
    StudyRepository,
    StudyService,
    StudyTopic,
  ],
})
export class MsaModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(MSA_PERMISSIONS);
  }
}
