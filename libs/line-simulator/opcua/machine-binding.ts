import {
  type AddressSpace,
  DataType,
  type RaiseEventData,
  type UAEventType,
  type UAObject,
  VariantArrayType,
} from 'node-opcua';
import {
  type ItemState,
  type Job,
  type JobEvent,
  MAX_OPEN_JOBS,
  type MachineView,
  type StationProfile,
} from '../model';
import { JobCodec } from './job-codec';
import { type JobDesk, bindJobMethods } from './job-methods';
import { type LineDesk, LineNode, type LineView } from './line-node';
import { MachineAlarms } from './machine-alarms';
import { addMachine } from './machine-node';
import { indexOf } from './namespaces';
import type { NodeAccess } from './node-access';
import { PackMlNode } from './packml-node';
import { ProgramFile, type ProgramDesk } from './program-file';
import { Published } from './published';
import { StateVariable } from './state-variable';
import { Tags } from './tags';
import { addTeachingMethods, type TeachingDesk } from './teaching-methods';

const ITEM_STATE: Readonly<Record<ItemState, string>> = {
  'not-available': 'NotAvailable',
  'out-of-service': 'OutOfService',
  'not-executing': 'NotExecuting',
  executing: 'Executing',
};
const MODE = { none: 'None', maintenance: 'Maintenance', setup: 'Setup', processing: 'Processing' } as const;

/** Shows one machine in the address space of its server. */
export class MachineBinding {
  private readonly nodes: NodeAccess;
  private readonly codec: JobCodec;
  private readonly tags: Tags;
  private readonly itemState: StateVariable;
  private readonly mode: StateVariable;
  private readonly packMl: PackMlNode | null;
  private readonly line: LineNode;
  private readonly alarms: MachineAlarms;
  private readonly published: Readonly<Record<'list' | 'responses' | 'powerOn' | 'operation' | 'cycles', Published>>;
  private readonly receiver: UAObject;
  private readonly eventType: UAEventType;

  constructor(
    private readonly addressSpace: AddressSpace,
    private readonly profile: StationProfile,
  ) {
    const nodes = addMachine(addressSpace, profile);
    this.nodes = nodes;
    this.codec = new JobCodec(addressSpace);
    this.tags = new Tags(addressSpace, nodes, profile);
    this.itemState = new StateVariable(nodes, 'ItemState', true);
    this.mode = new StateVariable(nodes, 'OperationMode', true);
    this.packMl = profile.packMl ? new PackMlNode(addressSpace, nodes) : null;
    this.line = new LineNode(addressSpace);
    this.alarms = new MachineAlarms(addressSpace, nodes, profile);
    const list = (path: string): Published =>
      new Published(nodes.variable(path), DataType.ExtensionObject, VariantArrayType.Array);
    const counter = (name: string, type: DataType): Published =>
      new Published(nodes.variable(`OperationCounters-${name}`), type);
    this.published = {
      list: list('Jobs-JobOrderControl-JobOrderList'),
      responses: list('Jobs-JobOrderResults-JobOrderResponseList'),
      powerOn: counter('PowerOnDuration', DataType.Double),
      operation: counter('OperationDuration', DataType.Double),
      cycles: counter('OperationCycleCounter', DataType.UInt32),
    };
    const max = nodes.variable('Jobs-JobOrderControl-MaxDownloadableJobOrders');
    max.setValueFromSource({ dataType: DataType.UInt16, value: MAX_OPEN_JOBS });
    const equipment = nodes.variable('Jobs-JobOrderControl-EquipmentID');
    equipment.setValueFromSource({
      dataType: DataType.String,
      arrayType: VariantArrayType.Array,
      value: [profile.code],
    });
    this.receiver = nodes.object('Jobs-JobOrderControl');
    this.eventType = addressSpace.getNamespace(indexOf(addressSpace, 'virtualLine')).addEventType({
      browseName: 'JobOrderStatusEventType',
      subtypeOf: statusEventType(addressSpace),
    });
  }

  bindMethods(desk: JobDesk, lesson: TeachingDesk, line: LineDesk): void {
    bindJobMethods(this.nodes, this.codec, desk);
    addTeachingMethods(this.addressSpace, this.nodes, this.profile.code, lesson);
    this.line.bindMethods(line);
  }

  publishLine(line: LineView, at: Date): void {
    this.line.publish(line, at);
  }

  /** ServerStatus.CurrentTime tells the machine's own clock. */
  bindClock(now: () => Date): void {
    const { serverStatus } = this.addressSpace.rootFolder.objects.server;
    // The server itself shows the present time by such a proxy; a getter of the variable alone it does not allow.
    serverStatus.$extensionObject = new Proxy<object>(serverStatus.$extensionObject, {
      get: (status, name) => {
        const told: unknown = Reflect.get(status, name);
        return name === 'currentTime' ? now() : told;
      },
    });
  }

  /** Binds the file by which a machining station gets its program; nothing elsewhere. */
  bindProgram(desk: ProgramDesk): void {
    if (this.profile.program) new ProgramFile(this.nodes, desk).offer();
  }

  showProgram(name: string, checksum: string, at: Date): void {
    this.tags.set('ProgramName', name, at);
    this.tags.set('ProgramChecksum', checksum, at);
  }

  /** Makes kept jobs ready to be shown; before the first {@link publish}. */
  restore(jobs: readonly Job[]): Promise<void> {
    return this.codec.restore(jobs);
  }

  started(at: Date): void {
    this.tags.set('ServerStarted', at, at);
  }

  readSignals(view: MachineView, seed: number, tick: number, now: Date): void {
    const at = ownTime(view, now);
    this.tags.readSignals(view.itemState === 'executing', view.acting, { seed, tick, now, at });
    this.published.powerOn.set(view.powerOnMs, at);
    this.published.operation.set(view.executingMs, at);
  }

  /**
   * Brings every node up to the view, then raises the events of what happened. Tags and states carry the time of the
   * machine's own clock; the job control keeps floor time, whatever a fault makes of that clock.
   */
  publish(view: MachineView, jobs: readonly Job[], events: readonly JobEvent[], now: Date): void {
    const at = ownTime(view, now);
    const raised = events.map((event) => this.eventData(event));
    this.alarms.show(view.alarmCode, at);
    this.itemState.set(ITEM_STATE[view.itemState], at);
    this.mode.set(MODE[view.mode], at);
    this.tags.set('GoodCount', view.good, at);
    this.tags.set('ScrapCount', view.scrap, at);
    this.tags.set('PartsInJob', view.currentJob ? view.currentJob.good + view.currentJob.scrap : 0, at);
    this.tags.set('CurrentJobOrderId', view.currentJob?.order.id ?? '', at);
    this.tags.set('CycleTime', view.lastCycleMs / 1000, at);
    this.tags.set('AlarmActive', view.alarm, at);
    this.tags.set('AlarmCode', view.alarmCode, at);
    this.tags.set('StateCurrent', view.packMlState, at);
    this.publishSizes(view, at);
    this.packMl?.publish(view, at);
    this.published.cycles.set(view.good + view.scrap, at);
    const states = jobs.map((job) => [job.order.content, job.state, job.substate]);
    this.published.list.set(this.codec.list(jobs), now, JSON.stringify(states));
    const progress = jobs.map((job) => [job.order.id, job.state, job.substate, job.good, job.scrap]);
    const responses = jobs.flatMap((job) => this.codec.response(job) ?? []);
    this.published.responses.set(responses, now, JSON.stringify(progress));
    for (const data of raised) this.receiver.raiseEvent(this.eventType, data);
  }

  /** What was not measured leaves the last that was. */
  private publishSizes({ toolParts, sizeDeviation, findings }: MachineView, at: Date): void {
    this.tags.set('ToolParts', toolParts, at);
    if (sizeDeviation !== null) this.tags.set('SizeDeviation', sizeDeviation, at);
    if (typeof findings?.turned === 'number') this.tags.set('TurnedDeviation', findings.turned, at);
    if (typeof findings?.milled === 'number') this.tags.set('MilledDeviation', findings.milled, at);
  }

  private eventData(event: JobEvent): RaiseEventData {
    const response = this.codec.response(event.job);
    const at: RaiseEventData['time'] = { dataType: DataType.DateTime, value: new Date(event.at) };
    const text = `${event.job.order.id}: ${event.from} -> ${event.job.state}`;
    return {
      time: at,
      receiveTime: at,
      message: { dataType: DataType.LocalizedText, value: { locale: 'en', text } },
      severity: { dataType: DataType.UInt16, value: event.job.substate === 'held' ? 500 : 100 },
      jobOrder: { dataType: DataType.ExtensionObject, value: this.codec.order(event.job.order) },
      jobState: {
        dataType: DataType.ExtensionObject,
        arrayType: VariantArrayType.Array,
        value: this.codec.state(event.job),
      },
      ...(response ? { jobResponse: { dataType: DataType.ExtensionObject, value: response } } : {}),
    };
  }
}

/** What the machine's own clock says. */
function ownTime({ clockAheadMs }: MachineView, now: Date): Date {
  return new Date(now.getTime() + clockAheadMs);
}

/** Abstract in the standard, so the line raises a subtype of it. */
function statusEventType(addressSpace: AddressSpace): UAEventType {
  const type = addressSpace.findEventType('ISA95JobOrderStatusEventType', indexOf(addressSpace, 'jobControl'));
  if (!type) throw new Error('The model has no ISA95JobOrderStatusEventType');
  return type;
}
