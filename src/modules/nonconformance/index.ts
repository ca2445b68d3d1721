export { NonconformanceApi } from './nonconformance.api';
export type { RefusedLots } from './nonconformance.api';
export type { Ncr } from './domain/nonconformance';
export { NonconformanceModule } from './nonconformance.module';
