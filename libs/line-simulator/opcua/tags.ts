import { type AddressSpace, DataType, type Namespace, standardUnits, type UAObject, type UAVariable } from 'node-opcua';
import { disturbedReading, type MachineFault, readSignal, type SignalProfile, type StationProfile } from '../model';
import { nodeName, type TagName } from '../station-nodes';
import type { NodeAccess } from './node-access';
import { indexOf } from './namespaces';
import { Published } from './published';

const PLAIN_TAGS: Readonly<Record<Exclude<TagName, 'Power' | 'AirPressure'>, DataType>> = {
  GoodCount: DataType.UInt32,
  ScrapCount: DataType.UInt32,
  PartsInJob: DataType.UInt32,
  CurrentJobOrderId: DataType.String,
  CycleTime: DataType.Double,
  AlarmActive: DataType.Boolean,
  AlarmCode: DataType.UInt32,
  ServerStarted: DataType.DateTime,
};

const FINDINGS = ['TurnedDeviation', 'MilledDeviation'] as const;

/** Tags that only some machines have. */
type OwnTag =
  'StateCurrent' | 'ProgramName' | 'ProgramChecksum' | 'ToolParts' | 'SizeDeviation' | (typeof FINDINGS)[number];

/** Power and compressed air, which every machine of the line draws. */
function commonSignals(profile: StationProfile): readonly SignalProfile[] {
  const { restingKw, workingKw } = profile;
  return [
    {
      name: 'Power',
      unit: 'kilowatt',
      low: 0,
      high: 10,
      resting: restingKw,
      working: workingKw,
      noise: workingKw * 0.05,
    },
    { name: 'AirPressure', unit: 'bar', low: 0, high: 10, resting: 6.2, working: 6.0, noise: 0.1 },
  ];
}

/** The tags of the virtual line's own namespace: counters and flags, and the analog signals with EURange. */
export class Tags {
  private readonly plain = new Map<string, Published>();
  private readonly analog: { readonly signal: SignalProfile; readonly tag: Published }[] = [];

  constructor(
    addressSpace: AddressSpace,
    nodes: NodeAccess,
    private readonly profile: StationProfile,
  ) {
    const own = indexOf(addressSpace, 'virtualLine');
    const namespace = addressSpace.getNamespace(own) as Namespace;
    const folder = namespace.addObject({
      componentOf: nodes.object(''),
      typeDefinition: 'FolderType',
      browseName: 'Tags',
      nodeId: `ns=${own};s=${nodeName(profile.code, 'Tags')}`,
    });
    const place = (name: string): { componentOf: UAObject; browseName: string; nodeId: string } => ({
      componentOf: folder,
      browseName: name,
      nodeId: `ns=${own};s=${nodeName(profile.code, name)}`,
    });
    const plain = (name: string, dataType: DataType): void => {
      const variable = namespace.addVariable({ ...place(name), dataType, accessLevel: 'CurrentRead' });
      this.plain.set(name, new Published(variable, dataType));
    };
    for (const [name, dataType] of Object.entries(PLAIN_TAGS)) plain(name, dataType);
    if (profile.packMl) plain('StateCurrent', DataType.Int32);
    if (profile.program) for (const name of ['ProgramName', 'ProgramChecksum']) plain(name, DataType.String);
    if (profile.size) {
      plain('ToolParts', DataType.UInt32);
      plain('SizeDeviation', DataType.Double);
    }
    if (profile.probeScatter !== null) for (const name of FINDINGS) plain(name, DataType.Double);
    for (const signal of [...commonSignals(profile), ...profile.signals]) {
      const variable = namespace.addAnalogDataItem({
        ...place(signal.name),
        dataType: DataType.Double,
        accessLevel: 'CurrentRead',
        engineeringUnits: standardUnits[signal.unit],
        engineeringUnitsRange: { low: signal.low, high: signal.high },
      });
      this.analog.push({ signal, tag: new Published(variable as UAVariable, DataType.Double) });
    }
  }

  set(name: Exclude<TagName, 'Power' | 'AirPressure'> | OwnTag, value: unknown, at: Date, sameAs?: unknown): void {
    this.plain.get(name)?.set(value, at, sameAs ?? value);
  }

  /**
   * Reading number `tick` of every analog signal.
   * @param now floor time, by which faults act; `at` is what the machine's own clock says
   */
  readSignals(
    working: boolean,
    acting: readonly MachineFault[],
    { seed, tick, now, at }: { readonly seed: number; readonly tick: number; readonly now: Date; readonly at: Date },
  ): void {
    for (const { signal, tag } of this.analog) {
      const reading = readSignal(signal, working, [seed, this.profile.code], tick);
      tag.set(disturbedReading(signal.name, reading, acting, now.getTime()), at);
    }
  }
}
