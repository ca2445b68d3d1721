export { ConnectivityApi } from './connectivity.api';
export { ConnectivityModule } from './connectivity.module';
export type { Connection, ConnectionState, TagReading, TagRole } from './domain/connection';
export type {
  MachineAction,
  MachineJob,
  MachineJobRefs,
  MachineJobRequest,
  MachineJobSubstate,
  MachineOrder,
  MachineProgram,
} from './domain/machine-job';
export type { ProgramLoad } from './domain/program';
