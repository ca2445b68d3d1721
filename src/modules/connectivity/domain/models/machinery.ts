import type { TagDef } from '../connection';
import { tag } from '../tag-def';
import { type Model, type Missing, names, numberedState, stateMachine, URI } from './model';

const own = (name: string) => ({ uri: URI.machinery, name });
const COUNTERS = own('MachineryOperationCounterType');

/** StateNumbers of OPC 40001-1, in their order. */
export const ITEM_STATES = ['NotAvailable', 'OutOfService', 'NotExecuting', 'Executing'] as const;
export const OPERATION_MODES = ['None', 'Maintenance', 'Setup', 'Processing'] as const;
export const ITEM_STATE_NAME = ['设备状态', 'Machine state'] as const;
export const OPERATION_MODE_NAME = ['运行模式', 'Operation mode'] as const;

export const BUILDING_BLOCKS = {
  ...stateMachine('ItemState', own('MachineryItemState_StateMachineType')),
  ...stateMachine('OperationMode', own('MachineryOperationModeStateMachineType')),
  CycleCount: { part: COUNTERS, path: names(URI.di, 'OperationCycleCounter') },
  PowerOn: { part: COUNTERS, path: names(URI.di, 'PowerOnDuration') },
} as const;

/** OPC 40001-1: machines with an identification, and what of the building blocks they have. */
export const machinery: Model = {
  key: 'machinery',
  uri: URI.machinery,
  machine: { type: own('MachineIdentificationType'), is: 'owner' },
  spots: BUILDING_BLOCKS,
  stateMachines: ['ItemState', 'OperationMode'],
  compose(found) {
    const tags: TagDef[] = [];
    const missing: Missing[] = [];
    const state = numberedState(found, 'ItemState', 'item-state', ITEM_STATES, ITEM_STATE_NAME);
    const mode = numberedState(found, 'OperationMode', 'operation-mode', OPERATION_MODES, OPERATION_MODE_NAME);
    tags.push(...state, ...mode);
    if (state.length === 0) missing.push({ code: 'item-state' });
    if (mode.length === 0) missing.push({ code: 'operation-mode' });
    const cycles = found.node('CycleCount');
    if (cycles) tags.push(tag('CycleCount', cycles, 'info', '运行循环计数', 'Operation cycles', { counterKept: true }));
    const powerOn = found.node('PowerOn');
    if (powerOn)
      tags.push(tag('PowerOn', powerOn, 'info', '通电时间', 'Power-on time', { unit: 'ms', samplingMs: 60_000 }));
    // The model counts cycles, not pieces.
    missing.push({ code: 'piece-counts' });
    return { tags, states: [], jobReceiverNode: null, jobResponsesNode: null, missing };
  },
};
