import { DataType, type DataValue, type Variant, VariantArrayType, type VariantLike } from 'node-opcua';
import { decodeListEntry, decodeResponse, jobOrderFields, jobOrderIdOf, statesOf } from './job-codec';
import { JobObservations } from './job-observations';
import { type DecodedJob, JOB_CONTROL_URI, type JobOrder, type JobResponseResult } from './job-types';
import type { EventField, Watch } from './monitored-items';
import { valueTime } from './plain-value';
import { decodeReturnStatus, type ReturnStatus } from './return-status';
import type { SupervisedConnection } from './supervised-connection';
import type { JobObservation } from './types';

const SERVER_OBJECT = 'i=2253';
const BASE_EVENT = 'i=2041';
const STATUS_EVENT = `nsu=${JOB_CONTROL_URI};i=1006`;
const JOB_ORDER_TYPE = `nsu=${JOB_CONTROL_URI};i=3008`;
const DEFAULT_TIMEOUT_MS = 10_000;

export interface JobControlOptions {
  /** The ISA95JobResponseProviderObjectType beside the receiver, for {@link JobControl.response}. */
  readonly responsesNodeId?: string;
  readonly timeoutMs?: number;
}

function own(name: string): { uri: string; name: string } {
  return { uri: JOB_CONTROL_URI, name };
}

const EVENT_FIELDS: readonly EventField[] = [
  { eventType: BASE_EVENT, path: [{ uri: '', name: 'Time' }] },
  { eventType: STATUS_EVENT, path: [own('JobOrder')] },
  { eventType: STATUS_EVENT, path: [own('JobState')] },
  { eventType: STATUS_EVENT, path: [own('JobResponse')] },
];

/**
 * Client of an ISA-95 job order receiver (OPC 10031-4 V2). Commands return the machine's ReturnStatus; that a job runs
 * or ended is told by `job-status` of the connection, never by a command's answer (`start` only allows the start).
 * Every command throws `opcua.not-connected` (nothing was sent), `opcua.call-refused` (Call itself failed) or
 * `opcua.outcome-unknown` (sent, no answer: compare with {@link list} before repeating it).
 */
export class JobControl {
  private readonly observations: JobObservations;
  private readonly unwatch: (() => void)[];
  /** Decoding asks the server for its types; what arrived first is told first. */
  private order: Promise<void> = Promise.resolve();
  private awaitsFirstList = true;

  constructor(
    private readonly connection: SupervisedConnection,
    private readonly receiverNodeId: string,
    private readonly options: JobControlOptions = {},
  ) {
    this.observations = new JobObservations(receiverNodeId);
    this.unwatch = [
      connection.watch(this.listWatch()),
      // Servers differ in whether the receiver is a notifier itself; what comes by both ways is told once.
      connection.watch(this.eventWatch(receiverNodeId)),
      connection.watch(this.eventWatch(SERVER_OBJECT)),
    ];
  }

  /** Ends the watching; commands still work. */
  dispose(): void {
    for (const end of this.unwatch.splice(0)) end();
  }

  store(job: JobOrder): Promise<ReturnStatus> {
    return this.hand('Store', job);
  }
  storeAndStart(job: JobOrder): Promise<ReturnStatus> {
    return this.hand('StoreAndStart', job);
  }
  /** Takes the whole job order, not its id. */
  update(job: JobOrder): Promise<ReturnStatus> {
    return this.hand('Update', job);
  }
  /** Allows the start; the machine begins when it is ready. */
  start(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Start', jobOrderId);
  }
  revokeStart(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('RevokeStart', jobOrderId);
  }
  pause(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Pause', jobOrderId);
  }
  resume(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Resume', jobOrderId);
  }
  /** Ends the job as Ended/Completed whatever its quantity. */
  stop(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Stop', jobOrderId);
  }
  abort(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Abort', jobOrderId);
  }
  /** Removes a job that was not started. */
  cancel(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Cancel', jobOrderId);
  }
  /** Removes a job that ended or was aborted. */
  clear(jobOrderId: string): Promise<ReturnStatus> {
    return this.command('Clear', jobOrderId);
  }

  /** The machine's JobOrderList as it is now, for reconciling after a crash or a gap. */
  async list(): Promise<JobObservation[]> {
    const value = await this.connection.readValue({ nodeId: this.receiverNodeId, path: [own('JobOrderList')] });
    const at = valueTime(value) ?? this.connection.options.now();
    const entries = await this.connection.structures(value.value);
    const found = new JobObservations(this.receiverNodeId);
    return entries
      .map((entry) => found.observe(decodeListEntry(entry), at, true))
      .filter((observation) => observation !== null);
  }

  /** The job response of one job. Needs `responsesNodeId`. */
  async response(jobOrderId: string): Promise<JobResponseResult> {
    const [response, status] = await this.call('RequestJobResponseByJobOrderID', [
      { dataType: DataType.String, value: jobOrderId },
    ]);
    const [structure] = await this.connection.structures(response);
    const decoded = structure && decodeResponse(structure, (variant) => this.connection.plain(variant));
    return { status: decodeReturnStatus(status?.value), response: decoded?.jobOrderId ? decoded : null };
  }

  private async hand(method: string, job: JobOrder): Promise<ReturnStatus> {
    const structure = await this.connection.construct(JOB_ORDER_TYPE, jobOrderFields(job));
    return this.send(method, { dataType: DataType.ExtensionObject, value: structure });
  }

  private command(method: string, jobOrderId: string): Promise<ReturnStatus> {
    return this.send(method, { dataType: DataType.String, value: jobOrderId });
  }

  private async send(method: string, subject: VariantLike): Promise<ReturnStatus> {
    // An empty list of comments, not null: some receivers refuse null.
    const comment = { dataType: DataType.LocalizedText, arrayType: VariantArrayType.Array, value: [] };
    const [status] = await this.call(method, [subject, comment]);
    return decodeReturnStatus(status?.value);
  }

  private call(method: string, inputs: readonly VariantLike[]): Promise<readonly Variant[]> {
    const nodeId = method.startsWith('Request')
      ? (this.options.responsesNodeId ?? this.receiverNodeId)
      : this.receiverNodeId;
    return this.connection.call({ nodeId }, own(method), inputs, this.options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  }

  private listWatch(): Watch {
    const key = `jobs:${this.receiverNodeId}`;
    return {
      key,
      node: { nodeId: this.receiverNodeId, path: [own('JobOrderList')] },
      samplingMs: 0,
      queueSize: 50,
      created: () => (this.awaitsFirstList = true),
      data: (value) => this.inOrder(() => this.takeList(value)),
      refused: ({ code, params }) => this.connection.refuse({ key, nodeId: this.receiverNodeId, code, params }),
    };
  }

  private eventWatch(notifier: string): Watch {
    return {
      key: `job-events:${this.receiverNodeId}:${notifier}`,
      node: { nodeId: notifier },
      samplingMs: 0,
      queueSize: 1_000,
      select: EVENT_FIELDS,
      ofTypes: [STATUS_EVENT],
      event: (fields) => this.inOrder(() => this.takeEvent(fields)),
      // One of the two notifiers may well refuse; the list tells the states in any case.
      refused: () => undefined,
    };
  }

  private inOrder(take: () => Promise<void>): void {
    this.order = this.order.then(take).catch((error: unknown) => {
      this.connection.options.log?.('warn', 'job status could not be read', {
        receiver: this.receiverNodeId,
        error: error instanceof Error ? error.message : String(error),
      });
    });
  }

  private async takeList(value: DataValue): Promise<void> {
    const initial = this.awaitsFirstList;
    this.awaitsFirstList = false;
    if (value.statusCode.isBad()) return;
    const jobs = (await this.connection.structures(value.value)).map(decodeListEntry);
    this.observations.keep(new Set(jobs.map((job) => job.jobOrderId)));
    const at = valueTime(value) ?? this.connection.options.now();
    for (const job of jobs) this.tell(job, at, initial);
  }

  private async takeEvent([time, jobOrder, jobState, jobResponse]: readonly Variant[]): Promise<void> {
    const [order] = await this.connection.structures(jobOrder);
    const states = statesOf(await this.connection.structures(jobState));
    const [raw] = await this.connection.structures(jobResponse);
    const response = raw && decodeResponse(raw, (variant) => this.connection.plain(variant));
    const at = time?.value instanceof Date ? time.value : this.connection.options.now();
    const job: DecodedJob = {
      jobOrderId: jobOrderIdOf(order) || (response?.jobOrderId ?? ''),
      states,
      ...(response?.produced === undefined ? {} : { produced: response.produced }),
      ...(response?.good === undefined ? {} : { good: response.good }),
    };
    this.tell(job, at, false);
  }

  private tell(job: DecodedJob, at: Date, initial: boolean): void {
    const observation = this.observations.observe(job, at, initial);
    if (observation) this.connection.report(observation);
  }
}
