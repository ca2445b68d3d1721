import { Module } from '@nestjs/common';
import { EquipmentModule } from '#modules/equipment';
import { MachineJobRequests } from './application/machine-job-requests';
import { ConnectivityApi } from './connectivity.api';
import { CommandRepository } from './persistence/command.repository';
import { ConnectionRepository } from './persistence/connection.repository';
import { MachineJobRepository } from './persistence/machine-job.repository';
import { NewestRepository } from './persistence/newest.repository';

@Module({
  imports: [EquipmentModule],
  providers: [
    CommandRepository,
    ConnectionRepository,
    ConnectivityApi,
    MachineJobRepository,
    MachineJobRequests,
    NewestRepository,
  ],
  exports: [ConnectivityApi],
})
export class ConnectivityModule {}
