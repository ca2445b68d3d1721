export type { BrowsePage, NodeDetails } from './address-space';
export type { CertificateInfo } from './certificate-info';
export type { ConditionSeen, ConditionsRefreshed, ConditionSupport } from './condition-types';
export { ConditionWatch } from './condition-watch';
export { describeConnectionError } from './connection-error';
export type { ConnectionProblem } from './connection-error';
export { counterDelta } from './counters';
export type { CounterDelta, CounterKind, CounterType } from './counters';
export { diagnose, DIAGNOSIS_STEPS } from './diagnosis';
export type { Diagnosis, DiagnosisStep, DiagnosisStepName, OfferedEndpoint } from './diagnosis';
export { FaultControl } from './fault-control';
export type { FaultReport, FaultRequest } from './fault-control';
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
export { LineControl } from './line-control';
export type { LineMove, LinePace } from './line-control';
export type { ModelInstance, ModelSearch } from './model-search';
export { findingOf } from './node-finding';
export type { NodeExpectation, NodeFinding, WantedNode } from './node-finding';
export { parseNodeId } from './node-ids';
export type { PortableName, PortableNodeId } from './node-ids';
export { makeOwnCertificate } from './pki';
export { hasOverflow, severity } from './quality';
export type { Severity } from './quality';
export type { BrowsedNode, ReadValue } from './requests';
export { decodeReturnStatus } from './return-status';
export type { ReturnFlag, ReturnStatus } from './return-status';
export type { ShownValue } from './shown-value';
export { SupervisedConnection } from './supervised-connection';
export { TrustStore } from './trust-store';
export type { KnownCertificate, TrustState } from './trust-store';
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
export { Visit } from './visit';
