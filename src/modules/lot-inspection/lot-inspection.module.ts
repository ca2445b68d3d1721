import { Module, type OnModuleInit } from '@nestjs/common';
import { MaterialModule } from '#modules/material';
import { NonconformanceModule } from '#modules/nonconformance';
import { PersonnelModule } from '#modules/personnel';
import { TrialJobModule } from '#modules/trial-job';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { InspectionFacts } from './application/inspection-facts';
import { InspectionQueries } from './application/inspection.queries';
import { InspectionService } from './application/inspection.service';
import { LotHolds } from './application/lot-holds';
import { Opening } from './application/opening.service';
import { RuleSheet } from './application/rule-sheet';
import { RuleService } from './application/rule.service';
import { InspectionScope } from './application/scope';
import { Severities } from './application/severities';
import { StockConsumer } from './application/stock.consumer';
import { LotInspectionController } from './http/lot-inspection.controller';
import { SamplingRuleController } from './http/sampling-rule.controller';
import { SamplingSeverityController } from './http/sampling-severity.controller';
import { LotInspectionApi } from './lot-inspection.api';
import { LOT_INSPECTION_PERMISSIONS } from './lot-inspection.permissions';
import { InspectionRepository } from './persistence/inspection.repository';
import { RuleRepository } from './persistence/rule.repository';
import { SeverityRepository } from './persistence/severity.repository';

@Module({
  imports: [MaterialModule, NonconformanceModule, PersonnelModule, TrialJobModule, WorkOrderModule],
  controllers: [LotInspectionController, SamplingRuleController, SamplingSeverityController],
  providers: [
    InspectionFacts,
    InspectionQueries,
    InspectionRepository,
    InspectionScope,
    InspectionService,
    LotHolds,
    LotInspectionApi,
    Opening,
    RuleRepository,
    RuleService,
    RuleSheet,
    Severities,
    SeverityRepository,
    StockConsumer,
  ],
  exports: [LotInspectionApi],
})
export class LotInspectionModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(LOT_INSPECTION_PERMISSIONS);
  }
}
