import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Queue, Worker } from 'bullmq';
import { Settings } from '#platform/config';
import { runInContext } from '#platform/context';
import { openQueueBackend, type QueueBackend } from './queue-backend';

/** What a job carries; `correlationId` and `causationId` lead back to the entry that asked for it. */
export interface JobData {
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly [name: string]: unknown;
}

/** The work behind one kind of job. It may run more than once for one job, so it must recognise what is already done. */
export interface JobHandler<Data extends JobData> {
  /** Lower case with dashes; the queue's name. */
  readonly kind: string;
  readonly concurrency: number;
  /** Which processes run it: the gateway's work needs its machine connections. */
  readonly role: 'worker' | 'gateway';
  /** Tries before the job counts as failed; waits 0.5 s, 1 s, 2 s … between them. */
  readonly attempts: number;
  run(data: Data, job: { readonly id: string; readonly attempt: number; readonly last: boolean }): Promise<void>;
}

const KEEP_COMPLETED_S = 24 * 3600;
const KEEP_FAILED_S = 30 * 24 * 3600;
const CLOSE_WITHIN_MS = 5000;

/** A worker renews its hold on a job at half this time; one that died lets it go after it, and another takes it up. */
const HOLD_MS = 15_000;
const LOOK_FOR_DEAD_MS = 5000;
/** Dying workers do not count as tries: a server that is killed again and again still owes the job. */
const DEATHS = 1000;

/**
 * The only way to the outside world: machine calls, mail, long computations. Only ledger consumers enqueue, with the
 * entry's id as the job's id: twice enqueued is once done, and a crash after the commit loses nothing.
 */
@Injectable()
export class JobQueue implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger(JobQueue.name);
  private readonly handlers = new Map<string, JobHandler<JobData>>();
  private readonly queues = new Map<string, Queue>();
  private workers: Worker[] = [];
  private backend: QueueBackend | null = null;

  constructor(private readonly settings: Settings) {}

  /** To be called while modules initialise. */
  register<Data extends JobData>(handler: JobHandler<Data>): void {
    if (this.handlers.has(handler.kind)) throw new Error(`two handlers for jobs of kind ${handler.kind}`);
    this.handlers.set(handler.kind, handler as unknown as JobHandler<JobData>);
  }

  async enqueue(kind: string, id: string, data: JobData, delayMs = 0): Promise<void> {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`nobody handles jobs of kind ${kind}`);
    await this.queue(kind).add(kind, data, {
      jobId: id,
      delay: delayMs,
      attempts: handler.attempts,
      backoff: { type: 'exponential', delay: 500 },
      removeOnComplete: { age: KEEP_COMPLETED_S },
      removeOnFail: { age: KEEP_FAILED_S },
    });
  }

  /** Jobs waiting, running and failed, by kind; for health. */
  async figures(): Promise<Record<string, Record<string, number>>> {
    const counts = [...this.handlers.keys()].map(
      async (kind) => [kind, await this.queue(kind).getJobCounts('wait', 'active', 'delayed', 'failed')] as const,
    );
    return Object.fromEntries(await Promise.all(counts));
  }

  onApplicationBootstrap(): void {
    this.workers = [...this.handlers.values()]
      .filter((handler) => this.settings.has(handler.role))
      .map((handler) => this.work(handler));
  }

  async beforeApplicationShutdown(): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS).unref())]);
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
    await this.backend?.close();
  }

  private work(handler: JobHandler<JobData>): Worker {
    const { connection } = this.open();
    const worker = new Worker<JobData>(
      handler.kind,
      async (job) => {
        const { correlationId, causationId } = job.data;
        const about = {
          id: job.id ?? '',
          attempt: job.attemptsMade + 1,
          last: job.attemptsMade + 1 >= handler.attempts,
        };
        await runInContext({ actorId: null, onBehalfOf: null, correlationId, causationId }, () =>
          handler.run(job.data, about),
        );
      },
      {
        connection,
        concurrency: handler.concurrency,
        lockDuration: HOLD_MS,
        stalledInterval: LOOK_FOR_DEAD_MS,
        maxStalledCount: DEATHS,
      },
    );
    worker.on('error', (error) => this.logger.warn({ err: error, kind: handler.kind }, 'queue connection trouble'));
    worker.on('failed', (job, error) =>
      this.logger.warn({ err: error, kind: handler.kind, jobId: job?.id, attempts: job?.attemptsMade }, 'job failed'),
    );
    return worker;
  }

  private queue(kind: string): Queue {
    const known = this.queues.get(kind);
    if (known) return known;
    const { connection } = this.open();
    const queue = new Queue(kind, { connection });
    queue.on('error', (error) => this.logger.warn({ err: error, kind }, 'queue connection trouble'));
    this.queues.set(kind, queue);
    return queue;
  }

  private open(): QueueBackend {
    this.backend ??= openQueueBackend(this.settings, this.handlers.size);
    return this.backend;
  }
}
