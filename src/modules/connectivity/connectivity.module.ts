import { Module } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { CommandBooks } from './application/command-books';
import { CommandJobs } from './application/command-jobs';
import { CountBooks } from './application/count-books';
import { Gateway } from './application/gateway';
import { JobObserver } from './application/job-observer';
import { MachineJobRequests } from './application/machine-job-requests';
import { SecretBox } from './application/secret-box';
import { SessionServices } from './application/session-services';
import { TelemetryWriter } from './application/telemetry-writer';
import { VirtualLine } from './application/virtual-line';
import { WatchServices } from './application/watch-services';
import { ConnectivityApi } from './connectivity.api';
import { CommandRepository } from './persistence/command.repository';
import { ConnectionRepository } from './persistence/connection.repository';
import { LeaseRepository } from './persistence/lease.repository';
import { MachineJobRepository } from './persistence/machine-job.repository';
import { NewestRepository } from './persistence/newest.repository';
import { TelemetryRepository } from './persistence/telemetry.repository';
import { WatchRepository } from './persistence/watch.repository';

const PERSISTENCE = [
  CommandRepository,
  ConnectionRepository,
  LeaseRepository,
  MachineJobRepository,
  NewestRepository,
  TelemetryRepository,
  WatchRepository,
];

const GATEWAY = [
  CommandBooks,
  CommandJobs,
  CountBooks,
  Gateway,
  JobObserver,
  SecretBox,
  SessionServices,
  TelemetryWriter,
  VirtualLine,
  WatchServices,
];

@Module({
  imports: [EquipmentModule],
  providers: [...PERSISTENCE, ...GATEWAY, ConnectivityApi, MachineJobRequests],
  exports: [ConnectivityApi],
})
export class ConnectivityModule {}
