import { AttributeIds, type DataValue } from 'node-opcua';
import type { Session } from './session';

/** What has to be asked anew after every (re)connect. */
export interface ServerInfo {
  readonly namespaces: readonly string[];
  /** ServerStatus.StartTime; differs when the server was restarted. */
  readonly startTime: Date | null;
  readonly limits: OperationLimits;
}

export interface OperationLimits {
  readonly itemsPerCall: number;
  readonly nodesPerRead: number;
}

export interface ServerHealth {
  readonly startTime: Date | null;
  readonly currentTime: Date | null;
  /** ServerState; 0 = Running. */
  readonly state: number | null;
}

/** Server states that answer but no longer serve (OPC 10000-5 §12.6): failed, no configuration, suspended, shutdown. */
const OUT_OF_SERVICE: readonly number[] = [1, 2, 3, 4];

const SERVER = { namespaces: 'i=2255', startTime: 'i=2257', currentTime: 'i=2258', state: 'i=2259' } as const;
const LIMITS = { itemsPerCall: 'i=11714', nodesPerRead: 'i=11705' } as const;

/** Where the server sets no limit, or a senseless one, we still do not send boundless requests. */
const OWN_LIMIT = 1_000;

function values(session: Session, nodeIds: readonly string[]): Promise<DataValue[]> {
  return session.read(nodeIds.map((nodeId) => ({ nodeId, attributeId: AttributeIds.Value })));
}

function date(value: DataValue | undefined): Date | null {
  const content: unknown = value?.statusCode.isGood() ? value.value.value : null;
  return content instanceof Date ? content : null;
}

function limit(value: DataValue | undefined): number {
  const content: unknown = value?.statusCode.isGood() ? value.value.value : null;
  return typeof content === 'number' && content > 0 ? Math.min(content, OWN_LIMIT) : OWN_LIMIT;
}

export async function readServerInfo(session: Session): Promise<ServerInfo> {
  const [namespaces, startTime, items, reads] = await values(session, [
    SERVER.namespaces,
    SERVER.startTime,
    LIMITS.itemsPerCall,
    LIMITS.nodesPerRead,
  ]);
  const uris: unknown = namespaces?.value.value;
  if (!Array.isArray(uris)) throw new Error('BadNodeIdUnknown: the server has no NamespaceArray');
  return {
    namespaces: uris.map(String),
    startTime: date(startTime),
    limits: { itemsPerCall: limit(items), nodesPerRead: limit(reads) },
  };
}

export async function readServerHealth(session: Session): Promise<ServerHealth> {
  const [startTime, currentTime, state] = await values(session, [SERVER.startTime, SERVER.currentTime, SERVER.state]);
  const number: unknown = state?.value.value;
  return {
    startTime: date(startTime),
    currentTime: date(currentTime),
    state: typeof number === 'number' ? number : null,
  };
}

export function isOutOfService(health: ServerHealth): boolean {
  return health.state !== null && OUT_OF_SERVICE.includes(health.state);
}

/** `entries` in groups of at most `size`, in order. */
export function batches<Entry>(entries: readonly Entry[], size: number): Entry[][] {
  const groups: Entry[][] = [];
  for (let at = 0; at < entries.length; at += size) groups.push(entries.slice(at, at + size));
  return groups;
}
