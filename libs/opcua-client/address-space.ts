import {
  AttributeIds,
  BrowseDirection,
  DataType,
  type DataValue,
  type ExpandedNodeId,
  NodeClass,
  NodeId,
  ReferenceTypeIds,
  type ReferenceDescription,
  type VariantLike,
} from 'node-opcua';
import { DomainError } from '#libs/kernel';
import { portableNodeId, type PortableName } from './node-ids';
import { mustLocate, type BrowsedNode } from './requests';
import type { ServerInfo } from './server-info';
import type { Session } from './session';
import { shownValue, type ShownValue } from './shown-value';

/** A server may answer without end, or with all its nodes at once: more than this of one node nobody looks through. */
const MOST_CHILDREN = 2_000;
/** Rounds of BrowseNext for one page; a server that answers each with nothing but another round is left. */
const MOST_ROUNDS = 40;
const PER_ROUND = 200;
const LONGEST_NAME = 200;
/** OPC 10000-3 §8.57: CurrentRead, CurrentWrite. */
const READABLE = 1;
const WRITABLE = 2;
/** Numbers below are the built-in types themselves (OPC 10000-6 §5.1.2). */
const LAST_BUILT_IN = 25;

export interface BrowsePage {
  readonly items: readonly BrowsedNode[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  /** There are more than {@link MOST_CHILDREN}, or the server came to no end. */
  readonly cut: boolean;
}

export interface NodeDetails {
  readonly nodeId: string;
  readonly browseName: PortableName;
  readonly displayName: string;
  readonly description: string;
  readonly nodeClass: string;
  /** What a variable declares to hold, e.g. `Double` or the name of the server's own type; null for other nodes. */
  readonly dataType: string | null;
  readonly readable: boolean;
  readonly writable: boolean;
  readonly value: ShownValue | null;
}

const cut = (text: string | null | undefined): string => (text ?? '').slice(0, LONGEST_NAME);

/** Null for a node of another server, or of a namespace this one does not list. */
export function portable(nodeId: ExpandedNodeId, namespaces: readonly string[]): string | null {
  if (nodeId.serverIndex) return null;
  const plain = NodeId.prototype.toString.call(nodeId).replace(/^ns=\d+;/, '');
  if (nodeId.namespaceUri) return `nsu=${nodeId.namespaceUri};${plain}`;
  return nodeId.namespace < namespaces.length ? portableNodeId(`ns=${nodeId.namespace};${plain}`, namespaces) : null;
}

function browsed(reference: ReferenceDescription, namespaces: readonly string[]): BrowsedNode | null {
  const nodeId = portable(reference.nodeId, namespaces);
  if (nodeId === null) return null;
  const { browseName, displayName, nodeClass } = reference;
  return {
    nodeId,
    browseName: {
      uri: browseName.namespaceIndex === 0 ? '' : (namespaces[browseName.namespaceIndex] ?? ''),
      name: cut(browseName.name),
    },
    displayName: cut(displayName.text) || cut(browseName.name),
    nodeClass: NodeClass[nodeClass] ?? String(nodeClass),
  };
}

/**
 * Some children of a node along hierarchical references, without those another reference already led to.
 * @param offset how many were seen before
 * @throws `opcua.node-unknown`, `opcua.namespace-unknown`, `opcua.node-id-malformed`
 */
export async function browsePage(
  session: Session,
  info: ServerInfo,
  nodeId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<BrowsePage> {
  const target = await mustLocate(session, { nodeId }, info);
  session.requestedMaxReferencesPerNode = PER_ROUND;
  let result = await session.browse({
    nodeId: target,
    browseDirection: BrowseDirection.Forward,
    referenceTypeId: ReferenceTypeIds.HierarchicalReferences,
    includeSubtypes: true,
    resultMask: 0x3f,
  });
  if (!result.statusCode.isGood()) {
    throw new DomainError('not-found', 'opcua.node-unknown', { detail: result.statusCode.name });
  }
  const wanted = Math.min(offset + limit, MOST_CHILDREN);
  const found = new Map<string, BrowsedNode>();
  let rounds = 0;
  for (;;) {
    for (const reference of (result.references ?? []).slice(0, MOST_CHILDREN)) {
      const node = browsed(reference, info.namespaces);
      if (node && !found.has(node.nodeId)) found.set(node.nodeId, node);
    }
    const point = result.continuationPoint;
    if (!point?.length) break;
    rounds += 1;
    // One more than wanted says that there is another page.
    if (found.size > wanted || rounds >= MOST_ROUNDS) {
      await session.browseNext(point, true);
      break;
    }
    result = await session.browseNext(point, false);
  }
  const endless = rounds >= MOST_ROUNDS;
  const items = [...found.values()].slice(offset, wanted);
  const hasNext = found.size > wanted && wanted < MOST_CHILDREN;
  return { items, next: hasNext ? wanted : null, cut: endless || found.size > MOST_CHILDREN };
}

const ATTRIBUTES = [
  AttributeIds.NodeClass,
  AttributeIds.BrowseName,
  AttributeIds.DisplayName,
  AttributeIds.Description,
  AttributeIds.DataType,
  AttributeIds.UserAccessLevel,
  AttributeIds.Value,
] as const;

function content(value: DataValue | undefined): VariantLike['value'] {
  return value?.statusCode.isGood() ? value.value?.value : null;
}

async function typeName(session: Session, dataType: unknown): Promise<string | null> {
  if (!(dataType instanceof NodeId)) return null;
  const { namespace, value } = dataType;
  if (namespace === 0 && typeof value === 'number' && value <= LAST_BUILT_IN) return DataType[value] ?? null;
  const name = content(await session.read({ nodeId: dataType, attributeId: AttributeIds.DisplayName })) as {
    text?: string;
  } | null;
  return cut(name?.text) || null;
}

/** What one node is and, where it is a variable, what it shows now. @throws those of {@link browsePage} */
export async function nodeDetails(session: Session, info: ServerInfo, nodeId: string): Promise<NodeDetails> {
  const target = await mustLocate(session, { nodeId }, info);
  const read = await session.read(ATTRIBUTES.map((attributeId) => ({ nodeId: target, attributeId })));
  const [nodeClass, browseName, displayName, description, dataType, access, value] = read;
  if (!nodeClass || nodeClass.statusCode.isBad()) {
    const detail = nodeClass?.statusCode.name ?? 'BadNodeIdUnknown';
    throw new DomainError('not-found', 'opcua.node-unknown', { detail });
  }
  const kind = Number(content(nodeClass));
  const name = content(browseName) as { name?: string; namespaceIndex?: number } | null;
  const isVariable = kind === NodeClass.Variable;
  const level = Number(content(access) ?? 0);
  return {
    nodeId,
    browseName: { uri: info.namespaces[name?.namespaceIndex ?? 0] ?? '', name: cut(name?.name) },
    displayName: cut((content(displayName) as { text?: string } | null)?.text) || cut(name?.name),
    description: cut((content(description) as { text?: string } | null)?.text),
    nodeClass: NodeClass[kind] ?? String(kind),
    dataType: isVariable ? await typeName(session, content(dataType)) : null,
    readable: isVariable && (level & READABLE) !== 0,
    writable: isVariable && (level & WRITABLE) !== 0,
    value: isVariable && value ? shownValue(value, info.namespaces) : null,
  };
}
