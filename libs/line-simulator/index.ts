export type { FloorClock, VirtualLineOptions } from './options';
export { startVirtualLine, type LineStation, type VirtualLine } from './virtual-line';
export {
  FAULTS,
  OPERATION_MODES,
  RETURN_STATUS,
  STATION_CODES,
  STATION_PROFILES,
  type Fault,
  type OperationMode,
  type ReturnStatus,
  type SignalProfile,
  type StationCode,
  type StationProfile,
} from './model';
export { NAMESPACE } from './opcua/namespaces';
export {
  JOB_METHODS,
  LINE_NODES,
  stationNodes,
  TAG_NAMES,
  type JobMethod,
  type StationNodes,
  type TagName,
} from './station-nodes';
