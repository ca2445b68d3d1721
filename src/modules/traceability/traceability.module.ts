import { Module, type OnModuleInit } from '@nestjs/common';
import { ConnectivityModule } from '#modules/connectivity';
import { EquipmentModule } from '#modules/equipment';
import { ExecutionModule } from '#modules/execution';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { HistoryService } from './application/history.service';
import { LotHolds } from './application/lot-holds';
import { RecallExport } from './application/recall-export.service';
import { RecallService } from './application/recall.service';
import { TraceService } from './application/trace.service';
import { RecallController } from './http/recall.controller';
import { TraceController } from './http/trace.controller';
import { RecallRepository } from './persistence/recall.repository';
import { TraceabilityApi } from './traceability.api';
import { TRACEABILITY_PERMISSIONS } from './traceability.permissions';

@Module({
  imports: [
    ConnectivityModule,
    EquipmentModule,
    ExecutionModule,
    MaterialModule,
    PersonnelModule,
    QualityModule,
    WorkOrderModule,
  ],
  controllers: [RecallController, TraceController],
  providers: [HistoryService, LotHolds, RecallExport, RecallRepository, RecallService, TraceabilityApi, TraceService],
  exports: [TraceabilityApi],
})
export class TraceabilityModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(TRACEABILITY_PERMISSIONS);
  }
}
