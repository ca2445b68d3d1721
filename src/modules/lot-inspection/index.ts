export { LotInspectionApi } from './lot-inspection.api';
export type { LotInspection } from './domain/inspection';
export type { FrozenClass } from './domain/plan';
export { CLASSES, type DefectClass } from './domain/rule';
export { LotInspectionModule } from './lot-inspection.module';
