export { QualityApi } from './quality.api';
export type { PlannedCharacteristic } from './application/plan.service';
export type {
  Characteristic,
  CharacteristicDraft,
  Gate,
  InspectedCharacteristic,
  Inspection,
  GaugeInUse,
  InspectionContext,
  Measurement,
  MissingSamples,
  NewInspection,
  NewMeasurement,
  Sampling,
} from './domain/quality';
export { SIGNATURE_ROLES } from './domain/first-article';
export type { FirstArticle, FirstArticleCause, SignatureRole } from './domain/first-article';
export type { Calibration, Gauge } from './domain/gauge';
export type { LookBack } from './domain/look-back';
export { ChartBlocks } from './application/charts/chart-blocks';
export { QualityModule } from './quality.module';
