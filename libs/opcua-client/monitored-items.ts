import {
  AttributeIds,
  type ContentFilterElementOptions,
  DataChangeFilter,
  type DataChangeNotification,
  DataChangeTrigger,
  type DataValue,
  DeadbandType,
  ElementOperand,
  EventFilter,
  type EventNotificationList,
  FilterOperator,
  MonitoringMode,
  type MonitoredItemCreateRequestOptions,
  NodeId,
  ofType,
  resolveNodeId,
  SimpleAttributeOperand,
  TimestampsToReturn,
  type Variant,
} from 'node-opcua';
import { describeConnectionError, type ConnectionProblem } from './connection-error';
import { locate, type PortablePath } from './locate';
import { namespaceIndex, type PortableName, resolveNodeIdText } from './node-ids';
import { batches, type ServerInfo } from './server-info';
import type { Session } from './session';

/** A field of an event: its path of browse names below the event type that defines it. */
export interface EventField {
  readonly eventType: string;
  readonly path: readonly PortableName[];
  /** The node id of what the event is about instead of a value: the id of a condition has no other name. */
  readonly attribute?: 'node-id';
}

/** A monitored item as the server knows it. */
export interface ItemAtServer {
  readonly subscriptionId: number;
  readonly itemId: number;
}

/** Something to watch for as long as the connection is wanted, across every reconnect. */
export interface Watch {
  readonly key: string;
  readonly node: PortablePath;
  readonly samplingMs: number;
  readonly queueSize: number;
  readonly deadband?: number;
  /** Absent: data changes of the value. Present: events, with these fields. */
  readonly select?: readonly EventField[];
  /** Only events of one of these types or their subtypes. */
  readonly ofTypes?: readonly string[];
  data?(value: DataValue): void;
  event?(fields: readonly Variant[]): void;
  /** The server took the item; what comes next is what it stands at. */
  created?(): void;
  /** It runs at the server, under these numbers. */
  runs?(item: ItemAtServer): void;
  refused(problem: ConnectionProblem, nodeId: string): void;
}

interface Live {
  readonly watch: Watch;
  readonly itemId: number;
}

/** `a or (b or c)` as the flat list of elements that refer to each other by their place (OPC 10000-4 §7.7). */
function anyOf(types: readonly string[], namespaces: readonly string[]): ContentFilterElementOptions[] {
  const leaves = types.map((type) => ofType(resolveNodeIdText(type, namespaces)));
  const ors = types.slice(1).map((_, index) => {
    const isLast = index === types.length - 2;
    const places = [types.length - 1 + index, isLast ? 2 * types.length - 2 : index + 1];
    const filterOperands = places.map((place) => new ElementOperand({ index: place }));
    return { filterOperator: FilterOperator.Or, filterOperands };
  });
  return [...ors, ...leaves];
}

function filter(watch: Watch, namespaces: readonly string[]): DataChangeFilter | EventFilter | undefined {
  if (watch.select) {
    return new EventFilter({
      selectClauses: watch.select.map(
        (field) =>
          new SimpleAttributeOperand({
            typeDefinitionId: resolveNodeId(resolveNodeIdText(field.eventType, namespaces)),
            attributeId: field.attribute === 'node-id' ? AttributeIds.NodeId : AttributeIds.Value,
            browsePath: field.path.map(({ uri, name }) => ({ namespaceIndex: namespaceIndex(uri, namespaces), name })),
          }),
      ),
      ...(watch.ofTypes ? { whereClause: { elements: anyOf(watch.ofTypes, namespaces) } } : {}),
    });
  }
  if (watch.deadband === undefined) return undefined;
  return new DataChangeFilter({
    trigger: DataChangeTrigger.StatusValue,
    deadbandType: DeadbandType.Absolute,
    deadbandValue: watch.deadband,
  });
}

/** The monitored items of one subscription, kept equal to what is wanted. */
export class MonitoredItems {
  private readonly live = new Map<number, Live>();
  private readonly handles = new Map<string, number>();
  /** Told once per connection, though the item is asked for again from time to time: its node may appear later. */
  private readonly refused = new Map<string, string>();
  private nextHandle = 1;

  constructor(
    private readonly subscriptionId: number,
    private readonly info: ServerInfo,
  ) {}

  /** Creates what is missing and deletes what is not wanted any more, within the server's limits. */
  async become(session: Session, wanted: ReadonlyMap<string, Watch>): Promise<void> {
    const leaving = [...this.live].filter(([, { watch }]) => wanted.get(watch.key) !== watch);
    for (const group of batches(leaving, this.info.limits.itemsPerCall)) {
      await this.remove(session, group);
    }
    for (const key of this.refused.keys()) if (!wanted.has(key)) this.refused.delete(key);
    const missing = [...wanted.values()].filter((watch) => !this.handles.has(watch.key));
    for (const group of batches(missing, this.info.limits.itemsPerCall)) await this.create(session, group);
  }

  get hasRefused(): boolean {
    return this.refused.size > 0;
  }

  data(notification: DataChangeNotification): void {
    for (const item of notification.monitoredItems ?? []) this.live.get(item.clientHandle)?.watch.data?.(item.value);
  }

  events(notification: EventNotificationList): void {
    for (const item of notification.events ?? []) {
      this.live.get(item.clientHandle)?.watch.event?.(item.eventFields ?? []);
    }
  }

  private async remove(session: Session, group: readonly (readonly [number, Live])[]): Promise<void> {
    for (const [handle, { watch }] of group) {
      this.live.delete(handle);
      this.handles.delete(watch.key);
    }
    const monitoredItemIds = group.map(([, { itemId }]) => itemId);
    await new Promise<void>((resolve, reject) => {
      session.deleteMonitoredItems({ subscriptionId: this.subscriptionId, monitoredItemIds }, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  }

  private async create(session: Session, group: readonly Watch[]): Promise<void> {
    const located = await locate(
      session,
      group.map((watch) => watch.node),
      this.info.namespaces,
    );
    const asked: { watch: Watch; handle: number; nodeId: NodeId; request: MonitoredItemCreateRequestOptions }[] = [];
    group.forEach((watch, index) => {
      const nodeId = located[index];
      if (!(nodeId instanceof NodeId)) {
        this.refuse(watch, describeConnectionError(nodeId));
        return;
      }
      const handle = this.nextHandle++;
      try {
        asked.push({ watch, handle, nodeId, request: this.request(watch, nodeId, handle) });
      } catch (error) {
        // The filter names a namespace this server does not have.
        this.refuse(watch, describeConnectionError(error));
      }
    });
    if (asked.length === 0) return;
    // Known before the answer: the first notification may overtake it.
    for (const { watch, handle } of asked) {
      this.live.set(handle, { watch, itemId: 0 });
      watch.created?.();
    }
    const { results } = await session.createMonitoredItems({
      subscriptionId: this.subscriptionId,
      timestampsToReturn: TimestampsToReturn.Both,
      itemsToCreate: asked.map(({ request }) => request),
    });
    asked.forEach(({ watch, handle }, index) => {
      const result = results?.[index];
      if (result?.statusCode.isGood()) {
        this.live.set(handle, { watch, itemId: result.monitoredItemId });
        this.handles.set(watch.key, handle);
        this.refused.delete(watch.key);
        watch.runs?.({ subscriptionId: this.subscriptionId, itemId: result.monitoredItemId });
      } else {
        this.live.delete(handle);
        const name = result?.statusCode.name ?? 'BadUnexpectedError';
        this.refuse(watch, describeItemError(name));
      }
    });
  }

  private refuse(watch: Watch, problem: ConnectionProblem): void {
    if (this.refused.get(watch.key) === problem.code) return;
    this.refused.set(watch.key, problem.code);
    watch.refused(problem, watch.node.nodeId);
  }

  private request(watch: Watch, nodeId: NodeId, clientHandle: number): MonitoredItemCreateRequestOptions {
    return {
      itemToMonitor: { nodeId, attributeId: watch.select ? AttributeIds.EventNotifier : AttributeIds.Value },
      monitoringMode: MonitoringMode.Reporting,
      requestedParameters: {
        clientHandle,
        samplingInterval: watch.samplingMs,
        queueSize: watch.queueSize,
        discardOldest: true,
        filter: filter(watch, this.info.namespaces) ?? null,
      },
    };
  }
}

function describeItemError(name: string): ConnectionProblem {
  if (/Filter|Deadband/.test(name)) return { code: 'opcua.filter-refused', params: { detail: name } };
  if (/BadNotReadable|BadAttributeIdInvalid|BadUserAccessDenied/.test(name)) {
    return { code: 'opcua.node-not-readable', params: { detail: name } };
  }
  return describeConnectionError(new Error(name));
}
