export { TraceabilityApi } from './traceability.api';
export type { Affected, TracedLot } from './domain/types';
export { TraceabilityModule } from './traceability.module';
