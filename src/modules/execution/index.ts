export { ExecutionApi } from './execution.api';
export { ExecutionModule } from './execution.module';
export type { StepRecord } from './domain/step-record';
export type { TimeBooking, TimeKind } from './domain/time';
