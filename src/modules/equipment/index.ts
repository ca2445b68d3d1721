export type { OrderContextChange, StateObservation } from './application/state-recorder';
export type { PlannedTime } from './domain/planned-time';
export { EQUIPMENT_STATES } from './domain/work-unit';
export type { EquipmentState, StateSource, WorkUnit, WorkUnitNow } from './domain/work-unit';
export { EquipmentApi } from './equipment.api';
export type { CurrentState } from './equipment.api';
export { EquipmentModule } from './equipment.module';
export type { StateInterval } from './domain/derive-intervals';
