import type { MachineryItemState, MachineryOperationMode } from '#libs/opcua-client';

/** What a machine says about itself; null: said in a way we cannot trust (bad quality, unknown number). */
export interface MachineSigns {
  readonly itemState: MachineryItemState | null;
  readonly mode: MachineryOperationMode | null;
  readonly starved: boolean;
  readonly blocked: boolean;
  /** What the rules over its tags say; null: none of them is true, or one cannot be known. Absent where it has no rules. */
  readonly ruled?: SeenState | null;
}

/** Those of equipment's states a machine can be seen in. */
export type SeenState =
  'producing' | 'setup' | 'starved' | 'blocked' | 'idle' | 'fault' | 'maintenance' | 'off' | 'unknown';

/**
 * Our equipment state from OPC 40001-1 MachineryItemState and MachineryOperationMode, and PackML's reasons for standing
 * where a machine has them. Whether standing counts against an order is not decided here (ISO 22400-2: that needs the
 * order). A machine that does not tell its mode is taken to process. Where somebody wrote rules, they alone decide.
 */
export function equipmentState({ itemState, mode, starved, blocked, ruled }: MachineSigns): SeenState {
  if (ruled !== undefined) return ruled ?? 'unknown';
  if (itemState === null) return 'unknown';
  if (itemState === 'NotAvailable') return 'off';
  if (mode === 'Maintenance') return 'maintenance';
  if (itemState === 'OutOfService') return 'fault';
  if (itemState === 'Executing') return mode === 'Setup' ? 'setup' : 'producing';
  if (mode === 'Setup') return 'setup';
  if (starved) return 'starved';
  return blocked ? 'blocked' : 'idle';
}
