export type MachineryItemState = 'NotAvailable' | 'OutOfService' | 'NotExecuting' | 'Executing';
export type MachineryOperationMode = 'None' | 'Maintenance' | 'Setup' | 'Processing';

/** What is known about the state a state machine is in; any one of the three is enough. */
export interface ReportedState {
  /** CurrentState/Number, where the server has it. */
  readonly number?: number | null;
  /** Browse name (without namespace) of the node CurrentState/Id points at. */
  readonly browseName?: string | null;
}

/** Numbers of OPC 40001-1 (Machinery basic building blocks). */
const ITEM_STATES: readonly MachineryItemState[] = ['NotAvailable', 'OutOfService', 'NotExecuting', 'Executing'];
const OPERATION_MODES: readonly MachineryOperationMode[] = ['None', 'Maintenance', 'Setup', 'Processing'];

function pick<State extends string>(states: readonly State[], reported: ReportedState): State | null {
  const byName = states.find((state) => state === reported.browseName);
  if (byName) return byName;
  return reported.number === null || reported.number === undefined ? null : (states[reported.number] ?? null);
}

/**
 * MachineryItemState (OPC 40001-1) by the browse name of the state node or by StateNumber. Never by fixed node id, for
 * subtypes define their own state nodes, and never by the text, which the server localizes. Null when unknown.
 */
export function machineryItemState(reported: ReportedState): MachineryItemState | null {
  return pick(ITEM_STATES, reported);
}

/** MachineryOperationMode (OPC 40001-1); same rule as {@link machineryItemState}. */
export function machineryOperationMode(reported: ReportedState): MachineryOperationMode | null {
  return pick(OPERATION_MODES, reported);
}
