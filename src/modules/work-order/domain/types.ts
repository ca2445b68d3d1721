import type { LineMode, Problem } from '#libs/contracts';
import type { DecimalString, ErrorParams } from '#libs/kernel';
import type { Reset } from '#libs/numbering';
import type {
  EngineeringChangeState,
  JobOrderAction,
  JobOrderState,
  WorkOrderAction,
  WorkOrderState,
} from '#libs/lifecycles';

export type Confidentiality = 0 | 1 | 2 | 3;

/** Why an order is made and for whom; opaque here, copied onto every entry. */
export interface OrderContext {
  readonly attemptId?: string | null;
  readonly trialJobId?: string | null;
}

export interface NewWorkOrder {
  /** Brought along, as by an import; made by the school's pattern when absent. */
  readonly number?: string;
  readonly materialId: string;
  readonly routingVersionId: string;
  /** In the material's unit; whole numbers when that is `pcs`. */
  readonly quantity: DecimalString;
  /** 1 (most urgent) to 5; 3 when absent. */
  readonly priority?: number;
  readonly dueAt?: Date | null;
  /** The due date may have passed; otherwise that is refused. */
  readonly acknowledgePastDue?: boolean;
  readonly teamId?: string | null;
  readonly lineMode: LineMode;
  /** What students see instead of the customer's name, which this module never learns. */
  readonly alias?: string | null;
  readonly confidentiality?: Confidentiality;
  /** How much more than ordered may be made in the end, by issuing material; `'0'` when absent. */
  readonly overTolerancePercent?: DecimalString;
  readonly context?: OrderContext;
  /** What it is made from, if from a template. */
  readonly templateId?: string;
}

export interface CommandOptions {
  readonly reason?: string;
  /** The version the caller has seen; another one is refused with `precondition.stale` (412). */
  readonly expectedVersion?: number;
}

/** What happens to the units of an aborted order that are neither good at the end nor scrapped. */
export type AbortDisposition = 'scrap' | 'return';

export interface AbortOptions extends CommandOptions {
  /** `scrap` when absent. */
  readonly disposition?: AbortDisposition;
}

/** What is left out stays. */
export interface Reschedule extends CommandOptions {
  /** 1 (most urgent) to 5. */
  readonly priority?: number;
  /** Null: none. */
  readonly dueAt?: Date | null;
  /** A new due date may have passed; otherwise that is refused. */
  readonly acknowledgePastDue?: boolean;
  readonly overTolerancePercent?: DecimalString;
}

export interface SplitOff extends CommandOptions {
  /** Where the units are: received and not started there. */
  readonly jobOrderId: string;
  readonly quantity: DecimalString;
  /** Which pieces, of an order that has serial numbers; the last ones when absent. */
  readonly serials?: readonly string[];
  /** The same as the order's when absent. */
  readonly teamId?: string | null;
  readonly priority?: number;
  readonly dueAt?: Date | null;
}

export interface Merge extends CommandOptions {
  readonly sourceId: string;
}

export interface Issue {
  readonly quantity: DecimalString;
  readonly reason: string;
}

export interface SendToRework {
  readonly quantity: DecimalString;
  /** Operation of the order's directive that is done again; the job order's own when absent. */
  readonly operationId?: string;
  readonly reason: string;
}

/** An engineering change 工程变更 of an order under way. */
export interface EngineeringChange {
  readonly id: string;
  readonly workOrderId: string;
  readonly fromVersionId: string;
  readonly toVersionId: string;
  readonly status: EngineeringChangeState;
  readonly reason: string;
  readonly requestedBy: string | null;
  readonly requestedAt: string;
  /** Who approved or rejected it, or took it back. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

export interface JobCommandOptions {
  readonly reason?: string;
  /** When it happened at its source; now when absent. */
  readonly at?: Date;
}

export interface CompleteJobOptions extends JobCommandOptions {
  /** Ends the job although units are not started; they go back to the store. Needs a reason. */
  readonly allowPartial?: boolean;
}

/** A work order 工单 as it stands. */
export interface WorkOrder {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly routingVersionId: string;
  readonly status: WorkOrderState;
  readonly statusBeforeHold: WorkOrderState | null;
  readonly holdReason: string | null;
  /** Of an aborted order. */
  readonly disposition: AbortDisposition | null;
  readonly priority: number;
  readonly dueAt: string | null;
  readonly lineMode: LineMode;
  readonly teamId: string | null;
  readonly alias: string | null;
  readonly confidentiality: Confidentiality;
  readonly attemptId: string | null;
  readonly trialJobId: string | null;
  readonly overTolerancePercent: DecimalString;
  /** The order this one was split from. */
  readonly splitFrom: string | null;
  /** The order that took this one's quantity over. */
  readonly mergedInto: string | null;
  readonly createdAt: string;
  readonly releasedAt: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly closedAt: string | null;
  readonly version: number;
}

/** The quantity book of a job order, in the order's unit: received = good + scrap + rework + open. */
export interface JobBalance {
  readonly received: DecimalString;
  readonly good: DecimalString;
  /** The part of `good` that never went through rework. */
  readonly firstPassGood: DecimalString;
  readonly scrap: DecimalString;
  /** Waiting for rework. */
  readonly rework: DecimalString;
  /** Received − good − scrap. */
  readonly remaining: DecimalString;
  /** Good and handed on to the next operations. */
  readonly transferred: DecimalString;
  /** Given by material issue: at a first operation the order's quantity. */
  readonly issued: DecimalString;
  /** Taken out unstarted: back to the store when the job ended early, or split off behind a first operation. */
  readonly returned: DecimalString;
}

/** What a job order's machine has refused, until it takes it or somebody decides otherwise. */
export interface JobTrouble {
  /** What was asked of the machine, as OPC 10031-4 names it. */
  readonly action: string;
  /** Code with a text `error.<code>`. */
  readonly code: string;
  readonly params: ErrorParams;
}

/** A job order 工序任务: one operation of a work order at one work unit. */
export interface JobOrder {
  readonly id: string;
  readonly workOrderId: string;
  /** `rework`: done besides the routing; its good and scrap count at the job order it returns to. */
  readonly kind: 'operation' | 'rework';
  /** Number of the work order, a slash and the operation's number, and what tells a second one of it apart. */
  readonly number: string;
  readonly operationId: string;
  readonly operationNumber: number;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly control: 'machine' | 'person';
  readonly reporting: 'machine' | 'person';
  readonly setupSeconds: number;
  /** Per piece. */
  readonly runSeconds: number;
  readonly transferBatch: DecimalString | null;
  readonly qualification: string | null;
  /** Of all its quantities: the order's. */
  readonly unit: string;
  readonly status: JobOrderState;
  readonly holdReason: string | null;
  /** Null while the machine takes what it is asked, and for a job of people. */
  readonly trouble: JobTrouble | null;
  readonly priority: number;
  readonly dueAt: string | null;
  readonly lineMode: LineMode;
  readonly attemptId: string | null;
  readonly trialJobId: string | null;
  /** Of a rework job order: where its units come from and go back to. */
  readonly returnsTo: string | null;
  /** The how-manieth time its units are reworked; 0 for operations. */
  readonly reworkLoop: number;
  /** Of the units waiting for rework: out at rework job orders. */
  readonly reworkSent: DecimalString;
  /** Of the units taken out unstarted (`balance.returned`): those that went into another order. */
  readonly splitOff: DecimalString;
  /** Another one stands in its place since an engineering change. */
  readonly superseded: boolean;
  /** Operations of the directive that do the same; one of them is this job's, as long as it is not dispatched. */
  readonly alternatives: readonly string[];
  /** Units that will come here as far as is known: the order's quantity, later what did arrive in the end. */
  readonly expected: DecimalString;
  readonly balance: JobBalance;
  readonly createdAt: string;
  readonly dispatchedAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

export interface NewReport {
  readonly good?: DecimalString;
  readonly scrap?: DecimalString;
  readonly rework?: DecimalString;
  /** False: the units come from those waiting for rework. True when absent. */
  readonly firstPass?: boolean;
  /** Code of the scrap or rework reason. */
  readonly reasonCode?: string | null;
  /** File that shows what was not good. */
  readonly pictureId?: string | null;
  readonly source: 'person' | 'machine';
  /** The same key posts once, whoever sends it and however often. */
  readonly sourceKey: string;
  readonly at?: Date;
  /** Posts anew after a reversal on a job that is completed, while its order is in progress or on hold; says why. */
  readonly correction?: string;
}

export interface PostedReport {
  readonly postingId: string;
  /** True when this key had been posted before; nothing happened now. */
  readonly repeated: boolean;
  readonly jobOrder: JobOrder;
}

/** A posting 报工记录; a reversal carries negative figures. */
export interface Posting {
  readonly id: string;
  readonly jobOrderId: string;
  readonly pass: 'first' | 'rework';
  readonly good: DecimalString;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  readonly reasonCode: string | null;
  readonly pictureId: string | null;
  readonly reason: string | null;
  readonly source: 'person' | 'machine';
  readonly sourceKey: string;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly at: string;
  readonly actorId: string | null;
}

export interface OperationFigures {
  readonly jobOrderId: string;
  readonly operationNumber: number;
  readonly status: JobOrderState;
  readonly balance: JobBalance;
  /** Good + scrap + rework, each unit once (PQ, ISO 22400-2). */
  readonly produced: DecimalString;
  /** First pass yield; null while nothing was produced. */
  readonly firstPassYield: number | null;
}

/** The books of an order. */
export interface OrderBalance {
  readonly ordered: DecimalString;
  readonly unit: string;
  /** Good at the end. */
  readonly finished: DecimalString;
  /** Together with what the end of an aborted order scrapped. */
  readonly scrap: DecimalString;
  /** Waiting for rework; none once the order was aborted. */
  readonly rework: DecimalString;
  /** Back to the store, together with what the end of an aborted order sent back. */
  readonly returned: DecimalString;
  /** Units that were neither when the order was aborted; they stand among the scrap or among what was sent back. */
  readonly aborted: DecimalString;
  /** Taken out behind a first operation into other orders; at a first one the issue goes down instead. */
  readonly splitOff: DecimalString;
  readonly operations: readonly OperationFigures[];
  readonly rolledThroughputYield: number | null;
  readonly goodRatio: number | null;
  /** Equations that do not hold; empty unless something is wrong with the server. */
  readonly imbalances: readonly { readonly equation: 1 | 3 | 5; readonly at: readonly string[] }[];
}

/** How much of an order is being made. */
export interface OrderOnLine {
  readonly number: string;
  readonly status: WorkOrderState;
  readonly disposition: AbortDisposition | null;
  readonly unit: string;
  /** Units given to the order that are neither good at the end nor scrapped nor gone; none once the order has ended. */
  readonly open: DecimalString;
}

/** Why an order cannot be completed yet. */
export interface CompletionBlocker {
  readonly code: 'work-order.job-open' | 'work-order.units-open' | 'work-order.inspection-open' | 'work-order.too-many';
  readonly jobOrderId: string | null;
  readonly jobOrderNumber: string | null;
}

export interface OrderSummary extends WorkOrder {
  /** Good at the end so far. */
  readonly finished: DecimalString;
  readonly scrap: DecimalString;
  readonly jobsDone: number;
  readonly jobsTotal: number;
}

export interface JobOrderDetail extends JobOrder {
  readonly personIds: readonly string[];
  readonly allowedActions: readonly JobOrderAction[];
}

/** An operation that may be done instead of another one. */
export interface AlternativeOperation {
  readonly operationId: string;
  readonly number: number;
  readonly name: string;
  readonly nameEn: string;
  readonly workUnitCode: string;
}

/** A serial number that a piece has before it is finished: it is being made, in stock, or scrapped. */
export interface PieceNumber {
  readonly number: string;
  readonly state: 'open' | 'made' | 'scrapped';
  /** The piece in stock; null before. */
  readonly lotId: string | null;
  /** While it is being made; a piece in stock is held as any lot is. */
  readonly hold: PieceHold | null;
}

/** Why a piece is held; a name only for who may see everybody's. */
export interface PieceHold {
  readonly reason: string;
  readonly byName: string | null;
  readonly at: string;
}

/** What made an order without a person choosing each of its values. */
export interface OrderMaker {
  readonly templateName: string;
  /** `2026-03-05`: the day a recurring order has made it for; null where somebody ordered from the template. */
  readonly day: string | null;
  /** The day on which the recurring order will release it; null when nobody but a person will. */
  readonly releasesOn: string | null;
}

export interface OrderDetail extends WorkOrder {
  /** Null for an order that somebody made by hand, or that was brought along. */
  readonly madeBy: OrderMaker | null;
  /** Job orders at which units can be split off: where all paths meet and some have not started. */
  readonly splitAt: readonly string[];
  /** All that the job orders' `alternatives` name. */
  readonly alternatives: readonly AlternativeOperation[];
  readonly jobOrders: readonly JobOrderDetail[];
  /** The routing graph by job order ids; `active` false where an operation was skipped. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly active: boolean }[];
  /** Null before release. */
  readonly balance: OrderBalance | null;
  readonly allowedActions: readonly WorkOrderAction[];
  /** Numbers its pieces have before they are finished; empty when they get them at the end, or never. */
  readonly serials: readonly PieceNumber[];
  /** What still stands in the way of completion; only while in progress. */
  readonly blockers: readonly CompletionBlocker[];
}

/** What became of one order of a bulk action. */
export type BulkRow =
  | { readonly id: string; readonly ok: true; readonly status: WorkOrderState; readonly version: number }
  | { readonly id: string; readonly ok: false; readonly problem: Problem };

/** How orders are numbered. */
export interface OrderNumbering {
  readonly pattern: string;
  /** When the running number begins at 1 again. */
  readonly reset: Reset;
  readonly version: number;
  /** Today, in the site's zone. */
  readonly day: string;
  /** The next running number, for each way of counting. */
  readonly upcoming: Readonly<Record<Reset, string>>;
}

/** What a scanned code stands for. */
export type Scanned =
  | { readonly kind: 'work-order' | 'lot' | 'tool'; readonly id: string }
  | { readonly kind: 'job-order'; readonly id: string; readonly workOrderId: string; readonly workUnitCode: string };
