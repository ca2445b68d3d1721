import { queueKeepsItsPromises } from './queue-cases';

describe('the queue in PostgreSQL', () => {
  queueKeepsItsPromises(() => ({}));
});
