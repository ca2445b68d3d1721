import type { DecimalString, ErrorParams } from '#libs/kernel';

/** Where work in progress was put at the end of class. */
export interface PutAway {
  readonly place: string;
  readonly quantity: DecimalString;
  /** Number of the label on the box; null without one. */
  readonly label: string | null;
  readonly at: Date;
}

/** What became of a job at the next lesson: it runs, its machine was asked, it waits in the queue, or it had ended. */
export type LessonOutcome = 'resumed' | 'asked' | 'queued' | 'ended';

/** Why a job could not go on. */
export interface LessonProblem {
  readonly code: string;
  readonly params: ErrorParams;
}

export interface LessonJob {
  readonly jobOrderId: string;
  /** Neither good nor scrapped when class ended. */
  readonly remaining: DecimalString;
  /** It ran and was paused; else it had stopped before. */
  readonly paused: boolean;
  readonly putAway: PutAway | null;
  /** Null until the next lesson. */
  readonly outcome: LessonOutcome | null;
  readonly problems: readonly LessonProblem[];
}

/** The end of a class's lesson 下课收工, open until the next one takes the work up again. */
export interface LessonEnd {
  readonly id: string;
  readonly classId: string;
  readonly note: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date;
  readonly resumedAt: Date | null;
}
