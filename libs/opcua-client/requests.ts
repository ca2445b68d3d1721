import {
  AttributeIds,
  BrowseDirection,
  type CallMethodResult,
  DataType,
  type DataValue,
  type ExtensionObject,
  NodeClass,
  NodeId,
  ReferenceTypeIds,
  type Variant,
  type VariantLike,
} from 'node-opcua';
import { DomainError } from '#libs/kernel';
import { locate, type PortablePath } from './locate';
import { portableNodeId, type PortableName } from './node-ids';
import { plainValue } from './plain-value';
import { severity, type Severity } from './quality';
import { batches, type ServerInfo } from './server-info';
import type { Session } from './session';

export interface ReadValue {
  readonly nodeId: string;
  /** null when the severity is bad. */
  readonly value: unknown;
  readonly severity: Severity;
  readonly statusCode: number;
  readonly sourceTimestamp: Date | null;
  readonly serverTimestamp: Date | null;
}

export interface BrowsedNode {
  readonly nodeId: string;
  readonly browseName: PortableName;
  readonly displayName: string;
  readonly nodeClass: string;
}

const BAD_NODE_ID_UNKNOWN = 0x8034_0000;

/** @throws `opcua.node-unknown`, `opcua.namespace-unknown`, `opcua.node-id-malformed` */
export async function mustLocate(session: Session, node: PortablePath, info: ServerInfo): Promise<NodeId> {
  const [found] = await locate(session, [node], info.namespaces);
  if (found instanceof NodeId) return found;
  throw found ?? new DomainError('not-found', 'opcua.node-unknown', { detail: node.nodeId });
}

/** One value per node, in order; a node that is not there has severity bad, as if the server had said so. */
export async function readNodes(session: Session, nodeIds: readonly string[], info: ServerInfo): Promise<ReadValue[]> {
  const result: ReadValue[] = [];
  for (const group of batches(nodeIds, info.limits.nodesPerRead)) {
    const located = await locate(
      session,
      group.map((nodeId) => ({ nodeId })),
      info.namespaces,
    );
    const present = located.filter((entry) => entry instanceof NodeId);
    const values: DataValue[] =
      present.length > 0
        ? await session.read(present.map((nodeId) => ({ nodeId, attributeId: AttributeIds.Value })))
        : [];
    group.forEach((nodeId, index) => {
      const value = located[index] instanceof NodeId ? values.shift() : undefined;
      const statusCode = value?.statusCode.value ?? BAD_NODE_ID_UNKNOWN;
      const quality = severity(statusCode);
      result.push({
        nodeId,
        value: quality === 'bad' ? null : plainValue(value?.value, info.namespaces),
        severity: quality,
        statusCode,
        sourceTimestamp: value?.sourceTimestamp ?? null,
        serverTimestamp: value?.serverTimestamp ?? null,
      });
    });
  }
  return result;
}

/** @throws `opcua.write-refused` with the status */
export async function writeValue(
  session: Session,
  nodeId: NodeId,
  value: { readonly dataType: keyof typeof DataType; readonly value: unknown },
): Promise<void> {
  const status = await session.write({
    nodeId,
    attributeId: AttributeIds.Value,
    value: { value: { dataType: DataType[value.dataType], value: value.value } },
  });
  if (!status.isGood()) {
    throw new DomainError('conflict', 'opcua.write-refused', { nodeId: nodeId.toString(), status: status.name });
  }
}

/** Children along hierarchical references, all of them (BrowseNext is followed). */
export async function browseNode(session: Session, nodeId: string, info: ServerInfo): Promise<BrowsedNode[]> {
  const target = await mustLocate(session, { nodeId }, info);
  const first = await session.browse({
    nodeId: target,
    browseDirection: BrowseDirection.Forward,
    referenceTypeId: ReferenceTypeIds.HierarchicalReferences,
    includeSubtypes: true,
    resultMask: 0x3f,
  });
  if (!first.statusCode.isGood()) {
    throw new DomainError('not-found', 'opcua.node-unknown', { detail: first.statusCode.name });
  }
  const references = [...(first.references ?? [])];
  let point = first.continuationPoint;
  while (point?.length) {
    const next = await session.browseNext(point, false);
    references.push(...(next.references ?? []));
    point = next.continuationPoint;
  }
  return references.map((reference) => ({
    nodeId: portableNodeId(reference.nodeId.toString(), info.namespaces),
    browseName: {
      uri:
        reference.browseName.namespaceIndex === 0 ? '' : (info.namespaces[reference.browseName.namespaceIndex] ?? ''),
      name: reference.browseName.name ?? '',
    },
    displayName: reference.displayName.text ?? '',
    nodeClass: NodeClass[reference.nodeClass],
  }));
}

export interface LocatedMethod {
  readonly objectId: NodeId;
  readonly methodId: NodeId;
}

/** A method of an object, by its browse name. @throws `opcua.node-unknown` */
export async function locateMethod(
  session: Session,
  object: PortablePath,
  method: PortableName,
  info: ServerInfo,
): Promise<LocatedMethod> {
  return {
    objectId: await mustLocate(session, object, info),
    methodId: await mustLocate(session, { ...object, path: [...(object.path ?? []), method] }, info),
  };
}

/** @throws `opcua.call-refused` when the Call itself has a bad status; output arguments are the caller's to judge */
export async function callMethod(
  session: Session,
  method: LocatedMethod,
  inputs: readonly VariantLike[],
): Promise<readonly Variant[]> {
  const result: CallMethodResult = await session.call({ ...method, inputArguments: [...inputs] });
  if (!result.statusCode.isGood()) {
    const { name } = result.statusCode;
    throw new DomainError('conflict', 'opcua.call-refused', { method: method.methodId.toString(), status: name });
  }
  return result.outputArguments ?? [];
}

/** @throws `opcua.node-unknown` when the server does not have the type */
export async function constructStructure(
  session: Session,
  dataType: string,
  fields: Readonly<Record<string, unknown>>,
  info: ServerInfo,
): Promise<ExtensionObject> {
  return session.constructExtensionObject(await mustLocate(session, { nodeId: dataType }, info), { ...fields });
}

/** The value attribute as it comes. @throws `opcua.node-unknown`, `opcua.node-not-readable` */
export async function readRaw(session: Session, node: PortablePath, info: ServerInfo): Promise<DataValue> {
  const nodeId = await mustLocate(session, node, info);
  const value = await session.read({ nodeId, attributeId: AttributeIds.Value });
  if (value.statusCode.isBad()) {
    throw new DomainError('unavailable', 'opcua.node-not-readable', { detail: value.statusCode.name });
  }
  return value;
}
