import { DataType, nodesets, StatusCodes, type UAObject, type UAVariable, VariantArrayType } from 'node-opcua';
import { SupervisedConnection, type TagValue, Visit } from '#libs/opcua-client';
import { eventually } from '../../../../libs/opcua-client/testing/eventually';
import { MACHINE, ScriptedServer } from '../../../../libs/opcua-client/testing/scripted-server';
import { Bench, freePort } from '../../../../libs/opcua-client/testing/setup';
import { ComputedTags, MACHINE_STATE } from '../domain/computed-tags';
import { mapProblems } from '../domain/map-check';
import { type MapProposal, type MapProposalList, MapProposals } from './map-proposals';
import type { Visits } from './visits';

jest.setTimeout(120_000);

const MACHINERY = 'http://opcfoundation.org/UA/Machinery/';
const MACHINE_TOOL = 'http://opcfoundation.org/UA/MachineTool/';
const PACKML = 'http://opcfoundation.org/UA/PackML/';
const JOBS = 'http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/';
const JOBS_V1 = 'http://opcfoundation.org/UA/ISA95-JOBCONTROL/';

/** A server whose machine a test builds of the types of companion models. */
class ModelServer {
  constructor(readonly scripted: ScriptedServer) {}

  get space() {
    const { addressSpace } = this.scripted.server.engine;
    if (!addressSpace) throw new Error('no address space');
    return addressSpace;
  }

  index(uri: string): number {
    return this.space.getNamespaceIndex(uri);
  }

  /** The folder of all machines (OPC 40001-1), or the Objects folder where the server does not have it. */
  get machines(): UAObject {
    const index = this.index(MACHINERY);
    const folder = index < 0 ? null : this.space.findNode(`ns=${index};i=1001`);
    return (folder ?? this.space.rootFolder.objects) as UAObject;
  }

  make(
    name: string,
    uri: string,
    type: string,
    below: { in: UAObject } | { of: UAObject },
    optionals: string[] = [],
  ): UAObject {
    const found = this.space.findObjectType(type, this.index(uri));
    if (!found) throw new Error(`no ${type}`);
    return found.instantiate({
      browseName: name,
      nodeId: `s=${'of' in below ? `${below.of.browseName.name}.` : ''}${name}`,
      namespace: this.scripted.namespace,
      optionals,
      ...('in' in below ? { organizedBy: below.in } : { componentOf: below.of }),
    });
  }

  at<Node>(start: UAObject, ...path: string[]): Node {
    let node: unknown = start;
    for (const name of path) {
      const parent = node as UAObject;
      node = parent.getChildByName(name);
      if (!node) throw new Error(`no ${name} below ${parent.browseName.name}`);
    }
    return node as Node;
  }

  set(start: UAObject, path: string[], dataType: DataType, value: unknown): void {
    const variable = this.at<UAVariable>(start, ...path);
    variable.minimumSamplingInterval = 0;
    // Told to be a scalar: `[high, low]` of a UInt64 would pass for an array of two.
    variable.setValueFromSource({ dataType, arrayType: VariantArrayType.Scalar, value }, StatusCodes.Good, new Date());
  }

  /** As a machine tells it whose states have no numbers: by the node of the state. */
  enter(machine: UAObject, state: UAObject | null): void {
    const id = this.at<UAVariable>(machine, 'CurrentState', 'Id');
    id.minimumSamplingInterval = 0;
    if (state) id.setValueFromSource({ dataType: DataType.NodeId, value: state.nodeId }, StatusCodes.Good, new Date());
    else id.setValueFromSource({ dataType: DataType.Null }, StatusCodes.BadStateNotActive, new Date());
  }

  number(machine: UAObject, value: number): void {
    const current = this.at<UAVariable>(machine, 'CurrentState');
    const known = current.getChildByName('Number') as UAVariable | null;
    const variable =
      known ??
      this.scripted.namespace.addVariable({
        propertyOf: current,
        browseName: { name: 'Number', namespaceIndex: 0 },
        nodeId: `s=${machine.nodeId.value}.Number`,
        dataType: DataType.UInt32,
        minimumSamplingInterval: 0,
      });
    variable.setValueFromSource({ dataType: DataType.UInt32, value }, StatusCodes.Good, new Date());
  }

  typeState(uri: string, type: string, state: string): UAObject {
    const found = this.space.findObjectType(type, this.index(uri))?.getChildByName(state);
    if (!found) throw new Error(`no state ${state}`);
    return found as UAObject;
  }
}

describe('a map proposed by companion models', () => {
  const bench = new Bench();
  afterEach(() => bench.clear());

  const start = async (extraNodesets: string[], namespacesBefore: string[] = []): Promise<ModelServer> => {
    const scripted = await ScriptedServer.start({
      port: await freePort(),
      pkiDir: await bench.folder(),
      extraNodesets,
      namespacesBefore,
    });
    bench.later(() => scripted.stop());
    return new ModelServer(scripted);
  };

  const options = async (url: string) => ({
    name: 'test',
    endpointUrl: url,
    securityMode: 'None' as const,
    securityPolicy: 'None',
    pkiDir: await bench.folder(),
    applicationUri: 'urn:linelab:test-gateway',
    trust: 'known' as const,
    now: () => new Date(),
    publishingIntervalMs: 100,
  });

  const propose = async ({ scripted }: ModelServer): Promise<MapProposalList> => {
    const visit = await Visit.open(await options(scripted.url), AbortSignal.timeout(10_000));
    try {
      const visits: Pick<Visits, 'during'> = { during: (_id, work) => work(visit) };
      return await new MapProposals(visits as Visits).of('any');
    } finally {
      await visit.close();
    }
  };

  const of = ({ items }: MapProposalList, model: string): MapProposal => {
    const found = items.find((item) => item.model === model);
    if (!found) throw new Error(`nothing proposed for ${model}`);
    expect(mapProblems(found.tags, found.states)).toEqual([]);
    return found;
  };

  const sketch = ({ tags }: MapProposal): string[] =>
    tags.map(({ key, role, nodeId }) => `${key} ${role}${nodeId === null ? ' computed' : ''}`);
  const missing = (proposal: MapProposal): string[] => proposal.missing.map(({ code }) => code);

  /** Watches what was proposed, as the gateway does; answers the newest value of a tag, or of the state. */
  const watch = async ({ scripted }: ModelServer, { tags, states }: MapProposal): Promise<(key: string) => unknown> => {
    const connection = new SupervisedConnection(await options(scripted.url));
    bench.later(() => connection.stop());
    const computed = new ComputedTags(tags, states);
    const newest = new Map<string, TagValue>();
    connection.on('values', (values) => {
      for (const value of [...values, ...computed.of(values)]) newest.set(value.key, value);
    });
    connection.monitor(
      tags.flatMap(({ key, nodeId }) => (nodeId === null ? [] : [{ key, nodeId, samplingMs: 0, queueSize: 100 }])),
    );
    await connection.start();
    return (key) => newest.get(key)?.value;
  };

  const untilShown = (shown: (key: string) => unknown, key: string, wanted: unknown) =>
    eventually(`${key} to be ${String(wanted)}`, () => shown(key) === wanted);

  it('finds nothing on a server without models, and says which it looked for', async () => {
    const server = await start([]);
    server.scripted.set('Count', 1);
    const list = await propose(server);
    expect(list.items).toEqual([]);
    expect(list.models.map(({ model, present }) => `${model} ${present}`)).toEqual([
      'machine-tool false',
      'machinery false',
      'packml false',
      'job-control-v2 false',
      'job-control-v1 false',
    ]);
  });

  it('reads a machine of Machinery whose states have only node ids, wherever its namespace lies', async () => {
    const server = await start([nodesets.di, nodesets.ia, nodesets.machinery], ['urn:one:more', 'urn:and:another']);
    const press = server.scripted.namespace.addObject({
      browseName: 'Press',
      nodeId: 's=Press',
      organizedBy: server.machines,
    });
    server.make('Identification', MACHINERY, 'MachineIdentificationType', { of: press });
    const state = server.make('MachineryItemState', MACHINERY, 'MachineryItemState_StateMachineType', { of: press });
    const inState = (name: string) =>
      server.enter(state, server.typeState(MACHINERY, 'MachineryItemState_StateMachineType', name));
    inState('Executing');
    const proposal = of(await propose(server), 'machinery');
    expect(proposal.machine).toEqual({ nodeId: `nsu=${MACHINE};s=Press`, name: 'Machines / Press' });
    expect(sketch(proposal)).toEqual(['ItemStateId info', 'ItemState item-state computed']);
    expect(missing(proposal)).toEqual(['operation-mode', 'piece-counts']);
    expect(proposal.findings).toMatchObject([{ key: 'ItemStateId', problem: null }]);
    const shown = await watch(server, proposal);
    await untilShown(shown, 'ItemState', 3);
    inState('OutOfService');
    await untilShown(shown, 'ItemState', 1);
    server.enter(state, server.space.rootFolder.objects);
    await untilShown(shown, 'ItemState', -1);
  });

  it('reads a machine tool: its own kind of operation mode, its part counter and what runs on it', async () => {
    const server = await start([
      nodesets.di,
      nodesets.ia,
      nodesets.machinery,
      nodesets.isa95JobControl,
      nodesets.machineryJobs,
      nodesets.machineTool,
    ]);
    const mill = server.make('Mill', MACHINE_TOOL, 'MachineToolType', { in: server.machines }, [
      'Monitoring.MachineTool.MachineryItemState',
      'Monitoring.MachineTool.MachineryOperationMode',
      'Monitoring.MachineTool.OperationCounters',
      'Monitoring.MachineTool.OperationCounters.PartsProducedInLifetime',
    ]);
    const monitoring = server.at<UAObject>(mill, 'Monitoring', 'MachineTool');
    server.number(server.at(monitoring, 'MachineryItemState'), 3);
    const mode = server.at<UAObject>(monitoring, 'MachineryOperationMode');
    server.enter(mode, server.typeState(MACHINE_TOOL, 'MachineOperationModeStateMachineType', 'Setup'));
    server.set(monitoring, ['OperationCounters', 'PartsProducedInLifetime'], DataType.UInt64, [0, 41]);
    const list = await propose(server);
    const proposal = of(list, 'machine-tool');
    expect(proposal.machine.name).toBe('Machines / Mill');
    expect(sketch(proposal)).toEqual(
      expect.arrayContaining([
        'ItemState item-state',
        'OperationModeId info',
        'OperationMode operation-mode computed',
        'Parts good-count',
      ]),
    );
    expect(missing(proposal)).toEqual(['scrap-count']);
    const shown = await watch(server, proposal);
    await untilShown(shown, 'ItemState', 3);
    await untilShown(shown, 'OperationMode', 2);
    await untilShown(shown, 'Parts', 41n);
    // The same machine is one of Machinery, too.
    expect(of(list, 'machinery').machine.nodeId).toBe(proposal.machine.nodeId);
  });

  it('makes do with a machine tool that has only what it must have', async () => {
    const server = await start([
      nodesets.di,
      nodesets.ia,
      nodesets.machinery,
      nodesets.isa95JobControl,
      nodesets.machineryJobs,
      nodesets.machineTool,
    ]);
    const lathe = server.make('Lathe', MACHINE_TOOL, 'MachineToolType', { in: server.machines });
    const program = server.at<UAObject>(lathe, 'Production', 'ActiveProgram', 'State');
    server.number(program, 1);
    server.set(lathe, ['Monitoring', 'MachineTool', 'OperationMode'], DataType.Int32, 4);
    const proposal = of(await propose(server), 'machine-tool');
    expect(missing(proposal)).toEqual(['item-state-by-program', 'piece-counts']);
    const shown = await watch(server, proposal);
    await untilShown(shown, 'ItemState', 3);
    await untilShown(shown, 'OperationMode', 1);
    server.number(program, 4);
    await untilShown(shown, 'ItemState', 1);
  });

  it('makes rules of the nested states of PackML, and knows which of them is asked', async () => {
    const server = await start([nodesets.di, nodesets.packML], ['urn:one:more']);
    const packer = server.make('Packer', PACKML, 'PackMLBaseObjectType', { in: server.space.rootFolder.objects });
    const base = server.at<UAObject>(packer, 'BaseStateMachine');
    const machine = server.at<UAObject>(base, 'MachineState');
    const execute = server.at<UAObject>(machine, 'ExecuteState');
    const into = (outer: string, middle: string | null, inner: string | null): void => {
      server.enter(execute, inner === null ? null : server.typeState(PACKML, 'PackMLExecuteStateMachineType', inner));
      server.enter(machine, middle === null ? null : server.typeState(PACKML, 'PackMLMachineStateMachineType', middle));
      server.enter(base, server.typeState(PACKML, 'PackMLBaseStateMachineType', outer));
    };
    server.set(packer, ['Status', 'EquipmentStarved'], DataType.Boolean, false);
    server.set(packer, ['Status', 'EquipmentBlocked'], DataType.Boolean, false);
    server.set(packer, ['Status', 'UnitModeCurrent'], DataType.Int32, 1);
    into('Aborted', null, null);
    const proposal = of(await propose(server), 'packml');
    expect(missing(proposal)).toEqual(['piece-counts']);
    const shown = await watch(server, proposal);
    await untilShown(shown, MACHINE_STATE, 'fault');
    into('Cleared', 'Stopped', null);
    await untilShown(shown, MACHINE_STATE, 'idle');
    into('Cleared', 'Running', 'Execute');
    await untilShown(shown, MACHINE_STATE, 'producing');
    into('Cleared', 'Running', 'Held');
    await untilShown(shown, MACHINE_STATE, 'fault');
    server.set(packer, ['Status', 'EquipmentStarved'], DataType.Boolean, true);
    into('Cleared', 'Running', 'Suspended');
    await untilShown(shown, MACHINE_STATE, 'starved');
    server.set(packer, ['Status', 'UnitModeCurrent'], DataType.Int32, 2);
    await untilShown(shown, MACHINE_STATE, 'maintenance');
  });

  it('finds who takes jobs, and says of the first version that none are sent to it', async () => {
    const server = await start([nodesets.isa95JobControl], [JOBS_V1]);
    const cell = server.scripted.namespace.addObject({
      browseName: 'Cell',
      nodeId: 's=Cell',
      organizedBy: server.space.rootFolder.objects,
    });
    server.make('Orders', JOBS, 'ISA95JobOrderReceiverObjectType', { of: cell });
    server.make('Results', JOBS, 'ISA95JobResponseProviderObjectType', { of: cell });
    const old = server.space.getNamespace(JOBS_V1);
    old.addObjectType({ browseName: 'ISA95JobOrderReceiverObjectType', subtypeOf: 'BaseObjectType' });
    const veteran = server.scripted.namespace.addObject({
      browseName: 'Veteran',
      nodeId: 's=Veteran',
      organizedBy: server.space.rootFolder.objects,
    });
    server.make('Orders', JOBS_V1, 'ISA95JobOrderReceiverObjectType', { of: veteran });
    const list = await propose(server);
    expect(of(list, 'job-control-v2')).toMatchObject({
      machine: { name: 'Cell' },
      jobReceiverNode: `nsu=${MACHINE};s=Cell.Orders`,
      jobResponsesNode: `nsu=${MACHINE};s=Cell.Results`,
      missing: [],
    });
    expect(of(list, 'job-control-v1')).toMatchObject({
      machine: { name: 'Veteran' },
      jobReceiverNode: null,
      missing: [{ code: 'job-control-v1' }],
    });
    expect(list.items).toHaveLength(2);
  });
});
