export { WorkOrderApi } from './work-order.api';
export type * from './work-order.types';
