import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Health } from '#platform/health';
import { JobQueue } from './job-queue';

@Global()
@Module({ providers: [JobQueue], exports: [JobQueue] })
export class QueueModule implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly queue: JobQueue,
  ) {}

  /** Jobs that were given up show here. */
  onModuleInit(): void {
    this.health.register({ name: 'queue', essential: false, check: () => this.queue.figures() });
  }
}
