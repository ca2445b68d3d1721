import { BrowseDirection, NodeClass, NodeId, type ReferenceDescription, ReferenceTypeIds } from 'node-opcua';
import { portable } from './address-space';
import { locate, type PortablePath } from './locate';
import { portableNodeId, type PortableName } from './node-ids';
import { batches, type ServerInfo } from './server-info';
import type { Session } from './session';

const OBJECTS = 'i=85';
/** What it has below it is about the server, not about machines. */
const SERVER = 'i=2253';
const BASE_OBJECT_TYPE = 'i=58';
/** A server may have objects without end, or lead back into itself. */
const MOST_OBJECTS = 5_000;
const MOST_TYPES = 5_000;
const DEEPEST = 12;
const PER_REQUEST = 100;
const MOST_ROUNDS = 40;

/** An object that is of one of the types that were asked for, or of a subtype. */
export interface ModelInstance {
  readonly nodeId: string;
  readonly name: string;
  /** The objects that lead to it from the Objects folder, the nearest last. */
  readonly above: readonly string[];
  /** Names of those types that it is of. */
  readonly types: readonly PortableName[];
  /** Its own type. */
  readonly typeNodeId: string;
}

export interface ModelSearch {
  readonly instances: readonly ModelInstance[];
  /** Names of objects that lead to instances, by node id. */
  readonly names: Readonly<Record<string, string>>;
  /** There were more objects than are looked through. */
  readonly cut: boolean;
}

interface Child {
  readonly nodeId: string;
  readonly node: NodeId;
  readonly browseName: PortableName;
  readonly name: string;
  readonly typeNodeId: string | null;
}

type Wanted = { readonly referenceTypeId: ReferenceTypeIds; readonly nodeClass: NodeClass };

async function childrenOf(
  session: Session,
  { namespaces }: ServerInfo,
  parents: readonly NodeId[],
  { referenceTypeId, nodeClass }: Wanted,
): Promise<Child[][]> {
  const results = await session.browse(
    parents.map((nodeId) => ({
      nodeId,
      browseDirection: BrowseDirection.Forward,
      referenceTypeId,
      includeSubtypes: true,
      nodeClassMask: nodeClass,
      resultMask: 0x3f,
    })),
  );
  const all: Child[][] = [];
  for (const result of results) {
    const references: ReferenceDescription[] = [...(result.references ?? [])];
    let point = result.continuationPoint;
    for (let round = 0; point?.length && round < MOST_ROUNDS; round += 1) {
      const more = await session.browseNext(point, round === MOST_ROUNDS - 1);
      references.push(...(more.references ?? []));
      point = more.continuationPoint;
    }
    all.push(
      references.flatMap((reference) => {
        const nodeId = portable(reference.nodeId, namespaces);
        if (nodeId === null) return [];
        const { browseName, displayName, typeDefinition } = reference;
        const { identifierType, value, namespace } = reference.nodeId;
        const uri = browseName.namespaceIndex === 0 ? '' : (namespaces[browseName.namespaceIndex] ?? '');
        return {
          nodeId,
          node: new NodeId(identifierType, value, namespace),
          browseName: { uri, name: browseName.name ?? '' },
          name: (displayName.text || browseName.name || '').slice(0, 200),
          typeNodeId: typeDefinition ? portable(typeDefinition, namespaces) : null,
        };
      }),
    );
  }
  return all;
}

interface ObjectType {
  readonly browseName: PortableName;
  readonly above: string | null;
}

/** All types of objects the server has, by node id. */
async function objectTypes(session: Session, info: ServerInfo): Promise<ReadonlyMap<string, ObjectType>> {
  const types = new Map<string, ObjectType>();
  let level = (await locate(session, [{ nodeId: BASE_OBJECT_TYPE }], info.namespaces)).flatMap((node) =>
    node instanceof NodeId ? [{ nodeId: BASE_OBJECT_TYPE, node }] : [],
  );
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const group of batches(level, PER_REQUEST)) {
      const found = await childrenOf(
        session,
        info,
        group.map(({ node }) => node),
        { referenceTypeId: ReferenceTypeIds.HasSubtype, nodeClass: NodeClass.ObjectType },
      );
      for (const [index, subtypes] of found.entries()) {
        for (const { nodeId, node, browseName } of subtypes) {
          if (types.has(nodeId) || types.size >= MOST_TYPES) continue;
          types.set(nodeId, { browseName, above: group[index]?.nodeId ?? null });
          next.push({ nodeId, node });
        }
      }
    }
    level = next;
  }
  return types;
}

/** Those of the wanted types that a type is, or is derived from. */
function kindsOf(
  typeNodeId: string | null,
  types: ReadonlyMap<string, ObjectType>,
  wanted: readonly PortableName[],
): PortableName[] {
  const kinds: PortableName[] = [];
  let next = typeNodeId;
  for (let depth = 0; next !== null && depth < DEEPEST; depth += 1) {
    const type = types.get(next);
    if (!type) break;
    const { browseName } = type;
    kinds.push(...wanted.filter(({ uri, name }) => uri === browseName.uri && name === browseName.name));
    next = type.above;
  }
  return kinds;
}

/** Looks through the objects of a server for those of some types, told by their browse names. Reads nothing but names. */
export async function findInstances(
  session: Session,
  info: ServerInfo,
  wanted: readonly PortableName[],
): Promise<ModelSearch> {
  const present = wanted.filter(({ uri }) => info.namespaces.includes(uri));
  if (present.length === 0) return { instances: [], names: {}, cut: false };
  const types = await objectTypes(session, info);
  const instances: ModelInstance[] = [];
  const names = new Map<string, string>();
  const seen = new Set([OBJECTS, SERVER]);
  const [root] = await locate(session, [{ nodeId: OBJECTS }], info.namespaces);
  let level = root instanceof NodeId ? [{ node: root, path: [] as readonly string[] }] : [];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const group of batches(level, PER_REQUEST)) {
      const found = await childrenOf(
        session,
        info,
        group.map(({ node }) => node),
        { referenceTypeId: ReferenceTypeIds.HierarchicalReferences, nodeClass: NodeClass.Object },
      );
      for (const [index, children] of found.entries()) {
        const path = group[index]?.path ?? [];
        for (const { nodeId, node, name, typeNodeId } of children) {
          if (seen.has(nodeId) || seen.size >= MOST_OBJECTS) continue;
          seen.add(nodeId);
          names.set(nodeId, name);
          const kinds = kindsOf(typeNodeId, types, present);
          if (kinds.length > 0)
            instances.push({ nodeId, name, above: path, types: kinds, typeNodeId: typeNodeId ?? '' });
          next.push({ node, path: [...path, nodeId] });
        }
      }
    }
    level = next;
  }
  const leading = new Set(instances.flatMap(({ nodeId, above }) => [nodeId, ...above]));
  const told = [...names].filter(([nodeId]) => leading.has(nodeId));
  return { instances, names: Object.fromEntries(told), cut: seen.size >= MOST_OBJECTS };
}

/** Where paths of browse names lead, in their order; null where nothing is. */
export async function followPaths(
  session: Session,
  { namespaces }: ServerInfo,
  paths: readonly PortablePath[],
): Promise<(string | null)[]> {
  const found = await locate(session, paths, namespaces);
  return found.map((node) => (node instanceof NodeId ? portableNodeId(node.toString(), namespaces) : null));
}

/** The states that the type of a state machine, or one above it, defines: node ids by browse name. */
export async function stateNodes(
  session: Session,
  info: ServerInfo,
  typeNodeId: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const states: Record<string, string[]> = {};
  let types = (await locate(session, [{ nodeId: typeNodeId }], info.namespaces)).filter(
    (node) => node instanceof NodeId,
  );
  for (let depth = 0; depth < DEEPEST && types.length > 0; depth += 1) {
    const [children = []] = await childrenOf(session, info, types, {
      referenceTypeId: ReferenceTypeIds.HasComponent,
      nodeClass: NodeClass.Object,
    });
    for (const { browseName, nodeId } of children) (states[browseName.name] ??= []).push(nodeId);
    const above = await session.browse({
      nodeId: types[0] as NodeId,
      browseDirection: BrowseDirection.Inverse,
      referenceTypeId: ReferenceTypeIds.HasSubtype,
      includeSubtypes: true,
      resultMask: 0x3f,
    });
    types = (above.references ?? []).slice(0, 1).map(({ nodeId }) => {
      const { identifierType, value, namespace } = nodeId;
      return new NodeId(identifierType, value, namespace);
    });
  }
  return states;
}
