import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { NonconformanceState } from '#libs/lifecycles';

export const SOURCES = ['station', 'inspection', 'spc', 'partner', 'receipt'] as const;
export type Source = (typeof SOURCES)[number];

export const SEVERITIES = ['critical', 'major', 'minor'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 人 机 料 法 环 测 (5M1E). */
export const CAUSES = ['man', 'machine', 'material', 'method', 'environment', 'measurement'] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * 返工 rework (to full conformity), 返修 repair (usable, not conforming), 让步接收 concession (used as it is), 报废 scrap,
 * 退货 return to the supplier, 挑选 sort (every piece is looked at; those in order go on, the rest is decided anew).
 */
export const DISPOSITION_KINDS = ['rework', 'repair', 'concession', 'scrap', 'return', 'sort'] as const;
export type DispositionKind = (typeof DISPOSITION_KINDS)[number];

/**
 * How the units stand in the books when the nonconformance is raised: not reported yet, reported for rework or as scrap,
 * in stock as a lot, or in no book of ours (at a customer's, or reported good long ago).
 */
export type Standing = 'unreported' | 'rework' | 'scrap' | 'stock' | 'elsewhere';

export const SECTIONS = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type SectionCode = (typeof SECTIONS)[number];

/** A nonconformance 不合格品 (NCR). */
export interface Ncr extends Required<LedgerRefs> {
  readonly id: string;
  readonly number: string;
  readonly source: Source;
  readonly sourceId: string | null;
  readonly severity: Severity;
  readonly status: NonconformanceState;
  readonly materialId: string;
  /** The company whose parts they are. */
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly lineMode: LineMode;
  readonly lotId: string | null;
  readonly serials: readonly string[];
  readonly found: DecimalString;
  readonly unit: string;
  readonly standing: Standing;
  /** The report of scrap or rework it is about. */
  readonly postingId: string | null;
  readonly defectCode: string | null;
  readonly characteristic: string | null;
  readonly measured: string | null;
  readonly description: string;
  readonly pictureId: string | null;
  /** Null: found by the system. */
  readonly foundBy: string | null;
  readonly foundAt: Date;
  /** What was done at once, so that nothing of it goes on. */
  readonly containment: string | null;
  readonly containedAt: Date | null;
  /** The order was put on hold for it and waits. */
  readonly orderHeld: boolean;
  readonly cause: Cause | null;
  readonly causeNote: string | null;
  /** Day of the effectiveness check, `2026-03-05`. */
  readonly effectiveOn: string | null;
  readonly effective: boolean | null;
  readonly effectiveNote: string | null;
  readonly effectiveBy: string | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

export type DispositionStatus = 'proposed' | 'approved' | 'executed' | 'withdrawn';

/** What the board says of some of the units. */
export interface Disposition {
  readonly id: string;
  readonly kind: DispositionKind;
  readonly quantity: DecimalString;
  readonly serials: readonly string[];
  readonly note: string;
  readonly status: DispositionStatus;
  /** Of a concession: the last day on which it may be made use of. */
  readonly validUntil: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly customer: 'not-needed' | 'asked' | 'agreed' | 'refused';
  readonly customerAt: Date | null;
  readonly customerNote: string | null;
  readonly executedBy: string | null;
  readonly executedAt: Date | null;
  /** What was done. */
  readonly outcome: string | null;
  readonly reworkJobId: string | null;
  readonly inspectedBy: string | null;
  readonly inspectedAt: Date | null;
  readonly inspectedOk: boolean | null;
  readonly inspectedNote: string | null;
}

/** A lot or serial in doubt. */
export interface Suspect {
  readonly lotId: string;
  /** Edges of the genealogy from the lot it began with; 0 is that lot. */
  readonly depth: number;
  readonly quantity: DecimalString;
  /** Held for this nonconformance; false where it was not available anyway. */
  readonly held: boolean;
  readonly releasedAt: Date | null;
  readonly releasedBy: string | null;
  readonly releaseNote: string | null;
}

/** A section of the 8D report. */
export interface Section {
  readonly code: SectionCode;
  readonly body: string;
  /** Of D4: the answers to “why”, from the fault to its root. */
  readonly whys: readonly string[];
  readonly ownerId: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly writtenBy: string | null;
  readonly writtenAt: Date;
}

export const isOver = ({ status }: Pick<Ncr, 'status'>): boolean => status === 'closed' || status === 'cancelled';

export const PARETO_BY = ['cause', 'defect', 'work-unit'] as const;
export type ParetoBy = (typeof PARETO_BY)[number];

/** One bar of a pareto: how many reports, and how many units they found. */
export interface ParetoBar {
  readonly code: string | null;
  readonly reports: number;
  readonly units: DecimalString;
}
