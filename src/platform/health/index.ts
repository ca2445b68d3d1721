import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { Health } from './health.service';

export { Health } from './health.service';
export type { Dependency } from './health.service';

@Global()
@Module({ controllers: [HealthController], providers: [Health], exports: [Health] })
export class HealthModule {}
