export { WorkOrderApi } from './work-order.api';
export { WorkOrderModule } from './work-order.module';
export { queuePlaceOf, type QueuePlace } from './domain/queue-place';
export type * from './domain/types';
