import type { NodeExpectation, WantedNode } from '#libs/opcua-client';
import type { ResultType } from '#libs/tag-expressions';
import type { TagDef, TagRole } from './connection';

/** What a node has to hold to be read as what the tag means. */
const NEEDS: Readonly<Record<TagRole, NodeExpectation>> = {
  'item-state': 'integer',
  'operation-mode': 'integer',
  starved: 'boolean',
  blocked: 'boolean',
  'good-count': 'integer',
  'scrap-count': 'integer',
  'current-job': 'text',
  'program-file': 'object',
  'program-name': 'text',
  'program-checksum': 'text',
  analog: 'number',
  alarm: 'boolean',
  info: 'any',
};

const RESULTS: Readonly<Record<NodeExpectation, ResultType | null>> = {
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  text: 'text',
  any: 'any',
  object: null,
};

/** What an expression has to give for what the tag means; null: that cannot be computed. */
export const resultFor = (role: TagRole): ResultType | null => RESULTS[NEEDS[role]];

/** Everything a connection needs to find on its machine: the tags, and the objects that take jobs. */
export function wantedNodes(
  tags: readonly Pick<TagDef, 'key' | 'nodeId' | 'role'>[],
  jobs: { readonly jobReceiverNode: string | null; readonly jobResponsesNode: string | null },
): WantedNode[] {
  const object = (key: string, nodeId: string | null): WantedNode[] =>
    nodeId === null ? [] : [{ key, nodeId, expects: 'object' }];
  return [
    ...object('jobReceiverNode', jobs.jobReceiverNode),
    ...object('jobResponsesNode', jobs.jobResponsesNode),
    ...tags.flatMap(({ key, nodeId, role }) => (nodeId === null ? [] : [{ key, nodeId, expects: NEEDS[role] }])),
  ];
}
