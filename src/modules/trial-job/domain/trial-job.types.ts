import type { LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { JobOrderState, TrialJobAction, TrialJobState, WorkOrderState } from '#libs/lifecycles';
import type { Locale } from '#libs/texts';

export const DEMAND_TYPES = [
  'pilot-production',
  'process-improvement',
  'development',
  'verification',
  'process-trial',
  'inspection',
  'fault-diagnosis',
  'training',
] as const;
export type DemandType = (typeof DEMAND_TYPES)[number];

export const TEACHING_CONSENTS = ['none', 'redacted', 'full'] as const;
export type TeachingConsent = (typeof TEACHING_CONSENTS)[number];

/** 0 public, 1 internal, 2 confidential (under agreement), 3 secret (no students). */
export type Confidentiality = 0 | 1 | 2 | 3;

export const FILE_KINDS = ['drawing', 'model', 'contract', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a company asks for. A draft may lack anything; what is needed to submit says `missingFields`. */
export interface TrialRequest {
  readonly partName?: string;
  readonly partNumber?: string;
  readonly drawingRevision?: string;
  /** Grade and standard, such as `6061-T6 GB/T 3190`. */
  readonly materialGrade?: string;
  readonly heatTreatment?: string;
  readonly quantity?: DecimalString;
  readonly demandType?: DemandType;
  /** `YYYY-MM-DD` in the school's zone, as {@link latestDate}. */
  readonly desiredDate?: string;
  readonly latestDate?: string;
  readonly confidentiality?: Confidentiality;
  readonly teachingConsent?: TeachingConsent;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly contactEmail?: string;
  /** 统一社会信用代码, GB 32100. */
  readonly creditCode?: string;
  readonly purpose?: string;
  readonly requirements?: string;
  readonly remarks?: string;
}

export interface Quote {
  /** 1, and one more with every revision. */
  readonly version: number;
  /** In the smallest unit of the currency (分); null: free of charge or agreed elsewhere. */
  readonly priceMinor: number | null;
  readonly currency: string;
  readonly dueDate: string;
  readonly quantity: DecimalString;
  readonly validUntil: string;
  readonly note: string;
}

export interface NewQuote {
  readonly priceMinor?: number | null;
  readonly currency?: string;
  readonly dueDate: string;
  readonly quantity?: DecimalString;
  readonly validUntil?: string;
  readonly note?: string;
}

export interface Attachment {
  readonly fileId: string;
  readonly kind: FileKind | 'report';
  readonly name: string;
  readonly revision: string;
  readonly size: number;
  readonly mediaType: string;
  readonly uploadedAt: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** What a company says to a question; the last word where it answers one twice. */
export interface QuestionAnswer {
  readonly questionId: string;
  readonly text: string;
}

export interface Report {
  readonly id: string;
  readonly number: string;
  readonly locale: Locale;
  readonly requestedAt: string;
  readonly readyAt: string | null;
  readonly fileId: string | null;
}

/** Figures only; who works on it stays inside the school. */
export interface Progress {
  readonly workOrderStatus: WorkOrderState;
  readonly ordered: DecimalString;
  readonly finished: DecimalString;
  readonly scrap: DecimalString;
  readonly unit: string;
  /** 0 to 100 over all operations. */
  readonly percent: number;
  readonly jobOrders: readonly {
    /** Of the operation: 10, 20, … */
    readonly number: number;
    readonly name: string;
    readonly nameEn: string;
    readonly status: JobOrderState;
    readonly percent: number;
  }[];
}

export interface TrialJobSummary {
  readonly id: string;
  readonly number: string;
  readonly status: TrialJobState;
  readonly partName: string | null;
  readonly quantity: DecimalString | null;
  readonly desiredDate: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly demandType: DemandType | null;
  readonly companyName: string;
  readonly organisationId: string;
  readonly submittedAt: string | null;
  readonly updatedAt: string;
  readonly version: number;
}

/** Where a converted trial job went; for staff alone. */
export interface Links {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly routingVersionId: string;
  readonly materialId: string;
  readonly taskId: string | null;
  readonly assignmentId: string | null;
  readonly attemptId: string | null;
  readonly teamId: string | null;
}

export interface TrialJobView extends TrialJobSummary, Omit<TrialRequest, keyof TrialJobSummary> {
  readonly files: readonly Attachment[];
  readonly questions: readonly Question[];
  readonly quote: Quote | null;
  readonly progress: Progress | null;
  readonly reports: readonly Report[];
  readonly links: Links | null;
  readonly closedReason: string | null;
  /** What this caller may do now. */
  readonly allowedActions: readonly TrialJobAction[];
}

export interface NewMaterialDraft {
  readonly code: string;
  readonly revision?: string;
  readonly name: string;
  readonly nameEn: string;
  readonly specification?: string;
  readonly unit?: string;
}

/** How a trial job becomes an order and, with a team, a teaching task. */
export interface Conversion {
  readonly materialId?: string;
  readonly material?: NewMaterialDraft;
  /** A released version to use as it is. */
  readonly routingVersionId?: string;
  /** A version to copy, with its inspection plan, into a routing of the trial job's own. */
  readonly basedOnVersionId?: string;
  readonly quantity: DecimalString;
  readonly priority?: number;
  readonly lineMode: LineMode;
  readonly startsAt?: Date;
  readonly dueAt?: Date;
  /** A due date may have passed; otherwise that is refused. */
  readonly acknowledgePastDue?: boolean;
  readonly teamId?: string;
  readonly title?: string;
  readonly titleEn?: string;
  readonly objectives?: string;
  readonly rubricId?: string;
}

export interface TimelineItem {
  readonly pos: number;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  /** Null for partners: persons stay inside the school. */
  readonly actorId: string | null;
  readonly reason: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}
