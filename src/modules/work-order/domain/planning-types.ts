import type { LineMode } from '#libs/contracts';
import type { DecimalString, ErrorParams } from '#libs/kernel';
import type { OrderRecurrenceAction, OrderRecurrenceState } from '#libs/lifecycles';

/** What an order is made from again and again. */
export interface TemplateFields {
  readonly name: string;
  readonly materialId: string;
  /** Null: the newest released version of the material at the time. */
  readonly routingVersionId: string | null;
  readonly quantity: DecimalString;
  /** 1 (most urgent) to 5. */
  readonly priority: number;
  readonly teamId: string | null;
  readonly lineMode: LineMode;
  /** From the beginning of an order to its due date; null: no due date. */
  readonly leadHours: number | null;
}

/** An order template 工单模板. */
export interface OrderTemplate extends TemplateFields {
  readonly id: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly unit: string;
  readonly archivedAt: string | null;
  readonly version: number;
}

/** What one order has otherwise than its template says. */
export interface FromTemplate {
  readonly quantity?: DecimalString;
  readonly teamId?: string | null;
  /** When the work is to begin; the due date follows from it. Now when absent. */
  readonly beginsAt?: Date;
}

export const PREPARED = ['draft', 'planned', 'released'] as const;
/** How far a recurring order is brought by itself; it is released on its day, planned before. */
export type Prepared = (typeof PREPARED)[number];

/** On which days a template becomes an order. Days are of the site's zone. */
export interface RecurrenceRule {
  /** Each gets an order of its own; none: one order, for the template's team if it has one. */
  readonly teamIds: readonly string[];
  /** 1 is Monday. */
  readonly weekdays: readonly number[];
  /** `08:00`, in the site's zone. */
  readonly atTime: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly skipDays: readonly string[];
  /** How many days before its day an order is made. */
  readonly aheadDays: number;
  readonly prepare: Prepared;
}

/** A recurring teaching order 周期工单. */
export interface OrderRecurrence extends RecurrenceRule {
  readonly id: string;
  readonly templateId: string;
  readonly templateName: string;
  readonly status: OrderRecurrenceState;
  readonly version: number;
  /** The next day to come that has not all its orders yet; null when there is none. */
  readonly nextDay: string | null;
  /** Orders made so far. */
  readonly made: number;
  readonly allowedActions: readonly OrderRecurrenceAction[];
}

/** What became of one day of a recurring order, for one of its teams where it has some. */
export interface RecurrenceDay {
  readonly day: string;
  readonly teamId: string | null;
  readonly workOrderId: string | null;
  readonly workOrderNumber: string | null;
  /** Why there is no order, or why it was not brought as far as asked; code with a text `error.<code>`. */
  readonly problem: { readonly code: string; readonly params: ErrorParams } | null;
  readonly at: string;
}
