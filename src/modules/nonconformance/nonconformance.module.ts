import { Module, type OnModuleInit } from '@nestjs/common';
import { ExecutionModule } from '#modules/execution';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { TraceabilityModule } from '#modules/traceability';
import { TrialJobModule } from '#modules/trial-job';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { BoardService } from './application/board.service';
import { Bookings } from './application/bookings';
import { ClosingService } from './application/closing.service';
import { ContainmentService } from './application/containment.service';
import { ExecutionOfDispositions } from './application/execution.service';
import { ReportConsumer } from './application/report.consumer';
import { InspectionConsumer } from './application/inspection.consumer';
import { NcrBook } from './application/ncr-book';
import { NcrQueries } from './application/ncr.queries';
import { Raising } from './application/raising.service';
import { NcrScope } from './application/scope';
import { BoardController } from './http/board.controller';
import { ClosingController } from './http/closing.controller';
import { NonconformanceController } from './http/nonconformance.controller';
import { NonconformanceApi } from './nonconformance.api';
import { NONCONFORMANCE_PERMISSIONS } from './nonconformance.permissions';
import { NcrRepository } from './persistence/ncr.repository';
import { PartRepository } from './persistence/part.repository';

@Module({
  imports: [
    ExecutionModule,
    MaterialModule,
    PersonnelModule,
    QualityModule,
    TraceabilityModule,
    TrialJobModule,
    WorkOrderModule,
  ],
  controllers: [BoardController, ClosingController, NonconformanceController],
  providers: [
    BoardService,
    Bookings,
    ClosingService,
    ContainmentService,
    ExecutionOfDispositions,
    InspectionConsumer,
    ReportConsumer,
    NcrBook,
    NcrQueries,
    NcrRepository,
    NcrScope,
    NonconformanceApi,
    PartRepository,
    Raising,
  ],
  exports: [NonconformanceApi],
})
export class NonconformanceModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(NONCONFORMANCE_PERMISSIONS);
  }
}
