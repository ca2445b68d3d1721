export { AndonApi } from './andon.api';
export { AndonModule } from './andon.module';
export type { Call as AndonCall } from './domain/call';
