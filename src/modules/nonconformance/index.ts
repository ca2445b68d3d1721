export { NonconformanceModule } from './nonconformance.module';
