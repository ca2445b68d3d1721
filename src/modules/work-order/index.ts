export { WorkOrderApi } from './work-order.api';
export { WorkOrderModule } from './work-order.module';
export type * from './domain/types';
