export { NonconformanceApi } from './nonconformance.api';
export type { RefusedLots } from './nonconformance.api';
export { NonconformanceModule } from './nonconformance.module';
