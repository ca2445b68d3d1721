export type ReturnFlag =
  | 'no-error'
  | 'unknown-job-order'
  | 'invalid-command'
  | 'invalid-job-order-status'
  | 'unable-to-accept'
  | 'invalid-request'
  | 'vendor-specific';

export interface ReturnStatus {
  /** Bit 0 set and no error bit beside it. */
  readonly ok: boolean;
  readonly flags: readonly ReturnFlag[];
  readonly raw: bigint;
}

/** OPC 10031-4 Annex B: a bit mask, so success is 1 and not 0. */
const BITS: readonly (readonly [bigint, ReturnFlag])[] = [
  [0n, 'no-error'],
  [1n, 'unknown-job-order'],
  [2n, 'invalid-command'],
  [3n, 'invalid-job-order-status'],
  [4n, 'unable-to-accept'],
  [32n, 'invalid-request'],
];
const VENDOR = 33n;

/** A UInt64 as node-opcua hands it over (`[high, low]`) or as a number or bigint. Null for anything else. */
export function uint64(value: unknown): bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return BigInt(value);
  if (Array.isArray(value) || value instanceof Uint32Array) {
    const [high, low]: unknown[] = Array.from(value);
    if (typeof high === 'number' && typeof low === 'number') return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  }
  return null;
}

/**
 * Decodes the ReturnStatus of a job control method (OPC 10031-4 Annex B.2). An unreadable value counts as failed: a
 * command is accepted only when the machine says so.
 */
export function decodeReturnStatus(value: unknown): ReturnStatus {
  const raw = uint64(value) ?? 0n;
  const flags = BITS.filter(([bit]) => (raw >> bit) & 1n).map(([, flag]) => flag);
  if (raw >> VENDOR !== 0n) flags.push('vendor-specific');
  const ok = flags.includes('no-error') && flags.every((flag) => flag === 'no-error' || flag === 'vendor-specific');
  return { ok, flags, raw };
}
