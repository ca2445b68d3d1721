import { Module, type OnModuleInit } from '@nestjs/common';
import { ConnectivityModule } from '#modules/connectivity';
import { EquipmentModule } from '#modules/equipment';
import { IdentityModule } from '#modules/identity';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { RoutingModule } from '#modules/routing';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { DiscardedEntries } from './application/discarded-entries';
import { JobAccess } from './application/job-access';
import { JobCommands } from './application/job-commands.service';
import { JobFiles } from './application/job-files';
import { LineViews } from './application/line-view.service';
import { MachineHandOver } from './application/machine-hand-over';
import { MachineFollower } from './application/machine-follower';
import { MachineObserver } from './application/machine-observer';
import { MaterialFlow } from './application/material-flow';
import { OrderContextWriter } from './application/order-context';
import { StartGates } from './application/start-gate.service';
import { StationService } from './application/station.service';
import { StationViews } from './application/station-view.service';
import { StepRecords } from './application/step-records.service';
import { ExecutionApi } from './execution.api';
import { EXECUTION_PERMISSIONS } from './execution.permissions';
import { DispatchController } from './http/dispatch.controller';
import { JobFileController } from './http/job-file.controller';
import { JobOrderController } from './http/job-order.controller';
import { StationController } from './http/station.controller';
import { StationRepository } from './persistence/station.repository';
import { TurnRepository } from './persistence/turn.repository';
import { StepRecordRepository } from './persistence/step-record.repository';

@Module({
  imports: [
    ConnectivityModule,
    EquipmentModule,
    IdentityModule,
    MaterialModule,
    PersonnelModule,
    QualityModule,
    RoutingModule,
    WorkOrderModule,
  ],
  controllers: [DispatchController, JobFileController, JobOrderController, StationController],
  providers: [
    DiscardedEntries,
    ExecutionApi,
    JobAccess,
    JobCommands,
    JobFiles,
    LineViews,
    MachineFollower,
    MachineHandOver,
    MachineObserver,
    MaterialFlow,
    OrderContextWriter,
    StartGates,
    StationRepository,
    StationService,
    StationViews,
    StepRecordRepository,
    StepRecords,
    TurnRepository,
  ],
  exports: [ExecutionApi],
})
export class ExecutionModule implements OnModuleInit {
  constructor(private readonly catalog: PermissionCatalog) {}

  onModuleInit(): void {
    this.catalog.register(EXECUTION_PERMISSIONS);
  }
}
