import type { NodeExpectation, WantedNode } from '#libs/opcua-client';
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
    ...tags.map(({ key, nodeId, role }) => ({ key, nodeId, expects: NEEDS[role] })),
  ];
}
