import { Module, type OnModuleInit } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { PersonnelModule } from '#modules/personnel';
import { PermissionCatalog } from '#platform/auth';
import { Settings } from '#platform/config';
import { Health } from '#platform/health';
import { SheetRegistry } from '#platform/import';
import { Topics } from '#platform/realtime';
import { AlarmBooks } from './application/alarm-books';
import { AlarmCommandBooks } from './application/alarm-command-books';
import { AlarmJobs } from './application/alarm-jobs';
import { AlarmQueries } from './application/alarm.queries';
import { AlarmService } from './application/alarm.service';
import { CommandBooks } from './application/command-books';
import { CommandJobs } from './application/command-jobs';
import { ConnectionTest } from './application/connection-test';
import { ConnectionService } from './application/connection.service';
import { CountBooks } from './application/count-books';
import { CountClaims } from './application/count-claims';
import { FactSpools } from './application/fact-spools';
import { FaultBooks } from './application/fault-books';
import { FaultJobs } from './application/fault-jobs';
import { FaultService } from './application/fault.service';
import { FloorPaces } from './application/floor-paces';
import { Gateway } from './application/gateway';
import { JobObserver } from './application/job-observer';
import { LineDesk } from './application/line-desk';
import { LineJobs } from './application/line-jobs';
import { LineService } from './application/line.service';
import { MachineJobRequests } from './application/machine-job-requests';
import { MachinePasswords } from './application/machine-passwords';
import { MachineReadings } from './application/machine-readings';
import { MapExport } from './application/map-export';
import { MapProposals } from './application/map-proposals';
import { OpcuaOptions } from './application/opcua-options';
import { PersonNames } from './application/person-names';
import { ProgramBooks } from './application/program-books';
import { ProgramJobs } from './application/program-jobs';
import { ProgramRequests } from './application/program-requests';
import { ScenarioFiles } from './application/scenario-files';
import { ScenarioStarts } from './application/scenario-starts';
import { SecretBox } from './application/secret-box';
import { SessionServices } from './application/session-services';
import { ConnectionsSheet } from './application/sheets/connections.sheet';
import { MachineStatesSheet } from './application/sheets/machine-states.sheet';
import { TagsSheet } from './application/sheets/tags.sheet';
import { SpoolRoom } from './application/spool-room';
import { TelemetryExports } from './application/telemetry-exports';
import { TelemetryKeeper } from './application/telemetry-keeper';
import { TelemetryWriter } from './application/telemetry-writer';
import { Trends } from './application/trends';
import { TrustDesk } from './application/trust-desk';
import { VirtualLine } from './application/virtual-line';
import { Visits } from './application/visits';
import { WatchServices } from './application/watch-services';
import { ConnectivityApi } from './connectivity.api';
import { CONNECTIVITY_PERMISSIONS } from './connectivity.permissions';
import { ALARMS_TOPIC, FAULTS_TOPIC, LIVE_TOPIC, VIRTUAL_LINE_TOPIC } from './connectivity.topics';
import { AlarmController } from './http/alarm.controller';
import { CertificateController } from './http/certificate.controller';
import { ConnectionController } from './http/connection.controller';
import { FaultController } from './http/fault.controller';
import { LineController } from './http/line.controller';
import { MachineController } from './http/machine.controller';
import { TelemetryController } from './http/telemetry.controller';
import { AlarmCommandRepository } from './persistence/alarm-command.repository';
import { AlarmRepository } from './persistence/alarm.repository';
import { CommandRepository } from './persistence/command.repository';
import { ConnectionRepository } from './persistence/connection.repository';
import { FaultRepository } from './persistence/fault.repository';
import { LeaseRepository } from './persistence/lease.repository';
import { LineCommandRepository } from './persistence/line-command.repository';
import { MachineJobRepository } from './persistence/machine-job.repository';
import { NewestRepository } from './persistence/newest.repository';
import { ProgramLoadRepository } from './persistence/program-load.repository';
import { RollUpRepository } from './persistence/roll-up.repository';
import { SpoolMarkRepository } from './persistence/spool-mark.repository';
import { TelemetryRepository } from './persistence/telemetry.repository';
import { UnclaimedRepository } from './persistence/unclaimed.repository';
import { WatchRepository } from './persistence/watch.repository';

const PERSISTENCE = [
  AlarmCommandRepository,
  AlarmRepository,
  CommandRepository,
  ConnectionRepository,
  FaultRepository,
  LeaseRepository,
  LineCommandRepository,
  MachineJobRepository,
  NewestRepository,
  ProgramLoadRepository,
  RollUpRepository,
  SpoolMarkRepository,
  TelemetryRepository,
  UnclaimedRepository,
  WatchRepository,
];

const GATEWAY = [
  AlarmBooks,
  AlarmCommandBooks,
  AlarmJobs,
  CommandBooks,
  CommandJobs,
  CountBooks,
  CountClaims,
  FactSpools,
  FaultBooks,
  FaultJobs,
  FloorPaces,
  Gateway,
  JobObserver,
  LineDesk,
  LineJobs,
  MachinePasswords,
  OpcuaOptions,
  ProgramBooks,
  ProgramJobs,
  SecretBox,
  SessionServices,
  SpoolRoom,
  TelemetryKeeper,
  TelemetryWriter,
  VirtualLine,
  WatchServices,
];

@Module({
  imports: [EquipmentModule, PersonnelModule],
  controllers: [
    AlarmController,
    CertificateController,
    ConnectionController,
    FaultController,
    LineController,
    MachineController,
    TelemetryController,
  ],
  providers: [
    ...PERSISTENCE,
    ...GATEWAY,
    AlarmQueries,
    AlarmService,
    ConnectionService,
    ConnectionTest,
    ConnectionsSheet,
    ConnectivityApi,
    FaultService,
    LineService,
    MachineJobRequests,
    MachineReadings,
    MachineStatesSheet,
    MapExport,
    MapProposals,
    PersonNames,
    ProgramRequests,
    ScenarioFiles,
    ScenarioStarts,
    TagsSheet,
    TelemetryExports,
    Trends,
    TrustDesk,
    Visits,
  ],
  exports: [ConnectivityApi],
})
export class ConnectivityModule implements OnModuleInit {
  constructor(
    private readonly catalog: PermissionCatalog,
    private readonly topics: Topics,
    private readonly registry: SheetRegistry,
    private readonly health: Health,
    private readonly connections: ConnectionRepository,
    private readonly settings: Settings,
    private readonly spools: FactSpools,
    private readonly connectionsSheet: ConnectionsSheet,
    private readonly tagsSheet: TagsSheet,
    private readonly machineStatesSheet: MachineStatesSheet,
  ) {}

  onModuleInit(): void {
    this.catalog.register(CONNECTIVITY_PERMISSIONS);
    this.topics.register(LIVE_TOPIC);
    this.topics.register(ALARMS_TOPIC);
    this.topics.register(FAULTS_TOPIC);
    this.topics.register(VIRTUAL_LINE_TOPIC);
    this.registry.register(this.connectionsSheet.sheet());
    this.registry.register(this.tagsSheet.sheet());
    this.registry.register(this.machineStatesSheet.sheet());
    // A machine that is away is the floor's trouble, not this process's.
    this.health.register({ name: 'machines', essential: false, check: () => this.connections.figures() });
    if (!this.settings.has('gateway')) return;
    this.health.register({ name: 'spool', essential: false, check: () => Promise.resolve(this.spools.figures()) });
  }
}
