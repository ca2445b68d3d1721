import { type AddressSpace, DataType, VariantArrayType } from 'node-opcua';
import { type MachineView, PACKML_STATE } from '../model';
import { indexOf } from './namespaces';
import type { NodeAccess } from './node-access';
import { Published } from './published';
import { StateVariable } from './state-variable';

/** Browse names of the PackML states below Running in PackMLExecuteStateMachineType. */
const EXECUTE_STATE: Readonly<Record<number, string>> = {
  [PACKML_STATE.idle]: 'Idle',
  [PACKML_STATE.suspended]: 'Suspended',
  [PACKML_STATE.execute]: 'Execute',
  [PACKML_STATE.held]: 'Held',
};

/** ProductionMaintenanceModeEnum of the PackML model. */
const UNIT_MODE = { none: 0, processing: 1, maintenance: 2, setup: 3 } as const;

/** The PackML face of a machine: Status, the counters of Admin and the three nested state machines. */
export class PackMlNode {
  private readonly base: StateVariable;
  private readonly machine: StateVariable;
  private readonly execute: StateVariable;
  private readonly starved: Published;
  private readonly blocked: Published;
  private readonly unitMode: Published;
  private readonly processed: Published;
  private readonly defective: Published;

  constructor(
    private readonly addressSpace: AddressSpace,
    nodes: NodeAccess,
  ) {
    this.base = new StateVariable(nodes, 'PackML-BaseStateMachine', false);
    this.machine = new StateVariable(nodes, 'PackML-BaseStateMachine-MachineState', false);
    this.execute = new StateVariable(nodes, 'PackML-BaseStateMachine-MachineState-ExecuteState', false, false);
    const status = (name: string, type: DataType): Published =>
      new Published(nodes.variable(`PackML-Status-${name}`), type);
    this.starved = status('EquipmentStarved', DataType.Boolean);
    this.blocked = status('EquipmentBlocked', DataType.Boolean);
    this.unitMode = status('UnitModeCurrent', DataType.Int32);
    const count = (name: string): Published =>
      new Published(nodes.variable(`PackML-Admin-${name}`), DataType.ExtensionObject, VariantArrayType.Array);
    this.processed = count('ProdProcessedCount');
    this.defective = count('ProdDefectiveCount');
  }

  publish(view: MachineView, at: Date): void {
    this.starved.set(view.starved, at);
    this.blocked.set(view.blocked, at);
    this.unitMode.set(UNIT_MODE[view.mode], at);
    this.base.set('Cleared', at);
    const inExecute = EXECUTE_STATE[view.packMlState];
    this.machine.set(inExecute ? 'Running' : 'Stopped', at);
    if (inExecute) this.execute.set(inExecute, at);
    else this.execute.leave(at);
    this.processed.set([this.count(1, 'Processed', view.good + view.scrap)], at, view.good + view.scrap);
    this.defective.set([this.count(2, 'Defective', view.scrap)], at, view.scrap);
  }

  private count(id: number, name: string, count: number): unknown {
    const dataType = this.addressSpace.findDataType('PackMLCountDataType', indexOf(this.addressSpace, 'packMl'));
    if (!dataType) throw new Error('The PackML model has no PackMLCountDataType');
    return this.addressSpace.constructExtensionObject(dataType, { iD: id, name, count, accCount: count });
  }
}
