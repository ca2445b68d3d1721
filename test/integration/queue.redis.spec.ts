import { startRedis } from '../support';
import { queueKeepsItsPromises } from './platform/queue-cases';

describe('the queue in Redis', () => {
  let redis: Awaited<ReturnType<typeof startRedis>>;

  beforeAll(async () => {
    redis = await startRedis();
    if (!redis) throw new Error('this machine has no redis-server');
  });

  afterAll(() => redis?.stop());

  queueKeepsItsPromises(() => ({ REDIS_URL: redis?.url ?? '' }));
});
