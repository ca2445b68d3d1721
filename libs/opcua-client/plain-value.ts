import {
  BinaryStream,
  DataType,
  type DataValue,
  type ExtensionObject,
  LocalizedText,
  NodeId,
  QualifiedName,
  type Variant,
} from 'node-opcua';
import { portableNodeId } from './node-ids';
import { uint64 } from './return-status';
import type { Session } from './session';

/** A structure node-opcua could not decode at sight: its encoding id and its bytes. */
interface Opaque {
  readonly nodeId: NodeId;
  readonly buffer: Buffer;
}

function isOpaque(value: unknown): value is Opaque {
  return value instanceof Object && 'buffer' in value && 'nodeId' in value && value.nodeId instanceof NodeId;
}

function int64(value: unknown): unknown {
  const raw = uint64(value);
  return raw === null ? value : BigInt.asIntN(64, raw);
}

/** A value may name a node of a namespace the server does not list; that is no reason to lose the value. */
function portableOrRaw(value: NodeId, namespaces: readonly string[]): string {
  return value.namespace < namespaces.length ? portableNodeId(value.toString(), namespaces) : value.toString();
}

function plainScalar(value: unknown, type: DataType, namespaces: readonly string[]): unknown {
  if (type === DataType.UInt64) return uint64(value) ?? value;
  if (type === DataType.Int64) return int64(value);
  if (value instanceof NodeId) return portableOrRaw(value, namespaces);
  if (value instanceof QualifiedName) return value.name ?? '';
  if (value instanceof LocalizedText) return value.text ?? '';
  return value;
}

/**
 * The value without node-opcua's classes: 64-bit integers as bigint, node ids portable, texts as strings. Texts are
 * for people; which language they come in is the server's choice.
 */
export function plainValue(variant: Variant | undefined, namespaces: readonly string[]): unknown {
  if (!variant || variant.dataType === DataType.Null) return null;
  const { value, dataType } = variant;
  const isArray = Array.isArray(value) || (ArrayBuffer.isView(value) && !Buffer.isBuffer(value));
  const isWide = dataType === DataType.UInt64 || dataType === DataType.Int64;
  if (isArray && !(isWide && variant.arrayType === 0)) {
    return Array.from(value as ArrayLike<unknown>, (entry) => plainScalar(entry, dataType, namespaces));
  }
  return plainScalar(value, dataType, namespaces);
}

/** Structures of the server's own types, decoded with the definitions read from that server. */
export async function structures(session: Session, variant: Variant | undefined): Promise<ExtensionObject[]> {
  if (!variant || variant.dataType !== DataType.ExtensionObject || !variant.value) return [];
  const values: unknown[] = Array.isArray(variant.value) ? variant.value : [variant.value];
  if (!values.some(isOpaque)) return values as ExtensionObject[];
  const types = await session.extractNamespaceDataType();
  const decoded: ExtensionObject[] = [];
  for (const value of values) {
    if (!isOpaque(value)) {
      decoded.push(value as ExtensionObject);
      continue;
    }
    // One after the other: the first of its kind fetches the type for those behind it.
    const Constructor = await types.getExtensionObjectConstructorFromBinaryEncodingAsync(value.nodeId);
    const object = new Constructor() as ExtensionObject;
    object.decode(new BinaryStream(value.buffer));
    decoded.push(object);
  }
  return decoded;
}

/** The best time the server gave for a value. */
export function valueTime(dataValue: DataValue): Date | null {
  return dataValue.sourceTimestamp ?? dataValue.serverTimestamp ?? null;
}
