import { Global, Module } from '@nestjs/common';
import { LiveValues } from './live-values';
import { RealtimeGateway } from './realtime.gateway';
import { Topics } from './topics';

@Global()
@Module({
  providers: [LiveValues, RealtimeGateway, Topics],
  exports: [LiveValues, Topics],
})
export class RealtimeModule {}
