import { DataType, VariantArrayType, type VariantLike } from 'node-opcua';
import type { SupervisedConnection } from './supervised-connection';

/** Write and EraseExisting (OPC 10000-20). */
const WRITE_ANEW = 6;
/** Fits into the messages of small controls. */
const CHUNK_BYTES = 16_384;

/**
 * Replaces the content of a file on a server (FileType, OPC 10000-20: Open, Write, Close). May be done again after a lost
 * answer; the server counts what was written when the file is closed.
 * @throws `opcua.call-refused` (the server does not take it now), `opcua.node-unknown`, `opcua.not-connected`,
 *   `opcua.outcome-unknown`
 */
export async function replaceFile(
  connection: Pick<SupervisedConnection, 'call'>,
  fileNodeId: string,
  content: Buffer,
): Promise<void> {
  const call = (name: string, inputs: readonly VariantLike[]) =>
    connection.call({ nodeId: fileNodeId }, { uri: '', name }, inputs);
  const [opened] = await call('Open', [{ dataType: DataType.Byte, value: WRITE_ANEW }]);
  const handle = { dataType: DataType.UInt32, arrayType: VariantArrayType.Scalar, value: Number(opened?.value ?? 0) };
  try {
    for (let at = 0; at < content.length; at += CHUNK_BYTES)
      await call('Write', [handle, { dataType: DataType.ByteString, value: content.subarray(at, at + CHUNK_BYTES) }]);
  } catch (error) {
    // The first failure is the one to tell.
    await call('Close', [handle]).catch(() => undefined);
    throw error;
  }
  await call('Close', [handle]);
}
