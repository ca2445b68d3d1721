import {
  AttributeIds,
  ClientSubscription,
  ClientMonitoredItem,
  constructEventFilter,
  DataType,
  DataTypeExtractStrategy,
  type DataValue,
  type ExtensionObject,
  MessageSecurityMode,
  type NodeId,
  OPCUACertificateManager,
  OPCUAClient,
  resolveNodeId,
  type ClientSession,
  SecurityPolicy,
  StatusCodes,
  TimestampsToReturn,
  type UserIdentityInfo,
  UserTokenType,
  Variant,
  VariantArrayType,
} from 'node-opcua';
import { LINE_NODES, NAMESPACE, type JobMethod, type StationNodes } from '..';

interface State {
  readonly stateNumber: number;
}
interface Entry {
  readonly jobOrder: { readonly jobOrderID: string };
  readonly state: readonly State[];
}
interface Response {
  readonly startTime?: Date;
  readonly endTime?: Date;
  readonly jobState: readonly State[];
  readonly jobResponseData: readonly { readonly ID: string; readonly value: Variant }[];
}
export interface TestJob {
  readonly id: string;
  readonly runs?: number;
  readonly cycleSeconds?: number;
}

const numbers = (states: readonly State[]): number[] => states.map((state) => state.stateNumber);

/** A plain OPC UA client of one station, as any vendor's client would talk to it. */
export class LineClient {
  private readonly lists: Entry[][] = [];
  private readonly raised: { id: string; state: number }[] = [];

  private constructor(
    private readonly client: OPCUAClient,
    private readonly session: ClientSession,
    private readonly namespaces: string[],
  ) {}

  static async connect(
    endpointUrl: string,
    pki: string,
    user: { name: string; password: string } | 'anonymous' | 'own certificate',
  ): Promise<LineClient> {
    const clientCertificateManager = new OPCUACertificateManager({
      rootFolder: pki,
      automaticallyAcceptUnknownCertificate: true,
      disableFileWatchers: true,
    });
    const client = OPCUAClient.create({
      applicationName: 'LineLab test client',
      clientCertificateManager,
      securityMode: MessageSecurityMode.SignAndEncrypt,
      securityPolicy: SecurityPolicy.Basic256Sha256,
      endpointMustExist: true,
      // Reading every structure of every model first takes seconds per session; only a few are used.
      dataTypeExtractStrategy: DataTypeExtractStrategy.Lazy,
      connectionStrategy: { maxRetry: 1, initialDelay: 100 },
    });
    await client.connect(endpointUrl);
    try {
      const session = await client.createSession(await identity(user, client, clientCertificateManager));
      return new LineClient(client, session, await session.readNamespaceArray());
    } catch (error) {
      await client.disconnect();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.session.close(true);
    await this.client.disconnect();
  }

  async read(node: string): Promise<unknown> {
    const value = await this.session.read({ nodeId: this.resolve(node), attributeId: AttributeIds.Value });
    if (!value.statusCode.isGood()) throw new Error(`${node}: ${value.statusCode.toString()}`);
    return value.value.value;
  }

  async text(node: string): Promise<string> {
    return ((await this.read(node)) as { text: string }).text;
  }

  async write(node: string, value: number): Promise<string> {
    const status = await this.session.write({
      nodeId: this.resolve(node),
      attributeId: AttributeIds.Value,
      value: { value: { dataType: DataType.UInt32, value } },
    });
    return status.toString();
  }

  store(nodes: StationNodes, job: TestJob): Promise<number> {
    return this.callWithOrder(nodes, 'Store', job);
  }

  storeAndStart(nodes: StationNodes, job: TestJob): Promise<number> {
    return this.callWithOrder(nodes, 'StoreAndStart', job);
  }

  async command(nodes: StationNodes, method: JobMethod, jobId: string): Promise<number> {
    const { receiver, methods } = nodes.jobControl;
    const [status] = await this.call(receiver, methods[method], [
      new Variant({ dataType: DataType.String, value: jobId }),
      comments(),
    ]);
    return returnStatus(status);
  }

  async teach(machine: string, method: string, value: string): Promise<number> {
    const [status] = await this.call(machine, method, [new Variant({ dataType: DataType.String, value })]);
    return returnStatus(status);
  }

  async planFault(
    { machine, teaching }: StationNodes,
    fault: { id: string; code: string; afterSeconds?: number; afterParts?: number; lastsSeconds?: number },
  ): Promise<number> {
    const { id, code, afterSeconds = 0, afterParts = 0, lastsSeconds = 0 } = fault;
    const [status] = await this.call(machine, teaching.planFault, [
      new Variant({ dataType: DataType.String, value: id }),
      new Variant({ dataType: DataType.String, value: code }),
      new Variant({ dataType: DataType.Double, value: afterSeconds }),
      new Variant({ dataType: DataType.UInt32, value: afterParts }),
      new Variant({ dataType: DataType.Double, value: lastsSeconds }),
    ]);
    return returnStatus(status);
  }

  async faults({ machine, teaching }: StationNodes): Promise<{ id: string; fault: string; ending: string | null }[]> {
    const [list] = await this.call(machine, teaching.listFaults, []);
    return JSON.parse(String(list?.value)) as { id: string; fault: string; ending: string | null }[];
  }

  /** Moves the whole line. */
  async line(method: 'Pause' | 'Resume' | 'Step', id: string): Promise<number> {
    const [status] = await this.call(LINE_NODES.control, LINE_NODES.methods[method], [
      new Variant({ dataType: DataType.String, value: id }),
    ]);
    return returnStatus(status);
  }

  async resetLine(id: string, seed = 0): Promise<number> {
    const [status] = await this.call(LINE_NODES.control, LINE_NODES.methods.Reset, [
      new Variant({ dataType: DataType.String, value: id }),
      new Variant({ dataType: DataType.UInt32, value: seed }),
    ]);
    return returnStatus(status);
  }

  /** When another speed begins, and what the floor clock shows then, in milliseconds. */
  async setSpeed(id: string, speed: number): Promise<{ from: number; floor: number; speed: number; status: number }> {
    const [from, floor, told, status] = await this.call(LINE_NODES.control, LINE_NODES.methods.SetSpeed, [
      new Variant({ dataType: DataType.String, value: id }),
      new Variant({ dataType: DataType.Double, value: speed }),
    ]);
    const figure = (value: Variant | undefined): number => Number(value?.value);
    return { from: figure(from), floor: figure(floor), speed: figure(told), status: returnStatus(status) };
  }

  /** When the source says the value changed. */
  async sourceTime(node: string): Promise<Date> {
    const value = await this.session.read({ nodeId: this.resolve(node), attributeId: AttributeIds.Value });
    return value.sourceTimestamp ?? new Date(0);
  }

  /** State numbers (top state, substate) of every job on the machine's list. */
  async jobStates(nodes: StationNodes): Promise<Record<string, number[]>> {
    const list = (await this.read(nodes.jobControl.list)) as Entry[];
    return Object.fromEntries(list.map((entry) => [entry.jobOrder.jobOrderID, numbers(entry.state)]));
  }

  async response(
    nodes: StationNodes,
    jobId: string,
  ): Promise<{ status: number; produced: unknown; good: unknown; state: number[]; start?: Date; end?: Date }> {
    const { provider, requestById } = nodes.jobResults;
    const id = new Variant({ dataType: DataType.String, value: jobId });
    const [value, status] = await this.call(provider, requestById, [id]);
    const response = value?.value as Response;
    const data = (name: string): unknown => response.jobResponseData.find(({ ID }) => ID === name)?.value.value;
    return {
      status: returnStatus(status),
      produced: data('ProducedQuantity'),
      good: data('GoodQuantity'),
      state: numbers(response.jobState),
      start: response.startTime,
      end: response.endTime,
    };
  }

  /** Subscribes to the job list and to the status events. */
  async watch(nodes: StationNodes): Promise<void> {
    const subscription = await this.session.createSubscription2({
      requestedPublishingInterval: 50,
      requestedLifetimeCount: 1000,
      requestedMaxKeepAliveCount: 10,
      publishingEnabled: true,
    });
    await this.monitorList(subscription, nodes);
    await this.monitorEvents(subscription, nodes);
  }

  /** The states in which the watched list has shown the job. */
  listed(jobId: string): number[][] {
    return this.lists.flatMap((list) =>
      list.filter((entry) => entry.jobOrder.jobOrderID === jobId).map((entry) => numbers(entry.state)),
    );
  }

  /** Top states that the status events of the job told, in their order. */
  events(jobId: string): number[] {
    return this.raised.filter(({ id }) => id === jobId).map(({ state }) => state);
  }

  private async monitorList(subscription: ClientSubscription, nodes: StationNodes): Promise<void> {
    const item = ClientMonitoredItem.create(
      subscription,
      { nodeId: this.resolve(nodes.jobControl.list), attributeId: AttributeIds.Value },
      { samplingInterval: 0, queueSize: 20, discardOldest: true },
      TimestampsToReturn.Both,
    );
    item.on('changed', (value: DataValue) => this.lists.push((value.value.value ?? []) as Entry[]));
    await new Promise((resolve) => item.once('initialized', () => resolve(undefined)));
  }

  private async monitorEvents(subscription: ClientSubscription, nodes: StationNodes): Promise<void> {
    const index = this.namespaces.indexOf(NAMESPACE.jobControl);
    const filter = constructEventFilter([`${index}:JobOrder`, `${index}:JobState`], undefined);
    const type = resolveNodeId(`ns=${index};i=1006`);
    filter.selectClauses?.forEach((clause) => (clause.typeDefinitionId = type));
    const item = ClientMonitoredItem.create(
      subscription,
      { nodeId: this.resolve(nodes.jobControl.receiver), attributeId: AttributeIds.EventNotifier },
      { samplingInterval: 0, queueSize: 1000, discardOldest: true, filter },
      TimestampsToReturn.Both,
    );
    item.on('changed', (fields) => {
      const [order, state] = fields as unknown as Variant[];
      const { jobOrderID } = order!.value as { jobOrderID: string };
      this.raised.push({ id: jobOrderID, state: numbers(state!.value as State[])[0]! });
    });
    await new Promise((resolve) => item.once('initialized', () => resolve(undefined)));
  }

  private async callWithOrder(nodes: StationNodes, method: JobMethod, job: TestJob): Promise<number> {
    const order = await this.construct('3008', {
      jobOrderID: job.id,
      jobOrderParameters: [
        ...(job.runs === undefined ? [] : [await this.parameter('RunsPlanned', DataType.UInt32, job.runs)]),
        ...(job.cycleSeconds === undefined
          ? []
          : [await this.parameter('PlannedCycleTime', DataType.Double, job.cycleSeconds)]),
      ],
    });
    const { receiver, methods } = nodes.jobControl;
    const input = new Variant({ dataType: DataType.ExtensionObject, value: order });
    const [status] = await this.call(receiver, methods[method], [input, comments()]);
    return returnStatus(status);
  }

  private parameter(ID: string, dataType: DataType, value: number): Promise<ExtensionObject> {
    return this.construct('3003', { ID, value: new Variant({ dataType, value }) });
  }

  private construct(type: string, fields: Record<string, unknown>): Promise<ExtensionObject> {
    const index = this.namespaces.indexOf(NAMESPACE.jobControl);
    return this.session.constructExtensionObject(resolveNodeId(`ns=${index};i=${type}`), fields);
  }

  private async call(object: string, method: string, inputArguments: Variant[]): Promise<Variant[]> {
    const result = await this.session.call({
      objectId: this.resolve(object),
      methodId: this.resolve(method),
      inputArguments,
    });
    if (result.statusCode !== StatusCodes.Good) throw new Error(`${method}: ${result.statusCode.toString()}`);
    return result.outputArguments ?? [];
  }

  private resolve(node: string): NodeId {
    if (!node.startsWith('nsu=')) return resolveNodeId(node);
    const [, uri, rest] = /^nsu=([^;]+);(.+)$/.exec(node) ?? [];
    return resolveNodeId(`ns=${this.namespaces.indexOf(uri ?? '')};${rest ?? ''}`);
  }
}

async function identity(
  user: { name: string; password: string } | 'anonymous' | 'own certificate',
  client: OPCUAClient,
  certificates: OPCUACertificateManager,
): Promise<UserIdentityInfo> {
  if (user === 'anonymous') return { type: UserTokenType.Anonymous };
  if (user === 'own certificate') {
    const keyOperations = await certificates.getKeyOperations();
    return { type: UserTokenType.Certificate, certificateData: client.getCertificate(), keyOperations };
  }
  return { type: UserTokenType.UserName, userName: user.name, password: user.password };
}

function comments(): Variant {
  return new Variant({ dataType: DataType.LocalizedText, arrayType: VariantArrayType.Array, value: [] });
}

function returnStatus(variant: Variant | undefined): number {
  if (variant?.dataType !== DataType.UInt64) throw new Error('ReturnStatus is no UInt64');
  const [high, low] = variant.value as [number, number];
  return high * 4294967296 + low;
}
