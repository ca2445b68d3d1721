import {
  type AddressSpace,
  BinaryStream,
  DataType,
  type ExtensionObject,
  resolveOpaqueOnAddressSpace,
  Variant,
} from 'node-opcua';
import { JOB_STATE_NUMBER, JOB_SUBSTATE_NUMBER, type Job, type JobOrder } from '../model';
import { indexOf } from './namespaces';

interface ParameterStructure {
  readonly ID: string | null;
  readonly value: Variant | null;
}

interface JobOrderStructure extends ExtensionObject {
  readonly jobOrderID: string | null;
  readonly priority?: number;
  readonly jobOrderParameters?: readonly ParameterStructure[] | null;
}

const STATE_TEXT = {
  'not-allowed-to-start': 'NotAllowedToStart',
  'allowed-to-start': 'AllowedToStart',
  running: 'Running',
  interrupted: 'Interrupted',
  ended: 'Ended',
  aborted: 'Aborted',
} as const;
const SUBSTATE_TEXT = { ready: 'Ready', held: 'Held', suspended: 'Suspended', completed: 'Completed' } as const;
/** Where the substates live below the receiver (ISA95JobOrderReceiverSubStatesType). */
const SUBSTATE_MACHINE = {
  'not-allowed-to-start': 'NotAllowedToStartSubstates',
  'allowed-to-start': 'AllowedToStartSubstates',
  interrupted: 'InterruptedSubstates',
  ended: 'EndedSubstates',
} as const;

/** Between the structures of OPC 10031-4 and the jobs of the machine model. */
export class JobCodec {
  private readonly jobControl: number;
  /** Orders in their received form by content, for the list; decoded once. */
  private structures = new Map<string, ExtensionObject>();

  constructor(private readonly addressSpace: AddressSpace) {
    this.jobControl = indexOf(addressSpace, 'jobControl');
  }

  /** Reads a received ISA95JobOrderDataType; null when the value is no such structure. */
  read(structure: unknown): JobOrder | null {
    if (!isJobOrder(structure)) return null;
    const content = new Variant({ dataType: DataType.ExtensionObject, value: structure });
    const stream = new BinaryStream(content.binaryStoreSize());
    content.encode(stream);
    const text = Buffer.from(stream.buffer).toString('base64');
    this.structures.set(text, structure);
    const cycleSeconds = numberOf(structure, 'PlannedCycleTime');
    const runs = numberOf(structure, 'RunsPlanned');
    return {
      id: structure.jobOrderID ?? '',
      content: text,
      priority: structure.priority ?? 0,
      runsPlanned: runs !== null && Number.isInteger(runs) && runs > 0 ? runs : null,
      plannedCycleMs: cycleSeconds !== null && cycleSeconds > 0 ? cycleSeconds * 1000 : null,
    };
  }

  /** Makes the structures of kept jobs ready; once after start, before the first {@link list}. */
  async restore(jobs: readonly Job[]): Promise<void> {
    for (const { order } of jobs) {
      const content = new Variant();
      content.decode(new BinaryStream(Buffer.from(order.content, 'base64')));
      await resolveOpaqueOnAddressSpace(this.addressSpace, content);
      this.structures.set(order.content, content.value as ExtensionObject);
    }
  }

  /** ISA95JobOrderAndStateDataType[] of the machine's list; forgets the structures of jobs that left it. */
  list(jobs: readonly Job[]): ExtensionObject[] {
    const kept = new Map<string, ExtensionObject>();
    const entries = jobs.map((job) => {
      const jobOrder = this.order(job.order);
      kept.set(job.order.content, jobOrder);
      return this.make('ISA95JobOrderAndStateDataType', { jobOrder, state: this.state(job) });
    });
    this.structures = kept;
    return entries;
  }

  /** The order of a job as it was received. */
  order(order: JobOrder): ExtensionObject {
    const structure = this.structures.get(order.content);
    if (!structure) throw new Error(`The order of job ${order.id} was not restored`);
    return structure;
  }

  /** ISA95StateDataType[]: the top state with an empty browse path, then the substate with the path of its machine. */
  state(job: Job): ExtensionObject[] {
    const top = this.make('ISA95StateDataType', {
      browsePath: { elements: [] },
      stateText: { locale: 'en', text: STATE_TEXT[job.state] },
      stateNumber: JOB_STATE_NUMBER[job.state],
    });
    if (!job.substate || job.state === 'running' || job.state === 'aborted') return [top];
    const name = SUBSTATE_MACHINE[job.state];
    const element = {
      referenceTypeId: 'i=47',
      isInverse: false,
      includeSubtypes: true,
      targetName: { namespaceIndex: this.jobControl, name },
    };
    const sub = this.make('ISA95StateDataType', {
      browsePath: { elements: [element] },
      stateText: { locale: 'en', text: SUBSTATE_TEXT[job.substate] },
      stateNumber: JOB_SUBSTATE_NUMBER[job.substate],
    });
    return [top, sub];
  }

  /**
   * ISA95JobResponseDataType, with the parameters of OPC 40001-3: ProducedQuantity (good and scrap), GoodQuantity and
   * ActualProductionTime (Duration, milliseconds). Null for a job that has not left the start states.
   */
  response(job: Job): ExtensionObject | null {
    if (job.state === 'not-allowed-to-start' || job.state === 'allowed-to-start') return null;
    const parameter = (ID: string, dataType: DataType, value: number): ExtensionObject =>
      this.make('ISA95ParameterDataType', { ID, value: new Variant({ dataType, value }) });
    return this.make('ISA95JobResponseDataType', {
      jobResponseID: job.order.id,
      jobOrderID: job.order.id,
      ...(job.startedAt === null ? {} : { startTime: new Date(job.startedAt) }),
      ...(job.endedAt === null ? {} : { endTime: new Date(job.endedAt) }),
      jobState: this.state(job),
      jobResponseData: [
        parameter('ProducedQuantity', DataType.UInt32, job.good + job.scrap),
        parameter('GoodQuantity', DataType.UInt32, job.good),
        parameter('ActualProductionTime', DataType.Double, job.productionMs),
      ],
    });
  }

  private make(typeName: string, fields: Record<string, unknown>): ExtensionObject {
    const dataType = this.addressSpace.findDataType(typeName, this.jobControl);
    if (!dataType) throw new Error(`The model has no ${typeName}`);
    return this.addressSpace.constructExtensionObject(dataType, fields);
  }
}

function isJobOrder(structure: unknown): structure is JobOrderStructure {
  return typeof structure === 'object' && structure !== null && 'jobOrderID' in structure;
}

/** A parameter as a number, whatever numeric type (or text) the client chose; null when absent or no number. */
function numberOf(order: JobOrderStructure, id: string): number | null {
  const value: unknown = order.jobOrderParameters?.find((parameter) => parameter.ID === id)?.value?.value;
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
  if (Array.isArray(value) && value.length === 2) return Number(value[0]) * 4294967296 + Number(value[1]);
  return null;
}
