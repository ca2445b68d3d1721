import type { RuledState, StateRule, TagDef } from '../connection';
import { tag } from '../tag-def';
import { type Missing, type Model, names, stateMachine, stateSign, URI } from './model';

const own = (...all: readonly string[]) => names(URI.packMl, ...all);
const type = (name: string) => ({ uri: URI.packMl, name });

/** StateNumbers of ANSI/ISA-TR88.00.02; the nodeset nests them in three machines, with two states that only hold others. */
const BASE = { Aborting: 8, Aborted: 9, Cleared: 19 } as const;
const MACHINE = { Clearing: 1, Stopped: 2, Stopping: 7, Running: 18 } as const;
const EXECUTE = {
  Starting: 3,
  Idle: 4,
  Suspended: 5,
  Execute: 6,
  Holding: 10,
  Held: 11,
  Unholding: 12,
  Suspending: 13,
  Unsuspending: 14,
  Resetting: 15,
  Completing: 16,
  Complete: 17,
} as const;

type Is = (state: string) => string | null;

const any = (is: Is, ...states: readonly string[]): string => states.flatMap((state) => is(state) ?? []).join(' or ');

/**
 * PackML's states as ours (opcua.md §5). The outer machine is asked before the inner one: an inner machine whose outer one
 * is in another state has no state, and its value is bad.
 */
function rulesOf(base: Is, machine: Is, execute: Is, tags: ReadonlySet<string>): StateRule[] {
  const rule = (state: RuledState, expression: string): StateRule[] =>
    expression === '' ? [] : [{ state, expression }];
  const suspended = any(execute, 'Suspending', 'Suspended');
  const both = (a: string, b: string): string => (a === '' ? '' : `(${a}) and ${b}`);
  const executing = any(execute, 'Execute');
  return [
    ...(tags.has('UnitMode') ? rule('maintenance', 'UnitMode = 2') : []),
    ...rule('fault', any(base, 'Aborting', 'Aborted')),
    ...rule('fault', any(machine, 'Clearing')),
    ...rule('idle', any(machine, 'Stopped', 'Stopping')),
    ...(tags.has('UnitMode') ? rule('setup', both(executing, 'UnitMode = 3')) : []),
    ...rule('producing', any(execute, 'Execute', 'Starting', 'Completing', 'Unholding', 'Unsuspending')),
    ...rule('fault', any(execute, 'Holding', 'Held')),
    ...(tags.has('Starved') ? rule('starved', both(suspended, 'Starved')) : []),
    ...(tags.has('Blocked') ? rule('blocked', both(suspended, 'Blocked')) : []),
    ...rule('idle', any(execute, 'Idle', 'Complete', 'Resetting', 'Suspending', 'Suspended')),
  ];
}

/** OPC 30050: packaging machines by ISA-TR88. */
export const packMl: Model = {
  key: 'packml',
  uri: URI.packMl,
  machine: { type: type('PackMLBaseObjectType'), is: 'self' },
  spots: {
    ...stateMachine('Base', type('PackMLBaseStateMachineType')),
    ...stateMachine('Machine', type('PackMLMachineStateMachineType')),
    ...stateMachine('Execute', type('PackMLExecuteStateMachineType')),
    Starved: { part: null, path: own('Status', 'EquipmentStarved') },
    Blocked: { part: null, path: own('Status', 'EquipmentBlocked') },
    UnitMode: { part: null, path: own('Status', 'UnitModeCurrent') },
    Speed: { part: null, path: own('Status', 'CurMachSpeed') },
    Processed: { part: null, path: own('Admin', 'ProdProcessedCount') },
  },
  stateMachines: ['Base', 'Machine', 'Execute'],
  compose(found) {
    const tags: TagDef[] = [];
    const missing: Missing[] = [];
    const base = stateSign(found, 'Base', BASE, '总状态', 'Base state');
    const machine = stateSign(found, 'Machine', MACHINE, '机器状态', 'Machine state');
    const execute = stateSign(found, 'Execute', EXECUTE, '执行状态', 'Execute state');
    for (const sign of [base, machine, execute]) if (sign) tags.push(sign.tag);
    const add = (key: string, role: TagDef['role'], name: string, nameEn: string, over: Partial<TagDef> = {}): void => {
      const node = found.node(key);
      if (node) tags.push(tag(key, node, role, name, nameEn, over));
    };
    add('Starved', 'starved', '待料', 'Starved');
    add('Blocked', 'blocked', '堵料', 'Blocked');
    add('UnitMode', 'info', '单元模式', 'Unit mode');
    add('Speed', 'analog', '当前速度', 'Current speed', { samplingMs: 500, queueSize: 5 });
    const keys = new Set(tags.map(({ key }) => key));
    if (!base || !machine || !execute) missing.push({ code: 'packml-states' });
    if (!keys.has('Starved') || !keys.has('Blocked')) missing.push({ code: 'packml-reasons' });
    if (!keys.has('UnitMode')) missing.push({ code: 'packml-mode' });
    // PackMLCountDataType is a structure, which no tag can show.
    missing.push({ code: found.node('Processed') ? 'packml-counts' : 'piece-counts' });
    const states = base && machine && execute ? rulesOf(base.is, machine.is, execute.is, keys) : [];
    return { tags, states, jobReceiverNode: null, jobResponsesNode: null, missing };
  },
};
