import { Module, type OnModuleInit } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { RoutingModule } from '#modules/routing';
import { ToolingModule } from '#modules/tooling';
import { PermissionCatalog } from '#platform/auth';
import { ChangeReader } from './application/change-reader';
import { EngineeringChanges } from './application/engineering-changes';
import { Facts } from './application/facts';
import { InspectionConsumer } from './application/inspection.consumer';
import { Inspections } from './application/inspections';
import { JobNames } from './application/job-names';
import { JobCommands } from './application/job-commands';
import { JobEndings } from './application/job-endings';
import { OrderChanges } from './application/order-changes';
import { OrderCommands } from './application/order-commands';
import { OrderNumbers } from './application/order-numbers';
import { OrderPlanning } from './application/order-planning';
import { OrderReader } from './application/order-reader';
import { OrderSerials } from './application/order-serials';
import { OrderSheet } from './application/order-sheet';
import { OrderTemplates } from './application/order-templates';
import { PrintService } from './application/print/print.service';
import { OutputDayMaker } from './application/output-day-maker';
import { Progress } from './application/progress';
import { RecurringOrders } from './application/recurring-orders';
import { RecurringOrdersMaker } from './application/recurring-orders-maker';
import { Scans } from './application/scans';
import { SiteDays } from './application/site-days';
import { Reports } from './application/reports';
import { Rework } from './application/rework';
import { WorkOrderTopics } from './application/work-order.topics';
import { BulkController } from './http/bulk.controller';
import { JobOrderController } from './http/job-order.controller';
import { NumberingController } from './http/numbering.controller';
import { OrderChangeController } from './http/order-change.controller';
import { PrintController } from './http/print.controller';
import { RecurrenceController } from './http/recurrence.controller';
import { TemplateController } from './http/template.controller';
import { WorkOrderController } from './http/work-order.controller';
import { ChangeRepository } from './persistence/change.repository';
import { JobRepository } from './persistence/job.repository';
import { NumberingRepository } from './persistence/numbering.repository';
import { OrderQueries } from './persistence/order.queries';
import { OrderRepository } from './persistence/order.repository';
import { OutputDayRepository } from './persistence/output-day.repository';
import { PostingRepository } from './persistence/posting.repository';
import { RecurrenceRepository } from './persistence/recurrence.repository';
import { TemplateRepository } from './persistence/template.repository';
import { WorkOrderApi } from './work-order.api';
import { WORK_ORDER_PERMISSIONS } from './work-order.permissions';

@Module({
  imports: [EquipmentModule, MaterialModule, PersonnelModule, QualityModule, RoutingModule, ToolingModule],
  controllers: [
    BulkController,
    JobOrderController,
    NumberingController,
    OrderChangeController,
    PrintController,
    RecurrenceController,
    TemplateController,
    WorkOrderController,
  ],
  providers: [
    ChangeReader,
    ChangeRepository,
    EngineeringChanges,
    Facts,
    InspectionConsumer,
    Inspections,
    JobNames,
    JobCommands,
    JobEndings,
    JobRepository,
    OrderChanges,
    OrderCommands,
    NumberingRepository,
    OrderNumbers,
    OrderPlanning,
    OrderQueries,
    OrderReader,
    OrderRepository,
    OrderSerials,
    OrderSheet,
    OrderTemplates,
    OutputDayMaker,
    OutputDayRepository,
    RecurrenceRepository,
    RecurringOrders,
    RecurringOrdersMaker,
    Scans,
    SiteDays,
    TemplateRepository,
    PostingRepository,
    PrintService,
    Progress,
    Reports,
    Rework,
    WorkOrderApi,
    WorkOrderTopics,
  ],
  exports: [WorkOrderApi],
})
export class WorkOrderModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(WORK_ORDER_PERMISSIONS);
  }
}
