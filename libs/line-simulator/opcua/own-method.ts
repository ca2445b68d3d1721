import { type AddressSpace, DataType, type MethodFunctorA, type Namespace, type UAObject } from 'node-opcua';
import { indexOf } from './namespaces';

export interface Argument {
  readonly name: string;
  readonly dataType: DataType;
  readonly description: string;
}

export const text = (name: string, description: string): Argument => ({ name, dataType: DataType.String, description });

export const returnStatus = (description: string): Argument => ({
  name: 'ReturnStatus',
  dataType: DataType.UInt64,
  description,
});

interface OwnMethod {
  readonly name: string;
  /** Identifier of its node in the namespace of the virtual line. */
  readonly id: string;
  readonly inputs: readonly Argument[];
  readonly outputs: readonly Argument[];
  readonly work: MethodFunctorA;
}

/** Adds a method that no companion specification knows to an object. */
export function addMethod(addressSpace: AddressSpace, object: UAObject, method: OwnMethod): void {
  const own = indexOf(addressSpace, 'virtualLine');
  const namespace = addressSpace.getNamespace(own) as Namespace;
  const added = namespace.addMethod(object, {
    browseName: method.name,
    nodeId: `ns=${own};s=${method.id}`,
    inputArguments: [...method.inputs],
    outputArguments: [...method.outputs],
  });
  added.bindMethod(method.work);
}
