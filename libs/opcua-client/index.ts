export { describeConnectionError } from './connection-error';
export type { ConnectionProblem } from './connection-error';
export { counterDelta } from './counters';
export type { CounterDelta, CounterKind, CounterType } from './counters';
export { replaceFile } from './file-transfer';
export { JobControl } from './job-control';
export type { JobControlOptions } from './job-control';
export { decodeJobState } from './job-state';
export type { Isa95State, JobState, JobSubstate, JobTopState } from './job-state';
export { JOB_CONTROL_URI } from './job-types';
export type { JobMaterial, JobOrder, JobParameter, JobResponse, JobResponseResult } from './job-types';
export { routeLibraryLog } from './library-log';
export { machineryItemState, machineryOperationMode } from './machinery-state';
export type { MachineryItemState, MachineryOperationMode, ReportedState } from './machinery-state';
export { parseNodeId } from './node-ids';
export type { PortableName, PortableNodeId } from './node-ids';
export { hasOverflow, severity } from './quality';
export type { Severity } from './quality';
export type { BrowsedNode, ReadValue } from './requests';
export { decodeReturnStatus } from './return-status';
export type { ReturnFlag, ReturnStatus } from './return-status';
export { SupervisedConnection } from './supervised-connection';
export type {
  ConnectionEvents,
  ConnectionOptions,
  ConnectionStatus,
  Gap,
  ItemError,
  JobObservation,
  LogLevel,
  StatusChange,
  TagRequest,
  TagValue,
} from './types';
