import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '#modules/identity';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { RoutingModule } from '#modules/routing';
import { TrainingModule } from '#modules/training';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { AttachmentsService } from './application/attachments.service';
import { ConversionService } from './application/conversion.service';
import { IntakeService } from './application/intake.service';
import { OrderConsumer } from './application/order.consumer';
import { ReportGatherer } from './application/report/report-gatherer';
import { ReportService } from './application/report/report.service';
import { ReviewService } from './application/review.service';
import { TrialJobReader } from './application/trial-job-reader';
import { TrialJobTopics } from './application/trial-job.topics';
import { TrialJobs } from './application/trial-jobs';
import { ConversionController } from './http/conversion.controller';
import { PartnerController } from './http/partner.controller';
import { RequestController } from './http/request.controller';
import { ReviewController } from './http/review.controller';
import { PaperRepository } from './persistence/paper.repository';
import { TrialJobRepository } from './persistence/trial-job.repository';
import { TrialJobApi } from './trial-job.api';
import { TRIAL_JOB_PERMISSIONS } from './trial-job.permissions';

@Module({
  imports: [
    IdentityModule,
    MaterialModule,
    PersonnelModule,
    QualityModule,
    RoutingModule,
    TrainingModule,
    WorkOrderModule,
  ],
  controllers: [ConversionController, PartnerController, RequestController, ReviewController],
  providers: [
    AttachmentsService,
    ConversionService,
    IntakeService,
    OrderConsumer,
    PaperRepository,
    ReportGatherer,
    ReportService,
    ReviewService,
    TrialJobApi,
    TrialJobReader,
    TrialJobRepository,
    TrialJobTopics,
    TrialJobs,
  ],
  exports: [TrialJobApi],
})
export class TrialJobModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(TRIAL_JOB_PERMISSIONS);
  }
}
