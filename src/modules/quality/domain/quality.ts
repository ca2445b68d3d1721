import type { LineMode } from '#libs/contracts';
import type { DecimalString, SubjectRef } from '#libs/kernel';
import type { InspectionState } from '#libs/lifecycles';
import type { GeometricTolerance } from '#libs/measurement';
import type { SignatureRole } from './first-article';

export const CHARACTERISTIC_KINDS = ['variable', 'attribute'] as const;
export type CharacteristicKind = (typeof CHARACTERISTIC_KINDS)[number];

/** A critical 关键, B major 主要, C minor 次要. */
export const CHARACTERISTIC_CLASSES = ['A', 'B', 'C'] as const;
export type CharacteristicClass = (typeof CHARACTERISTIC_CLASSES)[number];

/** Which pieces are measured: each, the first, or the first and then every n-th. */
export type Sampling = 'each' | 'first' | { readonly every: number };

interface CharacteristicFields {
  /** Balloon number 气泡号 on the drawing. */
  readonly balloon: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: CharacteristicKind;
  /** Plain decimals; all three null for an attribute 计数特性. */
  readonly nominal: DecimalString | null;
  readonly lsl: DecimalString | null;
  readonly usl: DecimalString | null;
  readonly unit: string;
  /** Decimals to display. A value is judged as entered (GB/T 8170 全数值比较法). */
  readonly decimals: number;
  readonly class: CharacteristicClass;
  readonly mandatory: boolean;
  readonly sampling: Sampling;
}

/** Where a characteristic stands on a drawing: the middle of its balloon. */
export interface BalloonPlace {
  /** The revision of the document it was placed on; another one may look different there. */
  readonly revisionId: string;
  /** 1, 2, … */
  readonly page: number;
  /** Fractions of the sheet from its upper left corner, 0 to 1. */
  readonly x: number;
  readonly y: number;
}

/** What may be said of a characteristic besides, and need not. */
interface CharacteristicDetails {
  /** Class of gauges 量具类别 it is measured with; null: any. */
  readonly gaugeClass: string | null;
  /** What the drawing asks for, in its own words; empty where the limits say it all. */
  readonly requirement: string;
  /** A geometrical tolerance 几何公差, whose value is `usl`; null: a size, a roughness or anything else. */
  readonly geometric: GeometricTolerance | null;
  /** Zone of the sheet 图区, such as `B3`. */
  readonly zone: string | null;
  readonly place: BalloonPlace | null;
}

export interface CharacteristicDraft extends CharacteristicFields, Partial<CharacteristicDetails> {
  readonly operationId: string;
}

/** One line of an inspection plan 检验计划. */
export interface Characteristic extends CharacteristicFields, CharacteristicDetails {
  readonly id: string;
}

/** Who works what is inspected; copied onto the entries of the inspection. */
export interface InspectionContext {
  readonly attemptId?: string | null;
  readonly trialJobId?: string | null;
  readonly lineMode?: LineMode;
}

export interface NewInspection extends InspectionContext {
  /** What is inspected, such as `{type: 'job-order', id}`; quality does not know what it is. */
  readonly subject: SubjectRef;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  readonly workUnitId: string | null;
  readonly operationId: string;
  /** Pieces; says how many samples there are to be. */
  readonly quantity: DecimalString;
}

export interface MissingSamples {
  readonly characteristicId: string;
  readonly name: string;
  readonly nameEn: string;
  /** How many pieces are to be measured, and how many of these are. */
  readonly required: number;
  readonly done: number;
}

/** The quality gate of a subject. A subject without an inspection has an open gate. */
export interface Gate {
  /** True when every mandatory sample has a verdict, whichever it is, and no first article waits for signatures. */
  readonly open: boolean;
  readonly missing: readonly MissingSamples[];
  /** True when a mandatory characteristic is out of its limits and nobody has conceded it. */
  readonly failed: boolean;
  /** The pieces with a mandatory characteristic out of its limits; to be scrapped or reworked. */
  readonly rejectedPieces: readonly number[];
  /** The first article that waits for signatures; null while none does. */
  readonly firstArticle: { readonly piece: number; readonly missing: readonly SignatureRole[] } | null;
}

export type Verdict = 'ok' | 'ng';
export type MeasurementSource = 'person' | 'instrument';
export type DataQuality = 'good' | 'uncertain' | 'bad';

export interface NewMeasurement {
  readonly characteristicId: string;
  /** 1, 2, … within the inspection. */
  readonly piece: number;
  /** As typed or as the instrument sent it; an attribute is `ok` or `ng`. */
  readonly value: string;
  readonly source: MeasurementSource;
  /** A bad reading is stored and never judged. */
  readonly dataQuality: DataQuality;
  /** Number of the gauge 量具编号; when absent, the one chosen for the inspection. */
  readonly instrument?: string | null;
  /** Why an earlier value of this piece is corrected. */
  readonly reason?: string | null;
  readonly measuredAt?: Date;
  /** The line of a file it was read from. Who brings the file answers for the gauge, as who types does. */
  readonly origin?: MeasurementOrigin;
}

/** Where in which file a value stands, and how. */
export interface MeasurementOrigin {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly line: number;
  readonly read: string;
  readonly readUnit: string | null;
  readonly serial: string | null;
  readonly resultId: string | null;
}

export interface Measurement {
  readonly id: string;
  readonly inspectionId: string;
  readonly characteristicId: string;
  readonly piece: number;
  readonly entered: string;
  /** The number that was entered; null for an attribute. */
  readonly value: string | null;
  /** Null when the reading is bad and so was not judged. */
  readonly verdict: Verdict | null;
  readonly violated: 'lsl' | 'usl' | null;
  readonly source: MeasurementSource;
  readonly dataQuality: DataQuality;
  readonly instrument: string | null;
  /** The gauge of the register it was measured with. */
  readonly gaugeId: string | null;
  readonly measuredBy: string | null;
  readonly measuredAt: string;
  /** Its ledger entry: the evidence 证据. */
  readonly entryId: string;
  /** The earlier measurement of the same piece it corrects. */
  readonly supersedes: string | null;
  /** False once a later measurement corrects it. */
  readonly current: boolean;
}

export interface InspectedCharacteristic extends Characteristic {
  /** The pieces to be measured. */
  readonly pieces: readonly number[];
  /** In order of piece, and for one piece in order of entry. */
  readonly measurements: readonly Measurement[];
}

/** With which gauge of a class an inspection is measured. */
export interface GaugeInUse {
  readonly gaugeClass: string;
  /** Number of the gauge; null while none is chosen. */
  readonly code: string | null;
  /** Until which day its calibration holds. */
  readonly dueOn: string | null;
  /** Whether somebody has to choose: the school has gauges of the class, and none stands here alone. */
  readonly toChoose: boolean;
}

/** An inspection 检验 with its frozen plan and everything measured. */
export interface Inspection {
  readonly id: string;
  readonly subject: SubjectRef;
  readonly workOrderId: string | null;
  readonly jobOrderId: string | null;
  readonly workUnitId: string | null;
  readonly operationId: string;
  readonly quantity: DecimalString;
  readonly status: InspectionState;
  readonly openedAt: string;
  readonly decidedAt: string | null;
  readonly version: number;
  readonly characteristics: readonly InspectedCharacteristic[];
  /** One for each class its characteristics ask for. */
  readonly gauges: readonly GaugeInUse[];
  readonly gate: Gate;
}
