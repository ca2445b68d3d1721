export { PerformanceModule } from './performance.module';
