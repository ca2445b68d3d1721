export { JobQueue } from './job-queue';
export type { JobData, JobHandler } from './job-queue';
export { migrateQueueSchema } from './queue-schema';
export { QueueModule } from './queue.module';
