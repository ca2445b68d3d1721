export { TrialJobApi } from './trial-job.api';
export { TrialJobModule } from './trial-job.module';
