export { ExecutionApi } from './execution.api';
export { ExecutionModule } from './execution.module';
export type { StepRecord } from './persistence/step-record.repository';
