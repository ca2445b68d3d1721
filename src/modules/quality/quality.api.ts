import type { DecimalString, SubjectRef } from '#libs/kernel';
import type {
  Characteristic,
  CharacteristicDraft,
  Gate,
  Inspection,
  InspectionContext,
  Measurement,
  NewInspection,
  NewMeasurement,
} from './domain/quality';

/** The front door of quality. */
export abstract class QualityApi {
  abstract planFor(operationIds: readonly string[]): Promise<(Characteristic & { readonly operationId: string })[]>;
  abstract addCharacteristics(drafts: readonly CharacteristicDraft[]): Promise<Characteristic[]>;
  abstract openInspections(inspection: NewInspection): Promise<string | null>;
  abstract setContext(subjects: readonly SubjectRef[], context: InspectionContext): Promise<void>;
  abstract setQuantity(subject: SubjectRef, quantity: DecimalString): Promise<void>;
  abstract cancel(subject: SubjectRef, reason?: string): Promise<void>;
  abstract record(inspectionId: string, measurement: NewMeasurement): Promise<Measurement>;
  abstract gateOf(subject: SubjectRef): Promise<Gate>;
  abstract resultsOf(subjects: readonly SubjectRef[]): Promise<Inspection[]>;
}
