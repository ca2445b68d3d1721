export { TrainingApi } from './training.api';
export { TrainingModule } from './training.module';
export type {
  Assignment,
  Attempt,
  AttemptDetail,
  CreatedAssignment,
  NewAssignment,
  NewTask,
  Task,
} from './training.types';
