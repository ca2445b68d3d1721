import { STATION_PROFILES, type StationCode } from './model';
import { NAMESPACE } from './opcua/namespaces';

/** Tags every machine has in the namespace of the virtual line. */
export const TAG_NAMES = [
  'GoodCount',
  'ScrapCount',
  'PartsInJob',
  'CurrentJobOrderId',
  'CycleTime',
  'Power',
  'AirPressure',
  'AlarmActive',
  'AlarmCode',
  'ServerStarted',
] as const;

export type TagName = (typeof TAG_NAMES)[number];

/** Methods of the job receiver (OPC 10031-4, ISA95JobOrderReceiverObjectType). */
export const JOB_METHODS = [
  'Store',
  'StoreAndStart',
  'Start',
  'RevokeStart',
  'Pause',
  'Resume',
  'Stop',
  'Abort',
  'Cancel',
  'Clear',
  'Update',
] as const;

export type JobMethod = (typeof JOB_METHODS)[number];

/** Where a station's data is, each as `nsu=<uri>;s=…`, to be resolved against the server's NamespaceArray. */
export interface StationNodes {
  readonly machine: string;
  readonly identification: Readonly<Record<'Manufacturer' | 'SerialNumber' | 'ProductInstanceUri' | 'Model', string>>;
  /** CurrentState (LocalizedText), its Id (NodeId) and Number (UInt32). */
  readonly itemState: StateNodes;
  readonly operationMode: StateNodes;
  readonly counters: Readonly<Record<'PowerOnDuration' | 'OperationDuration' | 'OperationCycleCounter', string>>;
  readonly jobControl: {
    /** Object of the job methods, and the notifier of the status events. */
    readonly receiver: string;
    readonly list: string;
    readonly maxDownloadable: string;
    readonly methods: Readonly<Record<JobMethod, string>>;
  };
  readonly jobResults: {
    readonly provider: string;
    readonly list: string;
    readonly requestById: string;
    readonly requestByState: string;
  };
  readonly tags: Readonly<Record<TagName, string>>;
  /** The machine's own analog signals by name, with EURange. */
  readonly signals: Readonly<Record<string, string>>;
  /** Teaching doors of the simulator, methods of the machine object; see the README. */
  readonly teaching: Readonly<
    Record<'injectFault' | 'setOperationMode' | 'planFault' | 'clearFault' | 'listFaults', string>
  >;
  /** Only on machining stations (LATHE, MILL): the program as a file, its name and the SHA-256 of what is loaded. */
  readonly program: Readonly<Record<'file' | 'name' | 'checksum', string>> | null;
  /** Only on stations that are PackML units (WASH, PACK). */
  readonly packMl: Readonly<
    Record<'stateCurrent' | 'executeState' | 'equipmentStarved' | 'equipmentBlocked' | 'unitModeCurrent', string>
  > | null;
}

export interface StateNodes {
  readonly current: string;
  readonly id: string;
  readonly number: string;
}

/** Identifiers inside the namespace of the virtual line; children of typed objects are named by their path. */
export function nodeName(code: StationCode, path: string): string {
  return path === '' ? code : `${code}.${path}`;
}

function byName<Name extends string>(names: readonly Name[], at: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, at(name)])) as Record<Name, string>;
}

/** The map of one station's node ids, for clients, examples and tag mappings. */
export function stationNodes(code: StationCode): StationNodes {
  const at = (path: string): string => `nsu=${NAMESPACE.virtualLine};s=${nodeName(code, path)}`;
  const state = (path: string): StateNodes => ({
    current: at(`${path}-CurrentState`),
    id: at(`${path}-CurrentState-Id`),
    number: at(`${path}-CurrentState-Number`),
  });
  const profile = STATION_PROFILES[code];
  return {
    machine: at(''),
    identification: byName(['Manufacturer', 'SerialNumber', 'ProductInstanceUri', 'Model'], (name) =>
      at(`Identification-${name}`),
    ),
    itemState: state('ItemState'),
    operationMode: state('OperationMode'),
    counters: byName(['PowerOnDuration', 'OperationDuration', 'OperationCycleCounter'], (name) =>
      at(`OperationCounters-${name}`),
    ),
    jobControl: {
      receiver: at('Jobs-JobOrderControl'),
      list: at('Jobs-JobOrderControl-JobOrderList'),
      maxDownloadable: at('Jobs-JobOrderControl-MaxDownloadableJobOrders'),
      methods: byName(JOB_METHODS, (name) => at(`Jobs-JobOrderControl-${name}`)),
    },
    jobResults: {
      provider: at('Jobs-JobOrderResults'),
      list: at('Jobs-JobOrderResults-JobOrderResponseList'),
      requestById: at('Jobs-JobOrderResults-RequestJobResponseByJobOrderID'),
      requestByState: at('Jobs-JobOrderResults-RequestJobResponseByJobOrderState'),
    },
    tags: byName(TAG_NAMES, at),
    signals: byName(
      profile.signals.map((signal) => signal.name),
      at,
    ),
    teaching: {
      injectFault: at('InjectFault'),
      setOperationMode: at('SetOperationMode'),
      planFault: at('PlanFault'),
      clearFault: at('ClearFault'),
      listFaults: at('ListFaults'),
    },
    program: profile.program
      ? { file: at('NcProgram'), name: at('ProgramName'), checksum: at('ProgramChecksum') }
      : null,
    packMl: profile.packMl
      ? {
          stateCurrent: at('StateCurrent'),
          executeState: at('PackML-BaseStateMachine-MachineState-ExecuteState-CurrentState'),
          equipmentStarved: at('PackML-Status-EquipmentStarved'),
          equipmentBlocked: at('PackML-Status-EquipmentBlocked'),
          unitModeCurrent: at('PackML-Status-UnitModeCurrent'),
        }
      : null,
  };
}

const LINE_CONTROL = `nsu=${NAMESPACE.virtualLine};s=LineControl`;

/** Where the control of the whole line is, the same on the server of every station. */
export const LINE_NODES = {
  control: LINE_CONTROL,
  paused: `${LINE_CONTROL}.Paused`,
  speed: `${LINE_CONTROL}.Speed`,
  methods: byName(['Pause', 'Resume', 'Step', 'Reset', 'SetSpeed'], (name) => `${LINE_CONTROL}.${name}`),
} as const;
