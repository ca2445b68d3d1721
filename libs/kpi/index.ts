export { DAY_MS, dayOf, unitDays, usableDays } from './days';
export type { DayMark, KeptDays, UnitDay } from './days';
export { debounce, FLICKER_MS } from './debounce';
export { EQUIPMENT_KPIS, equipmentKpis } from './equipment-kpis';
export type { EquipmentKpi } from './equipment-kpis';
export { spansOf, trustedInstant, WORST_SKEW_MS } from './events';
export type { OrderEvent, StateEvent } from './events';
export { LEAST_COVERAGE } from './kpi';
export type { Kpi, KpiWarning, Term } from './kpi';
export {
  correctiveMaintenanceKpi,
  equipmentLoadKpi,
  fallOffKpi,
  firstPassYieldKpi,
  onTimeKpi,
  orderKpis,
  plannedScrapKpi,
  requireOneMode,
  rolledThroughputKpi,
  workerEfficiencyKpi,
} from './other-kpis';
export { outputsOf, producedOf, sumOutputs } from './output';
export type { Output, OutputPosting, OutputSum } from './output';
export { planPieces } from './plan';
export type { PlanPiece } from './plan';
export { bucketOf, failureOf, isLearning, isStop, MINOR_STOP_MS, UNASSIGNED } from './reasons';
export { sweep, timePieces } from './sweep';
export type { TimePiece } from './sweep';
export { coverageOf, NO_TIME, sumTimes, timesByDay, timesByOrder, unitTimes } from './times';
export type { Times } from './times';
export { UNIT_STATES } from './types';
export type { Bucket, Frame, PlannedSpan, Share, Span, UnitHistory, UnitState } from './types';
