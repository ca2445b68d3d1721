import type { DecimalString } from '#libs/kernel';
import type { ToolState } from '#libs/lifecycles';

export const TOOL_KINDS = ['cutting-tool', 'fixture', 'other'] as const;
export type ToolKind = (typeof TOOL_KINDS)[number];

/** What a life is counted in: pieces made with it, minutes a job ran with it, or starts of a job with it. */
export const LIFE_UNITS = ['pieces', 'minutes', 'uses'] as const;
export type LifeUnit = (typeof LIFE_UNITS)[number];

/** What somebody says of a tool; the rest comes about by what is done with it. */
export interface ToolFields {
  readonly code: string;
  /** What operations ask for: any tool of the class will do. */
  readonly toolClass: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: ToolKind;
  /** Where it lies when nobody has it. */
  readonly location: string;
  /** Null together with its limit: it does not wear. */
  readonly lifeUnit: LifeUnit | null;
  readonly lifeLimit: DecimalString | null;
  /** From this share of its life on, 1 to 100, people are told. */
  readonly warnPercent: number;
}

/** A tool, a fixture 刀具工装: one thing with a code of its own. Gauges are none; quality keeps those. */
export interface Tool extends ToolFields {
  readonly id: string;
  readonly status: ToolState;
  readonly lifeUsed: DecimalString;
  /** How often it was reground or overhauled: a report taken back concerns the life it was counted in. */
  readonly renewals: number;
  /** Where it is set up; a worn or blocked one may still sit there. Null: in its place. */
  readonly workUnitId: string | null;
  /** The job it was issued for; it stays for those that follow. */
  readonly jobOrderId: string | null;
  readonly issuedAt: string | null;
  /** Why it is blocked or retired. */
  readonly reason: string | null;
  readonly version: number;
}

/** What an operation needs: so many of a class. */
export interface ToolNeed {
  readonly toolClass: string;
  readonly count: number;
}

/** A tool that was at a work unit at some time. */
export interface ToolThere extends Tool {
  readonly start: Date;
  /** Null while it still is. */
  readonly end: Date | null;
}
