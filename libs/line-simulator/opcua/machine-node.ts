import { type AddressSpace, DataType, type UAObject } from 'node-opcua';
import type { StationProfile } from '../model';
import { JOB_METHODS, nodeName } from '../station-nodes';
import { indexOf } from './namespaces';
import { NodeAccess } from './node-access';

/** Builds one machine under Objects/Machines from the companion specifications; returns the way to its nodes. */
export function addMachine(addressSpace: AddressSpace, profile: StationProfile): NodeAccess {
  const builder = new MachineBuilder(addressSpace, profile);
  builder.build();
  return new NodeAccess(addressSpace, profile.code);
}

class MachineBuilder {
  private readonly di: number;
  private readonly machinery: number;
  private readonly jobs: number;
  private readonly packMl: number;

  constructor(
    private readonly addressSpace: AddressSpace,
    private readonly profile: StationProfile,
  ) {
    this.di = indexOf(addressSpace, 'di');
    this.machinery = indexOf(addressSpace, 'machinery');
    this.jobs = indexOf(addressSpace, 'machineryJobs');
    this.packMl = indexOf(addressSpace, 'packMl');
  }

  build(): void {
    const machines = this.addressSpace.findNode(`ns=${this.machinery};i=1001`);
    if (!machines) throw new Error('The Machinery model has no Machines folder');
    const machine = this.addressSpace.getNamespace(indexOf(this.addressSpace, 'virtualLine')).addObject({
      browseName: this.profile.code,
      displayName: this.profile.name,
      nodeId: this.id(''),
      organizedBy: machines as UAObject,
      eventNotifier: 1,
    });
    this.identification(machine);
    const blocks = this.add(
      'FolderType',
      0,
      machine,
      'MachineryBuildingBlocks',
      this.machinery,
      'MachineryBuildingBlocks',
    );
    const numbered = ['CurrentState.Number'];
    this.add(
      'MachineryItemState_StateMachineType',
      this.machinery,
      blocks,
      'MachineryItemState',
      this.machinery,
      'ItemState',
      numbered,
    );
    this.add(
      'MachineryOperationModeStateMachineType',
      this.machinery,
      blocks,
      'MachineryOperationMode',
      this.machinery,
      'OperationMode',
      numbered,
    );
    const counters = ['PowerOnDuration', 'OperationDuration', 'OperationCycleCounter'];
    this.add(
      'MachineryOperationCounterType',
      this.machinery,
      blocks,
      'OperationCounters',
      this.machinery,
      'OperationCounters',
      counters,
    );
    const methods = JOB_METHODS.map((name) => `JobOrderControl.${name}`);
    const optionals = [...methods, 'JobOrderResults.JobOrderResponseList'];
    const jobs = this.add('JobManagementType', this.jobs, blocks, 'JobManagement', this.jobs, 'Jobs', optionals);
    this.makeNotifier(machine, jobs);
    if (this.profile.program) {
      const own = indexOf(this.addressSpace, 'virtualLine');
      this.add('FileType', 0, machine, 'NcProgram', own, 'NcProgram');
    }
    if (this.profile.packMl) {
      const counts = ['Admin.ProdProcessedCount', 'Admin.ProdDefectiveCount'];
      this.add('PackMLBaseObjectType', this.packMl, machine, 'PackML', this.packMl, 'PackML', counts);
    }
  }

  private identification(machine: UAObject): void {
    const { profile } = this;
    const names = ['Manufacturer', 'SerialNumber', 'Model'];
    this.add('MachineIdentificationType', this.machinery, machine, 'Identification', this.di, 'Identification', names);
    const nodes = new NodeAccess(this.addressSpace, profile.code);
    const set = (name: string, dataType: DataType, value: unknown): void =>
      nodes.variable(`Identification-${name}`).setValueFromSource({ dataType, value });
    set('Manufacturer', DataType.LocalizedText, { locale: 'en', text: 'LineLab virtual line' });
    set('Model', DataType.LocalizedText, { locale: 'en', text: profile.model });
    set('SerialNumber', DataType.String, profile.serialNumber);
    set('ProductInstanceUri', DataType.String, `urn:linelab:virtual:${profile.code}:${profile.serialNumber}`);
  }

  /** Status events come from the receiver and rise through the machine to the server object. */
  private makeNotifier(machine: UAObject, jobs: UAObject): void {
    const receiver = new NodeAccess(this.addressSpace, this.profile.code).object('Jobs-JobOrderControl');
    receiver.setEventNotifier(1);
    machine.addReference({ referenceType: 'HasNotifier', nodeId: jobs.nodeId });
    jobs.setEventNotifier(1);
    jobs.addReference({ referenceType: 'HasNotifier', nodeId: receiver.nodeId });
    this.addressSpace.rootFolder.objects.server.addReference({ referenceType: 'HasNotifier', nodeId: machine.nodeId });
  }

  private add(
    typeName: string,
    typeIndex: number,
    parent: UAObject,
    browseName: string,
    browseIndex: number,
    path: string,
    optionals: string[] = [],
  ): UAObject {
    const type = this.addressSpace.findObjectType(typeName, typeIndex);
    if (!type) throw new Error(`The models have no ${typeName}`);
    return type.instantiate({
      browseName: { name: browseName, namespaceIndex: browseIndex },
      componentOf: parent,
      namespace: this.addressSpace.getNamespace(indexOf(this.addressSpace, 'virtualLine')),
      nodeId: this.id(path),
      optionals,
    });
  }

  private id(path: string): string {
    return `ns=${indexOf(this.addressSpace, 'virtualLine')};s=${nodeName(this.profile.code, path)}`;
  }
}
