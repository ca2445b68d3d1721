import { queueKeepsItsPromises } from './queue-cases';

jest.setTimeout(240_000);

describe('the queue in PostgreSQL', () => {
  queueKeepsItsPromises(() => ({}));
});
