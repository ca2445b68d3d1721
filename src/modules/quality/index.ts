export { QualityApi } from './quality.api';
export type { PlannedCharacteristic } from './application/plan.service';
export type {
  Characteristic,
  CharacteristicDraft,
  Gate,
  InspectedCharacteristic,
  Inspection,
  InspectionContext,
  Measurement,
  MissingSamples,
  NewInspection,
  NewMeasurement,
  Sampling,
} from './domain/quality';
export { QualityModule } from './quality.module';
