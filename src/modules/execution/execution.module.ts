import { Module, type OnModuleInit } from '@nestjs/common';
import { ConnectivityModule } from '#modules/connectivity';
import { EquipmentModule } from '#modules/equipment';
import { IdentityModule } from '#modules/identity';
import { MaintenanceModule } from '#modules/maintenance';
import { MaterialModule } from '#modules/material';
import { PersonnelModule } from '#modules/personnel';
import { QualityModule } from '#modules/quality';
import { RoutingModule } from '#modules/routing';
import { ToolingModule } from '#modules/tooling';
import { WorkOrderModule } from '#modules/work-order';
import { PermissionCatalog } from '#platform/auth';
import { FirstArticleRules } from './application/first-article-rules';
import { FirstArticleSigning } from './application/first-article-signing';
import { FirstArticleTriggers } from './application/first-article-triggers';
import { Finishing } from './application/finishing';
import { HandOvers } from './application/hand-overs';
import { DiscardedEntries } from './application/discarded-entries';
import { JobAccess } from './application/job-access';
import { JobCommands } from './application/job-commands.service';
import { JobFiles } from './application/job-files';
import { JobTools } from './application/job-tools';
import { LessonEnds } from './application/lesson-ends';
import { LessonViews } from './application/lesson-views';
import { LineViews } from './application/line-view.service';
import { LoadedLots } from './application/loaded-lots';
import { MachineHandOver } from './application/machine-hand-over';
import { MachineFollower } from './application/machine-follower';
import { MachineObserver } from './application/machine-observer';
import { MaterialFlow } from './application/material-flow';
import { Measuring } from './application/measuring';
import { NamesSeen } from './application/names-seen';
import { OperationBill } from './application/operation-bill';
import { OrderContextWriter } from './application/order-context';
import { OutOfLimits } from './application/out-of-limits';
import { PlainMachineCounts } from './application/plain-machine';
import { ProgramLoading } from './application/program-loading';
import { Programs } from './application/programs';
import { SafetyChecks } from './application/safety-checks';
import { SafetySheet } from './application/safety-sheet';
import { StartGates } from './application/start-gate.service';
import { ShownIdentity } from './application/shown-identity';
import { StationService } from './application/station.service';
import { StationViews } from './application/station-view.service';
import { StepRecords } from './application/step-records.service';
import { Supply } from './application/supply';
import { Teamwork } from './application/teamwork.service';
import { TimeKeeper } from './application/time-keeper';
import { TimeViews } from './application/time-views';
import { ToolUse } from './application/tool-use';
import { ExecutionApi } from './execution.api';
import { EXECUTION_PERMISSIONS } from './execution.permissions';
import { FirstArticleController } from './http/first-article.controller';
import { DispatchController } from './http/dispatch.controller';
import { JobFileController } from './http/job-file.controller';
import { JobOrderController } from './http/job-order.controller';
import { JobProgramController } from './http/job-program.controller';
import { JobToolController } from './http/job-tool.controller';
import { LessonController } from './http/lesson.controller';
import { SafetyController } from './http/safety.controller';
import { StationController } from './http/station.controller';
import { TeamworkController } from './http/teamwork.controller';
import { TimeController } from './http/time.controller';
import { HandOverRepository } from './persistence/hand-over.repository';
import { LessonRepository } from './persistence/lesson.repository';
import { LoadedLotRepository } from './persistence/loaded-lot.repository';
import { AcceptedPieceRepository } from './persistence/accepted-piece.repository';
import { ProgramConfirmationRepository } from './persistence/program-confirmation.repository';
import { SafetyRepository } from './persistence/safety.repository';
import { BadgeTriesRepository } from './persistence/badge-tries.repository';
import { StationRepository } from './persistence/station.repository';
import { TurnRepository } from './persistence/turn.repository';
import { TeamworkRepository } from './persistence/teamwork.repository';
import { TimeBookingRepository } from './persistence/time-booking.repository';
import { StepRecordRepository } from './persistence/step-record.repository';

@Module({
  imports: [
    ConnectivityModule,
    EquipmentModule,
    IdentityModule,
    MaintenanceModule,
    MaterialModule,
    PersonnelModule,
    QualityModule,
    RoutingModule,
    ToolingModule,
    WorkOrderModule,
  ],
  controllers: [
    DispatchController,
    FirstArticleController,
    JobFileController,
    JobOrderController,
    JobProgramController,
    JobToolController,
    LessonController,
    SafetyController,
    StationController,
    TeamworkController,
    TimeController,
  ],
  providers: [
    AcceptedPieceRepository,
    DiscardedEntries,
    ExecutionApi,
    Finishing,
    FirstArticleRules,
    FirstArticleSigning,
    FirstArticleTriggers,
    HandOverRepository,
    HandOvers,
    JobAccess,
    JobCommands,
    JobFiles,
    JobTools,
    LessonEnds,
    LessonRepository,
    LessonViews,
    LineViews,
    LoadedLotRepository,
    LoadedLots,
    MachineFollower,
    MachineHandOver,
    MachineObserver,
    MaterialFlow,
    Measuring,
    NamesSeen,
    OperationBill,
    OrderContextWriter,
    OutOfLimits,
    PlainMachineCounts,
    ProgramConfirmationRepository,
    ProgramLoading,
    Programs,
    SafetyChecks,
    SafetyRepository,
    SafetySheet,
    StartGates,
    Supply,
    BadgeTriesRepository,
    StationRepository,
    ShownIdentity,
    StationService,
    StationViews,
    StepRecordRepository,
    StepRecords,
    Teamwork,
    TeamworkRepository,
    TimeBookingRepository,
    TimeKeeper,
    TimeViews,
    ToolUse,
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
