import type { Characteristic, SignatureRole } from '#modules/quality';
import type { Coverage, Outcome } from '../domain/accountability';

/** The judged measurement that accounts for a characteristic. */
interface AccountedResult {
  readonly measurementId: string;
  /** As it was typed or sent; of an attribute the verdict says it all. */
  readonly entered: string;
  readonly verdict: 'ok' | 'ng';
  /** Number of the gauge it was measured with; null where none was named. */
  readonly gauge: string | null;
  readonly measuredAt: string;
  /** The ledger entry that is the evidence. */
  readonly entryId: string;
}

/** A ballooned characteristic of the order's drawings, and what its first article says of it. */
export interface AccountedCharacteristic extends Omit<Characteristic, 'place' | 'sampling'> {
  /** What it is called in this report: its balloon, behind its operation where that is needed to tell two apart. */
  readonly label: string;
  readonly operationNumber: number;
  readonly jobOrderId: string;
  /** The sheet its balloon stands on; null where it was placed on none. */
  readonly drawing: { readonly code: string; readonly revision: string; readonly page: number } | null;
  /** The piece of the first article. */
  readonly piece: number;
  readonly result: AccountedResult | null;
  readonly outcome: Outcome;
  /** Nonconformances 不合格品报告 of this characteristic. */
  readonly nonconformances: readonly { readonly id: string; readonly number: string }[];
}

/** The first-article inspection 首检 of an operation that asks for one. */
export interface InspectedArticle {
  readonly operationNumber: number;
  readonly jobOrderId: string;
  readonly piece: number;
  readonly isApproved: boolean;
  readonly signatures: readonly {
    readonly role: SignatureRole;
    readonly name: string | null;
    readonly signedAt: Date;
  }[];
}

/** Somebody has signed the report as complete. */
export interface ReportSignature {
  readonly signedBy: string;
  readonly name: string | null;
  readonly signedAt: Date;
  readonly note: string;
  /** Whether the measurements are still those that were signed for. */
  readonly holds: boolean;
}

/** What a first-article report 首件检验报告 of an order says: every balloon, what covers it, and who has signed. */
export interface FirstArticleAccount {
  readonly workOrderId: string;
  readonly coverage: Coverage;
  /** In the order of the operations, each in the order of its plan. */
  readonly characteristics: readonly AccountedCharacteristic[];
  readonly articles: readonly InspectedArticle[];
  /** The newest; null while nobody has signed. */
  readonly signature: ReportSignature | null;
}
