export { ExecutionApi } from './execution.api';
export type { PersonReport } from './application/job-commands.service';
export { ExecutionModule } from './execution.module';
export type { StepRecord } from './domain/step-record';
export type { TimeBooking, TimeKind } from './domain/time';
