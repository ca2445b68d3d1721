import { type Model, URI } from './model';

const RECEIVER = 'ISA95JobOrderReceiverObjectType';
const PROVIDER = 'ISA95JobResponseProviderObjectType';

/** OPC 10031-4, version 2: takes jobs, tells what came of them. */
export const jobControlV2: Model = {
  key: 'job-control-v2',
  uri: URI.jobControlV2,
  machine: { type: { uri: URI.jobControlV2, name: RECEIVER }, is: 'owner' },
  spots: {
    Receiver: { part: { uri: URI.jobControlV2, name: RECEIVER }, path: [] },
    Responses: { part: { uri: URI.jobControlV2, name: PROVIDER }, path: [] },
  },
  stateMachines: [],
  compose(found) {
    const responses = found.node('Responses');
    return {
      tags: [],
      states: [],
      jobReceiverNode: found.node('Receiver'),
      jobResponsesNode: responses,
      missing: responses ? [] : [{ code: 'job-responses' }],
    };
  },
};

/** Its first version has other structures and answers; it is found and named, and no jobs are sent to it. */
export const jobControlV1: Model = {
  key: 'job-control-v1',
  uri: URI.jobControlV1,
  machine: { type: { uri: URI.jobControlV1, name: RECEIVER }, is: 'owner' },
  spots: {},
  stateMachines: [],
  compose: () => ({
    tags: [],
    states: [],
    jobReceiverNode: null,
    jobResponsesNode: null,
    missing: [{ code: 'job-control-v1' }],
  }),
};
