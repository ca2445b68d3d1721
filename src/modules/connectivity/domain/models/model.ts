import type { PortableName } from '#libs/opcua-client';
import type { StateRule, TagDef } from '../connection';
import { tag } from '../tag-def';

/** The companion models whose nodes are found by themselves. */
export type ModelKey = 'machinery' | 'machine-tool' | 'packml' | 'job-control-v2' | 'job-control-v1';

/** A place in a machine: the nearest object of a type below it (null: itself), and a path of browse names from there. */
export interface Spot {
  readonly part: PortableName | null;
  readonly path: readonly PortableName[];
}

/** What was found of a machine at the places a model names. */
export interface Found {
  /** Node id at a spot; null where the machine has nothing there. */
  readonly node: (spot: string) => string | null;
  /** Node ids of a state by its browse name, of the state machine at a spot. */
  readonly states: (spot: string) => Readonly<Record<string, readonly string[]>>;
}

/** Something the model has and this machine has not, or has in a way that cannot be used; `connectivity.missing.<code>` says it. */
export interface Missing {
  readonly code: string;
}

/** What a machine of the model should be mapped to. */
export interface Composition {
  readonly tags: readonly TagDef[];
  readonly states: readonly StateRule[];
  readonly jobReceiverNode: string | null;
  readonly jobResponsesNode: string | null;
  readonly missing: readonly Missing[];
}

export interface Model {
  readonly key: ModelKey;
  readonly uri: string;
  /** A machine is an object of this type, or the one that has such an object. */
  readonly machine: { readonly type: PortableName; readonly is: 'self' | 'owner' };
  readonly spots: Readonly<Record<string, Spot>>;
  /** Spots that are state machines whose states are told by node ids where they are not told by numbers. */
  readonly stateMachines: readonly string[];
  compose(found: Found): Composition;
}

export const URI = {
  di: 'http://opcfoundation.org/UA/DI/',
  machinery: 'http://opcfoundation.org/UA/Machinery/',
  machineTool: 'http://opcfoundation.org/UA/MachineTool/',
  packMl: 'http://opcfoundation.org/UA/PackML/',
  jobControlV1: 'http://opcfoundation.org/UA/ISA95-JOBCONTROL/',
  jobControlV2: 'http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/',
} as const;

/** Browse names of the OPC UA namespace. */
export const ua = (...names: readonly string[]): PortableName[] => names.map((name) => ({ uri: '', name }));
export const names = (uri: string, ...all: readonly string[]): PortableName[] => all.map((name) => ({ uri, name }));

/** The three places at which a state machine tells its state (OPC 10000-16 §4.4). */
export function stateMachine(key: string, part: PortableName) {
  return {
    [key]: { part, path: [] },
    [`${key}.Number`]: { part, path: ua('CurrentState', 'Number') },
    [`${key}.Id`]: { part, path: ua('CurrentState', 'Id') },
  } satisfies Record<string, Spot>;
}

export function computed(
  key: string,
  expression: string,
  role: TagDef['role'],
  name: string,
  nameEn: string,
  over: Partial<TagDef> = {},
): TagDef {
  return { ...tag(key, '', role, name, nameEn, { queueSize: 1, ...over }), nodeId: null, expression };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** How an expression asks a state machine for a state: by its number where it has one, else by the node of the state. */
export interface StateSign {
  readonly tag: TagDef;
  /** A condition; null where the machine does not define the state. */
  readonly is: (state: string) => string | null;
}

/** @param numbers of the states by browse name, as the model has them; never the text, which the server translates */
export function stateSign(
  found: Found,
  key: string,
  numbers: Readonly<Record<string, number>>,
  name: string,
  nameEn: string,
): StateSign | null {
  const number = found.node(`${key}.Number`);
  if (number) {
    return { tag: tag(key, number, 'info', name, nameEn), is: (state) => `${key} = ${numbers[state]}` };
  }
  const id = found.node(`${key}.Id`);
  const states = found.states(key);
  if (!id || !Object.keys(numbers).some((state) => states[state])) return null;
  const is = (state: string): string | null =>
    states[state]?.map((node) => `${key}Id = ${quoted(node)}`).join(' or ') ?? null;
  return { tag: tag(`${key}Id`, id, 'info', name, nameEn), is };
}

/**
 * The tags of a state machine that is read as its number: one where it tells numbers, else one for the node of its state
 * and one that makes the number of it. None where it tells neither.
 */
export function numberedState(
  found: Found,
  key: string,
  role: TagDef['role'],
  states: readonly string[],
  [name, nameEn]: readonly [string, string],
): TagDef[] {
  const number = found.node(`${key}.Number`);
  if (number) return [tag(key, number, role, name, nameEn)];
  const numbers = Object.fromEntries(states.map((state, index) => [state, index]));
  const sign = stateSign(found, key, numbers, `${name}节点`, `${nameEn}, node`);
  if (!sign) return [];
  const chain = states.flatMap((state, index) => {
    const is = sign.is(state);
    return is ? [`${is} ? ${index} : `] : [];
  });
  return [sign.tag, computed(key, `${chain.join('')}-1`, role, name, nameEn)];
}
