import { isDeepStrictEqual } from 'node:util';
import type { DataType, DataValue, ExtensionObject, Variant, VariantLike } from 'node-opcua';
import { DomainError } from '#libs/kernel';
import type { ConditionSeen, ConditionSupport } from './condition-types';
import { describeConnectionError } from './connection-error';
import { withDeadline } from './deadline';
import { TypedEmitter } from './emitter';
import type { PortablePath } from './locate';
import type { Watch } from './monitored-items';
import type { PortableName } from './node-ids';
import { plainValue, structures } from './plain-value';
import {
  browseNode,
  type BrowsedNode,
  callMethod,
  constructStructure,
  locateMethod,
  mustLocate,
  readNodes,
  readRaw,
  type ReadValue,
  writeValue,
} from './requests';
import { type Running, Supervisor } from './supervisor';
import { TagStream } from './tag-stream';
import type {
  ConnectionEvents,
  ConnectionOptions,
  ConnectionStatus,
  ItemError,
  JobObservation,
  TagRequest,
  TagValue,
} from './types';

const REQUEST_TIMEOUT_MS = 10_000;
const TAG = 'tag:';

/**
 * A connection to one machine that never gives up: keeps a session and a subscription over broken cables, dumb sockets
 * and restarted servers, and says for each span in which it could not watch that it could not.
 */
export class SupervisedConnection extends TypedEmitter<ConnectionEvents> {
  private readonly supervisor: Supervisor;
  private readonly requested = new Map<string, TagRequest>();
  private readonly tags = new TagStream();
  private batch: TagValue[] = [];
  private conditions: ConditionSeen[] = [];

  constructor(readonly options: ConnectionOptions) {
    super();
    this.supervisor = new Supervisor(options, {
      status: (change) => this.emit('status', change),
      gap: (gap) => this.emit('gap', gap),
      skew: (ms) => this.emit('skew', { ms }),
      resumed: () => this.tags.resumed(),
      delivered: (drained) => {
        if (drained) this.batch.push(...this.tags.restate(options.now()));
        this.flush();
      },
    });
  }

  get status(): ConnectionStatus {
    return this.supervisor.status;
  }

  /** NamespaceArray of the server as read last; empty before the first connection. */
  get namespaces(): readonly string[] {
    return this.supervisor.namespaces;
  }

  /** Begins; resolves after the first attempt, successful or not. Does not reject because the machine is away. */
  start(): Promise<void> {
    return this.supervisor.start();
  }

  /** Closes session and socket and leaves no timer; a span unobserved until now is recorded as a gap. */
  stop(): Promise<void> {
    return this.supervisor.stop();
  }

  /**
   * Declares which tags to watch from now on, replacing the former set. Unchanged ones go on undisturbed; new ones
   * report first what they stand at; a refused one is told as `item-error` and asked for again every half minute.
   */
  monitor(tags: readonly TagRequest[]): void {
    const keys = new Set(tags.map((tag) => tag.key));
    for (const key of [...this.requested.keys()].filter((known) => !keys.has(known))) {
      this.requested.delete(key);
      this.supervisor.wanted.delete(TAG + key);
      this.tags.forget(key);
    }
    for (const tag of tags) {
      if (isDeepStrictEqual(this.requested.get(tag.key), tag)) continue;
      this.requested.set(tag.key, tag);
      this.supervisor.wanted.set(TAG + tag.key, this.tagWatch(tag));
    }
    this.supervisor.align();
  }

  /** Reads values now, in the order asked. @throws `opcua.not-connected`, `opcua.timeout` */
  read(nodeIds: readonly string[]): Promise<ReadValue[]> {
    return this.request('Read', ({ session, info }) => readNodes(session, nodeIds, info));
  }

  /** One value with node-opcua's classes, for structures. @throws `opcua.node-unknown`, `opcua.node-not-readable` */
  readValue(node: PortablePath): Promise<DataValue> {
    return this.request('Read', ({ session, info }) => readRaw(session, node, info));
  }

  /** The children of a node. @throws `opcua.not-connected`, `opcua.node-unknown` */
  browse(nodeId: string): Promise<BrowsedNode[]> {
    return this.request('Browse', ({ session, info }) => browseNode(session, nodeId, info));
  }

  /** Writes one value. @throws `opcua.write-refused`, `opcua.not-connected`, `opcua.outcome-unknown` */
  async write(nodeId: string, value: { dataType: keyof typeof DataType; value: unknown }): Promise<void> {
    const target = await this.request('Write', ({ session, info }) => mustLocate(session, { nodeId }, info));
    await this.command('Write', ({ session }) => writeValue(session, target, value));
  }

  /**
   * Calls a method once; it is never repeated by itself.
   * @throws `opcua.call-refused`, `opcua.not-connected` (nothing was sent), `opcua.outcome-unknown` (it may have run)
   */
  async call(
    object: PortablePath,
    method: PortableName,
    inputs: readonly VariantLike[],
    timeoutMs = REQUEST_TIMEOUT_MS,
  ): Promise<readonly Variant[]> {
    const target = await this.request(method.name, ({ session, info }) => locateMethod(session, object, method, info));
    return this.command(method.name, ({ session }) => callMethod(session, target, inputs), timeoutMs);
  }

  /**
   * Calls a method by the node id it has in its type, on an object that need not be in the address space.
   * @throws as {@link call}
   */
  async callOfType(
    objectId: string,
    methodId: string,
    inputs: readonly VariantLike[],
    timeoutMs = REQUEST_TIMEOUT_MS,
  ): Promise<readonly Variant[]> {
    const target = await this.request(methodId, async ({ session, info }) => ({
      objectId: await mustLocate(session, { nodeId: objectId }, info),
      methodId: await mustLocate(session, { nodeId: methodId }, info),
    }));
    return this.command(methodId, ({ session }) => callMethod(session, target, inputs), timeoutMs);
  }

  /** Builds a structure of the server's own type. @throws `opcua.not-connected`, `opcua.node-unknown` */
  construct(dataType: string, fields: Readonly<Record<string, unknown>>): Promise<ExtensionObject> {
    return this.request('construct', ({ session, info }) => constructStructure(session, dataType, fields, info));
  }

  /** Decodes structures of the server's own types. @throws `opcua.not-connected` */
  async structures(variant: Variant | undefined): Promise<ExtensionObject[]> {
    const { session } = this.supervisor;
    if (!session) throw new DomainError('unavailable', 'opcua.not-connected', { name: this.options.name });
    return withDeadline(structures(session, variant), REQUEST_TIMEOUT_MS, 'structures');
  }

  /** A value without node-opcua's classes; see `plainValue`. */
  plain(variant: Variant | undefined): unknown {
    return plainValue(variant, this.namespaces);
  }

  /** Watches something other than a tag across every reconnect; the returned function ends it. Used by JobControl. */
  watch(watch: Watch): () => void {
    this.supervisor.wanted.set(watch.key, watch);
    this.supervisor.align();
    return () => {
      if (this.supervisor.wanted.get(watch.key) !== watch) return;
      this.supervisor.wanted.delete(watch.key);
      this.supervisor.align();
    };
  }

  /** Publishes what JobControl saw. */
  report(observation: JobObservation): void {
    this.supervisor.inOrder(() => this.emit('job-status', observation));
  }

  /** Publishes what ConditionWatch saw, with the message it came in. */
  tellCondition(seen: ConditionSeen): void {
    this.conditions.push(seen);
  }

  /** Publishes that a refresh is through, behind all that came in it. */
  tellRefreshed(refresh: number): void {
    this.flush();
    this.emit('conditions-refreshed', { refresh, at: this.options.now() });
  }

  /** Publishes what the server has of Alarms & Conditions. */
  tellSupport(support: ConditionSupport): void {
    this.supervisor.inOrder(() => this.emit('conditions-support', support));
  }

  /** Publishes that something could not be watched. */
  refuse(error: ItemError): void {
    this.supervisor.inOrder(() => this.emit('item-error', error));
  }

  protected override onListenerError(event: string, error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.options.log?.('error', 'a listener failed', { connection: this.options.name, event, error: text });
  }

  private tagWatch(tag: TagRequest): Watch {
    return {
      key: TAG + tag.key,
      node: { nodeId: tag.nodeId },
      samplingMs: tag.samplingMs,
      queueSize: tag.queueSize,
      ...(tag.deadband === undefined ? {} : { deadband: tag.deadband }),
      created: () => this.tags.expectInitial(tag.key),
      data: (value) => this.take(tag.key, value),
      refused: ({ code, params }) => this.refuse({ key: tag.key, nodeId: tag.nodeId, code, params }),
    };
  }

  private take(key: string, value: DataValue): void {
    const receivedAt = this.options.now();
    const since = this.tags.lastReceivedAt(key) ?? this.supervisor.lastAlive ?? receivedAt;
    const tag = this.tags.accept(key, value, this.supervisor.namespaces, receivedAt);
    if (!tag) return;
    if (tag.overflow) {
      this.flush();
      const span = { from: since, to: receivedAt, serverRestarted: false, resumed: true };
      this.emit('gap', { ...span, reason: 'overflow', keys: [key] });
    }
    this.batch.push(tag);
  }

  private flush(): void {
    const { conditions, batch: values } = this;
    this.conditions = [];
    this.batch = [];
    if (conditions.length > 0) this.emit('conditions', conditions);
    if (values.length > 0) this.emit('values', values);
  }

  private running(): Running {
    const { running } = this.supervisor;
    if (!running) throw new DomainError('unavailable', 'opcua.not-connected', { name: this.options.name });
    return running;
  }

  /** Something that may be asked again: any failure is simply its cause. */
  private async request<Result>(what: string, work: (running: Running) => Promise<Result>): Promise<Result> {
    try {
      return await withDeadline(work(this.running()), REQUEST_TIMEOUT_MS, what);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const { code, params } = describeConnectionError(error);
      throw new DomainError('unavailable', code, params);
    }
  }

  /** Something that changes the machine: when the answer is lost, it may have happened. */
  private async command<Result>(
    what: string,
    work: (running: Running) => Promise<Result>,
    timeoutMs = REQUEST_TIMEOUT_MS,
  ): Promise<Result> {
    const running = this.running();
    try {
      return await withDeadline(work(running), timeoutMs, what);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      // The server answered and refused, other than by an accident of its own while it worked.
      const fault = /serviceResult = (Bad\w+)/.exec(detail)?.[1];
      if (fault && !/^Bad(InternalError|UnexpectedError|Timeout|RequestTimeout|Shutdown)$/.test(fault)) {
        throw new DomainError('conflict', 'opcua.call-refused', { method: what, status: fault });
      }
      throw new DomainError('unavailable', 'opcua.outcome-unknown', { command: what, detail });
    }
  }
}
