import type { LineMode } from '#libs/contracts';
import type { ErrorParams } from '#libs/kernel';

/** Conditions of the server (OPC 10000-9), or a tag of the map that means a fault. */
export const ALARM_SOURCES = ['condition', 'tag'] as const;
export type AlarmSource = (typeof ALARM_SOURCES)[number];

/** 提示, 警告, 报警: thirds of the severity from 1 to 1000, as is the custom. */
export const ALARM_WEIGHTS = ['low', 'medium', 'high'] as const;
export type AlarmWeight = (typeof ALARM_WEIGHTS)[number];
export const MEDIUM_FROM = 334;
export const HIGH_FROM = 667;

/** Our rule: a fault bit says that something is wrong, not how much; it is what people call an alarm. */
export const TAG_SEVERITY = 700;

export function weightOf(severity: number): AlarmWeight {
  if (severity >= HIGH_FROM) return 'high';
  return severity >= MEDIUM_FROM ? 'medium' : 'low';
}

/** One occurrence of an alarm: from its raising to where nobody has to look at it any more. */
export interface Alarm {
  readonly id: string;
  readonly connectionId: string;
  readonly workUnitId: string;
  readonly lineMode: LineMode;
  readonly source: AlarmSource;
  /** `nsu=…` of the condition, or the key of the tag. */
  readonly conditionId: string;
  /** Of an earlier occurrence that its server keeps apart; empty otherwise. */
  readonly branchId: string;
  /** Names its last event towards the server. */
  readonly eventId: string | null;
  readonly conditionName: string | null;
  readonly sourceName: string | null;
  /** As the machine says it; of a tag its Chinese name. */
  readonly message: string;
  /** Only of a tag. */
  readonly messageEn: string | null;
  /** 1 to 1000. */
  readonly severity: number;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  readonly attemptId: string | null;
  readonly raisedAt: Date;
  /** It was there when watching (re)started: nobody saw it begin. */
  readonly found: boolean;
  readonly endedAt: Date | null;
  /** Nobody saw it end: it was between this and `endedAt`. */
  readonly endedAfter: Date | null;
  /** The machine takes an acknowledgement, or a confirmation. */
  readonly canAcknowledge: boolean;
  readonly canConfirm: boolean;
  readonly acknowledgedAt: Date | null;
  /** Null also for somebody at the machine itself. */
  readonly acknowledgedBy: string | null;
  readonly comment: string | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  /** Since when nobody knows whether it still stands; null while it is known. */
  readonly doubtSince: Date | null;
  /** Its server still shows it. */
  readonly retained: boolean;
  /** Over: it has ended, and nothing more is waited for. */
  readonly closedAt: Date | null;
  /** The refresh in which it was told last. */
  readonly refresh: string | null;
}

/** What can be asked of the machine about an alarm. */
export const ALARM_ACTIONS = ['acknowledge', 'confirm'] as const;
export type AlarmAction = (typeof ALARM_ACTIONS)[number];

/** What somebody asked, and what came of it. */
export interface AlarmCommand {
  readonly id: string;
  readonly alarmId: string;
  readonly workUnitId: string;
  readonly action: AlarmAction;
  readonly comment: string;
  readonly askedBy: string;
  readonly state: 'asked' | 'done' | 'refused';
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
  /** It has waited longer for the machine than anybody does. */
  readonly overdue: boolean;
}

/** How many alarms stand at a work unit. */
export interface AlarmCount {
  readonly workUnitId: string;
  readonly active: number;
  readonly unacknowledged: number;
  /** Of these nobody knows at present. */
  readonly doubtful: number;
  /** Weight of the heaviest. */
  readonly weight: AlarmWeight;
}
