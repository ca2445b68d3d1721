import { type AddressSpace, type UAMethod, type UAObject, type UAVariable, NodeClass } from 'node-opcua';
import { type StationCode } from '../model';
import { nodeName } from '../station-nodes';
import { indexOf } from './namespaces';

/** Finds the nodes that the models made for one station, by their names; a missing one is a fault of the program. */
export class NodeAccess {
  private readonly own: number;

  constructor(
    private readonly addressSpace: AddressSpace,
    private readonly code: StationCode,
  ) {
    this.own = indexOf(addressSpace, 'virtualLine');
  }

  variable(path: string): UAVariable {
    return this.find(path, NodeClass.Variable) as UAVariable;
  }

  object(path: string): UAObject {
    return this.find(path, NodeClass.Object) as UAObject;
  }

  method(path: string): UAMethod {
    return this.find(path, NodeClass.Method) as UAMethod;
  }

  private find(path: string, nodeClass: NodeClass): unknown {
    const id = `ns=${this.own};s=${nodeName(this.code, path)}`;
    const node = this.addressSpace.findNode(id);
    if (node?.nodeClass !== nodeClass) throw new Error(`The address space has no ${NodeClass[nodeClass]} ${id}`);
    return node;
  }
}
