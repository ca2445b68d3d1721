import { DomainError } from '#libs/kernel';

/** A node named by its namespace URI, so that it survives a server that loads one more model. */
export interface PortableNodeId {
  /** Empty for the OPC UA namespace itself (index 0). */
  readonly uri: string;
  /** `i=2258`, `s=Machine.Counter`, `g=…` or `b=…` */
  readonly identifier: string;
}

/** A qualified browse name: `nsu=<uri>;Name`. */
export interface PortableName {
  readonly uri: string;
  readonly name: string;
}

const PORTABLE = /^(?:nsu=([^;]+);)?((?:i=\d+|s=.+|g=[0-9a-fA-F-]{36}|b=[A-Za-z0-9+/=]+))$/s;

/**
 * Reads `nsu=<uri>;i=1002` or `i=2258`. Indexes (`ns=4;…`) are refused: they move when the server's model changes.
 * @throws `opcua.node-id-malformed`
 */
export function parseNodeId(text: string): PortableNodeId {
  const match = PORTABLE.exec(text);
  if (!match?.[2]) throw new DomainError('invalid', 'opcua.node-id-malformed', { nodeId: text });
  return { uri: match[1] ?? '', identifier: match[2] };
}

/** The index of a namespace in the server's NamespaceArray (i=2255) as read now. @throws `opcua.namespace-unknown` */
export function namespaceIndex(uri: string, namespaces: readonly string[]): number {
  const index = uri === '' ? 0 : namespaces.indexOf(uri);
  if (index < 0) throw new DomainError('not-found', 'opcua.namespace-unknown', { uri });
  return index;
}

/**
 * The wire form (`ns=3;i=1002`) of a portable node id against the NamespaceArray of this connection.
 * @throws `opcua.node-id-malformed`, `opcua.namespace-unknown`
 */
export function resolveNodeIdText(text: string, namespaces: readonly string[]): string {
  const { uri, identifier } = parseNodeId(text);
  return `ns=${namespaceIndex(uri, namespaces)};${identifier}`;
}

/** The portable form of a wire node id (`ns=3;i=1002` → `nsu=<uri>;i=1002`), for storing what was browsed. */
export function portableNodeId(text: string, namespaces: readonly string[]): string {
  const match = /^(?:ns=(\d+);)?(.+)$/s.exec(text);
  const index = Number(match?.[1] ?? 0);
  const identifier = match?.[2] ?? text;
  const uri = namespaces[index];
  if (index === 0) return identifier;
  if (uri === undefined) throw new DomainError('not-found', 'opcua.namespace-unknown', { uri: String(index) });
  return `nsu=${uri};${identifier}`;
}
