export { TrialJobModule } from './trial-job.module';
