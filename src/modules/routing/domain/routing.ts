import type { DecimalString } from '#libs/kernel';
import type { RoutingVersionState } from '#libs/lifecycles';
import type { FrozenDocument } from './document';

export const ACTORS = ['machine', 'person'] as const;
export type MachineOrPerson = (typeof ACTORS)[number];

export const STEP_KINDS = ['instruction', 'confirm', 'capture', 'measure', 'caution'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const INPUT_TYPES = ['number', 'text', 'choice', 'date', 'photo', 'file', 'scan', 'signature'] as const;

/** What a step asks the person to enter; limits are inclusive, plain decimals, and only a number has them. */
export interface StepInput {
  readonly type: (typeof INPUT_TYPES)[number];
  readonly unit?: string;
  readonly min?: DecimalString;
  readonly max?: DecimalString;
  readonly choices?: readonly string[];
}

export const MEDIA_KINDS = ['picture', 'video', 'drawing', 'model'] as const;

/** A file a step shows; it belongs to the routing. */
export interface StepMedia {
  readonly kind: (typeof MEDIA_KINDS)[number];
  readonly fileId: string;
  readonly name: string;
}

/** One step of the work instruction 作业指导. */
export interface StepDraft {
  readonly seq: number;
  readonly kind: StepKind;
  readonly title: string;
  readonly titleEn: string;
  readonly text: string;
  readonly textEn: string;
  readonly mandatory: boolean;
  /** File name of a picture, as older instructions name it. */
  readonly picture: string | null;
  readonly media?: readonly StepMedia[];
  readonly input?: StepInput;
}

export interface Step extends StepDraft {
  readonly id: string;
}

/** A process parameter 工艺参数 with its limits; `value` may be no number (a program name). */
export interface Parameter {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly value: string;
  readonly unit: string;
  readonly min: DecimalString | null;
  readonly max: DecimalString | null;
}

/** Operations of one group stand in for each other: exactly one is chosen at dispatch, the others are passed by. */
export interface Branch {
  readonly kind: 'alternative';
  readonly group: string;
}

/** What an operation needs of a class of tools or fixtures. */
export interface ToolNeed {
  readonly toolClass: string;
  readonly count: number;
}

export const PRODUCES = ['lot', 'serial'] as const;

interface OperationFields {
  /** 10, 20, … within its version. */
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly workUnitId: string;
  /** Who starts and ends it. */
  readonly control: MachineOrPerson;
  /** Whose counts are posted. */
  readonly reporting: MachineOrPerson;
  readonly setupSeconds: number;
  /** Per piece. */
  readonly runSeconds: number;
  /** How many good pieces go on to the next operation together. */
  readonly transferBatch: DecimalString;
  /** Code of the qualification a person needs; null: none. */
  readonly qualification: string | null;
  readonly parameters: readonly Parameter[];
  /** Absent: every unit goes through it. */
  readonly branch?: Branch;
  /** May be passed by, with a reason. */
  readonly optional?: boolean;
  /** Code of a class of equipment: any of its units may do it; the work unit is the default. */
  readonly equipmentClass?: string;
  readonly tools?: readonly ToolNeed[];
  /** Name of the program as the machine knows it. */
  readonly ncProgram?: string;
  /** Its good pieces become a lot or serial numbers of the material. */
  readonly produces?: (typeof PRODUCES)[number];
  /** Where the editor draws it; absent: where it falls. */
  readonly place?: { readonly x: number; readonly y: number };
}

export interface OperationDraft extends OperationFields {
  /** Of an operation of the same draft that stays; absent: a new one. */
  readonly operationId?: string;
  readonly documentIds?: readonly string[];
  readonly steps: readonly StepDraft[];
}

export interface Operation extends OperationFields {
  readonly operationId: string;
  readonly workUnitCode: string;
  /** Drawings, CAD, programs: in the directive with the revision that was released when it was frozen. */
  readonly documents?: readonly FrozenDocument[];
  readonly steps: readonly Step[];
}

/** A finish-to-start dependency between two operations, by their ids. */
export interface OperationLink {
  readonly from: string;
  readonly to: string;
}

/** A new routing version before it has ids. A routing code that exists gets its next version. */
export interface RoutingDraft {
  readonly code: string;
  readonly materialId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly changeNote?: string;
  readonly operations: readonly OperationDraft[];
  /** By operation number; absent: one after another in order of their numbers. */
  readonly links?: readonly { readonly from: number; readonly to: number }[];
}

/** What {@link RoutingDraft} became. */
export interface CreatedVersion {
  readonly routingId: string;
  readonly routingVersionId: string;
  readonly version: number;
  readonly operations: readonly { readonly operationId: string; readonly number: number }[];
}

/** The head of a routing version 工艺路线版本. */
export interface RoutingVersion {
  readonly id: string;
  readonly routingId: string;
  readonly routingCode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly materialId: string;
  /** 1, 2, … within its routing. */
  readonly version: number;
  readonly status: RoutingVersionState;
  readonly changeNote: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly releasedAt: string | null;
  readonly releasedBy: string | null;
  readonly submittedAt: string | null;
  readonly submittedBy: string | null;
  /** The version it was copied from. */
  readonly basedOn: string | null;
  /** Counts every change of this row; for `If-Match`. */
  readonly rowVersion: number;
}

/** The frozen plain copy of a released version that goes onto an order (work directive 工作指令, IEC 62264-4). */
export interface WorkDirective {
  readonly routingVersionId: string;
  readonly routingCode: string;
  readonly version: number;
  readonly materialId: string;
  readonly operations: readonly Operation[];
  readonly links: readonly OperationLink[];
}

/** What modules above show of an operation. */
export interface OperationHead {
  readonly operationId: string;
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly workUnitId: string;
  /** Documents it is made by. */
  readonly documentIds: readonly string[];
}

/** Where an operation stands, whichever version it is of. */
export interface OperationPlace {
  readonly operationId: string;
  readonly materialId: string;
  readonly number: number;
  readonly workUnitId: string;
  /** Its version may be ordered. */
  readonly released: boolean;
}

export interface PlaceFilter {
  readonly operationIds?: readonly string[];
  readonly versionId?: string;
  readonly materialId?: string;
  readonly number?: number;
}
