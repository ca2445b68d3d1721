import type { TagDef } from '../connection';
import { BUILDING_BLOCKS, ITEM_STATE_NAME, ITEM_STATES, OPERATION_MODE_NAME, OPERATION_MODES } from './machinery';
import { tag } from '../tag-def';
import { computed, type Missing, type Model, names, numberedState, stateMachine, stateSign, ua, URI } from './model';

const own = (...all: readonly string[]) => names(URI.machineTool, ...all);
const type = (name: string) => ({ uri: URI.machineTool, name });
const PROGRAM = type('ProductionActiveProgramType');
const MONITORING = type('MachineOperationMonitoringType');
const COUNTERS = { uri: URI.machinery, name: 'MachineryOperationCounterType' };
/** ProductionStateMachineType; these numbers are not those of Job Control. */
const PRODUCTION_STATES = { Initializing: 0, Running: 1, Ended: 2, Interrupted: 3, Aborted: 4 } as const;

/** OPC 40501-1: machine tools, their operation mode, what runs on them and their part counter. */
export const machineTool: Model = {
  key: 'machine-tool',
  uri: URI.machineTool,
  machine: { type: type('MachineToolType'), is: 'self' },
  spots: {
    ...BUILDING_BLOCKS,
    ...stateMachine('ProgramState', type('ProductionProgramStateMachineType')),
    ToolMode: { part: MONITORING, path: own('OperationMode') },
    FeedOverride: { part: MONITORING, path: own('FeedOverride') },
    ProgramName: { part: PROGRAM, path: own('Name') },
    ProgramNumber: { part: PROGRAM, path: ua('NumberInList') },
    Parts: { part: COUNTERS, path: own('PartsProducedInLifetime') },
    PartsOfStatistics: { part: type('ProductionStatisticsType'), path: own('PartsProducedInLifetime') },
  },
  stateMachines: ['ItemState', 'OperationMode', 'ProgramState'],
  compose(found) {
    const tags: TagDef[] = [];
    const missing: Missing[] = [];
    const state = numberedState(found, 'ItemState', 'item-state', ITEM_STATES, ITEM_STATE_NAME);
    const program = stateSign(found, 'ProgramState', PRODUCTION_STATES, '程序状态', 'Program state');
    if (program) tags.push(program.tag);
    if (state.length > 0) tags.push(...state);
    else {
      const running = program?.is('Running');
      const aborted = program?.is('Aborted');
      // Out of service and not available cannot be told from a program.
      if (running)
        tags.push(
          computed(
            'ItemState',
            `${running} ? 3 : ${aborted ? `${aborted} ? 1 : ` : ''}2`,
            'item-state',
            ...ITEM_STATE_NAME,
          ),
        );
      missing.push({ code: running ? 'item-state-by-program' : 'item-state' });
    }
    const mode = numberedState(found, 'OperationMode', 'operation-mode', OPERATION_MODES, OPERATION_MODE_NAME);
    const toolMode = found.node('ToolMode');
    tags.push(...mode);
    if (toolMode) tags.push(tag('ToolMode', toolMode, 'info', '机床操作模式', 'Machine tool mode'));
    // Manual 0, Automatic 1, Setup 2, automatic with intervention 3, Service 4, other 5.
    if (mode.length === 0 && toolMode) {
      tags.push(
        computed('OperationMode', 'ToolMode = 2 ? 2 : ToolMode = 4 ? 1 : 3', 'operation-mode', ...OPERATION_MODE_NAME),
      );
    } else if (mode.length === 0) missing.push({ code: 'operation-mode' });
    const feed = found.node('FeedOverride');
    const feedOver = { unit: '%', samplingMs: 500, queueSize: 5, deadband: 0.5 };
    if (feed) tags.push(tag('FeedOverride', feed, 'analog', '进给倍率', 'Feed override', feedOver));
    const name = found.node('ProgramName');
    if (name) tags.push(tag('ProgramName', name, 'program-name', '已装数控程序', 'Program loaded'));
    const parts = found.node('Parts') ?? found.node('PartsOfStatistics');
    // It counts every part, so it stands for good ones until somebody maps what tells bad ones.
    if (parts) {
      tags.push(
        tag('Parts', parts, 'good-count', '加工件数', 'Parts produced', {
          unit: 'pcs',
          counterKept: true,
          queueSize: 300,
        }),
      );
    }
    missing.push({ code: parts ? 'scrap-count' : 'piece-counts' });
    return { tags, states: [], jobReceiverNode: null, jobResponsesNode: null, missing };
  },
};
