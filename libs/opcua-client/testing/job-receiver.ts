import {
  DataType,
  type ExtensionObject,
  type ISessionContext,
  LocalizedText,
  nodesets,
  StatusCodes,
  type UAMethod,
  type UAObject,
  type UAVariable,
  Variant,
  VariantArrayType,
  type VariantOptions,
} from 'node-opcua';
import { JOB_CONTROL_URI } from '../job-types';
import { MACHINE, type ScriptedServer } from './scripted-server';

export const JOB_NODESETS = [nodesets.isa95JobControl];
export const RECEIVER = `nsu=${MACHINE};s=Receiver`;
export const RESPONSES = `nsu=${MACHINE};s=Responses`;

type Top = 1 | 2 | 3 | 4 | 5 | 6;
interface Entry {
  readonly order: ExtensionObject;
  state: Top;
  substate?: { path: string; number: number };
}

const METHODS = [
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
];

/** A job order receiver whose machine does nothing by itself: the test moves the jobs. */
export class ScriptedReceiver {
  readonly jobs = new Map<string, Entry>();
  readonly calls: { method: string; subject: unknown; comment: unknown }[] = [];
  /** Answered instead of the usual ReturnStatus, once. */
  nextStatus: [number, number] | null = null;
  /** While set, methods do not answer at all. */
  mute = false;
  produced: Record<string, { produced: number; good: number }> = {};
  private readonly list: UAVariable;
  private readonly receiver: UAObject;

  constructor(private readonly scripted: ScriptedServer) {
    const space = this.space;
    const ns = space.getNamespaceIndex(JOB_CONTROL_URI);
    const objects = space.rootFolder.objects;
    const type = space.findObjectType('ISA95JobOrderReceiverObjectType', ns);
    const provider = space.findObjectType('ISA95JobResponseProviderObjectType', ns);
    if (!type || !provider) throw new Error('no job control types');
    this.receiver = type.instantiate({
      browseName: 'JobOrderControl',
      nodeId: 's=Receiver',
      namespace: scripted.namespace,
      organizedBy: objects,
      optionals: METHODS,
    });
    const responses = provider.instantiate({
      browseName: 'JobOrderResults',
      nodeId: 's=Responses',
      namespace: scripted.namespace,
      organizedBy: objects,
    });
    this.list = this.receiver.getPropertyByName('JobOrderList', ns) ?? this.component(this.receiver, 'JobOrderList');
    this.list.minimumSamplingInterval = 0;
    for (const method of METHODS) this.bind(method);
    const request = responses.getMethodByName('RequestJobResponseByJobOrderID');
    request?.bindMethod((inputs, _context, callback) => {
      callback(null, { statusCode: StatusCodes.Good, outputArguments: this.respond(String(inputs[0]?.value)) });
    });
    const eventType = space.findEventType('ISA95JobOrderStatusEventType', ns);
    if (!eventType) throw new Error('no event type');
    scripted.namespace.addEventType({ browseName: 'TestJobStatusEventType', subtypeOf: eventType });
    this.publish();
  }

  /** Moves a job as the machine would: list and event. `silently` leaves the event out. */
  move(id: string, state: Top, options: { substate?: Entry['substate']; silently?: boolean } = {}): void {
    const entry = this.jobs.get(id);
    if (!entry) throw new Error(`no job ${id}`);
    entry.state = state;
    entry.substate = options.substate;
    this.publish();
    if (!options.silently) this.raise(id, entry);
  }

  private get space() {
    const space = this.scripted.server.engine.addressSpace;
    if (!space) throw new Error('no address space');
    return space;
  }

  private component(parent: UAObject, name: string): UAVariable {
    const found = parent.getComponentByName(name);
    if (!found) throw new Error(`no ${name}`);
    return found as UAVariable;
  }

  private build(type: string, fields: Record<string, unknown>): ExtensionObject {
    const node = this.space.findDataType(type, this.space.getNamespaceIndex(JOB_CONTROL_URI));
    if (!node) throw new Error(`no ${type}`);
    return this.space.constructExtensionObject(node, fields);
  }

  private states({ state, substate }: Entry): ExtensionObject[] {
    const ns = this.space.getNamespaceIndex(JOB_CONTROL_URI);
    const one = (path: string[], stateNumber: number): ExtensionObject =>
      this.build('ISA95StateDataType', {
        browsePath: { elements: path.map((name) => ({ targetName: { namespaceIndex: ns, name } })) },
        stateText: new LocalizedText({ text: '状态' }),
        stateNumber,
      });
    return [one([], state), ...(substate ? [one([substate.path], substate.number)] : [])];
  }

  private publish(): void {
    const value = [...this.jobs.values()].map((entry) =>
      this.build('ISA95JobOrderAndStateDataType', { jobOrder: entry.order, state: this.states(entry) }),
    );
    this.list.setValueFromSource(
      new Variant({ dataType: DataType.ExtensionObject, arrayType: VariantArrayType.Array, value }),
    );
  }

  private response(id: string, entry: Entry): ExtensionObject {
    const made = this.produced[id];
    const data = made
      ? [
          { ID: 'ProducedQuantity', value: new Variant({ dataType: DataType.UInt32, value: made.produced }) },
          { ID: 'GoodQuantity', value: new Variant({ dataType: DataType.Double, value: made.good }) },
        ]
      : undefined;
    return this.build('ISA95JobResponseDataType', {
      jobResponseID: `R-${id}`,
      jobOrderID: id,
      jobState: this.states(entry),
      jobResponseData: data,
    });
  }

  private raise(id: string, entry: Entry): void {
    const type = this.space.findEventType('TestJobStatusEventType', this.scripted.namespace.index);
    if (!type) throw new Error('no event type');
    const one = (value: ExtensionObject) => new Variant({ dataType: DataType.ExtensionObject, value });
    this.receiver.raiseEvent(type, {
      jobOrder: one(entry.order),
      jobState: new Variant({
        dataType: DataType.ExtensionObject,
        arrayType: VariantArrayType.Array,
        value: this.states(entry),
      }),
      jobResponse: one(this.response(id, entry)),
      message: new Variant({ dataType: DataType.LocalizedText, value: new LocalizedText({ text: id }) }),
    });
  }

  private respond(id: string): VariantOptions[] {
    const entry = this.jobs.get(id);
    const found = entry ? this.response(id, entry) : this.build('ISA95JobResponseDataType', {});
    return [{ dataType: DataType.ExtensionObject, value: found }, uint64Variant([0, entry ? 1 : 2])];
  }

  private bind(method: string): void {
    const node: UAMethod | null = this.receiver.getMethodByName(method);
    node?.bindMethod((inputs: Variant[], _context: ISessionContext, callback) => {
      const [subject, comment] = inputs;
      this.calls.push({ method, subject: subject?.value, comment: comment?.value });
      if (this.mute) return;
      const value = this.nextStatus ?? this.perform(method, subject?.value);
      this.nextStatus = null;
      callback(null, { statusCode: StatusCodes.Good, outputArguments: [uint64Variant(value)] });
    });
  }

  private perform(method: string, subject: unknown): [number, number] {
    if (method === 'Store' || method === 'StoreAndStart' || method === 'Update') {
      const order = subject as ExtensionObject & { jobOrderID: string };
      const state = method === 'StoreAndStart' ? 2 : 1;
      this.jobs.set(order.jobOrderID, { order, state, substate: undefined });
      this.publish();
      return [0, 1];
    }
    const id = String(subject);
    if (!this.jobs.has(id)) return [0, 2];
    if (method === 'Cancel' || method === 'Clear') {
      this.jobs.delete(id);
      this.publish();
      return [0, 1];
    }
    const next: Record<string, Top> = { Start: 2, RevokeStart: 1, Pause: 4, Resume: 3, Stop: 5, Abort: 6 };
    this.move(id, next[method] ?? 1);
    return [0, 1];
  }
}

/** Told to be a scalar: `[high, low]` would pass for an array of two. */
function uint64Variant(value: [number, number]): VariantOptions {
  return { dataType: DataType.UInt64, arrayType: VariantArrayType.Scalar, value };
}
