import { DomainError } from '#libs/kernel';
import type { NodeDetails } from './address-space';
import { type ConnectionProblem, describeConnectionError } from './connection-error';
import type { Visit } from './visit';

/** What a node has to be for what it is used as. */
export type NodeExpectation = 'integer' | 'number' | 'boolean' | 'text' | 'object' | 'any';

export interface WantedNode {
  readonly key: string;
  readonly nodeId: string;
  readonly expects: NodeExpectation;
}

export interface NodeFinding {
  readonly key: string;
  readonly nodeId: string;
  readonly problem: ConnectionProblem | null;
  /** What it shows now. */
  readonly shown: string | null;
}

/** So many at once; a small PLC answers them one after the other anyway. */
const AT_ONCE = 8;

const INTEGERS = /^(S?Byte|U?Int(16|32|64))$/;
const FITS: Readonly<Record<Exclude<NodeExpectation, 'object' | 'any'>, RegExp>> = {
  integer: INTEGERS,
  number: /^(S?Byte|U?Int(16|32|64)|Float|Double)$/,
  boolean: /^Boolean$/,
  text: /^String$/,
};

function problemOf(details: NodeDetails, expects: NodeExpectation): ConnectionProblem | null {
  if (expects === 'object') {
    if (details.nodeClass === 'Object') return null;
    return { code: 'opcua.node-not-object', params: { got: details.nodeClass } };
  }
  const { value } = details;
  if (!value) return { code: 'opcua.node-not-variable', params: { got: details.nodeClass } };
  if (value.severity === 'bad') {
    // A machine that stands may have no value yet, and an inner state machine none now; that is no fault of the map.
    if (value.status === 'BadWaitingForInitialData' || value.status === 'BadStateNotActive') return null;
    return { code: 'opcua.node-not-readable', params: { detail: value.status } };
  }
  if (expects === 'any' || value.type === null) return null;
  if (!value.isArray && FITS[expects].test(value.type)) return null;
  const got = `${details.dataType ?? value.type}${value.isArray ? '[]' : ''}`;
  return { code: 'opcua.node-wrong-type', params: { expected: expects, got } };
}

async function look(visit: Visit, { key, nodeId, expects }: WantedNode): Promise<NodeFinding> {
  try {
    const details = await visit.inspect(nodeId);
    return { key, nodeId, problem: problemOf(details, expects), shown: details.value?.text ?? null };
  } catch (error) {
    // The connection itself broke: that is no finding about a node.
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
    return { key, nodeId, problem: describeConnectionError(error), shown: null };
  }
}

/** Looks at each node, in their order. @throws when the connection breaks */
export async function findingOf(visit: Visit, wanted: readonly WantedNode[]): Promise<NodeFinding[]> {
  const findings: NodeFinding[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    findings.push(...(await Promise.all(wanted.slice(at, at + AT_ONCE).map((node) => look(visit, node)))));
  }
  return findings;
}
