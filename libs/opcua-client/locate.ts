import { makeBrowsePath, NodeId, NodeIdType, resolveNodeId } from 'node-opcua';
import { DomainError } from '#libs/kernel';
import { namespaceIndex, type PortableName, resolveNodeIdText } from './node-ids';
import type { Session } from './session';

/** A node, or the one a path of browse names leads to from it (components and properties). */
export interface PortablePath {
  readonly nodeId: string;
  readonly path?: readonly PortableName[];
}

/** In a RelativePath `&` escapes what would be read as syntax (OPC 10000-4 Annex A). */
function escaped(name: string): string {
  return name.replace(/[/.<>:#!&]/g, (character) => `&${character}`);
}

/** A string identifier may hold anything, line ends too, which node-opcua's own reading cuts off. */
function wireNodeId(text: string): NodeId {
  const asText = /^ns=(\d+);s=(.*)$/s.exec(text);
  return asText ? new NodeId(NodeIdType.STRING, asText[2] ?? '', Number(asText[1])) : resolveNodeId(text);
}

/**
 * Finds each node on this server now. A node that cannot be found yields the error in its place; the others stand.
 * @throws only when the service itself fails
 */
export async function locate(
  session: Session,
  wanted: readonly PortablePath[],
  namespaces: readonly string[],
): Promise<(NodeId | Error)[]> {
  const found = wanted.map(({ nodeId }): NodeId | Error => {
    try {
      return wireNodeId(resolveNodeIdText(nodeId, namespaces));
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  });
  for (const [index, { path, nodeId }] of wanted.entries()) {
    const start = found[index];
    if (!path?.length || !(start instanceof NodeId)) continue;
    found[index] = await follow(session, start, path, namespaces, nodeId);
  }
  return found;
}

async function follow(
  session: Session,
  start: NodeId,
  path: readonly PortableName[],
  namespaces: readonly string[],
  from: string,
): Promise<NodeId | Error> {
  const missing = path.find(({ uri }) => uri !== '' && !namespaces.includes(uri));
  if (missing) return new DomainError('not-found', 'opcua.namespace-unknown', { uri: missing.uri });
  const text = path.map(({ uri, name }) => `/${namespaceIndex(uri, namespaces)}:${escaped(name)}`).join('');
  const result = await session.translateBrowsePath(makeBrowsePath(start, text));
  const target = result.targets?.[0]?.targetId;
  if (result.statusCode.isGood() && target) return resolveNodeId(target.toString().replace(/^svr=\d+;/, ''));
  return new DomainError('not-found', 'opcua.node-unknown', { detail: `${from}${text}` });
}
