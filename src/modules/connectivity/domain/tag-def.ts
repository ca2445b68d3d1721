import type { TagDef } from './connection';

/** A tag of a map that is made by the program, with what most of them have. */
export function tag(
  key: string,
  nodeId: string,
  role: TagDef['role'],
  name: string,
  nameEn: string,
  over: Partial<TagDef> = {},
): TagDef {
  return {
    key,
    nodeId,
    expression: null,
    role,
    samplingMs: 0,
    queueSize: 100,
    deadband: null,
    unit: null,
    name,
    nameEn,
    counterType: 'UInt32',
    counterKept: false,
    ...over,
  };
}
