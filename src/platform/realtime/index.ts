export { LiveValues } from './live-values';
export { RealtimeModule } from './realtime.module';
export { Topics } from './topics';
export type { TopicKind } from './topics';
